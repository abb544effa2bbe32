/** @jsxImportSource preact */
import type { ComponentType } from 'preact'
import { useEffect } from 'preact/hooks'

import { later as notThere } from '../messages/en/later.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { type Loading, Part } from '../net/loading.ts'
import button from './button.module.css'
import { Centered, Heading, Quiet } from './page.tsx'
import { useStore } from './use-store.ts'

/** What is so of a part; loads it once `isWanted`. */
export const useLoading = <T,>(part: Part<T>, isWanted = true): Loading<T> => {
  const state = useStore(part)
  useEffect(() => {
    if (isWanted) void part.load().catch(() => undefined)
  }, [part, isWanted])
  return state
}

/**
 * A page that is fetched when it is first shown: those who do not need it do without it. Of an `isExtra` nothing is
 * shown until it is there.
 */
export const later = <Props extends object>(load: () => Promise<ComponentType<Props>>, isExtra = false) => {
  const part = new Part(load)
  const Later = (props: Props) => {
    const state = useLoading(part)
    if (state.kind === 'there') {
      const Page = state.value
      return <Page {...props} />
    }
    if (isExtra) return null
    if (state.kind === 'loading') return <Quiet>{words.opening}</Quiet>
    return (
      <Centered>
        <NotLoaded state={state} />
      </Centered>
    )
  }
  return Object.assign(Later, { preload: part.load })
}

type NotThere = Exclude<Loading<unknown>, { kind: 'there' | 'loading' }>

/** Why a part is not there, and what can be done. */
export const NotLoaded = ({ state }: { state: NotThere }) => {
  const isAway = state.kind === 'away'
  const { title, body } = isAway ? words.unreachable : notThere[state.kind]
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
        {isAway ? words.unreachable.now : notThere.reload}
      </button>
    </>
  )
}
