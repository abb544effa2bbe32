import type * as Y from 'yjs'

import { plainName } from '../names.ts'
import { deleteItems, setFields, setKeys } from './collection.ts'
import { edit, make } from './edit.ts'
import { type Comment, comments } from './kinds-said.ts'
import { allIn, type Thread } from './threads.ts'

/** Whom a comment names. */
export type Named = { kind: 'partner' | 'person'; id: string; name: string }

/** What somebody says. `by`: the person that they are. */
export type Words = { text: string; by: string; named: readonly Named[] }

const idsOf = (named: readonly Named[], kind: Named['kind']): string[] => [
  ...new Set(named.filter((one) => one.kind === kind).map(({ id }) => id)),
]

/** Says something about an item, a cell or a comment: `<kind>/<id>`. Returns its id, or nothing where there are no words. */
export const addComment = (doc: Y.Doc, on: string, { text, by, named }: Words): string | undefined => {
  if (text.trim() === '') return undefined
  return make(doc, comments, {
    on,
    text: text.trim(),
    by,
    at: new Date().toISOString(),
    partners: idsOf(named, 'partner'),
    people: idsOf(named, 'person'),
  })
}

/** Puts other words in the place of a comment's, and whom these name. */
export const changeComment = (
  doc: Y.Doc,
  before: Comment,
  { text, named }: Pick<Words, 'text' | 'named'>,
): void => {
  const marks = (ids: readonly string[], prefix: string, is: true | undefined) =>
    ids.map((id): [string, true | undefined] => [prefix + id, is])
  const [partners, people] = [comments.fields.partners.key ?? '', comments.fields.people.key ?? '']
  const keys = [
    ...marks(before.partners, partners, undefined),
    ...marks(before.people, people, undefined),
    ...marks(idsOf(named, 'partner'), partners, true),
    ...marks(idsOf(named, 'person'), people, true),
  ]
  if (text.trim() !== '')
    edit(doc, () => setKeys(doc, comments, before.id, { text: text.trim(), ...Object.fromEntries(keys) }))
}

/** Marks what was said about something as settled, or as open again. */
export const resolveThread = (doc: Y.Doc, id: string, resolved: boolean): void =>
  setFields(doc, comments, id, { resolved })

export const deleteThread = (doc: Y.Doc, thread: Thread, by?: string): void =>
  deleteItems(
    doc,
    allIn(thread).map(({ id }) => ({ kind: comments.name, id })),
    by,
  )

/** A piece of what somebody said, and whom it names. */
export type Piece = { text: string; named?: Named }

const IN_A_NAME = /[\p{L}\p{N}]/u

/**
 * A text in pieces: an @ before the name of one of `all` names them, the longest that fits, whatever the capitals and
 * accents. Not within a word, as in an address.
 */
export const piecesOf = (text: string, all: readonly Named[]): Piece[] => {
  const known = all.filter(({ name }) => name !== '').toSorted((a, b) => b.name.length - a.name.length)
  const pieces: Piece[] = []
  let from = 0
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    const isWithin = IN_A_NAME.test(text.slice(Math.max(0, at - 1), at))
    const named = isWithin ? undefined : known.find(({ name }) => isAt(text, at + 1, name))
    if (!named) continue
    if (at > from) pieces.push({ text: text.slice(from, at) })
    from = at + 1 + named.name.length
    pieces.push({ text: text.slice(at, from), named })
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces
}

const isAt = (text: string, at: number, name: string): boolean =>
  plainName(text.slice(at, at + name.length)) === plainName(name) &&
  !IN_A_NAME.test(text.slice(at + name.length, at + name.length + 1))

/** Whom a text names. */
export const namedIn = (text: string, all: readonly Named[]): Named[] =>
  piecesOf(text, all).flatMap(({ named }) => named ?? [])
