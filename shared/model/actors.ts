import type * as Y from 'yjs'

import { deleteItem, setFields } from './collection.ts'
import { make, makeAll } from './edit.ts'
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

/** Deletes an actor. Its connections go and come back with it: one that lacks an end is not read. */
export const deleteActor = (doc: Y.Doc, id: string): void => deleteItem(doc, actors.name, id)
