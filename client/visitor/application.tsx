/** @jsxImportSource preact */
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { Initiative } from '../../shared/api.ts'
import { later } from '../messages/en/later.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { type Loading, Part } from '../net/loading.ts'
import button from './button.module.css'
import { Centered, Heading, Quiet } from './page.tsx'

const application = new Part(() => import('../app/start.tsx'))

/** Fetches the application; asked for early, while somebody types their name, it is there when they join. */
export const fetchApplication = application.load

/** What is so of the application; loads it once `isWanted`. */
export const useApplication = (isWanted: boolean): Loading<unknown> => {
  const [state, setState] = useState<Loading<unknown>>(application.get)
  useEffect(() => application.subscribe(() => setState(application.get())), [])
  useEffect(() => {
    if (isWanted) void fetchApplication().catch(() => undefined)
  }, [isWanted])
  return state
}

/** Hands the page over to the application for those who edit. */
export const Application = ({ root, initiative }: { root: HTMLElement; initiative: Initiative }) => {
  const state = useApplication(true)
  useEffect(() => {
    fetchApplication().then(
      ({ startApplication }) => {
        render(null, root)
        return startApplication(root, initiative)
      },
      () => undefined,
    )
  }, [root, initiative])
  if (state.kind === 'loading' || state.kind === 'there') return <Quiet>{words.application.loading}</Quiet>
  return (
    <Centered>
      <NotLoaded state={state} />
    </Centered>
  )
}

type NotThere = Exclude<Loading<unknown>, { kind: 'there' | 'loading' }>

/** Why the application is not there, and what can be done. */
export const NotLoaded = ({ state }: { state: NotThere }) => {
  const isAway = state.kind === 'away'
  const { title, body } = isAway ? words.unreachable : later[state.kind]
  return (
    <>
      <Heading key={title}>{title}</Heading>
      <p key={body}>{body}</p>
      <button
        key={state.kind}
        type="button"
        class={button.primary}
        onClick={() => (isAway ? state.now() : location.reload())}
      >
        {isAway ? words.unreachable.now : later.reload}
      </button>
    </>
  )
}
