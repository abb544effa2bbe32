import type * as Y from 'yjs'

import { readOrdered, setFields, setMember } from './collection.ts'
import { make } from './edit.ts'
import { type Cause, causes } from './kind-causes.ts'
import type { MapItemName } from './kinds.ts'
import { orderAt } from './order.ts'

/** Adds a way in which power adds to the problem, after the others. Returns its id; nothing where there are no words. */
export const addCause = (doc: Y.Doc, text: string): string | undefined => {
  if (text.trim() === '') return undefined
  const others = readOrdered(doc, causes)
  return make(doc, causes, { text: text.trim(), order: orderAt(others, others.length).order })
}

/** What on the map shows it. */
export type Shown = { kind: Exclude<MapItemName, 'canvas'>; id: string }

export const isShownBy = (cause: Cause, { kind, id }: Shown): boolean => cause[kind].includes(id)

/** Says that somebody, or a connection, shows it; or that they do not. */
export const setShownBy = (doc: Y.Doc, id: string, { kind, id: member }: Shown, is: boolean): void =>
  setMember(doc, causes, id, kind, { member, is })

/** Its words as the agenda has them. */
export const setOffered = (doc: Y.Doc, id: string, offered: string): void =>
  setFields(doc, causes, id, { offered })
