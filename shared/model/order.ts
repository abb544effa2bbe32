import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

export type Ordered = { id: string; order: string }

/** By order key, compared by code unit; equal keys by id, so that every replica shows the same order. */
export const byOrder = (a: Ordered, b: Ordered): number => compare(a.order, b.order) || compare(a.id, b.id)

/** By code unit: the same on every device, whatever its language. */
export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

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
  const between = attempt(before, after, () => [generateKeyBetween(before, after)])
  if (between?.[0] !== undefined) return { order: between[0], renewed: [] }
  const tail = attempt(before, null, () => generateNKeysBetween(before, null, items.length - at + 1))
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

/**
 * The library throws on most keys that it did not make, and gives keys in no order for the rest: nothing, unless
 * what it gives stands in order between the two.
 */
const attempt = (before: string | null, after: string | null, make: () => string[]): string[] | undefined => {
  try {
    const keys = make()
    const line = [before, ...keys, after].filter((key) => key !== null)
    return line.every((key, i) => i === 0 || compare(line[i - 1] ?? '', key) < 0) ? keys : undefined
  } catch {
    return undefined
  }
}

/** So many keys from a key on, below another if there is one; the key must be one that `orderAt` gave. */
export const ordersFrom = (first: string, count: number, before?: string): string[] => [
  first,
  ...generateNKeysBetween(first, before ?? null, Math.max(0, count - 1)),
]

/** Keys for a list that is seeded at once. */
export const firstOrders = (count: number): string[] => generateNKeysBetween(null, null, count)
