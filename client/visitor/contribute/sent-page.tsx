/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { Heading } from '../page.tsx'
import { go } from '../view.ts'
import button from '../button.module.css'
import type { Mine } from './mine.ts'
import { OnTheMap } from './on-the-map-later.ts'
import { KeptCard, SentCard, stateOf } from './sent-card.tsx'

/** After sending: what is so of the newest thing that was sent, and where it is on the map. */
export const SentPage = ({ mine }: { mine: Mine }) => {
  const { outbox, sent, initiative } = mine
  const kept = outbox.items.at(-1)
  // the answer is here before the list is
  const newest = sent?.find(({ id }) => id === outbox.last?.id) ?? outbox.last ?? sent?.[0]
  const nothing = !kept && !newest && sent !== undefined
  useEffect(() => {
    if (nothing) go({ page: 'start' }, true)
  }, [nothing])
  const state = kept ? stateOf(kept, outbox) : newest?.status
  if (nothing || state === undefined) return null
  const { title, body } = words.sent[state]
  const isOver = state === 'declined' || state === 'withdrawn'
  const item = kept?.fields ?? newest
  return (
    <>
      <Heading of={mine.about.title}>{title}</Heading>
      <p>{body}</p>
      {kept ? <KeptCard item={kept} mine={mine} /> : newest && <SentCard item={newest} mine={mine} />}
      {item && !isOver && <OnTheMap initiative={initiative} shared={mine.map} item={item} />}
      <button type="button" class={button.primary} onClick={() => go({ page: 'add' }, true)}>
        {words.sent.another}
      </button>
      <button type="button" class={button.quietLink} onClick={() => go({ page: 'start' })}>
        {words.sent.list}
      </button>
    </>
  )
}
