import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { ACTOR_KINDS } from '../../../../shared/words/choices.ts'
import type { DrawingFigure } from '../drawing.ts'
import { areaNames } from '../layout/area-names.ts'
import { isWithin } from '../layout/boxes.ts'
import { type Curve, curveBetween } from '../layout/curve.ts'
import type { Label, Measure } from '../layout/label.ts'
import { heapId, type Layout, layOut } from '../layout/lay-out.ts'
import { boxOfName, type Side } from '../layout/names.ts'
import type { Spot } from '../layout/spread.ts'
import { BOUNDS, type Box, type Lane, LANES, type Point, standOf } from '../place.ts'
import { nameLabel } from '../projection.ts'
import { nearTo, sidesAround } from './about.ts'
import { boxOfDrawing, drawnOf, type Drawn } from './drawn.ts'

/** What is on a picture of the map, in pixels, from its own corner. Nothing in it tells who was there first. */
export type Scene = Drawn & {
  width: number
  height: number
  scale: number
  /** Where the axes begin. */
  origin: Point
  /** Those for who is known by half that are drawn. */
  lanes: readonly Lane[]
  marks: SceneMark[]
  /** Those who are drawn as one. */
  heaps: Pick<SceneMark, 'x' | 'y' | 'name' | 'isPale'>[]
  lines: { connection: Connection; curve: Curve; isPale: boolean }[]
  /** How many are on it whose names find no room. */
  unseen: number
  /** Who is not on the picture, since nothing is known of where they stand. */
  unplaced: string[]
}

export type SceneMark = Point & {
  kind: Actor['kind']
  isNew: boolean
  isChosen: boolean
  isPale: boolean
  from?: Point
  name?: { lines: readonly string[]; box: Box; side: Side }
}

type Given = {
  actors: readonly Actor[]
  connections: readonly Connection[]
  drawings: readonly DrawingFigure[]
  measure: Measure
  nameless: string
  isNameless: boolean
  /** On a wall, where all of it has to find room and nothing can be pointed at. */
  onWall?: {
    scale: number
    /** What is drawn of the map, in canvas units: those who stand there. */
    frame: Box
    /** Of an enlarged part: whom it is for. */
    ids?: readonly string[]
    heapLabel: (count: number) => string
    /** Whom it is about: what has nothing to do with them steps back. */
    person: string | undefined
  }
}

/** Pixels a canvas unit: the more there are, the larger the picture, so that names find room. */
const scaleFor = (count: number): number => Math.min(3, 1 + count / 120)

export const sceneOf = ({ isNameless, onWall, ...given }: Given): Scene => {
  // by where they stand, never by when they came
  const all = given.actors.toSorted(byPlace)
  const beyond = all.filter(({ at }) => isBeyond(at, onWall?.frame))
  const actors = beyond.length > 0 ? all.filter(({ at }) => !isBeyond(at, onWall?.frame)) : all
  const { connections } = given
  const scale = onWall?.scale ?? scaleFor(actors.length)
  const byId = new Map(all.map((actor) => [actor.id, actor]))
  const label = (id: string): Label => (isNameless ? NONE : nameLabel(byId.get(id)?.name ?? '', given))
  const heapLabel = (count: number): Label => (onWall ? nameLabel(onWall.heapLabel(count), given) : NONE)
  const person = byId.get(onWall?.person ?? '')?.id
  // nothing opens on paper: each is drawn by itself
  const alone = onWall && !onWall.ids ? new Set(person === undefined ? [] : [person]) : new Set(byId.keys())
  const near = person === undefined ? undefined : nearTo(person, connections)
  const first = new Set([...(near ?? []), ...(onWall?.ids ?? [])])
  // what is written by hand, or in the places of names, may be one
  const drawings = isNameless ? [] : given.drawings
  const words = areaNames(drawings, { scale, measure: given.measure })
  const within = onWall?.frame
  const layout = layOut({ actors, connections, scale, label, heapLabel, alone, first, words, within })
  const frame = onWall?.frame ?? frameOf(drawings, given.measure)
  const origin = { x: -frame.x * scale, y: -frame.y * scale }
  const at = ({ x, y }: Point): Point => ({ x: x + origin.x, y: y + origin.y })
  const { marks, heaps, ends } = marksOf(
    { actors, layout, label, heapLabel, person, near, at },
    inPixels(within ?? BOUNDS, scale),
  )
  const named = ends.size
  for (const { id, at: stand } of beyond) {
    const { x, y } = standOf(stand) ?? BOUNDS
    ends.set(id, at({ x: x * scale, y: y * scale }))
  }
  const unplaced = isNameless
    ? []
    : actors.flatMap(({ id, name }) => (ends.has(id) ? [] : [name || given.nameless]))
  return {
    width: Math.ceil(frame.w * scale),
    height: Math.ceil(frame.h * scale),
    scale,
    origin,
    lanes: lanesIn(frame, onWall?.ids && actors),
    marks,
    heaps,
    ...drawnOf(drawings, { ...given, scale, at: (point) => at({ x: point.x * scale, y: point.y * scale }) }),
    lines: linesOf(connections, {
      layout,
      ends,
      person,
      // what leads from one part to another is seen on the whole
      beyond: new Set(beyond.map(({ id }) => id)),
      isFaint: onWall && connections.length >= MANY_LINES,
    }),
    unseen: isNameless ? 0 : named - marks.filter(({ name }) => name).length,
    unplaced,
  }
}

/** Whether somebody stands where nothing is drawn. */
const isBeyond = (at: Actor['at'], frame: Box | undefined): boolean => {
  const stand = standOf(at)
  return stand !== undefined && frame !== undefined && !isWithin({ ...stand, w: 0, h: 0 }, frame)
}

const LANE_NAMES: readonly Lane[] = ['stance', 'say']

/** Those that are drawn whole; on a part those that somebody there is in. */
const lanesIn = (frame: Box, there: readonly Actor[] | undefined): Lane[] =>
  LANE_NAMES.filter((lane) =>
    there ? there.some(({ at }) => standOf(at)?.lane === lane) : isWithin(LANES[lane], frame),
  )

const NONE: Label = { w: 0, h: 0, lines: [] }

type Laid = {
  actors: Given['actors']
  layout: Layout
  label: (id: string) => Label
  heapLabel: (count: number) => Label
  person: string | undefined
  near: ReadonlySet<string> | undefined
  at: (point: Point) => Point
}

/** Marks and heaps, and where each of them ends a line. `within`: what is drawn, in pixels from where the axes begin. */
const marksOf = ({ actors, layout, label, heapLabel, person, near, at }: Laid, within: Box) => {
  const nameAt = (spot: Spot, text: Label, side: Side | undefined): SceneMark['name'] =>
    side && text.lines.length > 0
      ? { lines: text.lines, box: boxOfName(at(spot), text, side), side }
      : undefined
  const ends = new Map<string, Point>()
  const sides = near ? sidesAround(near, { layout, label, within }) : layout.sides
  const marks = actors.flatMap(({ id, kind, status }): SceneMark[] => {
    const spot = layout.spots.get(id)
    if (!spot) return []
    ends.set(id, at(spot))
    const isChosen = id === person
    const name = nameAt(spot, label(id), sides.get(id) ?? (isChosen ? 'end' : undefined))
    const looks = { kind, isNew: status === 'proposed', isChosen, isPale: near?.has(id) === false }
    return [{ ...at(spot), ...looks, from: spot.from && at(spot.from), name }]
  })
  // whom it is about is above those who step back
  marks.sort((a, b) => Number(b.isPale) - Number(a.isPale))
  const heaps = layout.heaps.map((heap) => {
    for (const id of heap.ids) ends.set(id, at(heap))
    const name = nameAt(heap, heapLabel(heap.ids.length), layout.sides.get(heapId(heap)))
    return { ...at(heap), name, isPale: near !== undefined && !heap.ids.some((id) => near.has(id)) }
  })
  return { marks, heaps, ends }
}

const inPixels = ({ x, y, w, h }: Box, by: number): Box => ({ x: x * by, y: y * by, w: w * by, h: h * by })

/** From so many on lines step back on a wall, so that names can be read. */
const MANY_LINES = 60

type Between = Pick<Laid, 'layout' | 'person'> & {
  ends: ReadonlyMap<string, Point>
  beyond: ReadonlySet<string>
  isFaint?: boolean
}

const linesOf = (
  connections: readonly Connection[],
  { layout, ends, beyond, person, isFaint = false }: Between,
): Scene['lines'] =>
  connections
    .filter(({ from, to }) => !(beyond.has(from) && beyond.has(to)))
    .flatMap((connection) => {
      const [from, to] = [ends.get(connection.from), ends.get(connection.to)]
      const bend = layout.bends.get(connection.id) ?? 0
      const curve = from && to && !(from.x === to.x && from.y === to.y) && curveBetween(from, to, bend)
      const isOthers = connection.from !== person && connection.to !== person
      const isPale = person === undefined ? isFaint : isOthers
      return curve ? [{ connection, curve, isPale }] : []
    })
    .toSorted((a, b) => a.curve.start.x - b.curve.start.x || a.curve.start.y - b.curve.start.y)

/** How far beside the map a note may be that is on the picture, in canvas units. */
const BESIDE = 480

/** The map, with what is drawn beside it. */
const frameOf = (drawings: readonly DrawingFigure[], measure: Measure): Box => {
  const [right, bottom] = [BOUNDS.x + BOUNDS.w, BOUNDS.y + BOUNDS.h]
  let [least, most] = [
    { x: BOUNDS.x, y: BOUNDS.y },
    { x: right, y: bottom },
  ]
  for (const { x, y, w, h } of drawings.map((one) => boxOfDrawing(one, measure))) {
    least = { x: Math.min(least.x, x - AIR), y: Math.min(least.y, y - AIR) }
    most = { x: Math.max(most.x, x + w + AIR), y: Math.max(most.y, y + h + AIR) }
  }
  const [x, y] = [Math.max(BOUNDS.x - BESIDE, least.x), Math.max(BOUNDS.y - BESIDE, least.y)]
  return { x, y, w: Math.min(right + BESIDE, most.x) - x, h: Math.min(bottom + BESIDE, most.y) - y }
}

/** Around what is drawn beside it, in canvas units. */
const AIR = 16

const byPlace = (a: Actor, b: Actor): number =>
  (b.at?.influence ?? -1) - (a.at?.influence ?? -1) ||
  (a.at?.position ?? 9) - (b.at?.position ?? 9) ||
  ACTOR_KINDS.indexOf(a.kind) - ACTOR_KINDS.indexOf(b.kind)
