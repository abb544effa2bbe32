import * as Y from 'yjs'

import { newId } from '../ids.ts'
import { AFFECTED, INFLUENCE, POSITION } from '../words/bounds.ts'
import { ACTOR_KINDS, type ActorKind, CERTAINTIES, type Certainty, type Standing } from '../words/choices.ts'
import { type Item, type Kind, deleteItem, readDeleted, setFields } from './collection.ts'
import { make, makeAll } from './edit.ts'
import { readFields, readNumber, readOneOf, readOptional, readText } from './values.ts'

/**
 * Where an actor stands on the map: influence 0–10, position −2 (against) … 2 (with us). One value, so that of
 * two people who place it at once one wins whole. What nobody knows is left out.
 */
export type At = { influence?: number; position?: number }

/** A person or group on the power map. `affected` 0–4. `touch`, `partner`: ids of partners. */
export type Actor = Item & {
  name: string
  kind: ActorKind
  at?: At
  affected?: number
  certainty?: Certainty
  touch?: string
  nextStep?: string
  partner?: string
  note: string
  status: Standing
}

const readAt = (value: unknown): At | undefined => {
  const { influence, position } = readFields(value)
  const at = { influence: readNumber(influence, INFLUENCE), position: readNumber(position, POSITION) }
  return at.influence === undefined && at.position === undefined ? undefined : at
}

export const actors: Kind<Actor> = {
  name: 'actors',
  read: (id, item) => ({
    id,
    name: readText(item.get('name')),
    kind: readOneOf(item.get('kind'), ACTOR_KINDS) ?? 'group',
    at: readAt(item.get('at')),
    affected: readNumber(item.get('affected'), AFFECTED),
    certainty: readOneOf(item.get('certainty'), CERTAINTIES),
    touch: readOptional(item.get('touch')),
    nextStep: readOptional(item.get('nextStep')),
    partner: readOptional(item.get('partner')),
    note: readText(item.get('note')),
    status: item.get('status') === 'proposed' ? 'proposed' : 'accepted',
    ...readDeleted(item),
  }),
}

export type NewActor = Partial<Omit<Actor, 'deleted'>>

/** Adds a person or group. Returns its id. */
export const addActor = (doc: Y.Doc, given: NewActor): string => {
  const { id = newId(), ...rest } = given
  return make(doc, 'actors', id, fieldsOf(rest))
}

const fieldsOf = ({ name = '', note = '', kind = 'group', status = 'accepted', at, ...rest }: NewActor) => ({
  ...rest,
  name: new Y.Text(name),
  note: new Y.Text(note),
  kind,
  status,
  at: at && rounded(at),
})

/** Adds people and groups of these names in one step. */
export const addActors = (doc: Y.Doc, names: readonly string[]): void =>
  makeAll(
    doc,
    'actors',
    names.map((name) => ({ id: newId(), fields: fieldsOf({ name }) })),
  )

/** Places an actor: numbers are clamped and kept to two decimals. */
export const placeActor = (doc: Y.Doc, id: string, at: At): void =>
  setFields(doc, 'actors', id, { at: rounded(at) })

/** Two decimals, clamped: finer than a hand can place. Keys without a number are left out. */
const rounded = (at: At): At => {
  const clamped = readAt(at) ?? {}
  return Object.fromEntries(
    Object.entries(clamped).flatMap(([key, n]) =>
      // adding 0 makes 0 of −0
      n === undefined ? [] : [[key, Math.round(n * 100) / 100 + 0]],
    ),
  )
}

/** Sets plain values of an actor; `undefined` takes one away ("don't know" stores nothing). */
export const setActor = (
  doc: Y.Doc,
  id: string,
  fields: Partial<
    Pick<Actor, 'kind' | 'affected' | 'certainty' | 'touch' | 'nextStep' | 'partner' | 'status'>
  >,
): void => setFields(doc, 'actors', id, fields)

/** Deletes an actor. Its connections go and come back with it: a connection that lacks an end is not read. */
export const deleteActor = (doc: Y.Doc, id: string): void => deleteItem(doc, 'actors', id)
