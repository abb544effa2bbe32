/** @jsxImportSource preact */
import { render } from 'preact'
import { useEffect, useState } from 'preact/hooks'

import type { Initiative } from '../../shared/api.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { call } from '../net/http.ts'
import { Centered, Heading, Quiet } from './page.tsx'
import { persist } from './persist.ts'
import button from './button.module.css'

/** Fetches the application; asked for early, while somebody types their name, it is there when they join. */
export const fetchApplication = () => import('../app/start.tsx')

/** Hands the page over to the application for those who edit. */
export const Application = ({ root, initiative }: { root: HTMLElement; initiative: Initiative }) => {
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    fetchApplication().then(
      ({ startApplication }) => {
        render(null, root)
        return startApplication(root, initiative)
      },
      () => setFailed(true),
    )
  }, [root, initiative])
  return failed ? <LoadFailed /> : <Quiet>{words.application.loading}</Quiet>
}

/**
 * A module that failed once is not fetched again by every browser, so the page is loaded anew: by itself when the
 * server could not be reached and is back, else by the button.
 */
const LoadFailed = () => {
  useEffect(() => {
    const gone = new AbortController()
    let wasAway = false
    void persist(
      () => call('/api/health'),
      () => {
        wasAway = true
      },
      gone.signal,
    ).then(
      () => wasAway && location.reload(),
      () => undefined,
    )
    return () => gone.abort()
  }, [])
  return (
    <Centered>
      <Heading>{words.application.failed}</Heading>
      <p>{words.application.failedBody}</p>
      <button type="button" class={button.primary} onClick={() => location.reload()}>
        {words.application.again}
      </button>
    </Centered>
  )
}
