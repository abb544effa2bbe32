import type { ItemRef } from '../../shared/model/collection.ts'
import type { AtField } from './presence.ts'

/** Where a field stood on the page, in pixels of the window. */
export type Box = { top: number; left: number; width: number; height: number }

/** Which words: `key` of an item, or of the root map `about` with `id` null. */
export type FieldOf = { kind: string; id: string | null; key: string }

/**
 * Words of a field that is not there any more, and which are nowhere else: somebody deleted the item, or put another
 * text in its place, or gave the answer that one was writing; or the field went while it held more than there is room for.
 */
export type Held = FieldOf & {
  why: 'deleted' | 'replaced' | 'answered' | 'too-long'
  /** The items whose deletion took the field away, or would. */
  within: readonly ItemRef[]
  most: number
  words: string
  caret: readonly [number, number]
  box: Box
  /** For what is not merged by letter here: how the words are written, once, when there is a place for them again. */
  write?: (words: string) => void
}

export const boxOf = (field: Element): Box => {
  const { top, left, width, height } = field.getBoundingClientRect()
  return { top, left, width, height }
}

/** Which field that is, as others are told who is in it. */
export const placeOf = ({ kind, id, key }: FieldOf): AtField => ({
  item: id === null ? kind : `${kind}/${id}`,
  field: key,
})

/** What a field is called on the page, so that it is found again. */
export const nameOf = ({ kind, id, key }: FieldOf): string => `${kind}/${id ?? ''}/${key}`
