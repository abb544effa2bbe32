import { type Face, linesOf, type Measure } from './measure.ts'

/**
 * The largest of these letters (in u, from large to small) in which all names fit a box without a word that is broken;
 * the last one in any case.
 */
export const lettersFor = (
  names: readonly string[],
  box: { width: number; height: number },
  sizes: readonly number[],
  measure: Measure,
  face: Face,
): { letters: number; lines: number } => {
  const widest = Math.max(0, ...names.flatMap((name) => name.split(/\s+/)).map((word) => measure(word, face)))
  let found = { letters: 0, lines: 1 }
  for (const letters of sizes) {
    const lines = Math.max(1, ...names.map((name) => linesOf(name, box.width / letters, measure, face)))
    found = { letters, lines }
    if (lines * letters * NAME_LINE <= box.height && widest <= box.width / letters) return found
  }
  const most = Math.max(1, Math.floor(box.height / (found.letters * NAME_LINE)))
  return { ...found, lines: most }
}

/** The height of a name's line, in heights of its letters. */
export const NAME_LINE = 1.12
