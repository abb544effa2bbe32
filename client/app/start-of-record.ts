import type { WholeRecord } from '../../shared/api.ts'

type Kinds = Record<string, unknown>
type Entries = Record<string, unknown>

/** What a copy begins with. Not with comments and findings that were set aside: those are what people said. */
const KEPT = {
  plan: ['about', 'phases', 'components', 'cells', 'activities', 'partners', 'agenda'],
  map: ['about', 'actors', 'connections', 'canvas'],
} as const

/**
 * The record that a copy starts from: the plan, the agenda, the partners and the map as they are, without anything
 * that people said, proposed or deleted.
 */
export const startOfRecord = ({ schema, plan, map }: WholeRecord): WholeRecord => {
  const start = { schema, plan: only(plan, KEPT.plan), map: only(map, KEPT.map) }
  const actors = entriesOf(start.map.actors)
  const connections = Object.entries(entriesOf(start.map.connections)).filter(([, connection]) => {
    const { from, to } = entriesOf(connection)
    return Object.hasOwn(actors, String(from)) && Object.hasOwn(actors, String(to))
  })
  return { ...start, map: { ...start.map, connections: Object.fromEntries(connections) } }
}

const only = (kinds: Kinds, names: readonly string[]): Kinds =>
  Object.fromEntries(
    names.map((name) => [
      name,
      Object.fromEntries(Object.entries(entriesOf(kinds[name])).filter(([, entry]) => stays(entry))),
    ]),
  )

/** Whether an item is neither deleted nor waiting for an answer. */
const stays = (entry: unknown): boolean => {
  const { deleted, status } = entriesOf(entry)
  return (deleted ?? null) === null && status !== 'proposed'
}

const entriesOf = (value: unknown): Entries =>
  typeof value === 'object' && value !== null ? (value as Entries) : {}
