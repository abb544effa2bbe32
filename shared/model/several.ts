import type * as Y from 'yjs'

import { aliveEntry, setFields, setMember } from './collection.ts'
import { edit } from './edit.ts'
import type { SetOf, Settable } from './kind.ts'
import { activities } from './kinds.ts'

/** What is done to several activities in one step. Those that are gone are passed over. */

type ActivityFields = (typeof activities)['fields']

/** Those of these activities that are there. */
export const thoseThere = (doc: Y.Doc, ids: readonly string[]): string[] =>
  ids.filter((id) => aliveEntry(doc, activities.name, id))

/** Gives all of them these values. Returns the ids of those that are there. */
export const setActivities = (
  doc: Y.Doc,
  ids: readonly string[],
  fields: Settable<ActivityFields>,
): string[] => {
  const there = thoseThere(doc, ids)
  if (there.length > 0) edit(doc, () => there.forEach((id) => setFields(doc, activities, id, fields)))
  return there
}

/** Adds members to a set of each of them, or takes them out. Returns the ids of those that are there. */
export const setMembers = (
  doc: Y.Doc,
  ids: readonly string[],
  name: SetOf<ActivityFields>,
  { members, is }: { members: readonly string[]; is: boolean },
): string[] => {
  const there = thoseThere(doc, ids)
  if (there.length > 0)
    edit(doc, () => {
      for (const id of there)
        for (const member of members) setMember(doc, activities, id, name, { member, is })
    })
  return there
}
