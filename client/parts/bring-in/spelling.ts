import { plainName } from '../../../shared/names.ts'

/** A name in the writing that is used most, and how often it stands there in any. */
export type Counted = { key: string; name: string; count: number }

/** Each name once, in the order of their first. */
export const counted = (names: readonly string[]): Counted[] => {
  const writings = new Map<string, number>()
  for (const name of names) writings.set(name, (writings.get(name) ?? 0) + 1)
  const written = new Map<string, Map<string, number>>()
  for (const [name, count] of writings) {
    const key = plainName(name)
    written.set(key, (written.get(key) ?? new Map<string, number>()).set(name, count))
  }
  return [...written].map(([key, ways]) => {
    const [[name] = ['']] = [...ways].toSorted((a, b) => b[1] - a[1])
    return { key, name, count: [...ways.values()].reduce((sum, n) => sum + n, 0) }
  })
}
