import type { Connection } from '../../../../shared/model/kinds.ts'

/**
 * Two who are in conflict, and what pulls the other way: that they are allied as well, or that somebody (`ally`) is allied
 * with both. `connections`: the conflict, then the alliances.
 */
export type Pull = { of: [string, string]; ally?: string; connections: string[] }

const pairOf = (a: string, b: string): string => JSON.stringify(a < b ? [a, b] : [b, a])

/**
 * Circles of two or three in which all are allied but for one conflict. A group can be parted so that all allies are
 * together and all conflicts between the parts if, and only if, there is no such circle of any length (Davis, "Clustering
 * and structural balance in graphs", Human Relations 20, 1967, after Heider, 1946); the short ones can be seen on a map.
 * `connections`: in order.
 */
export const pullsIn = (connections: readonly Connection[]): Pull[] => {
  const alliances = firstOfEach(connections, 'allied')
  const conflicts = firstOfEach(connections, 'conflict')
  const allies = new Map<string, Set<string>>()
  const note = (one: string, other: string) =>
    allies.set(one, (allies.get(one) ?? new Set<string>()).add(other))
  for (const { from, to } of alliances.values()) {
    note(from, to)
    note(to, from)
  }
  const alliance = (a: string, b: string): string => alliances.get(pairOf(a, b))?.id ?? ''
  return [...conflicts.values()].flatMap(({ id, from, to }): Pull[] => {
    const of: [string, string] = from < to ? [from, to] : [to, from]
    if (alliances.has(pairOf(from, to))) return [{ of, connections: [id, alliance(from, to)] }]
    const common = [...(allies.get(from) ?? [])].filter((one) => allies.get(to)?.has(one)).toSorted()
    return common.map((ally) => ({
      of,
      ally,
      connections: [id, alliance(ally, of[0]), alliance(ally, of[1])],
    }))
  })
}

/** Of several of a kind between the same two the one with the least id, by pair. */
const firstOfEach = (
  connections: readonly Connection[],
  wanted: 'allied' | 'conflict',
): Map<string, Connection> => {
  const first = new Map<string, Connection>()
  for (const one of connections) {
    const pair = pairOf(one.from, one.to)
    if (one.kind === wanted && !first.has(pair)) first.set(pair, one)
  }
  return first
}
