import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force'

import { BOUNDS, type Point } from '../place.ts'

/** Where everybody stands by their connections, in units of the layout, and how that is brought onto the canvas. */
export type Network = { places: ReadonlyMap<string, Point>; fit: Fit }
type Fit = Point & { scale: number }

/** Who is on the map, and between whom there are connections; `before`: how they stood. */
export type NetworkAsked = {
  ids: readonly string[]
  pairs: readonly (readonly [string, string])[]
  before?: Network
}

type Node = SimulationNodeDatum & { id: string; x: number; y: number }

/** Steps until all is at rest: from nothing, and from where all but a few stood already, with how far they go first. */
const STEPS = 200
const STEPS_AFTER = 40
const WARM = 0.04

const LENGTH = 60
const APART = 20
const PUSH = -140
const GATHER = 0.06

/** Room for names at the edges, in canvas units; and the largest that few are drawn. */
const EDGE = { x: 110, y: 50 }
const LARGEST = 1.6

/**
 * Who is connected stands near. The same map is the same picture, in whatever order it comes; where it was laid out
 * `before`, little moves.
 */
export const networkOf = ({ ids, pairs, before }: NetworkAsked): Network => {
  const inOrder = ids.toSorted()
  const links = linksOf(pairs, new Set(ids))
  const kept = before && inOrder.some((id) => before.places.has(id)) ? before : undefined
  const nodes = inOrder.map((id, i): Node => ({
    id,
    ...(kept ? startBy(id, i, links, kept.places) : around(i)),
  }))
  forceSimulation(nodes)
    .stop()
    .alpha(kept ? WARM : 1)
    .alphaDecay(1 - 0.001 ** (1 / STEPS))
    .force('push', forceManyBody<Node>().strength(PUSH))
    .force(
      'link',
      forceLink<Node, SimulationLinkDatum<Node>>(links.map(([source, target]) => ({ source, target })))
        .id(({ id }) => id)
        .distance(LENGTH),
    )
    .force('x', forceX<Node>(0).strength(GATHER))
    .force('y', forceY<Node>(0).strength((GATHER * BOUNDS.w) / BOUNDS.h))
    .force('apart', forceCollide<Node>(APART))
    .tick(kept ? STEPS_AFTER : STEPS)
  const places = new Map(nodes.map(({ id, x, y }) => [id, { x, y }]))
  const isRoom = kept && [...places.values()].every((place) => isInSight(onCanvas(place, kept.fit)))
  return { places, fit: isRoom ? kept.fit : fitOf([...places.values()]) }
}

/** The same in canvas units. */
export const spotsOf = ({ places, fit }: Network): Map<string, Point> =>
  new Map([...places].map(([id, place]) => [id, onCanvas(place, fit)]))

const onCanvas = ({ x, y }: Point, fit: Fit): Point => ({
  x: BOUNDS.x + BOUNDS.w / 2 + (x - fit.x) * fit.scale,
  y: BOUNDS.y + BOUNDS.h / 2 + (y - fit.y) * fit.scale,
})

const isInSight = ({ x, y }: Point): boolean =>
  x > BOUNDS.x && x < BOUNDS.x + BOUNDS.w && y > BOUNDS.y && y < BOUNDS.y + BOUNDS.h

/** Brings all of them into what the camera keeps to. */
const fitOf = (all: readonly Point[]): Fit => {
  const [left, right] = endsOf(all.map(({ x }) => x))
  const [top, bottom] = endsOf(all.map(({ y }) => y))
  const room = { w: BOUNDS.w - 2 * EDGE.x, h: BOUNDS.h - 2 * EDGE.y }
  const scale = Math.min(LARGEST, room.w / (right - left || 1), room.h / (bottom - top || 1))
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale }
}

const endsOf = (all: readonly number[]): [number, number] =>
  all.length === 0 ? [0, 0] : [Math.min(...all), Math.max(...all)]

/** Each pair once, in one order, whichever way it goes. */
const linksOf = (pairs: NetworkAsked['pairs'], known: ReadonlySet<string>): [string, string][] => {
  const all = new Map<string, [string, string]>()
  for (const [a, b] of pairs) {
    if (a === b || !known.has(a) || !known.has(b)) continue
    const pair: [string, string] = a < b ? [a, b] : [b, a]
    all.set(JSON.stringify(pair), pair)
  }
  return [...all].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pair]) => pair)
}

/** A spiral around the middle, in which no two are at one place. */
const around = (i: number): Point => {
  const [angle, radius] = [i * Math.PI * (3 - Math.sqrt(5)), 12 * Math.sqrt(i + 0.5)]
  return { x: Math.cos(angle) * radius, y: Math.sin(angle) * radius }
}

/** Where somebody was; who is new comes near those whom they are connected to. */
const startBy = (
  id: string,
  i: number,
  links: readonly (readonly [string, string])[],
  places: Network['places'],
): Point => {
  const there = places.get(id)
  if (there) return there
  const near = links.flatMap(([a, b]) =>
    a === id ? (places.get(b) ?? []) : b === id ? (places.get(a) ?? []) : [],
  )
  if (near.length === 0) return around(i + places.size)
  const mean = (axis: 'x' | 'y') => near.reduce((sum, point) => sum + point[axis], 0) / near.length
  return { x: mean('x') + APART, y: mean('y') + APART / (i + 1) }
}
