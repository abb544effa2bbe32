import type { ItemRef } from '../../shared/model/collection.ts'

/** Where a field stood on the page, in pixels of the window. */
export type Box = { top: number; left: number; width: number; height: number }

/**
 * Words of a field that is not there any more, and which are nowhere else: somebody deleted the item while one wrote
 * in it, or the field went while it held more than there is room for.
 */
export type Held = ItemRef & {
  why: 'deleted' | 'too-long'
  /** The key of the words in the item. */
  key: string
  most: number
  words: string
  caret: readonly [number, number]
  box: Box
  /** For a plain value, which is not merged by letter: how it is written. */
  write?: (words: string) => void
}

export const boxOf = (field: Element): Box => {
  const { top, left, width, height } = field.getBoundingClientRect()
  return { top, left, width, height }
}

export const isSameField = (a: Pick<Held, 'kind' | 'id' | 'key'>, b: Pick<Held, 'kind' | 'id' | 'key'>) =>
  a.kind === b.kind && a.id === b.id && a.key === b.key
