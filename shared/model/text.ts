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
  const { index, remove, insert } = simpleDiffStringWithCursor(before, next, caret)
  if (remove > 0) text.delete(index, remove)
  if (insert !== '') text.insert(index, insert)
}

/**
 * The text under `key`. What is no text, or holds more than letters (which count in its length and not in its
 * words, so that every caret would be wrong), is turned into a text with its words.
 */
export const textOf = (item: Y.Map<unknown>, key: string): Y.Text => {
  const value = item.get(key)
  const words = readText(value)
  if (value instanceof Y.Text && !(value instanceof Y.XmlText) && value.length === words.length) return value
  const text = new Y.Text(words)
  item.set(key, text)
  return text
}
