import type { Component, Phase } from '../../../../shared/model/kinds.ts'
import { plainName } from '../../../../shared/names.ts'
import { cellNumber, readCellNumber } from '../../../parts/bring-in/cell-numbers.ts'

/** A cell to which something can go. */
export type Choosable = {
  /** `<phase>/<component>`. */
  key: string
  phase: string
  component: string
  phaseName: string
  componentName: string
  /** As it stands on paper, where what is hidden has none. */
  number: string | undefined
}

type Parts = { phases: readonly Phase[]; components: readonly Component[] }

/** All cells of the rows and columns that are shown, row by row. */
export const cellsOf = ({ phases, components }: Parts, noName: string): Choosable[][] => {
  const [columns, rows] = [phases, components].map((all) => all.filter(({ hidden }) => !hidden))
  return components.map((component) =>
    phases.map((phase) => {
      const [row, column] = [rows?.indexOf(component) ?? -1, columns?.indexOf(phase) ?? -1]
      return {
        key: `${phase.id}/${component.id}`,
        phase: phase.id,
        component: component.id,
        phaseName: phase.name || noName,
        componentName: component.name || noName,
        number: row < 0 || column < 0 ? undefined : cellNumber(row, column),
      }
    }),
  )
}

const PARTING = /[^\p{L}\p{N}\p{M}]+/u
const wordsOf = (text: string): string[] => plainName(text).split(PARTING).filter(Boolean)

/** How well a word says a cell: less is better, nothing if it does not. */
const rankOf = (word: string, number: string, names: readonly (readonly string[])[]): number | undefined => {
  if (number !== '' && number.startsWith(word)) return 0
  const [beginning, rest] = [names.map(([first = '']) => first), names.flat()]
  if (rest.includes(word)) return 1
  if (beginning.some((first) => first.startsWith(word))) return 2
  if (rest.some((one) => one.startsWith(word))) return 3
  return rest.some((one) => one.includes(word)) ? 4 : undefined
}

/**
 * The cells that are meant by a number ("B2"), or by parts of the names of their column and row in any order, accents
 * and capitals aside: the best first, else as they stand. Nothing is meant by nothing.
 */
export const findCells = (rows: readonly (readonly Choosable[])[], typed: string): Choosable[] => {
  const words = wordsOf(typed)
  if (words.length === 0) return []
  const [plain, whole] = [plainName(typed), words.join('')]
  const isNumber = readCellNumber(whole) ?? readCellNumber(whole.replace(/^(\d+)(\D+)$/, '$2$1'))
  const ranked = rows.flat().flatMap((cell) => {
    if (isNumber && cell.number !== undefined && cell.number === cellNumber(isNumber.row, isNumber.column))
      return { cell, rank: -2 }
    const names = [cell.phaseName, cell.componentName].map(wordsOf)
    const ranks = words.map((word) => rankOf(word, cell.number?.toLowerCase() ?? '', names))
    if (ranks.includes(undefined)) return []
    const isOne = [cell.phaseName, cell.componentName].some((name) => plainName(name) === plain)
    return { cell, rank: isOne ? -1 : ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0) }
  })
  return ranked.toSorted((a, b) => a.rank - b.rank).map(({ cell }) => cell)
}

/** Where an arrow key goes: among those that are meant, one after the other; else to the cell beside. */
export const cellBeside = (
  given: { rows: readonly (readonly Choosable[])[]; found: readonly Choosable[]; from: string | undefined },
  step: { rows: number; columns: number },
): Choosable | undefined => {
  const { rows, found, from } = given
  if (found.length > 0) return found[found.findIndex(({ key }) => key === from) + step.rows]
  const row = rows.findIndex((cells) => cells.some(({ key }) => key === from))
  const column = rows[row]?.findIndex(({ key }) => key === from) ?? 0
  return row < 0 ? rows[0]?.[0] : rows[row + step.rows]?.[column + step.columns]
}
