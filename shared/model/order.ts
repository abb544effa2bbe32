import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

export type Ordered = { id: string; order: string }

/** By order key, compared by code unit; equal keys by id, so that every replica shows the same order. */
export const byOrder = (a: Ordered, b: Ordered): number => compare(a.order, b.order) || compare(a.id, b.id)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * A key that puts an item at `index` of `items`, which are in order. Where neighbours have equal or invalid keys,
 * `renewed` gives those from `index` on new ones (all, if what stands before has none that can be used).
 */
export const orderAt = (
  items: readonly Ordered[],
  index: number,
): { order: string; renewed: { id: string; order: string }[] } => {
  const at = Math.max(0, Math.min(items.length, index))
  const before = items[at - 1]?.order ?? null
  const after = items[at]?.order ?? null
  const between = attempt(() => generateKeyBetween(before, after))
  if (between !== undefined) return { order: between, renewed: [] }
  const tail = attempt(() => generateNKeysBetween(before, null, items.length - at + 1))
  if (tail) return give(tail, items.slice(at), 0)
  return give(generateNKeysBetween(null, null, items.length + 1), items, at)
}

const give = (keys: string[], items: readonly Ordered[], at: number) => {
  const rest = [...keys.slice(0, at), ...keys.slice(at + 1)]
  return {
    order: keys[at] ?? '',
    renewed: items.map((item, i) => ({ id: item.id, order: rest[i] ?? item.order })),
  }
}

/** The library throws on keys that it did not make. */
const attempt = <T>(make: () => T): T | undefined => {
  try {
    return make()
  } catch {
    return undefined
  }
}

/** Keys for a list that is seeded at once. */
export const firstOrders = (count: number): string[] => generateNKeysBetween(null, null, count)
