import type { ItemRef } from './collection.ts'
import { type AnyKind, type Entry, keyOf, type ValueKind } from './kind.ts'

/**
 * The items without which one can be seen nowhere, as its kind's fields or its key say: the parts of a cell, the ends
 * of a connection, what a comment is about. Those of what this server does not know are none.
 */
export const leansOn = (kinds: readonly AnyKind[], kind: AnyKind, key: string, entry?: Entry): ItemRef[] => {
  if (kind.stands === 'values')
    return kind.isAbout ? namedIn(kinds, key.slice(key.indexOf('/') + 1)) : partsOf(kind, key)
  if (kind.stands === 'root') return []
  return Object.entries(kind.fields).flatMap(([name, field]): ItemRef[] => {
    const value: unknown = field.isEnd && entry?.get(keyOf(name, field))
    if (typeof value !== 'string') return []
    return field.to === undefined ? namedIn(kinds, value) : [{ kind: field.to, id: value }]
  })
}

const partsOf = ({ of = [] }: ValueKind, key: string): ItemRef[] => {
  const ids = key.split('/')
  return of.map(({ name }, i) => ({ kind: name, id: ids[i] ?? '' }))
}

/** `<kind>/<id>`; of a value its key. */
const namedIn = (kinds: readonly AnyKind[], path: string): ItemRef[] => {
  const [name, ...ids] = path.split('/')
  const kind = kinds.find((one) => one.name === name)
  if (kind?.stands === 'values') return partsOf(kind, ids.join('/'))
  return kind?.stands === 'items' ? [{ kind: kind.name, id: ids[0] ?? '' }] : []
}
