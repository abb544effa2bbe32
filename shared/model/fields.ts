import * as Y from 'yjs'

import { type Bounds, INFLUENCE, POSITION } from '../words/bounds.ts'
import { type Choice, type ChoiceName, CHOICES } from '../words/choices.ts'
import { readWords } from './rich-text.ts'
import {
  readDate,
  readFields,
  readFlag,
  readNumber,
  readOneOf,
  readOptional,
  readSet,
  readText,
} from './values.ts'

/** The fields that a kind is described with: each says how it is read, and how a new item is given it. */

export type FieldType =
  | 'text' // a `Y.Text`: what two people write in it merges by letter
  | 'rich' // a `Y.XmlFragment`
  | 'words'
  | 'choice'
  | 'number'
  | 'date'
  | 'flag'
  | 'ref' // the id of another item
  | 'about' // which item it is about: `<kind>/<id>`
  | 'set' // one key a member, so that two who add both stay
  | 'order' // among the items of its kind
  | 'place' // in the grid
  | 'at' // on the map
  | 'signed' // who said yes to some words, and when
  | 'drawing'

/** `T`: what is read. What any client wrote is given to `read`, which never throws. */
export type Field<T = unknown, Type extends FieldType = FieldType> = Told & {
  readonly type: Type
  /** The key in an entry, or what a set's keys begin with: the name of the field, if it is not said. */
  readonly key?: string
  /** The kind that a reference or a set is of. */
  readonly to?: string
  /** What it refers to it cannot be without: it is purged with it. */
  readonly isEnd?: boolean
  readonly choices?: ChoiceName
  readonly bounds?: Bounds
  /** What a new item has if nothing is given. */
  readonly initial?: T
  read(value: unknown, entry: Y.Map<unknown>, key: string): T
  /** What stands for a value in an entry; nothing where there is no need of a key. */
  write(value: T): unknown
}

/** Who else is told. What says neither is in no table and no edition, until somebody decides it. */
export type Told = {
  /** The column that it has in a table for a spreadsheet. */
  readonly column?: string
  /** Where the edition has it: wherever the item is shown, with the notes, or where the map is shared with names. */
  readonly edition?: 'always' | 'with-notes' | 'with-names'
  /** How a flag is said in a table. */
  readonly says?: readonly [on: string, off: string]
}

const same = <T>(value: T): unknown => value

export const text = (): Field<string, 'text'> => ({
  type: 'text',
  initial: '',
  read: readText,
  write: (words) => new Y.Text(words),
})

export const words = (): Field<string, 'words'> => ({
  type: 'words',
  initial: '',
  read: readText,
  write: same,
})

/** No words are the same as nothing. */
export const maybeWords = (): Field<string | undefined, 'words'> => ({
  type: 'words',
  read: readOptional,
  write: (value) => value || undefined,
})

export const choice = <const C extends ChoiceName>(
  choices: C,
  initial: Choice<C>,
): Field<Choice<C>, 'choice'> => ({
  type: 'choice',
  choices,
  initial,
  read: (value) => readOneOf<Choice<C>>(value, CHOICES[choices]) ?? initial,
  write: same,
})

export const maybeChoice = <const C extends ChoiceName>(
  choices: C,
): Field<Choice<C> | undefined, 'choice'> => ({
  type: 'choice',
  choices,
  read: (value) => readOneOf<Choice<C>>(value, CHOICES[choices]),
  write: same,
})

export const maybeNumber = (bounds: Bounds): Field<number | undefined, 'number'> => ({
  type: 'number',
  bounds,
  read: (value) => readNumber(value, bounds),
  write: same,
})

export const whole = (bounds: Bounds, initial: number): Field<number, 'number'> => ({
  type: 'number',
  bounds,
  initial,
  read: (value) => Math.round(readNumber(value, bounds) ?? initial),
  write: same,
})

export const maybeDate = (): Field<string | undefined, 'date'> => ({
  type: 'date',
  read: readDate,
  write: (value) => value || undefined,
})

export const flag = (): Field<boolean, 'flag'> => ({
  type: 'flag',
  read: readFlag,
  write: (value) => value || undefined,
})

export const maybeRef = (to: string): Field<string | undefined, 'ref'> => ({
  ...maybeWords(),
  type: 'ref',
  to,
})

/** An item that has lost one of its ends is shown nowhere. */
export const end = (to: string): Field<string, 'ref'> => ({
  ...words(),
  type: 'ref',
  to,
  isEnd: true,
})

/** Of a cell it is `cells/<phase>/<component>`. */
export const about = (): Field<string, 'about'> => ({ ...words(), type: 'about', isEnd: true })

/** `prefix`: what its keys begin with. `to`: the kind that its members are ids of. */
export const set = (prefix: string, to?: string): Field<string[], 'set'> => ({
  type: 'set',
  key: prefix,
  to,
  read: (_value, entry, key) => readSet(entry, key),
  write: same,
})

/** The same, where most items have no member: then there is nothing. */
export const maybeSet = (prefix: string, to?: string): Field<string[] | undefined, 'set'> => ({
  ...set(prefix, to),
  read: (_value, entry, key) => {
    const members = readSet(entry, key)
    return members.length > 0 ? members : undefined
  },
})

export const order = (): Field<string, 'order'> => ({ ...words(), type: 'order' })

/** The words of a rich text, a line for each block. */
export const rich = (key: string): Field<string, 'rich'> => ({
  type: 'rich',
  key,
  initial: '',
  read: readWords,
  write: () => new Y.XmlFragment(),
})

/** Where a card stands. One value, so that of two people who move it at once one wins whole. */
export type Place = { phase: string; component: string; order: string }

export const readPlace = (value: unknown): Place => {
  const { phase, component, order: key } = readFields(value)
  return { phase: readText(phase), component: readText(component), order: readText(key) }
}

export const place = (): Field<Place, 'place'> => ({
  type: 'place',
  read: readPlace,
  write: same,
})

/**
 * Where an actor stands on the map: how much say, and against or with us. One value, so that of two people who place
 * it at once one wins whole. What nobody knows is left out.
 */
export type At = { influence?: number; position?: number }

export const readAt = (value: unknown): At | undefined => {
  const { influence, position } = readFields(value)
  const at = { influence: readNumber(influence, INFLUENCE), position: readNumber(position, POSITION) }
  return at.influence === undefined && at.position === undefined ? undefined : at
}

/**
 * Who said yes, when, and to which words. One value, so that of two who sign at once one is left whole. `seal`: what the
 * server knows its own by; others can write the rest.
 */
export type Signed = { by: string; at: string; words: string; seal?: string }

export const signed = (): Field<Signed | undefined, 'signed'> => ({
  type: 'signed',
  read: (value) => {
    const { by, at: time, words: said, seal } = readFields(value)
    const when = readDate(time)
    if (when === undefined) return undefined
    const sealed = typeof seal === 'string' ? { seal } : {}
    return { by: readText(by), at: when, words: readText(said), ...sealed }
  },
  write: same,
})

/** Two decimals, clamped: finer than a hand can place. Keys without a number are left out. */
const rounded = (at: At | undefined): At =>
  Object.fromEntries(
    Object.entries(readAt(at) ?? {}).flatMap(([key, n]) =>
      // adding 0 makes 0 of −0
      n === undefined ? [] : [[key, Math.round(n * 100) / 100 + 0]],
    ),
  )

export const at = (): Field<At | undefined, 'at'> => ({
  type: 'at',
  read: readAt,
  write: (value) => value && rounded(value),
})
