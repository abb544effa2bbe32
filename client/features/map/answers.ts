import { useCallback } from 'react'

import { answer, type Asked, isUnknown } from '../../../shared/model/answers.ts'
import { setFields } from '../../../shared/model/collection.ts'
import type { Settable } from '../../../shared/model/kind.ts'
import { actors, type Connection, connections } from '../../../shared/model/kinds.ts'
import { MAX_TEXT } from '../../../shared/words/bounds.ts'
import { useLive } from '../../live/use-live.ts'
import { dontKnow, notAnswered } from '../../messages/en/words.ts'
import type { PlainFieldOf } from '../../parts/plain-field.ts'

/** An id that no choice has. */
const UNKNOWN = '?' as const
export type Unknown = typeof UNKNOWN

export type AnswerOf<T> = {
  of: { unknown?: readonly string[] }
  asked: Asked
  value: T | undefined
  /** The words where nobody has answered. */
  nothing?: string
  choices: readonly { id: T; name: string }[]
  onAnswer: (value: T | undefined, isUnknown: boolean) => void
}

type Choices<T> = {
  value: T | Unknown | undefined
  nothing: string
  choices: { id: T | Unknown; name: string }[]
  onChange: (chosen: T | Unknown | undefined) => void
}

/** The choices of a field in which one says one of several, "don't know", or nothing yet. */
export const asChoices = <T extends string | number>(given: AnswerOf<T>): Choices<T> => ({
  value: isUnknown(given.of, given.asked, given.value) ? UNKNOWN : given.value,
  nothing: given.nothing ?? notAnswered,
  choices: [...given.choices, { id: UNKNOWN, name: dontKnow }],
  onChange: (chosen) =>
    chosen === UNKNOWN ? given.onAnswer(undefined, true) : given.onAnswer(chosen, false),
})

type Values = Settable<(typeof actors)['fields']>

/** Writes an answer about somebody. */
export const useAnswer = (id: string) => {
  const { act } = useLive().map
  return useCallback(
    (asked: Asked, values: Values, is: boolean) =>
      act((doc) => answer(doc, actors, id, asked, { values, isUnknown: is })),
    [act, id],
  )
}

type Changed = Settable<(typeof connections)['fields']>

/** Writes of a connection, and an answer about it; and what its note is written with. */
export const useWriting = ({ id, note = '' }: Connection) => {
  const { map: document } = useLive()
  const set = (changed: Changed) => document.act((doc) => setFields(doc, connections, id, changed))
  const tell = (asked: Asked, values: Changed, is: boolean) =>
    document.act((doc) => answer(doc, connections, id, asked, { values, isUnknown: is }))
  const noteOf: PlainFieldOf = {
    document,
    kind: 'connections',
    id,
    key: 'note',
    most: MAX_TEXT,
    value: note,
    onWrite: (words) => set({ note: words.trim() === '' ? undefined : words }),
  }
  return { set, tell, noteOf }
}

export type Writing = ReturnType<typeof useWriting>
