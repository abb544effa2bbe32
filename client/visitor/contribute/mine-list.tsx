/** @jsxImportSource preact */
import { visitor as words } from '../../messages/en/visitor.ts'
import css from './contribute.module.css'
import type { Mine } from './mine.ts'
import { OnTheMap } from './on-the-map-later.ts'
import { KeptCard, SentCard } from './sent-card.tsx'

/** All that somebody sent: what is still on this phone, then what the server has, newest first. */
export const MineList = ({ mine }: { mine: Mine }) => {
  const { sent = [], outbox } = mine
  if (sent.length + outbox.items.length === 0) return null
  const newest = sent.find(({ status }) => status === 'accepted')
  return (
    <section class={css.mine} aria-labelledby="mine">
      <h2 id="mine">{words.mine.title}</h2>
      <ul class={css.stack}>
        {outbox.items.map((item) => (
          <li key={item.key}>
            <KeptCard item={item} mine={mine} />
          </li>
        ))}
        {sent.map((item) => (
          <li key={item.id}>
            <SentCard item={item} mine={mine} />
            {item === newest && <OnTheMap initiative={mine.initiative} shared={mine.map} item={item} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
