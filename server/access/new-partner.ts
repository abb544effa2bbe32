import * as v from 'valibot'
import type * as Y from 'yjs'

import { refusal } from '../refusal.ts'
import { readOrdered } from '../../shared/model/collection.ts'
import { addPartner, setBackbone } from '../../shared/model/partners.ts'
import { partners } from '../../shared/model/kinds.ts'
import { findNamed } from '../../shared/names.ts'
import { oneOf } from '../http/body.ts'
import type { Parts } from '../parts.ts'
import type { PersonRow } from '../storage/tables.ts'

/** What a facilitator makes of the organization that somebody says they speak for. */
export const As = oneOf(['partner', 'backbone'])

/**
 * Stores a person, as `now` gives them; with `as`, the organization that they say they speak for becomes a partner of the plan, and theirs.
 * All of it, and what `also` stores, is saved together. Throws bad-request without an organization, paused.
 */
export const savePerson = async <T>(
  { index, rooms }: Pick<Parts, 'index' | 'rooms'>,
  now: () => PersonRow,
  as: v.InferOutput<typeof As> | undefined,
  also: () => T,
): Promise<T> => {
  const store = (stored: PersonRow): T => {
    index.people.put(stored)
    return also()
  }
  if (as === undefined) return index.transact(() => store(now()))
  const person = now()
  if (person.organization === '') throw refusal('bad-request', 'as needs the organization’s name.')
  if (index.initiatives.find(person.initiative)?.paused) throw refusal('paused')
  let done: { result: T } | undefined
  await rooms.change(
    person.initiative,
    'plan',
    (doc) => partnerCalled(doc, person.organization, as === 'backbone'),
    (partner) => (done = { result: store({ ...now(), partner, organization: '', confirmed: true }) }),
  )
  if (!done) throw refusal('cannot-save')
  return done.result
}

/** The partner of a name: the one there is, or a new one. */
const partnerCalled = (doc: Y.Doc, name: string, isBackbone: boolean): string => {
  const known = findNamed(readOrdered(doc, partners), name)
  const id = known?.id ?? addPartner(doc, { name })
  if (isBackbone) setBackbone(doc, id, true)
  return id
}
