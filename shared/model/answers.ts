import type * as Y from 'yjs'

import { setFields, setMember } from './collection.ts'
import { edit } from './edit.ts'
import type { Fields, ItemKind, SetOf, Settable } from './kind.ts'

/**
 * Three answers to what is asked about somebody on the map: a value, "don't know", and none yet. Not to know stores no
 * value; that somebody said so is a member of the set `unknown`, which says nothing where there is a value after all.
 */

/** What is asked: the name of a field, or of a number within `at`. */
export type Asked = 'influence' | 'position' | 'affected' | 'certainty' | 'touch' | 'partner' | 'strength'

/** Whether somebody answered with "don't know"; of what is not asked so, nobody did. */
export const isUnknown = (
  { unknown }: { unknown?: readonly string[] },
  asked: string,
  value: unknown,
): boolean => value === undefined && unknown?.includes(asked) === true

/** Writes an answer: the values that it has, and whether it is "don't know". */
export const answer = <F extends Fields>(
  doc: Y.Doc,
  kind: ItemKind<F>,
  id: string,
  asked: Asked,
  { values, isUnknown: is }: { values: Settable<F>; isUnknown: boolean },
): void =>
  edit(doc, () => {
    setFields(doc, kind, id, values)
    setMember(doc, kind, id, 'unknown' as SetOf<F>, { member: asked, is })
  })
