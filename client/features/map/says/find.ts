import type { Actor } from '../../../../shared/model/kinds.ts'
import { type Between, betweenOthers, groupsIn } from './bridges.ts'
import { aboutActor, aboutConnection, type Finding, type Raw, sureness } from './finding.ts'
import { carries, type Findable, graphOf, inOrder } from './graph.ts'
import { pullsIn } from './pulls.ts'
import { canDecide, isMuchAffected, partnerOf, stanceOf, thereOf, touchOf } from './standing.ts'

/** So many others at least, for somebody to be listed as connected to many; and how many are listed at most. */
const LEAST_OTHERS = 3
const MOST_CONNECTED = 3
/** In a group smaller than this everybody can see who stands between whom. */
const LEAST_GROUP = 5
const MUCH_BETWEEN = 0.2
const MOST_BRIDGES = 5
/** A guess is listed from so many findings on, or from that share of the shortest ways. */
const LEAST_RESTING = 2
const SOME_BETWEEN = 0.1
const MOST_GUESSES = 5

/** All that is found, rule by rule. */
export const findOnMap = (record: Findable): Finding[] => {
  const map = inOrder(record)
  const between = betweenIn(map)
  const found = [
    ...findAffected(map),
    ...findOutOfReach(map),
    ...findBridges(map, between),
    ...findConnected(map),
    ...findFunded(map),
    ...findPulled(map),
    ...findApart(map),
  ].map(sureness(map))
  return [...found, ...findGuesses(map, found, between).map(sureness(map))]
}

const findAffected = ({ actors }: Findable): Raw[] =>
  actors
    .filter((one) => isMuchAffected(one) && canDecide(one) !== true)
    .map((one) => ({
      rule: 'affected',
      about: aboutActor(one.id),
      actor: one.id,
      isSayKnown: canDecide(one) !== undefined,
    }))

const findOutOfReach = ({ actors, partners }: Findable): Raw[] => {
  const there = thereOf(partners)
  const isOpen = (one: Actor) => stanceOf(one) === 'between' || stanceOf(one) === undefined
  return actors
    .filter((one) => canDecide(one) === true && isOpen(one))
    .filter((one) => touchOf(one, there) === undefined && partnerOf(one, there) === undefined)
    .map((one) => ({
      rule: 'reach',
      about: aboutActor(one.id),
      actor: one.id,
      isStanceKnown: stanceOf(one) !== undefined,
    }))
}

type BetweenOthers = ReadonlyMap<string, Between>
let last: { key: string; between: BetweenOthers } | undefined

/** It costs more than all else and changes with who is connected to whom alone: kept until that does. */
const betweenIn = (map: Findable): BetweenOthers => {
  const { actors, connections } = map
  const lines = connections.filter(({ kind }) => carries(kind)).map(({ from, to }) => [from, to])
  const key = JSON.stringify([actors.map(({ id }) => id), lines])
  if (last?.key !== key) last = { key, between: betweenOthers(graphOf(map, carries)) }
  return last.between
}

const findBridges = ({ connections }: Findable, between: BetweenOthers): Raw[] => {
  const parts = ([, { sides, share }]: [string, Between]) =>
    sides.flat().length + 1 >= LEAST_GROUP &&
    (share >= MUCH_BETWEEN || sides.filter(({ length }) => length > 1).length > 1)
  return mostOf([...between].filter(parts), ([, { share }]) => share, MOST_BRIDGES).map(
    ([actor, { sides, share }]) => ({
      rule: 'bridge',
      about: aboutActor(actor),
      actor,
      share,
      sides,
      connections: connections
        .filter(({ kind, from, to }) => carries(kind) && (from === actor || to === actor))
        .map(({ id }) => id),
    }),
  )
}

/**
 * Degree centrality: to how many others somebody is connected (Freeman, "Centrality in social networks: conceptual
 * clarification", Social Networks 1, 1978/79).
 */
const findConnected = (map: Findable): Raw[] => {
  const graph = graphOf(map)
  const all = graph
    .mapNodes((actor) => ({ actor, others: graph.degree(actor) }))
    .filter(({ others }) => others >= LEAST_OTHERS)
  return mostOf(all, ({ others }) => others, MOST_CONNECTED).map(({ actor, others }) => ({
    rule: 'connected',
    about: aboutActor(actor),
    actor,
    others,
    connections: map.connections.filter(({ from, to }) => from === actor || to === actor).map(({ id }) => id),
  }))
}

/** Those with the most, no more than so many: where it is the same for more, none of those stands out. */
const mostOf = <T>(all: readonly T[], value: (one: T) => number, most: number): T[] => {
  const sorted = all.toSorted((a, b) => value(b) - value(a))
  const next = sorted[most]
  return next === undefined ? sorted : sorted.slice(0, most).filter((one) => value(one) > value(next))
}

const findFunded = ({ actors, connections }: Findable): Raw[] => {
  const stances = new Map(actors.map((one) => [one.id, stanceOf(one)]))
  return connections
    .filter(({ kind }) => kind === 'funds')
    .flatMap(({ id, from, to, mutual }): Raw[] =>
      [[from, to] as const, ...(mutual ? [[to, from] as const] : [])]
        .filter(([by, actor]) => stances.get(by) === 'against' && stances.get(actor) === 'with')
        .map(([by, actor]) => ({ rule: 'funded', about: aboutConnection(id), actor, by, connections: [id] })),
    )
}

const findPulled = ({ connections }: Findable): Raw[] =>
  pullsIn(connections).map(({ of, ally, connections: lines }) => ({
    rule: 'pulled',
    about: aboutConnection(lines[0] ?? '', ...(ally === undefined ? [] : [ally])),
    of,
    ...(ally !== undefined && { ally }),
    connections: lines,
  }))

/** Before anybody is connected nobody is apart. The largest group is what the others are apart from. */
const findApart = (map: Findable): Raw[] => {
  if (map.connections.length === 0) return []
  const groups = groupsIn(graphOf(map))
  const [largest, next] = groups
  const isAlone = (largest?.length ?? 0) > (next?.length ?? 0)
  return groups.slice(isAlone ? 1 : 0).map((members) => ({
    rule: 'apart',
    about: aboutActor(members[0] ?? ''),
    members,
    connections: map.connections.filter(({ from }) => members.includes(from)).map(({ id }) => id),
  }))
}

const findGuesses = ({ actors }: Findable, found: readonly Finding[], between: BetweenOthers): Raw[] => {
  const resting = (id: string) => found.filter(({ guesses }) => guesses.includes(id)).length
  const all = actors
    .filter(({ certainty }) => certainty === 'guess')
    .map(({ id }) => ({ actor: id, findings: resting(id), share: between.get(id)?.share ?? 0 }))
    .filter(({ findings, share }) => findings >= LEAST_RESTING || share >= SOME_BETWEEN)
  return mostOf(all, ({ findings, share }) => findings + share, MOST_GUESSES).map((one) => ({
    rule: 'guess',
    about: aboutActor(one.actor),
    ...one,
  }))
}
