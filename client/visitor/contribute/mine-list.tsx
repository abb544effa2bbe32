/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import css from './contribute.module.css'
import type { SentActor } from './actor.ts'
import type { Mine } from './contribute.tsx'
import { OtherPhone } from './other-phone.tsx'
import { KeptCard, SentCard } from './sent-card.tsx'

/** All that somebody sent, newest first, and a way to find what was sent from another phone. */
export const MineList = ({ mine }: { mine: Mine }) => {
  const [found, setFound] = useState<{ sent: SentActor[]; code: string }>()
  const { sent = [], outbox, initiative, refresh } = mine
  const others = found?.sent.filter(({ id }) => !sent.some((own) => own.id === id)) ?? []
  const none = sent.length + outbox.items.length + others.length === 0
  return (
    <section class={css.mine} aria-labelledby="mine">
      {!none && (
        <>
          <h2 id="mine">{words.mine.title}</h2>
          <ul class={css.stack}>
            {outbox.items.toReversed().map((item) => (
              <li key={item.key}>
                <KeptCard item={item} stuck={outbox.stuck} throwAway={() => outbox.throwAway(item.key)} />
              </li>
            ))}
            {sent.map((item) => (
              <li key={item.id}>
                <SentCard
                  item={item}
                  initiative={initiative}
                  code={outbox.codes[item.id]}
                  changed={refresh}
                />
              </li>
            ))}
            {others.map((item) => (
              <li key={item.id}>
                <SentCard item={item} initiative={initiative} asCode={found?.code} changed={refresh} />
              </li>
            ))}
          </ul>
        </>
      )}
      <OtherPhone initiative={initiative} found={(items, code) => setFound({ sent: items, code })} />
    </section>
  )
}
