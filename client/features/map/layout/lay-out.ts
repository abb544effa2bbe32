import { BOUNDS, type Box, FIELD, LANES, type Point, standOf } from '../place.ts'
import type { At } from '../../../../shared/model/fields.ts'
import { bendAround, laneOf } from './curve.ts'
import type { Label } from './label.ts'
import { type Named, type Side, sidesOf } from './names.ts'
import { type Heap, type Spot, spread, type Spread } from './spread.ts'

/** What of a person or group the layout needs. */
export type LaidActor = { id: string; at?: At }
export type LaidConnection = { id: string; from: string; to: string }

export type LayoutParts = {
  actors: readonly LaidActor[]
  connections: readonly LaidConnection[]
  /** Pixels a canvas unit. */
  scale: number
  /** The name of each, and what stands at a heap of so many. */
  label: (id: string) => Label
  heapLabel: (count: number) => Label
  /** Those who are drawn by themselves, never within a heap. */
  alone?: ReadonlySet<string>
  /** Whose names find room before those of others. */
  first?: ReadonlySet<string>
  /** Where hands move some just now, in canvas units. */
  held?: ReadonlyMap<string, Point>
  before?: Layout
  /** What else no name covers, in pixels. */
  words?: readonly Box[]
  /** What is drawn of the map, in canvas units: all of it, if that is not said. */
  within?: Box
  /** Where everybody stands instead of where the record says, in canvas units: no axes are drawn then. */
  places?: ReadonlyMap<string, Point>
}

/** Where everything is drawn, in pixels from where the axes begin: places scale with the map, marks and names do not. */
export type Layout = Spread & {
  scale: number
  /** Whether places mean nothing but who is near to whom: nobody is led back to theirs by a line. */
  isFree: boolean
  /** The connections that were led around the marks where these are; null while a hand moves somebody. */
  led: readonly LaidConnection[] | null
  /** Where names stand; there is none for a name that would cover another or a mark. */
  sides: ReadonlyMap<string, Side>
  /** How much each connection is bent, by its id. */
  bends: ReadonlyMap<string, number>
}

/**
 * Where people, groups, their names and connections are drawn. Those of whom nothing is known, and connections to them, are
 * not. What need not change stays as it was `before`.
 */
export const layOut = (parts: LayoutParts): Layout => {
  const { scale, connections, held, before, places } = parts
  const standing = parts.actors.flatMap(({ id, at }) => {
    const hand = held?.get(id)
    const stand = hand ?? (places ? places.get(id) : standOf(at))
    return stand ? [{ id, x: stand.x * scale, y: stand.y * scale, isHeld: hand !== undefined }] : []
  })
  const isSame = before?.scale === scale
  const room = {
    within: scaled(parts.within ?? BOUNDS, scale),
    words: places ? [] : [...wordsAt(scale), ...(parts.words ?? [])],
  }
  const placed = spread(standing, { alone: parts.alone, before: isSame ? before : undefined, room })
  const named = [
    ...standing.flatMap(({ id }) => namedOf(id, placed.spots.get(id), parts.label(id))),
    ...placed.heaps.flatMap((heap) => namedOf(heapId(heap), heap, parts.heapLabel(heap.ids.length))),
  ]
  const sides = sidesOf(inTurn(named, parts.first), { ...room, before: before?.sides })
  const led = held?.size ? null : connections
  return { ...placed, isFree: places !== undefined, scale, led, sides, bends: bendsOf(parts, placed) }
}

/** The words at the axes, the titles of the lanes and the library's mark, which no name covers: one size on the screen. */
const wordsAt = (scale: number): Box[] => {
  const { w, h } = scaled(FIELD, scale)
  const [stance, say] = [scaled(LANES.stance, scale), scaled(LANES.say, scale)]
  return [
    { x: w / 2 - 60, y: -36, w: 120, h: 22 },
    { x: w / 2 - 60, y: h + 14, w: 120, h: 22 },
    { x: -36, y: h / 2 - 40, w: 22, h: 80 },
    { x: w + 14, y: h / 2 - 40, w: 22, h: 80 },
    { x: stance.x, y: stance.y - 22, w: 130, h: 22 },
    { x: say.x, y: say.y, w: 120, h: 22 },
    // the canvas library's mark, where the map fills the canvas
    { x: (BOUNDS.x + BOUNDS.w) * scale - 112, y: (BOUNDS.y + BOUNDS.h) * scale - 44, w: 112, h: 44 },
  ]
}

/** By which a heap's words are found among the names. */
export const heapId = ({ id }: Pick<Heap, 'id'>): string => `+${id}`

const inTurn = (all: Named[], first: ReadonlySet<string> | undefined): Named[] =>
  first ? all.toSorted((a, b) => Number(first.has(b.id)) - Number(first.has(a.id))) : all

const namedOf = (id: string, spot: Spot | undefined, label: Label): Named[] =>
  spot ? [{ id, x: spot.x, y: spot.y, label }] : []

const scaled = ({ x, y, w, h }: Box, by: number): Box => ({ x: x * by, y: y * by, w: w * by, h: h * by })

/** To lead lines around marks costs more than all else: it is done anew once something has moved. */
const bendsOf = ({ connections, held, before }: LayoutParts, placed: Spread): Layout['bends'] => {
  if (before?.led === connections && isAsBefore(before, placed)) return before.bends
  const at = new Map<string, Point>(placed.spots)
  for (const heap of placed.heaps) for (const id of heap.ids) at.set(id, heap)
  const marks: readonly Point[] = [...placed.spots.values(), ...placed.heaps]
  const bends = new Map<string, number>()
  for (const { connection, lane } of inLanes(connections)) {
    const [from, to] = [at.get(connection.from), at.get(connection.to)]
    if (!from || !to) continue
    // while a hand moves somebody, lines stay as they are bent
    const known = held?.size ? before?.bends.get(connection.id) : undefined
    bends.set(connection.id, known ?? bendAround(from, to, lane, marks))
  }
  return bends
}

const isAsBefore = (before: Spread, now: Spread): boolean =>
  before.heaps.length === now.heaps.length &&
  before.heaps.every(
    (heap, i) => isAt(heap, now.heaps[i]) && String(heap.ids) === String(now.heaps[i]?.ids),
  ) &&
  before.spots.size === now.spots.size &&
  [...now.spots].every(([id, spot]) => isAt(spot, before.spots.get(id)))

const isAt = (spot: Point, other: Point | undefined): boolean => spot.x === other?.x && spot.y === other.y

/** Those between the same two are told apart by how much they are bent. */
const inLanes = (connections: readonly LaidConnection[]) => {
  const pairs = new Map<string, LaidConnection[]>()
  for (const connection of connections) {
    const { from, to } = connection
    if (from === to) continue
    const pair = JSON.stringify(from < to ? [from, to] : [to, from])
    pairs.set(pair, [...(pairs.get(pair) ?? []), connection])
  }
  return [...pairs.values()].flatMap((pair) =>
    pair
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((connection, i) => {
        const lane = laneOf(i, pair.length)
        // as seen from the one where the connection begins
        return { connection, lane: (connection.from < connection.to ? lane : -lane) || 0 }
      }),
  )
}
