import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { ACTOR_KINDS } from '../../../../shared/words/choices.ts'
import type { DrawingFigure } from '../drawing.ts'
import { type Curve, curveBetween } from '../layout/curve.ts'
import type { Label, Measure } from '../layout/label.ts'
import { layOut } from '../layout/lay-out.ts'
import { boxOfName, type Side } from '../layout/names.ts'
import type { Spot } from '../layout/spread.ts'
import { BOUNDS, type Box, type Point } from '../place.ts'
import { nameLabel } from '../projection.ts'
import { boxOfDrawing, drawnOf, type Drawn } from './drawn.ts'

/** What is on a picture of the map, in pixels, from its own corner. Nothing in it tells who was there first. */
export type Scene = Drawn & {
  width: number
  height: number
  scale: number
  /** Where the axes begin. */
  origin: Point
  marks: SceneMark[]
  lines: { connection: Connection; curve: Curve }[]
  /** Who is not on the picture, since nothing is known of where they stand. */
  unplaced: string[]
}

export type SceneMark = Point & {
  kind: Actor['kind']
  isNew: boolean
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
}

/** Pixels a canvas unit: the more there are, the larger the picture, so that names find room. */
const scaleFor = (count: number): number => Math.min(3, 1 + count / 120)

export const sceneOf = ({ isNameless, ...given }: Given): Scene => {
  // by where they stand, never by when they came
  const actors = given.actors.toSorted(byPlace)
  const scale = scaleFor(actors.length)
  const none: Label = { w: 0, h: 0, lines: [] }
  const byId = new Map(actors.map((actor) => [actor.id, actor]))
  const label = (id: string): Label => (isNameless ? none : nameLabel(byId.get(id)?.name ?? '', given))
  // nothing opens on paper: each is drawn by itself
  const alone = new Set(byId.keys())
  const { connections } = given
  const layout = layOut({ actors, connections, scale, label, heapLabel: () => none, alone })
  // what is written by hand, or in the places of names, may be one
  const drawings = isNameless ? [] : given.drawings
  const frame = frameOf(drawings, given.measure)
  const origin = { x: -frame.x * scale, y: -frame.y * scale }
  const at = ({ x, y }: Point): Point => ({ x: x + origin.x, y: y + origin.y })
  const nameAt = (spot: Spot, text: Label, side: Side | undefined): SceneMark['name'] =>
    side && text.lines.length > 0
      ? { lines: text.lines, box: boxOfName(at(spot), text, side), side }
      : undefined
  const ends = new Map<string, Point>()
  const marks: SceneMark[] = []
  for (const { id, kind, status } of actors) {
    const spot = layout.spots.get(id)
    if (!spot) continue
    ends.set(id, at(spot))
    const name = nameAt(spot, label(id), layout.sides.get(id))
    marks.push({ ...at(spot), kind, isNew: status === 'proposed', from: spot.from && at(spot.from), name })
  }
  const lines = connections.flatMap((connection) => {
    const [from, to] = [ends.get(connection.from), ends.get(connection.to)]
    const curve = from && to && curveBetween(from, to, layout.bends.get(connection.id) ?? 0)
    return curve ? [{ connection, curve }] : []
  })
  const unplaced = isNameless
    ? []
    : actors.flatMap(({ id, name }) => (ends.has(id) ? [] : [name || given.nameless]))
  return {
    width: Math.ceil(frame.w * scale),
    height: Math.ceil(frame.h * scale),
    scale,
    origin,
    marks,
    ...drawnOf(drawings, { ...given, scale, at: (point) => at({ x: point.x * scale, y: point.y * scale }) }),
    lines: lines.toSorted((a, b) => a.curve.start.x - b.curve.start.x || a.curve.start.y - b.curve.start.y),
    unplaced,
  }
}

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
