import { DirectedGraph } from 'graphology'
import { bidirectional } from 'graphology-shortest-path/dijkstra.js'

import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { carries, type Findable, inOrder } from './graph.ts'
import { partnerOf, stanceOf, thereOf, touchOf } from './standing.ts'

/**
 * Ways from some to somebody, by what connects people on the map. A connection is followed the way it goes: whoever
 * influences, funds, informs or sets rules for somebody gets through to them. Alliances go both ways, conflicts none.
 */

/** `us`: the partners, by those on the map that they are, and by those with whom they are in touch. */
export type Origin = { from: 'us' | 'residents' } | { from: 'actor'; id: string }

/** Somebody on a way: on the map, or a partner who is not on it. */
export type Stop = { actor: string } | { partner: string }

/** `by`: the connection; without one the first is a partner who is in touch. `isBack`: it is followed against its way. */
export type Step = { from: Stop; to: string; by?: Connection; isBack: boolean }

/** `throughAllies`: nothing where the shortest leads through allies already. */
export type Ways =
  | { kind: 'is-one' }
  | { kind: 'nobody' }
  | { kind: 'none' }
  | {
      kind: 'found'
      shortest: Step[]
      isThroughAllies: boolean
      throughAllies: Step[] | undefined
      isBack: boolean
    }

/** Between ways of the same number of steps, whom it is easier to pass. All of a way together is less than a step. */
const PASSING = { with: 0, unknown: 0.0001, between: 0.0002, against: 0.0003 } as const

const START = ' '
const nodeOf = (stop: Stop): string => ('actor' in stop ? `a/${stop.actor}` : `p/${stop.partner}`)

/** The shortest way from some to somebody, and the shortest through allies alone. */
export const waysTo = (record: Findable, origin: Origin, target: string): Ways => {
  const map = inOrder(record)
  const starts = startsOf(map, origin)
  if (starts.some((one) => 'actor' in one && one.actor === target)) return { kind: 'is-one' }
  if (starts.length === 0) return { kind: 'nobody' }
  const isAlly = alliesIn(map)
  const isPassed = (stop: Stop) => 'partner' in stop || stop.actor === target || isAlly(stop.actor)
  const steps = stepsIn(map, origin)
  const find = (isOn: (stop: Stop) => boolean, isBack: boolean) =>
    wayIn(
      steps.filter((one) => isBack || !one.isBack),
      { starts, target, isOn, map },
    )
  const all = () => true
  const shortest = find(all, false) ?? find(all, true)
  if (!shortest) return { kind: 'none' }
  const isBack = shortest.some((one) => one.isBack)
  const isThroughAllies = shortest.every(({ to }) => isPassed({ actor: to }))
  const onStarts = new Set(starts.map(nodeOf))
  const throughAllies = isThroughAllies
    ? undefined
    : find((stop) => onStarts.has(nodeOf(stop)) || isPassed(stop), false)
  return { kind: 'found', shortest, isThroughAllies, throughAllies, isBack }
}

/** Where a way may begin. */
const startsOf = ({ actors, partners }: Findable, origin: Origin): Stop[] => {
  if (origin.from === 'actor')
    return actors.filter(({ id }) => id === origin.id).map(({ id }) => ({ actor: id }))
  if (origin.from === 'residents')
    return actors.filter(({ kind }) => kind === 'resident').map(({ id }) => ({ actor: id }))
  const there = thereOf(partners)
  const touching = new Set(actors.flatMap((one) => touchOf(one, there) ?? []))
  return [
    ...actors.filter((one) => partnerOf(one, there) !== undefined).map(({ id }) => ({ actor: id })),
    ...[...touching].toSorted().map((partner) => ({ partner })),
  ]
}

/** Whoever is with us, partners among them. */
const alliesIn = ({ actors, partners }: Findable): ((id: string) => boolean) => {
  const there = thereOf(partners)
  const allies = new Set(
    actors
      .filter((one) => stanceOf(one) === 'with' || partnerOf(one, there) !== undefined)
      .map(({ id }) => id),
  )
  return (id) => allies.has(id)
}

/** All steps that can be taken, the better of those between the same two first. */
const stepsIn = ({ actors, connections, partners }: Findable, origin: Origin): Step[] => {
  const there = thereOf(partners)
  const touches =
    origin.from === 'us'
      ? actors.flatMap((one): Step[] => {
          const partner = touchOf(one, there)
          return partner === undefined ? [] : [{ from: { partner }, to: one.id, isBack: false }]
        })
      : []
  const along = connections
    .filter(({ kind }) => carries(kind))
    .flatMap((by): Step[] => [
      { from: { actor: by.from }, to: by.to, by, isBack: false },
      { from: { actor: by.to }, to: by.from, by, isBack: !by.mutual },
    ])
  const rank = ({ by, isBack }: Step) => (by ? CONNECTION_KINDS.indexOf(by.kind) : -1) + (isBack ? 100 : 0)
  return [...touches, ...along].toSorted((a, b) => rank(a) - rank(b))
}

type Search = { starts: readonly Stop[]; target: string; isOn: (stop: Stop) => boolean; map: Findable }

/** Dijkstra's shortest way (1959): fewest steps, and of several with as few the one past those closest to us. */
const wayIn = (steps: readonly Step[], { starts, target, isOn, map }: Search): Step[] | undefined => {
  const graph = new DirectedGraph<object, { step?: Step; weight: number }>()
  const known = new Map<string, Actor>(map.actors.map((one) => [one.id, one]))
  const end = nodeOf({ actor: target })
  for (const one of starts) graph.mergeDirectedEdge(START, nodeOf(one), { weight: 0 })
  for (const step of steps) {
    const [from, to] = [nodeOf(step.from), nodeOf({ actor: step.to })]
    if (!isOn(step.from) || !isOn({ actor: step.to }) || graph.hasDirectedEdge(from, to)) continue
    const stance = stanceOf(known.get(step.to) ?? {}) ?? 'unknown'
    graph.mergeDirectedEdge(from, to, { step, weight: 1 + (to === end ? 0 : PASSING[stance]) })
  }
  if (!graph.hasNode(end)) return undefined
  const way: string[] | null = bidirectional(graph, START, end, 'weight')
  return way?.slice(1).flatMap((to, i) => {
    const from = way[i] ?? ''
    const step = i === 0 ? undefined : graph.getDirectedEdgeAttribute(from, to, 'step')
    return step ?? []
  })
}
