import type { Field } from './fields.ts'
import { keyOf } from './kind.ts'
import { ALL_KINDS } from './kinds.ts'

/** What the keys of entries stand for. */

/** A field of a kind by a key of an entry; a set has a key for each member. */
export const fieldAt = (
  kind: string,
  key: string,
): { name: string; field: Field; member?: string } | undefined => {
  for (const one of ALL_KINDS) {
    if (one.name !== kind || one.stands === 'values') continue
    for (const [name, field] of Object.entries(one.fields)) {
      const own = keyOf(name, field)
      if (field.type !== 'set' ? key === own : key.startsWith(own))
        return { name, field, ...(field.type === 'set' && { member: key.slice(own.length) }) }
    }
  }
  return undefined
}

/** Keys whose change is a move. */
export const MOVING: ReadonlySet<string> = new Set(
  ALL_KINDS.flatMap((kind) => (kind.stands === 'values' ? [] : Object.entries(kind.fields)))
    .filter(([, { type }]) => type === 'place' || type === 'order' || type === 'at')
    .map(([name, field]) => keyOf(name, field)),
)
