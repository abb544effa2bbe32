import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'

/**
 * Writes `next` into a `Y.Text` as the smallest change, so that two people in one text merge by letter.
 * `caret` (UTF-16 units in `next`) tells which of several equal letters was typed.
 */
export const writeText = (text: Y.Text, next: string, caret = next.length): void => {
  const before = text.toJSON()
  if (before === next) return
  const { index, remove, insert } = simpleDiffStringWithCursor(before, next, caret)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

/** The text under `key`; a value that is no text is turned into one that holds its words. */
export const textOf = (item: Y.Map<unknown>, key: string): Y.Text => {
  const value = item.get(key)
  if (value instanceof Y.Text) return value
  const text = new Y.Text(typeof value === 'string' ? value : '')
  item.set(key, text)
  return text
}
