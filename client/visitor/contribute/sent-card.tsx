/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { actorKinds, affectedWord, positionWord, sayWord } from '../../messages/en/words.ts'
import { call } from '../../net/http.ts'
import { go } from '../view.ts'
import button from '../button.module.css'
import form from '../form.module.css'
import css from './contribute.module.css'
import type { ActorFields, SentActor } from './actor.ts'
import type { Outgoing } from './outbox.ts'
import { StatusMark } from './status-mark.tsx'

/** What was said of a person or group in one line: "Some say · With us · Every day". */
const summaryOf = ({ kind, influence, position, affected }: ActorFields): string =>
  [
    kind && actorKinds[kind],
    influence !== undefined && sayWord(influence),
    position !== undefined && positionWord(position),
    affected !== undefined && affectedWord(affected),
  ]
    .filter(Boolean)
    .join(' · ')

type SentProps = {
  item: SentActor
  initiative: string
  changed: () => void
}

/** One thing that was sent: what became of it, and what can still be done. */
export const SentCard = ({ item, initiative, changed }: SentProps) => {
  const [failed, setFailed] = useState(false)
  const open = item.status === 'waiting' || item.status === 'shown'
  const takeBack = async () => {
    try {
      await call(`/api/initiatives/${initiative}/contributions/${item.id}`, { method: 'DELETE' })
      setFailed(false)
    } catch {
      setFailed(true)
    }
    changed()
  }
  return (
    <article class={css.card} data-status={item.status}>
      <div class={css.top}>
        <b dir="auto">{item.name}</b>
        <StatusMark status={item.status} />
      </div>
      <p class={css.small}>{summaryOf(item)}</p>
      {item.reason && (
        <p class={css.reason} dir="auto">
          {words.mine.reason(item.reason)}
        </p>
      )}
      {open && <Actions item={item} takeBack={() => void takeBack()} />}
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

type KeptProps = { item: Outgoing; stuck: boolean; throwAway: () => void }

/** One thing that has not reached the server yet. */
export const KeptCard = ({ item, stuck, throwAway }: KeptProps) => (
  <article class={css.card} data-status="kept">
    <div class={css.top}>
      <b dir="auto">{item.fields.name}</b>
      <StatusMark status="kept" />
    </div>
    <p class={css.small}>{summaryOf(item.fields)}</p>
    <output class={css.small}>
      {item.problem === undefined
        ? stuck
          ? words.mine.keptBody
          : words.sent.sending
        : words.mine.keptBecause(item.problem)}
    </output>
    {item.problem !== undefined && (
      <div class={css.actions}>
        <button type="button" class={button.secondary} onClick={throwAway}>
          {words.mine.throwAway}
        </button>
      </div>
    )}
  </article>
)
