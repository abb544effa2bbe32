/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { ask } from '../../net/http.ts'
import { go } from '../view.ts'
import button from '../button.module.css'
import form from '../form.module.css'
import css from './contribute.module.css'
import { isOpen, type SentActor } from './actor.ts'
import { headersOf } from './codes.ts'
import type { Mine } from './mine.ts'
import { readEdits } from './draft.ts'
import type { Outgoing } from './outbox.ts'
import { StatusMark } from './status-mark.tsx'
import { summaryOf } from './summary.ts'
import { Said } from '../said.tsx'

/** One thing that was sent: what became of it, and what can still be done. */
export const SentCard = ({ item, mine }: { item: SentActor; mine: Mine }) => {
  const [failed, setFailed] = useState(false)
  const takeBack = async () => {
    const one = { id: mine.initiative, contribution: item.id, headers: headersOf(item) }
    try {
      await ask('DELETE /api/initiatives/:id/contributions/:contribution', one)
      setFailed(false)
    } catch {
      setFailed(true)
    }
    mine.refresh()
  }
  return (
    <article class={css.card} data-status={item.status}>
      <div class={css.top}>
        <b dir="auto">{item.name}</b>
        <StatusMark status={item.status} />
      </div>
      <p class={css.small}>{summaryOf(item)}</p>
      {item.reason && (
        <p class={css.reason}>
          <Said>{words.mine.reason(item.reason)}</Said>
        </p>
      )}
      {readEdits(mine.initiative)[item.id] && <p class={css.small}>{words.mine.unsaved}</p>}
      {isOpen(item) && <Actions item={item} takeBack={() => void takeBack()} />}
      <p class={form.wrong} role="alert">
        {failed ? words.mine.failed : ''}
      </p>
    </article>
  )
}

const Actions = ({ item, takeBack }: { item: SentActor; takeBack: () => void }) => (
  <div class={css.actions}>
    <button
      type="button"
      class={button.secondary}
      aria-label={words.mine.changeIt(item.name)}
      onClick={() => go({ page: 'add', change: item.id })}
    >
      {words.mine.change}
    </button>
    <button
      type="button"
      class={button.secondary}
      aria-label={words.mine.takeItBack(item.name)}
      onClick={takeBack}
    >
      {words.mine.takeBack}
    </button>
  </div>
)

/** What is so of something that has not reached the server. */
export const stateOf = ({ problem }: Outgoing, { stuck, kept }: Mine['outbox']) =>
  problem !== undefined ? 'refused' : !stuck ? 'sending' : kept ? 'kept' : 'held'

/** One thing that has not reached the server yet. */
export const KeptCard = ({ item, mine }: { item: Outgoing; mine: Mine }) => (
  <article class={css.card} data-status="kept">
    <div class={css.top}>
      <b dir="auto">{item.fields.name}</b>
      <StatusMark status="kept" />
    </div>
    <p class={css.small}>{summaryOf(item.fields)}</p>
    <output class={css.small}>{item.problem ?? words.sent[stateOf(item, mine.outbox)].body}</output>
    {item.problem !== undefined && (
      <div class={css.actions}>
        <button
          type="button"
          class={button.secondary}
          aria-label={words.mine.correctIt(item.fields.name)}
          onClick={() => go({ page: 'add', change: item.key })}
        >
          {words.mine.correct}
        </button>
        <button
          type="button"
          class={button.secondary}
          aria-label={words.mine.throwItAway(item.fields.name)}
          onClick={() => mine.outbox.throwAway(item.key)}
        >
          {words.mine.throwAway}
        </button>
      </div>
    )}
  </article>
)
