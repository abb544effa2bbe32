import { INFLUENCE, partOf, POSITION } from '../../../shared/words/bounds.ts'

/** The size of the drawing and of its parts, in units of the drawing. */
export type Frame = { width: number; height: number; margin: number; dot: number; text: number }

export const WIDE: Frame = { width: 1100, height: 640, margin: 36, dot: 11, text: 14 }
export const NARROW: Frame = { width: 360, height: 320, margin: 30, dot: 9, text: 0 }

/** Where an influence and a position stand: the more say the higher, the more with us the further. */
export const pointOf = (
  { width, height, margin, dot }: Frame,
  at: { influence: number; position: number },
): { x: number; y: number } => {
  const inset = margin + dot
  return {
    x: inset + partOf(at.position, POSITION) * (width - 2 * inset),
    y: inset + (1 - partOf(at.influence, INFLUENCE)) * (height - 2 * inset),
  }
}

type Dot = { id: string; x: number; y: number; text: string }
type Label = Dot & { anchor: 'start' | 'middle' | 'end' }
type Box = { left: number; right: number; top: number; bottom: number }

/**
 * Names beside the dots, wherever one fits without covering a dot or another name. A name that fits nowhere is
 * left out: the number in the dot leads to it in the list.
 */
export const labelsOf = (frame: Frame, dots: readonly Dot[]): Label[] => {
  const taken: Box[] = dots.map((dot) => around(dot, frame.dot))
  return dots.flatMap((dot) => {
    for (const label of placesFor(frame, dot)) {
      const box = boxOf(frame, label)
      if (box.left < 0 || box.right > frame.width || box.top < 0 || box.bottom > frame.height) continue
      if (taken.some((other) => overlap(box, other))) continue
      taken.push(box)
      return [label]
    }
    return []
  })
}

const placesFor = ({ dot: radius, text }: Frame, dot: Dot): Label[] => {
  const away = radius + 6
  return [
    { ...dot, x: dot.x + away, anchor: 'start' },
    { ...dot, x: dot.x - away, anchor: 'end' },
    { ...dot, y: dot.y - away - text / 2, anchor: 'middle' },
    { ...dot, y: dot.y + away + text / 2, anchor: 'middle' },
  ]
}

/** About as wide as the text will be: a letter takes a little more than half of its height. */
const boxOf = ({ text }: Frame, { x, y, anchor, text: words }: Label): Box => {
  const width = words.length * text * 0.56
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  return { left, right: left + width, top: y - text * 0.6, bottom: y + text * 0.6 }
}

const around = ({ x, y }: Dot, by: number): Box => ({
  left: x - by,
  right: x + by,
  top: y - by,
  bottom: y + by,
})

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
