/** Cells by number, as on paper: rows are letters from the top, columns numbers from the first. */

/** A, B … Z, AA, AB … of 0, 1 … */
export const rowLetter = (row: number): string => {
  const last = String.fromCodePoint(65 + (row % 26))
  return row < 26 ? last : rowLetter(Math.floor(row / 26) - 1) + last
}

export const cellNumber = (row: number, column: number): string => `${rowLetter(row)}${column + 1}`

const NUMBER = /^([a-z]{1,2})\s?(\d{1,3})$/i

/** The row and column of "B2", or of "2B", from 0; nothing for what is no number of a cell. */
export const readCellNumber = (written: string): { row: number; column: number } | undefined => {
  const found = NUMBER.exec(written.trim())
  if (!found) return undefined
  const [, letters = '', digits = ''] = found
  const row = Array.from(letters.toUpperCase()).reduce(
    (sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64,
    0,
  )
  const column = Number(digits)
  return column > 0 ? { row: row - 1, column: column - 1 } : undefined
}
