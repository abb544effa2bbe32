import { type DrawingFigure, NOTE, type StrokeFigure } from '../drawing.ts'
import { shorten, type Measure } from '../layout/label.ts'
import { wrap } from '../layout/wrap.ts'
import type { Box, Point } from '../place.ts'

/** Free notes, strokes and areas on a picture, in its pixels. */
export type Drawn = {
  areas: (Box & { name: string })[]
  strokes: { d: string; width: number; color: StrokeFigure['props']['color'] }[]
  notes: (Box & { lines: string[]; letters: number; padding: number; isRightToLeft: boolean })[]
}

export type Drawing = { at: (point: Point) => Point; scale: number; measure: Measure }

/** Pixels of an area's name and of the least letters of a note, and of those that `measure` measures. */
const AREA_NAME = { letters: 13, padding: 10 }
const LEAST_LETTERS = 14
const MEASURED = 14

/** How wide the pen is that drew a stroke, in canvas units: as the canvas library has it. */
const PENS: Record<StrokeFigure['props']['size'], number> = { s: 2, m: 3.5, l: 5, xl: 10 }

/** By where they are, so that nothing tells which was there first. */
export const drawnOf = (figures: readonly DrawingFigure[], given: Drawing): Drawn => {
  const drawn: Drawn = { areas: [], strokes: [], notes: [] }
  for (const figure of figures.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    if (figure.type === 'area') drawn.areas.push(areaOf(figure, given))
    else if (figure.type === 'draw') drawn.strokes.push(strokeOf(figure, given))
    else drawn.notes.push(noteOf(figure, given))
  }
  return drawn
}

/** The box of one in canvas units; a stroke's is that of its points. */
export const boxOfDrawing = (figure: DrawingFigure, measure: Measure): Box => {
  const { x, y, type, props } = figure
  if (type === 'area') return { x, y, w: props.w, h: props.h }
  if (type === 'note') return { x, y, w: NOTE.width, h: heightOf(noteLines(props.text, measure, 1).length) }
  const points = props.segments.flatMap((segment) => segment.points)
  const [xs, ys] = [points.map((point) => point.x), points.map((point) => point.y)]
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { x: x + left, y: y + top, w: Math.max(...xs) - left, h: Math.max(...ys) - top }
}

type Of<Type> = Extract<DrawingFigure, { type: Type }>

const areaOf = ({ x, y, props }: Of<'area'>, { at, scale, measure }: Drawing): Drawn['areas'][number] => {
  const [w, h] = [props.w * scale, props.h * scale]
  const room = ((w - 2 * AREA_NAME.padding) * MEASURED) / AREA_NAME.letters
  return { ...at({ x, y }), w, h, name: shorten(props.text.trim().replace(/\s+/g, ' '), measure, room) }
}

const noteOf = ({ x, y, props }: Of<'note'>, { at, scale, measure }: Drawing): Drawn['notes'][number] => {
  const letters = Math.max(NOTE.letters * scale, LEAST_LETTERS)
  const [w, padding] = [NOTE.width * scale, NOTE.padding * scale]
  const lines = noteLines(props.text, measure, letters / NOTE.letters / scale)
  const h = Math.max(heightOf(lines.length) * scale, lines.length * letters * NOTE.line + 2 * padding)
  return { ...at({ x, y }), w, h, lines, letters, padding, isRightToLeft: RIGHT_TO_LEFT.test(props.text) }
}

/** Where a picture is shown our letters may not be there, and others are wider. */
const SAFE = 1.12

/** `larger`: how much larger letters are than on the canvas. */
const noteLines = (text: string, measure: Measure, larger: number): string[] =>
  wrap(
    text,
    NOTE.width - 2 * NOTE.padding,
    (words) => (measure(words) * SAFE * NOTE.letters * larger) / MEASURED,
  )

const heightOf = (lines: number): number =>
  Math.max(NOTE.leastHeight, lines * NOTE.letters * NOTE.line + 2 * NOTE.padding)

/** Texts whose first letter is of such a script. */
const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Through the points; between two that a hand drew, through their middle. */
const strokeOf = ({ x, y, props }: StrokeFigure, { at, scale }: Drawing): Drawn['strokes'][number] => {
  const parts = props.segments.map(({ type, points }, i) => {
    const all = points.map((point) => at({ x: x + point.x, y: y + point.y }))
    return `${i === 0 ? 'M' : 'L'}${said(all[0])}${type === 'free' ? curvedThrough(all) : straight(all)}`
  })
  const d = `${parts.join('')}${props.isClosed ? 'Z' : ''}`
  return { d, width: PENS[props.size] * scale, color: props.color }
}

const curvedThrough = (points: readonly Point[]): string => {
  const through = points.slice(1, -1).map((point, i) => {
    const next = points[i + 2] ?? point
    return `Q${said(point)} ${said({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`
  })
  return `${through.join('')}L${said(points.at(-1))}`
}

const straight = (points: readonly Point[]): string =>
  points
    .slice(points.length > 1 ? 1 : 0)
    .map((point) => `L${said(point)}`)
    .join('')

const said = (point: Point | undefined): string =>
  point ? `${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}` : ''
