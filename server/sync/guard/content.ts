import { BOUNDS } from './bounds.ts'
import { type Cursor, isDeeper, Unreadable } from '../../encoding.ts'

/** Yjs's numbers for what a struct holds. */
export const CONTENT = {
  gc: 0,
  deleted: 1,
  json: 2,
  binary: 3,
  string: 4,
  embed: 5,
  format: 6,
  type: 7,
  any: 8,
  skip: 10,
} as const

/** Yjs's numbers for shared types: array, map, text, element, fragment, hook, XML text; two of them have a name. */
const LAST_TYPE = 6
const ELEMENT = 3
const HOOK = 5

const skipJson = (cursor: Cursor): void => {
  const text = cursor.text(cursor.left)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new Unreadable('a value is not JSON')
  }
  if (isDeeper(value, BOUNDS.depth)) throw new Unreadable('a value is nested too deep')
}

const skipMany = (cursor: Cursor, skip: () => void): number => {
  const count = cursor.uint()
  if (count > cursor.left) throw new Unreadable('a count goes beyond the end')
  for (let i = 0; i < count; i++) skip()
  return count
}

/** Passes a value in lib0's encoding, whose first byte counts its types down from 127. */
const skipAny = (cursor: Cursor, levels: number): void => {
  if (levels < 0) throw new Unreadable('a value is nested too deep')
  switch (cursor.byte()) {
    case 127: // undefined
    case 126: // null
    case 121: // false
    case 120: // true
      return
    case 125:
      return cursor.skipInt()
    case 124: // float32
      return cursor.skip(4)
    case 123: // float64
    case 122: // bigint
      return cursor.skip(8)
    case 119:
      cursor.skipText(cursor.left)
      return
    case 118:
      skipMany(cursor, () => {
        cursor.skipText(BOUNDS.keyBytes)
        skipAny(cursor, levels - 1)
      })
      return
    case 117:
      skipMany(cursor, () => skipAny(cursor, levels - 1))
      return
    case 116:
      cursor.block()
      return
    default:
      throw new Unreadable('a value has an unknown type')
  }
}

const skipType = (cursor: Cursor): void => {
  const type = cursor.uint()
  if (type > LAST_TYPE) throw new Unreadable('a shared type is unknown')
  if (type === ELEMENT || type === HOOK) cursor.skipText(BOUNDS.keyBytes)
}

/**
 * Passes the content of an item and gives its length in clocks, which may be 0 where Yjs would take that.
 * Documents within documents are not taken.
 */
export const skipContent = (cursor: Cursor, kind: number): number => {
  switch (kind) {
    case CONTENT.deleted:
      return cursor.uint()
    case CONTENT.json:
      // Of documents older than Yjs 13, where `undefined` stood beside JSON.
      return skipMany(cursor, () => {
        const start = cursor.at
        if (cursor.text(cursor.left) === 'undefined') return
        cursor.at = start
        skipJson(cursor)
      })
    case CONTENT.binary:
      cursor.block()
      return 1
    case CONTENT.string:
      return cursor.skipText(cursor.left)
    case CONTENT.embed:
      skipJson(cursor)
      return 1
    case CONTENT.format:
      cursor.skipText(BOUNDS.keyBytes)
      skipJson(cursor)
      return 1
    case CONTENT.type:
      skipType(cursor)
      return 1
    case CONTENT.any:
      return skipMany(cursor, () => skipAny(cursor, BOUNDS.depth))
    default:
      throw new Unreadable('a kind of content is unknown')
  }
}
