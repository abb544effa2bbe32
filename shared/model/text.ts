import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'

import { readText } from './values.ts'

/**
 * Writes `words` into a `Y.Text` as the smallest change, so that two people in one text merge by letter.
 * `caret` (UTF-16 units in `words`) tells which of several equal letters was typed.
 */
export const writeText = (text: Y.Text, words: string, caret = words.length): void => {
  // half a surrogate pair would be one letter here and another on every other replica
  const next = words.toWellFormed()
  const before = readText(text)
  if (before === next) return
  // what is embedded counts in the text's length and not in its words: only then is all of it written anew
  if (text.length !== before.length) return replaceText(text, next)
  const { index, remove, insert } = simpleDiffStringWithCursor(before, next, caret)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

const replaceText = (text: Y.Text, words: string): void => {
  text.delete(0, text.length)
  text.insert(0, words)
}

/** The text under `key`; a value that is no text is turned into one that holds its words. */
export const textOf = (item: Y.Map<unknown>, key: string): Y.Text => {
  const value = item.get(key)
  if (value instanceof Y.Text) return value
  const text = new Y.Text(typeof value === 'string' ? value : '')
  item.set(key, text)
  return text
}
