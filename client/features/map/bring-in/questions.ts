import { isUnknown } from '../../../parts/bring-in/likely.ts'
import { counted, type Counted } from '../../../parts/bring-in/spelling.ts'
import { type Answers, wordKey } from './answers.ts'
import type { AskedEnd } from './ends.ts'
import type { Field } from './heads.ts'
import { isScale, ourRange, type Range, readNumber, type Scale } from './scales.ts'
import { cellsOf, type Column, type Sheet } from './sheets.ts'
import { likelyWord, ownWord, type WordField } from './word-lists.ts'

/** A word that is not one of ours, how often it stands in the file, and what it means. */
export type AskedWord = Counted & { answer: string }

/** What cannot be known from the file. `isOpen`: nothing can be confirmed before it is answered. */
export type Question = { isOpen: boolean } & (
  | { ask: 'name' }
  | { ask: 'scale'; column: Column; scale: Scale; range: Range }
  | { ask: 'words'; field: WordField; heads: string[]; words: AskedWord[] }
  | { ask: 'ends'; ends: AskedEnd[] }
)

/** Which columns hold the words of a field. */
const HOLDS: Record<WordField, { part: Sheet['part']; column: Field }> = {
  actorKind: { part: 'people', column: 'kind' },
  stance: { part: 'people', column: 'stance' },
  affected: { part: 'people', column: 'affected' },
  certainty: { part: 'people', column: 'certainty' },
  connectionKind: { part: 'connections', column: 'kind' },
  strength: { part: 'connections', column: 'strength' },
  direction: { part: 'connections', column: 'direction' },
}

export const questionsOf = (
  sheets: readonly Sheet[],
  answers: Answers,
  ends: readonly AskedEnd[],
): Question[] => {
  const isRead = sheets.some(
    ({ part, columns }) => part === 'connections' || columns.some(({ field }) => field === 'name'),
  )
  if (sheets.length > 0 && !isRead) return [{ ask: 'name', isOpen: true }]
  const fields = Object.keys(HOLDS) as WordField[]
  return [
    ...(ends.length > 0
      ? [{ ask: 'ends' as const, ends: [...ends], isOpen: ends.some(({ answer }) => answer === undefined) }]
      : []),
    ...sheets.flatMap(({ columns }) => scalesAsked(columns)),
    ...fields.flatMap((field) => wordsAsked(sheets, field, answers)),
  ]
}

/** A scale that is not ours, or that nothing says. */
const scalesAsked = (columns: readonly Column[]): Question[] =>
  columns.flatMap((column) => {
    const { field, range, isDeclared, sample } = column
    if (!isScale(field) || !range || readNumber(sample) === undefined) return []
    const ours = ourRange(field)
    const isOurs = range[0] === ours[0] && range[1] === ours[1]
    return isDeclared && isOurs
      ? []
      : isOurs
        ? []
        : [{ ask: 'scale', column, scale: field, range, isOpen: false }]
  })

/** More words than these are no choice of a few: they are kept as they are. */
const MOST_WORDS = 60

const wordsAsked = (sheets: readonly Sheet[], field: WordField, answers: Answers): Question[] => {
  const { part, column } = HOLDS[field]
  const heads = new Set<string>()
  const written = sheets
    .filter((sheet) => sheet.part === part)
    .flatMap(({ columns, lines }) =>
      lines.flatMap((line) =>
        cellsOf(columns, line, column).flatMap(({ column: { head }, cell: { text } }) => {
          const isAsked =
            !isUnknown(text) &&
            readNumber(text) === undefined &&
            ownWord(field, text) === undefined &&
            !(field === 'direction' && /^(true|false|yes|no|x)$/i.test(text))
          if (isAsked) heads.add(head)
          return isAsked ? [text] : []
        }),
      ),
    )
  const words = counted(written).map((one): AskedWord => {
    const answer = answers.words[wordKey(field, one.name)] ?? likelyWord(field, one.name) ?? 'out'
    return { ...one, answer }
  })
  if (words.length === 0 || words.length > MOST_WORDS) return []
  return [{ ask: 'words', field, heads: [...heads], words, isOpen: false }]
}
