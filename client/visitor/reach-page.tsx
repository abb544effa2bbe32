/** @jsxImportSource preact */
import { useEffect, useState } from 'preact/hooks'

import { visitor as words } from '../messages/en/visitor.ts'
import { hideSecret, initiativeInAddress, secretInAddress } from '../net/address.ts'
import { ask } from '../net/http.ts'
import { Centered, Heading, Quiet, UnreachablePage } from './page.tsx'
import { persist, type Waiting } from '../net/persist.ts'

type State = 'asking' | 'other' | 'same' | 'over' | Waiting

/** The page of `/i/:id/reach`: a facilitator tries whether a phone gets this far. It joins nothing. */
export const ReachPage = () => {
  const [state, setState] = useState<State>('asking')
  useEffect(() => {
    const gone = new AbortController()
    persist(answer, setState, gone.signal).then(
      ({ device }) => {
        hideSecret()
        return setState(device)
      },
      () => setState('over'),
    )
    return () => gone.abort()
  }, [])
  if (state === 'asking') return <Quiet>{words.opening}</Quiet>
  if (typeof state === 'object') return <UnreachablePage waiting={state} />
  return (
    <Centered>
      <Heading>{words.reach[state].title}</Heading>
      <p>{words.reach[state].body}</p>
    </Centered>
  )
}

const answer = () =>
  ask('POST /api/initiatives/:id/reached', {
    id: initiativeInAddress(),
    body: { test: secretInAddress() },
  })
