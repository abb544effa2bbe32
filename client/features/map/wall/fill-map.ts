import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { map } from '../../../messages/en/map.ts'
import type { DrawingFigure } from '../drawing.ts'
import type { Measure } from '../layout/label.ts'
import { type Scene, sceneOf } from '../picture/scene.ts'
import { BOUNDS, type Box, FIELD, standOf } from '../place.ts'

/** Sizes of names in units of the wall: none is smaller, for it is read from six meters. */
const LETTERS = [40, 36, 32, 28] as const
/** Pixels of a name, as it is laid out and measured. */
const NAME = 14
/** With more people names are as small as they may be, without a trial. */
const MANY = 80

type Given = {
  actors: readonly Actor[]
  connections: readonly Connection[]
  drawings: readonly DrawingFigure[]
  person: string | undefined
  /** Units of the wall that are there for it. */
  width: number
  height: number
}

/** The whole map in so much room, its names as large as all of them fit, else as they may be least. */
export const fillMap = (
  { width, height, person, ...given }: Given,
  measure: Measure,
): { scene: Scene; letters: number } => {
  const frame = frameOf(given.actors)
  const units = Math.min(width / frame.w, height / frame.h)
  const trials = given.actors.length > MANY ? LETTERS.slice(-1) : LETTERS
  let filled: { scene: Scene; letters: number } | undefined
  for (const letters of trials) {
    const onWall = { scale: (units * NAME) / letters, frame, heapLabel: map.heap.label, person }
    const scene = sceneOf({ ...given, measure, nameless: map.unnamed, isNameless: false, onWall })
    filled = { scene, letters }
    if (scene.unseen === 0) break
  }
  if (!filled) throw new Error('No size of letters was tried.')
  return filled
}

/** Beside the field, where there is no lane: room for the words of an axis, in canvas units. */
const BESIDE = 56

/** The map, without the lanes in which nobody stands. */
const frameOf = (actors: readonly Actor[]): Box => {
  const lanes = new Set(actors.map(({ at }) => standOf(at)?.lane))
  const x = lanes.has('stance') ? BOUNDS.x : FIELD.x - BESIDE
  const bottom = lanes.has('say') ? BOUNDS.y + BOUNDS.h : FIELD.y + FIELD.h + BESIDE
  return { x, y: BOUNDS.y, w: BOUNDS.x + BOUNDS.w - x, h: bottom - BOUNDS.y }
}
