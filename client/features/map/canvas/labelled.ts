import type { Editor, TLShape } from 'tldraw'

import { map } from '../../../messages/en/map.ts'
import { around } from '../layout/boxes.ts'
import { boxOfName } from '../layout/names.ts'
import { MARK } from '../layout/spread.ts'
import { wordsAlong } from '../layout/words-along.ts'
import type { Box, Point } from '../place.ts'
import type { ActorShape } from './actor-shape.tsx'
import type { ConnectionShape, ConnectionShapeUtil } from './connection-shape.tsx'
import { measureName } from './measure.ts'
import { middleOfMark } from './middle.ts'
import { actorOf, endShape } from './shape-ids.ts'
import { saidOf } from './said.ts'

/** Of somebody who is chosen so many connections say what they are. */
const MOST_WORDS = 12

/** Around the words of a label, and how high one of one line is, in pixels. */
const PADDING = 24
const LINE = 28
/** From the middle of a mark to the middle of a label above it. */
const ABOVE = MARK / 2 + 8 + LINE / 2

export const isActor = (shape: TLShape): shape is ActorShape => shape.type === 'actor'
export const isConnection = (shape: TLShape): shape is ConnectionShape => shape.type === 'connection'

/** Whether a name is not written beside its mark, or not all of it. */
export const isCut = ({ props: { side, lines } }: ActorShape): boolean => side === '' || lines.endsWith('…')

/**
 * What is named on the canvas: what is pointed at; what is chosen, with its connections and those at their other ends whose
 * names find no room beside their marks.
 */
export const labelledIn = (editor: Editor): TLShape[] => {
  const only = editor.getOnlySelectedShape()
  const hovered = editor.isIn('select.idle') ? editor.getHoveredShape() : undefined
  const lines = only && isActor(only) ? linesOf(editor, only) : []
  const others = lines
    .flatMap((line) => endsOf(editor, line))
    .filter((end) => end !== only && isActor(end) && isCut(end))
  return [...new Set([...lines, ...others, only, hovered])].filter((shape) => shape != null)
}

const linesOf = (editor: Editor, { id }: TLShape): ConnectionShape[] => {
  const actor = actorOf(id)
  return editor
    .getCurrentPageShapes()
    .filter(isConnection)
    .filter(({ props: { from, to } }) => from === actor || to === actor)
    .slice(0, MOST_WORDS)
}

const endsOf = (editor: Editor, { props: { from, to } }: ConnectionShape): TLShape[] =>
  [from, to].flatMap((end) => editor.getShape(endShape(end)) ?? [])

/** Where the words of connections stand, by the ids of their shapes, in canvas units: on no mark and name at their ends. */
export const placesOf = (editor: Editor, shapes: readonly TLShape[]): ReadonlyMap<string, Point> => {
  const util = editor.getShapeUtil<ConnectionShapeUtil>('connection')
  const lines = shapes.filter(isConnection)
  const words = lines.flatMap((shape) => {
    const line = util.lineOf(shape)
    const h = shape.props.proposed ? LINE * 1.6 : LINE
    return line ? [{ id: shape.id, ...line, w: measureName(saidOf(shape)) + PADDING, h }] : []
  })
  const unit = words[0]?.unit ?? 1
  const ends = new Set(lines.flatMap((line) => endsOf(editor, line)))
  const places = wordsAlong(
    words,
    [...ends].flatMap((end) => boxesOf(end, unit, shapes.includes(end))),
  )
  return new Map([...places].map(([id, { x, y }]) => [id, { x: x * unit, y: y * unit }]))
}

/** A mark with its name, or the label above it, in pixels. */
const boxesOf = (shape: TLShape, unit: number, isLabelled: boolean): Box[] => {
  const { x, y } = middleOfMark(shape)
  const at = { x: x / unit, y: y / unit }
  const mark = around(at, MARK)
  if (!isActor(shape)) return [mark]
  const { name, side, labelW: w, labelH: h } = shape.props
  const beside = side === '' ? [] : [boxOfName(at, { w, h }, side)]
  const width = Math.min(240, measureName(name || map.unnamed) + PADDING)
  const label = isLabelled && isCut(shape) ? [around({ x: at.x, y: at.y - ABOVE }, width, LINE)] : []
  return [mark, ...beside, ...label]
}
