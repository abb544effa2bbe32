import type { Point } from './place.ts'

/** How wide a text is on a card, in canvas units. */
export type Measure = (text: string) => number

/** A card's outer size and its name in at most two lines. */
export type Card = { w: number; h: number; lines: string[] }

const TEXT_WIDTH = 156
const TEXT_LEAST = 24
/** Beside the text: borders, padding, the mark with the initials, the gap between, and a little for rounding. */
const BESIDE = 4 + 8 + 28 + 8 + 12 + 2
const ONE_LINE = 42
const TWO_LINES = 60

/** The card for a name. Names too long for two lines end in "…"; the panel has them whole. */
export const cardOf = (name: string, measure: Measure): Card => {
  const lines = linesOf(name.trim().replace(/\s+/g, ' '), measure)
  const width = Math.max(TEXT_LEAST, ...lines.map(measure))
  return { lines, w: Math.ceil(width) + BESIDE, h: lines.length > 1 ? TWO_LINES : ONE_LINE }
}

const linesOf = (name: string, measure: Measure): string[] => {
  if (measure(name) <= TEXT_WIDTH) return [name]
  const words = name.split(' ')
  let best: { lines: string[]; width: number } | undefined
  for (let at = 1; at < words.length; at++) {
    const lines = [words.slice(0, at).join(' '), words.slice(at).join(' ')]
    const width = Math.max(...lines.map(measure))
    if (!best || width < best.width) best = { lines, width }
  }
  if (best && best.width <= TEXT_WIDTH) return best.lines
  return cut(words, measure)
}

/** As many words as fit in the first line, the rest cut in the second. */
const cut = (words: string[], measure: Measure): string[] => {
  let count = words.length - 1
  while (count > 0 && measure(words.slice(0, count).join(' ')) > TEXT_WIDTH) count--
  if (count === 0) return [shorten(words.join(' '), measure)]
  return [words.slice(0, count).join(' '), shorten(words.slice(count).join(' '), measure)]
}

const shorten = (text: string, measure: Measure): string => {
  if (measure(text) <= TEXT_WIDTH) return text
  const letters = Array.from(text)
  let least = 0
  let most = letters.length
  while (least < most) {
    const half = Math.ceil((least + most) / 2)
    if (measure(`${letters.slice(0, half).join('')}…`) <= TEXT_WIDTH) least = half
    else most = half - 1
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`
}

/** The corner of a card whose middle is at a point. */
export const cornerOf = (middle: Point, { w, h }: { w: number; h: number }): Point => ({
  x: middle.x - w / 2,
  y: middle.y - h / 2,
})
