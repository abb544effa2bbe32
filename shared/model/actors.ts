import type * as Y from 'yjs'

import { aliveEntry, deleteItem, setFields } from './collection.ts'
import { edit, make, makeAll } from './edit.ts'
import type { At } from './fields.ts'
import type { Given } from './kind.ts'
import { actors } from './kinds.ts'

/** Adds a person or group. Returns its id. */
export const addActor = (doc: Y.Doc, given: Given<(typeof actors)['fields']>): string =>
  make(doc, actors, given)

/** Adds people and groups of these names in one step. */
export const addActors = (doc: Y.Doc, names: readonly string[]): string[] =>
  makeAll(
    doc,
    actors,
    names.map((name) => ({ name })),
  )

/** Places an actor: numbers are clamped and kept to two decimals. */
export const placeActor = (doc: Y.Doc, id: string, at: At): void => setFields(doc, actors, id, { at })

/** Takes somebody away who was added just now and never had a name: that is no step to undo. */
export const dropBlankActor = (doc: Y.Doc, id: string): void => {
  const actor = aliveEntry(doc, actors.name, id)
  if (actor && actors.read(id, actor).name.trim() === '') doc.transact(() => deleteItem(doc, actors.name, id))
}

/** Gives all of them who have one the same say or position: the middle one of theirs. Returns how many there are. */
export const alignActors = (doc: Y.Doc, ids: readonly string[], along: keyof At): number => {
  const placed = placedAlong(doc, ids, along)
  const middle = placed[placed.length >> 1]?.at
  if (middle)
    edit(doc, () => placed.forEach(({ id, at }) => placeActor(doc, id, { ...at, [along]: middle[along] })))
  return placed.length
}

/** Puts them at even distances between the first and the last of them. Returns how many there are. */
export const spaceActors = (doc: Y.Doc, ids: readonly string[], along: keyof At): number => {
  const placed = placedAlong(doc, ids, along)
  const [first, last] = [placed[0]?.at[along], placed.at(-1)?.at[along]]
  if (first === undefined || last === undefined) return 0
  const step = (last - first) / Math.max(1, placed.length - 1)
  edit(doc, () =>
    placed.forEach(({ id, at }, i) => placeActor(doc, id, { ...at, [along]: first + i * step })),
  )
  return placed.length
}

/** Those of them of whom this number is known, the least first. */
const placedAlong = (doc: Y.Doc, ids: readonly string[], along: keyof At): { id: string; at: At }[] =>
  ids
    .flatMap((id) => {
      const entry = aliveEntry(doc, actors.name, id)
      const at = entry && actors.read(id, entry).at
      return at?.[along] === undefined ? [] : [{ id, at }]
    })
    .toSorted((a, b) => (a.at[along] ?? 0) - (b.at[along] ?? 0))

/** Deletes an actor. Its connections go and come back with it: one that lacks an end is not read. */
export const deleteActor = (doc: Y.Doc, id: string): void => deleteItem(doc, actors.name, id)
