/** Which cell: `row` is an id, or `HEAD` for that of the columns' names. */
export type Place = { row: string; column: string }
export const HEAD = 'head'

/** Rows of a page, as far as keys go. */
const PAGE = 10

type Keys = { key: string; ctrl: boolean; isRightToLeft: boolean }

/** The cell to which a key leads; nothing where the key means nothing here. */
export const placeAfter = (
  { row, column }: Place,
  { key, ctrl, isRightToLeft }: Keys,
  { rows, columns }: { rows: readonly string[]; columns: readonly string[] },
): Place | undefined => {
  const [y, x] = [Math.max(0, rows.indexOf(row)), Math.max(0, columns.indexOf(column))]
  const forth = isRightToLeft ? -1 : 1
  const to = (nextY: number, nextX: number): Place => ({
    row: rows[Math.min(rows.length - 1, Math.max(0, nextY))] ?? row,
    column: columns[Math.min(columns.length - 1, Math.max(0, nextX))] ?? column,
  })
  switch (key) {
    case 'ArrowUp':
      return to(y - 1, x)
    case 'ArrowDown':
      return to(y + 1, x)
    case 'ArrowLeft':
      return to(y, x - forth)
    case 'ArrowRight':
      return to(y, x + forth)
    case 'Home':
      return to(ctrl ? 0 : y, 0)
    case 'End':
      return to(ctrl ? rows.length - 1 : y, columns.length - 1)
    case 'PageUp':
      return to(y - PAGE, x)
    case 'PageDown':
      return to(y + PAGE, x)
    default:
      return undefined
  }
}
