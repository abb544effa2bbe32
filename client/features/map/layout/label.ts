/** How wide a text is, in pixels. */
export type Measure = (text: string) => number

/** A name in at most two lines, and the room that it takes, in pixels. */
export type Label = { w: number; h: number; lines: string[] }

const TEXT_WIDTH = 148
const LINE = 17

/** The label for a name. Names too long for two lines end in "…"; the panel has them whole. */
export const labelOf = (name: string, measure: Measure): Label => {
  const lines = linesOf(name.trim().replace(/\s+/g, ' '), measure)
  // a little for rounding
  return { lines, w: Math.ceil(Math.max(0, ...lines.map(measure))) + 2, h: lines.length * LINE }
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

/** A text of at most so much width, ended by "…" where it was longer. */
export const shorten = (text: string, measure: Measure, room = TEXT_WIDTH): string => {
  if (measure(text) <= room) return text
  const letters = Array.from(text)
  let least = 0
  let most = letters.length
  while (least < most) {
    const half = Math.ceil((least + most) / 2)
    if (measure(`${letters.slice(0, half).join('')}…`) <= room) least = half
    else most = half - 1
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`
}
