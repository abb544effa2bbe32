/** How wide words are, in widths of a letter's height (em): what a browser measures, or a guess without one. */

export type Face = 'text' | 'display'
export type Measure = (text: string, face: Face) => number

/** Letters of these are wide, and a line may end behind each. */
const WIDE = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60\u{1f300}-\u{1faff}]/u
/** What a line may end behind: spaces, hyphens and slashes, as browsers have it. */
const ENDS = /(?<=[\s\-/\u2010\u2013\u2014])/u

/** Without a browser: a little more than an even text of either face needs. */
export const guess: Measure = (text) => {
  let width = 0
  for (const letter of text) width += WIDE.test(letter) ? 1 : 0.56
  return width
}

/** Measures as this browser draws, and each word once. `familyOf`: the families of either face. */
export const measureAs = (familyOf: Record<Face, string>): Measure => {
  const pen = document.createElement('canvas').getContext('2d')
  if (!pen) return guess
  const known = new Map<string, number>()
  return (text, face) => {
    const key = `${face} ${text}`
    const before = known.get(key)
    if (before !== undefined) return before
    pen.font = `${face === 'text' ? 600 : 500} 100px ${familyOf[face]}`
    const width = pen.measureText(text).width / 100
    known.set(key, width)
    return width
  }
}

/** Lines of words are filled a little less than full: letters beside each other are not always as wide as alone. */
const SAFE = 0.985

/** How many lines a text takes that is `width` em wide, from its first word to its last; one at least. */
export const linesOf = (text: string, width: number, measure: Measure, face: Face): number => {
  const room = Math.max(1, width * SAFE)
  let lines = 1
  let at = 0
  for (const piece of text.trim().split(ENDS).flatMap(pieces)) {
    const wide = measure(piece, face)
    const bare = /\s$/.test(piece) ? measure(piece.trimEnd(), face) : wide
    if (at > 0 && at + bare > room) {
      lines += 1
      at = 0
    }
    // a word that is longer than a line is broken where the line ends
    if (bare > room) {
      const more = Math.ceil(bare / room) - 1
      lines += more
      at = wide - more * room
    } else at += wide
  }
  return lines
}

/** Scripts without spaces may be broken behind each letter. */
const pieces = (word: string): string[] => (WIDE.test(word) ? Array.from(word) : [word])
