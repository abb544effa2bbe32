/** @jsxImportSource preact */
import { useEffect } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import type { Edition } from '../edition/edition-shape.ts'
import { Heading } from '../page.tsx'
import { usePolled } from '../poll.ts'
import { PowerMapDrawing } from '../edition/map-drawing.tsx'
import { go } from '../view.ts'
import button from '../button.module.css'
import type { ActorFields } from './actor.ts'
import type { Mine } from './contribute.tsx'
import { Progress } from './progress.tsx'
import { KeptCard, SentCard } from './sent-card.tsx'

/** After sending: what happens now, the newest thing that was sent, and where it is on the map. */
export const SentPage = ({ mine, title: of, map }: { mine: Mine; title: string; map: boolean }) => {
  const { outbox, sent, initiative } = mine
  const kept = outbox.items.at(-1)
  // the answer is here before the list is
  const newest = sent?.find(({ id }) => id === outbox.last?.id) ?? outbox.last ?? sent?.[0]
  const nothing = !kept && !newest && sent !== undefined
  useEffect(() => {
    if (nothing) go({ page: 'start' }, true)
  }, [nothing])
  if (nothing || (!kept && !newest)) return null
  const { title, body } = thanks(kept ? (outbox.stuck ? 'kept' : 'sending') : newest?.status)
  return (
    <>
      <Progress step={3} />
      <Heading of={of}>{title}</Heading>
      <p>{body}</p>
      {kept ? (
        <KeptCard item={kept} stuck={outbox.stuck} throwAway={() => outbox.throwAway(kept.key)} />
      ) : (
        newest && <SentCard item={newest} initiative={initiative} changed={mine.refresh} />
      )}
      {map && <OnTheMap initiative={initiative} fields={kept?.fields ?? newest} />}
      <button type="button" class={button.primary} onClick={() => go({ page: 'add' }, true)}>
        {words.sent.another}
      </button>
      <button type="button" class={button.quietLink} onClick={() => go({ page: 'start' })}>
        {words.sent.list}
      </button>
    </>
  )
}

const thanks = (state: string | undefined): { title: string; body: string } => {
  if (state === 'kept') return { title: words.sent.kept, body: words.sent.keptBody }
  if (state === 'shown') return { title: words.sent.shown, body: words.sent.shownBody }
  return { title: words.sent.waiting, body: words.sent.waitingBody }
}

/** Where what was sent will be among the others, when it was said how much say they have and where they stand. */
const OnTheMap = ({ initiative, fields }: { initiative: string; fields: ActorFields | undefined }) => {
  const { value } = usePolled<Edition>(`/api/initiatives/${initiative}/edition`, 60, () => {})
  const { influence, position } = fields ?? {}
  if (!value?.map || influence === undefined || position === undefined) return null
  return (
    <PowerMapDrawing
      actors={value.map.actors}
      mine={{ influence, position }}
      label={words.sent.where}
      wide={false}
    />
  )
}
