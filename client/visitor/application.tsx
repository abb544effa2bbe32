/** @jsxImportSource preact */
import { render } from 'preact'
import { useEffect } from 'preact/hooks'

import type { Initiative } from '../../shared/api.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { Part } from '../net/loading.ts'
import { NotLoaded, useLoading } from './later.tsx'
import { Centered, Quiet } from './page.tsx'

const application = new Part(() => import('../app/start.tsx'))

/** Fetches the application; asked for early, while somebody types their name, it is there when they join. */
export const fetchApplication = application.load

/** What is so of the application; loads it once `isWanted`. */
export const useApplication = (isWanted: boolean) => useLoading(application, isWanted)

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
