import type { UndirectedGraph } from 'graphology'
import { connectedComponents } from 'graphology-components'
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js'

/**
 * `share`: how many of the shortest ways between two others lead through somebody, 0–1. `sides`: the groups that have no
 * way to each other without them, largest first; one group where all still have.
 */
export type Between = { share: number; sides: string[][] }

/** Groups between whose members there is a way, largest first: the weakly connected components of the map. */
export const groupsIn = (graph: UndirectedGraph): string[][] =>
  connectedComponents(graph)
    .map((group) => group.toSorted())
    .toSorted(bySize)

const bySize = (a: readonly string[], b: readonly string[]): number => b.length - a.length

/**
 * Who stands how much between others. The share is betweenness centrality (Freeman, "A set of measures of centrality
 * based on betweenness", Sociometry 40, 1977), of all pairs of others that have a way to each other. Whoever has two sides
 * is a cut vertex (Harary, Norman and Cartwright, "Structural models", 1965).
 */
export const betweenOthers = (graph: UndirectedGraph): Map<string, Between> => {
  // the library fails on a map without anybody
  if (graph.order === 0) return new Map()
  const through = betweennessCentrality(graph, { getEdgeWeight: null, normalized: false })
  const groups = groupsIn(graph)
  const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const neighbors = new Map(graph.mapNodes((id) => [id, graph.neighbors(id)] as const))
  const between = new Map<string, Between>()
  for (const group of groups)
    for (const id of group) {
      const others = pairs - (group.length - 1)
      const share = others > 0 ? exact((through[id] ?? 0) / others) : 0
      // nobody is parted by whom no shortest way leads through
      between.set(id, { share, sides: share > 0 ? sidesWithout(id, neighbors) : [] })
    }
  return between
}

/** The same number whatever the order in which its parts were summed. */
const exact = (n: number): number => Math.round(n * 1e6) / 1e6

/** The groups into which somebody's own falls without them. */
const sidesWithout = (without: string, neighbors: ReadonlyMap<string, readonly string[]>): string[][] => {
  const seen = new Set([without])
  return (neighbors.get(without) ?? [])
    .flatMap((start) => {
      if (seen.has(start)) return []
      const side = [start]
      seen.add(start)
      for (const id of side)
        for (const next of neighbors.get(id) ?? [])
          if (!seen.has(next)) {
            seen.add(next)
            side.push(next)
          }
      return [side.toSorted()]
    })
    .toSorted(bySize)
}
