import { isUnknown } from '../../../parts/bring-in/likely.ts'
import type { Line } from '../../../parts/bring-in/table.ts'
import { type Answers, wordKey } from './answers.ts'
import type { Tell } from './remarks.ts'
import { readNumber, type Scale, turned } from './scales.ts'
import { cellsOf, type Column } from './sheets.ts'
import { likelyWord, ownWord, type WordField } from './word-lists.ts'

/** What cells mean: numbers of any scale, and words of ours or of others. */

/** What a word means, by itself, by what was answered, or most likely; nothing for what is kept as it is. */
const meant = (field: WordField, word: string, answers: Answers): string | undefined => {
  const own = ownWord(field, word)
  if (own !== undefined) return own
  const answer = answers.words[wordKey(field, word)] ?? likelyWord(field, word)
  return answer === 'out' ? undefined : answer
}

/** A cell that has no place of its own, as it is kept in the note. */
export const keptAs = ({ head }: Column, text: string): string => (head === '' ? text : `${head}: ${text}`)

type Reading = { columns: readonly Column[]; answers: Answers; tell: Tell; kept: string[] }

const WORDS_OF: Record<Scale, WordField | undefined> = {
  say: undefined,
  stance: 'stance',
  affected: 'affected',
  strength: 'strength',
}

/** What a line says on a scale: by its number, or else in words. What is not known stores nothing. */
export const scaleIn = (
  line: Line,
  scale: Scale,
  { columns, answers, tell, kept }: Reading,
): number | undefined => {
  const cells = cellsOf(columns, line, scale).filter(({ cell }) => !isUnknown(cell.text))
  const words: { column: Column; text: string }[] = []
  for (const { column, cell } of cells) {
    const n = readNumber(cell.text)
    const own = n === undefined || !column.range ? undefined : turned(scale, n, column.range)
    if (own !== undefined) return own
    if (n === undefined) words.push({ column, text: cell.text })
    else {
      kept.push(keptAs(column, cell.text))
      tell('off-scale', keptAs(column, cell.text))
    }
  }
  for (const { column, text } of words) {
    const field = WORDS_OF[scale]
    const said = field && meant(field, text, answers)
    if (said !== undefined) return Number(said)
    kept.push(keptAs(column, text))
    if (!field) tell('no-number', keptAs(column, text))
  }
  return undefined
}

/** What a line says in one word of several; the word stays in the note where ours is another. */
export const wordIn = (
  line: Line,
  { field, column: of, keeps }: { field: WordField; column: Column['field']; keeps: boolean },
  { columns, answers, kept }: Reading,
): { value?: string; word?: string } => {
  const [first] = cellsOf(columns, line, of)
  if (!first || isUnknown(first.cell.text)) return {}
  const { text } = first.cell
  const value = meant(field, text, answers)
  if (value === undefined || (keeps && ownWord(field, text) === undefined))
    kept.push(keptAs(first.column, text))
  return { word: text, ...(value !== undefined && { value }) }
}
