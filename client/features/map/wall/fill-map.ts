import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { map } from '../../../messages/en/map.ts'
import type { DrawingFigure } from '../drawing.ts'
import type { Measure } from '../layout/label.ts'
import { type Scene, sceneOf } from '../picture/scene.ts'
import { BOUNDS, type Box, FIELD, standOf } from '../place.ts'
import { nameLabel } from '../projection.ts'
import { partsOf, scaleOf } from './parts.ts'

/** Sizes of names in units of the wall: none is smaller, for it is read from six meters. */
const LEAST_LETTERS = 28
const LETTERS = [40, 36, 32, LEAST_LETTERS] as const
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
  /** 0 is the whole, then come its parts; beyond the last one, that. */
  page: number
}

/** `frame`: the whole that is drawn; `part`: what of it, where it is a part. */
export type FilledMap = { scene: Scene; letters: number; pages: number; frame: Box; part?: Box }

/**
 * The map in so much room: the whole of it, or where names find no room on that, an enlarged part in which they do.
 */
export const fillMap = ({ page, ...given }: Given, measure: Measure): FilledMap => {
  const whole = fillWhole(given, measure)
  if (whole.scene.unseen === 0) return { ...whole, pages: 1 }
  const letters = LEAST_LETTERS
  const room = { w: (given.width * NAME) / letters, h: (given.height * NAME) / letters }
  const names = new Map(given.actors.map(({ id, name }) => [id, name]))
  const label = (id: string) => nameLabel(names.get(id) ?? '', { measure, nameless: map.unnamed })
  const parts = partsOf({ actors: given.actors, frame: whole.frame, room, label })
  const pages = parts.length > 1 ? 1 + parts.length : 1
  const part = pages > 1 ? parts[Math.min(page, parts.length) - 1] : undefined
  if (!part) return { ...whole, pages }
  const onWall = {
    scale: scaleOf(part.box, room),
    frame: part.box,
    ids: part.ids,
    heapLabel: map.heap.label,
    person: given.person,
  }
  const scene = sceneOf({ ...given, measure, nameless: map.unnamed, isNameless: false, onWall })
  return { scene, letters, pages, frame: whole.frame, part: part.box }
}

/** The whole map in so much room, its names as large as all of them fit, else as they may be least. */
const fillWhole = (
  { width, height, person, ...given }: Omit<Given, 'page'>,
  measure: Measure,
): { scene: Scene; letters: number; frame: Box } => {
  const frame = frameOf(given.actors)
  const units = Math.min(width / frame.w, height / frame.h)
  const trials = given.actors.length > MANY ? LETTERS.slice(-1) : LETTERS
  let filled: { scene: Scene; letters: number; frame: Box } | undefined
  for (const letters of trials) {
    const onWall = { scale: (units * NAME) / letters, frame, heapLabel: map.heap.label, person }
    const scene = sceneOf({ ...given, measure, nameless: map.unnamed, isNameless: false, onWall })
    filled = { scene, letters, frame }
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
