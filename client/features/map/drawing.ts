import { MAX_NAME, MAX_TEXT } from '../../../shared/words/bounds.ts'
import { isId } from '../../../shared/ids.ts'
import type { Drawing } from '../../../shared/model/kinds.ts'
import { readFields, readFlag, readNumber, readOneOf } from '../../../shared/model/values.ts'
import type { Point } from './place.ts'

/**
 * A free note, stroke or named area as it is drawn. In the document it is a whole shape of the canvas library, which anybody may
 * have written: what is read here has only what is drawn, within bounds, and nothing that could break the drawing.
 */
export type NoteFigure = { type: 'note'; id: string; x: number; y: number; props: { text: string } }
export type StrokeFigure = {
  type: 'draw'
  id: string
  x: number
  y: number
  props: {
    segments: { type: 'free' | 'straight'; points: (Point & { z?: number })[] }[]
    color: (typeof COLORS)[number]
    size: (typeof SIZES)[number]
    isClosed: boolean
    isPen: boolean
  }
}
export type AreaFigure = {
  type: 'area'
  id: string
  x: number
  y: number
  props: { text: string; w: number; h: number }
}
export type DrawingFigure = NoteFigure | StrokeFigure | AreaFigure

/** How a note is drawn, in canvas units; `line`: how high a line is, in heights of its letters. */
export const NOTE = { width: 190, leastHeight: 96, padding: 12, letters: 16, line: 22 / 16 }

/** The least length of an area's side, in canvas units. */
export const LEAST_AREA = 40

const COLORS = ['black', 'grey', 'violet', 'blue', 'orange', 'green', 'red'] as const
const LINES = ['free', 'straight'] as const
const SIZES = ['s', 'm', 'l', 'xl'] as const
/** Canvas units. */
const FARTHEST = { least: -4000, most: 4000 }
const MOST_SEGMENTS = 100
const MOST_POINTS = 3000

/** What a drawing from the document draws; nothing if it is none of these. */
export const readDrawing = ({ id, shape, text }: Omit<Drawing, 'deleted'>): DrawingFigure | undefined => {
  const type = readOneOf(shape.type, ['note', 'draw', 'area'] as const)
  const place = readPoint(shape)
  if (!isId(id) || !type || !place) return undefined
  if (type === 'draw') return readStroke(id, place, readFields(shape.props))
  if (type === 'area') return readArea({ id, ...place }, shape, text ?? '')
  return text === undefined ? undefined : { type, id, ...place, props: { text: text.slice(0, MAX_TEXT) } }
}

const readStroke = (
  id: string,
  { x, y }: Point,
  props: Record<string, unknown>,
): StrokeFigure | undefined => {
  let left = MOST_POINTS
  const segments = list(props.segments, MOST_SEGMENTS).flatMap((value) => {
    const { type, points } = readFields(value)
    const read = list(points, left).flatMap((point) => readInk(readFields(point)) ?? [])
    left -= read.length
    return read.length === 0 ? [] : [{ type: readOneOf(type, LINES) ?? 'free', points: read }]
  })
  if (segments.length === 0) return undefined
  const color = readOneOf(props.color, COLORS) ?? 'black'
  const size = readOneOf(props.size, SIZES) ?? 'm'
  const { isClosed, isPen } = { isClosed: readFlag(props.isClosed), isPen: readFlag(props.isPen) }
  return { type: 'draw', id, x, y, props: { segments, color, size, isClosed, isPen } }
}

const SIDE = { least: LEAST_AREA, most: FARTHEST.most - FARTHEST.least }

const readArea = (
  at: Point & { id: string },
  { w, h }: Record<string, unknown>,
  text: string,
): AreaFigure | undefined => {
  const size = { w: readNumber(w, SIDE), h: readNumber(h, SIDE) }
  if (size.w === undefined || size.h === undefined) return undefined
  return { type: 'area', ...at, props: { text: text.slice(0, MAX_NAME), w: size.w, h: size.h } }
}

const list = (value: unknown, most: number): unknown[] => (Array.isArray(value) ? value.slice(0, most) : [])

const readPoint = ({ x, y }: Record<string, unknown>): Point | undefined => {
  const point = { x: readNumber(x, FARTHEST), y: readNumber(y, FARTHEST) }
  return point.x === undefined || point.y === undefined ? undefined : { x: point.x, y: point.y }
}

/** A point of a stroke, with how hard the pen was pressed. */
const readInk = (value: Record<string, unknown>): (Point & { z?: number }) | undefined => {
  const point = readPoint(value)
  const z = readNumber(value.z, { least: 0, most: 1 })
  return point && (z === undefined ? point : { ...point, z })
}
