import type { BroughtIn } from '../../../../shared/model/bring-in.ts'
import { isBlank } from '../../../../shared/names.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import { contactIn, isFormula } from '../../../parts/bring-in/contact.ts'
import type { Answers } from './answers.ts'
import { type Need, type Needed, withNeeds } from './needs.ts'
import { placeReader, type PlaceRead } from './places.ts'
import type { PlanNow } from './plan-now.ts'
import { type Question, questionsOf } from './questions.ts'
import { cellsOf, read, type Reading, textOf } from './reading.ts'
import { type Remark, saidIn, type Tell } from './row.ts'
import { type Line, partsOf, type Table } from '../../../parts/bring-in/table.ts'
import { thereAlready } from './there.ts'

/** One activity of a table, as it would be written. */
export type Proposed = Omit<BroughtIn, 'phase' | 'component' | 'needs'> &
  PlaceRead & {
    title: string
    /** Its row, and which of the row's it is. */
    key: string
    row: number
    /** The row that says the same, before it. */
    twice?: number
    /** What it needs: keys of other rows, or ids of activities that are there. */
    needs: Need[]
    /** The activity of the plan that it is already. */
    there?: string
    /** Whether it is brought in. */
    isIn: boolean
  }

/** What would be written, what is not known yet, and what there is to know about it. */
export type Proposal = Pick<Reading, 'columns' | 'hasHead' | 'above'> & {
  rows: Proposed[]
  questions: Question[]
  remarks: Remark[]
}

/** Reads a table with the plan as it is and what was answered so far. Never throws, and writes nothing. */
export const propose = (table: Table, plan: PlanNow, answers: Answers): Proposal => {
  const reading = read(table, plan, answers)
  const remarks: Remark[] = []
  const placeOf = placeReader(reading)
  const first = new Map<string, number>()
  const found = reading.lines.flatMap((line) => {
    const tell: Tell = (what, text) =>
      remarks.push({ row: line.row, what, ...(text !== undefined && { text }) })
    const content = JSON.stringify(line.cells.map(({ text }) => text)).toLowerCase()
    const twice = line.cells.length > 1 ? first.get(content) : undefined
    if (twice !== undefined) tell('twice', String(twice))
    else first.set(content, line.row)
    return activitiesIn(reading, line, { tell, place: placeOf(line, tell) }).map((one) => ({
      ...one,
      ...(twice !== undefined && { twice }),
    }))
  })
  const there = thereAlready(
    found.map((one) => ({ ...one, id: one.idInFile })),
    plan,
  )
  const taken = found.map(({ idInFile: _id, ...one }, i) => {
    const id = there[i]
    if (id !== undefined) remarks.push({ row: one.row, what: 'there', text: one.title })
    const isNew = one.twice === undefined && id === undefined
    const isIn = !one.isOut && (answers.wanted[one.key] ?? isNew)
    return { ...one, ...(id !== undefined && { there: id }), isIn }
  })
  const rows = withNeeds(taken, plan, (row, what, text) => remarks.push({ row, what, text }))
  noteEmpty(reading, remarks)
  const { columns, hasHead, above } = reading
  return { columns, hasHead, above, rows, questions: questionsOf(reading, rows), remarks }
}

type Found = Omit<Proposed, 'isIn' | 'there' | 'needs'> & { idInFile: string; needed: Needed[] }

/** A line's activities: one for each line of its title's cell. */
const activitiesIn = (
  reading: Reading,
  line: Line,
  { tell, place }: { tell: Tell; place: PlaceRead },
): Found[] => {
  noteWords(reading, line, tell)
  const titles = titlesIn(reading, line)
  if (titles.length === 0) {
    tell('no-title', wordsOf(line))
    return []
  }
  if (titles.length > 1) tell('several', String(titles.length))
  if (place.isOut) tell('left-out', titles.join('; '))
  const { notes, ...said } = saidIn(reading, line, tell)
  return titles.map((whole, i) => {
    const title = shortened(whole)
    if (title !== whole) tell('long', title)
    return {
      ...said,
      ...place,
      title,
      notes: [...(title === whole ? [] : [whole]), ...notes].join('\n'),
      key: `${line.row}:${i}`,
      row: line.row,
      idInFile: textOf(reading, line, 'id'),
      needed: cellsOf(reading, line, 'needs').map(({ head, cell }) => ({ head, text: cell.text })),
    }
  })
}

const titlesIn = (reading: Reading, line: Line): string[] => {
  const text = textOf(reading, line, 'title')
  return (reading.isOurs ? [text.replaceAll('\n', ' ')] : partsOf(text)).filter((title) => !isBlank(title))
}

const wordsOf = ({ cells }: Line): string =>
  cells.flatMap(({ text }) => (text === '' ? [] : text.replaceAll('\n', ' '))).join(' · ')

/** A title as long as there is room for, cut between words: the whole goes into the notes. */
const shortened = (title: string): string => {
  if (title.length <= MAX_NAME) return title
  const cut = title.slice(0, MAX_NAME - 1)
  const end = cut.lastIndexOf(' ')
  return `${(end > MAX_NAME / 2 ? cut.slice(0, end) : cut).toWellFormed().replace(/[\s,;:.(–—-]+$/, '')}…`
}

/** Tells of letters that were lost before, of what others would be able to read, and of what would be calculated. */
const noteWords = ({ columns }: Reading, { cells }: Line, tell: Tell): void => {
  const shown = columns.flatMap(({ at, field }) => (field === 'out' ? [] : (cells[at]?.text ?? '')))
  if (shown.some((text) => text.includes('\uFFFD'))) tell('lost-letters')
  for (const text of shown) {
    const contact = contactIn(text)
    if (contact !== undefined) tell('contact', contact)
    if (isFormula(text)) tell('formula', text)
  }
}

/** The part of a column that may be empty and is told of: more is how the column is used. */
const FEW = 0.15

/** Where most cells of a column say something, those that say nothing are told. */
const noteEmpty = (reading: Reading, remarks: Remark[]): void => {
  for (const { at, field, head } of reading.columns) {
    if (!reading.hasHead || ['out', 'lead', 'title', 'phase', 'component', 'cell'].includes(field)) continue
    const empty = reading.lines.filter(({ cells }) => (cells[at]?.text ?? '') === '')
    if (empty.length > 0 && empty.length <= reading.lines.length * FEW)
      for (const { row } of empty) remarks.push({ row, what: 'empty', text: head })
  }
}

/** What is written once it is confirmed: all that is in and has its place, what it needs by its place among these. */
export const confirmed = ({ rows }: Proposal): BroughtIn[] => {
  const all = rows.flatMap(({ isIn, phase, component, ...row }) =>
    isIn && phase && component ? [{ ...row, phase, component }] : [],
  )
  const at = new Map(all.map(({ key }, i) => [key, i]))
  return all.map(({ key: _key, row: _row, twice: _twice, there: _there, isOut: _isOut, needs, ...one }) => ({
    ...one,
    needs: needs.flatMap((need) => {
      if ('id' in need) return need
      const of = at.get(need.key)
      return of === undefined ? [] : { at: of }
    }),
  }))
}

/** Columns that were understood as nothing of our own and go into the notes, by name. */
export const keptInNotes = ({ columns }: Proposal): string[] =>
  columns.flatMap(({ field, head }) => (field === 'named' ? head : []))
