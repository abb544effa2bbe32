import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import { findNamed, isBlank, plainName } from '../../../../shared/names.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import type { Status } from '../../../../shared/words/choices.ts'
import { isUnknown } from '../../../parts/bring-in/likely.ts'
import { cellsOf, dayIn, type Reading, textOf } from './reading.ts'
import { likelyStatus, ownStatus } from './statuses.ts'
import { type Line, membersOf, partsOf } from '../../../parts/bring-in/table.ts'

/** Something to know about one row; each has a sentence in the messages. `text`: the words that it is about. */
export type Remark = { row: number; what: RemarkName; text?: string }
export type RemarkName =
  | 'twice'
  | 'there'
  | 'long'
  | 'day'
  | 'no-day'
  | 'lost-letters'
  | 'no-lead'
  | 'contact'
  | 'formula'
  | 'as-one'
  | 'without'
  | 'first-leads'
  | 'no-title'
  | 'no-cell'
  | 'left-out'
  | 'from-above'
  | 'several'
  | 'no-actor'
  | 'which-need'
  | 'no-need'
  | 'empty'

/** What a line says of each of its activities, the title and the place aside. */
export type Said = {
  status?: Status
  lead?: ByNameOrId
  supporting: ByNameOrId[]
  due?: string
  nextStep?: string
  happening?: boolean
  tags: string[]
  actors: string[]
  notes: string[]
}

export type Tell = (what: RemarkName, text?: string) => void

/** Reads what a line says, and tells of what it did not understand. */
export const saidIn = (reading: Reading, line: Line, tell: Tell): Said => {
  const notes: string[] = cellsOf(reading, line, 'notes').map(({ cell }) => cell.text)
  const keep = (head: string, text: string) => notes.push(head === '' ? text : `${head}: ${text}`)
  const said: Said = {
    status: statusIn(reading, line, keep),
    ...peopleIn(reading, line, { tell, keep }),
    due: dueIn(reading, line, { tell, keep }),
    happening: happeningIn(reading, line, keep),
    tags: [],
    actors: actorsIn(reading, line, { tell, keep }),
    notes,
  }
  for (const { head, cell } of cellsOf(reading, line, 'tags')) {
    const tags = membersOf(cell.text).flatMap((tag) =>
      reading.isOurs ? tag : tag.split(',').map((one) => one.trim()),
    )
    if (reading.isOurs || tags.every((tag) => tag.length <= LONGEST_TAG))
      said.tags.push(...tags.filter((tag) => !isBlank(tag)))
    else keep(head, cell.text)
  }
  for (const { head, cell } of cellsOf(reading, line, 'nextStep')) {
    if (said.nextStep === undefined && cell.text.length <= MAX_NAME)
      said.nextStep = cell.text.replaceAll('\n', ' ')
    else keep(head, cell.text)
  }
  for (const { field, at, head, holdsDays } of reading.columns) {
    const cell = line.cells[at]
    if (field !== 'named' || !cell || cell.text === '' || isUnknown(cell.text)) continue
    const read = holdsDays ? dayIn(reading, cell) : undefined
    if (read?.isGuess) tell('day', `${head}: ${cell.text} = ${read.day}`)
    keep(head, read?.day ?? partsOf(cell.text).join('; '))
  }
  return { ...said, tags: [...new Set(said.tags)] }
}

/** Letters. Longer words are no label. */
const LONGEST_TAG = 60

type Keep = (head: string, text: string) => void
type Telling = { tell: Tell; keep: Keep }

const statusIn = (reading: Reading, line: Line, keep: Keep): Status | undefined => {
  const [found] = cellsOf(reading, line, 'status')
  if (!found || isUnknown(found.cell.text)) return undefined
  const { text } = found.cell
  const own = ownStatus(text)
  const answer = own ?? reading.answers.statuses[plainName(text)] ?? likelyStatus(text)
  if (answer !== 'out') return answer
  keep(found.head, text)
  return undefined
}

const YES = ['yes', 'y', 'true', 'x', '1', '✓', '✔']
const NO = ['no', 'n', 'false', '0', '']

/** Whether somebody does it already. */
const happeningIn = (reading: Reading, line: Line, keep: Keep): boolean | undefined => {
  const [found] = cellsOf(reading, line, 'happening')
  if (!found || isUnknown(found.cell.text)) return undefined
  const said = plainName(found.cell.text)
  if (YES.includes(said)) return true
  if (!NO.includes(said)) keep(found.head, found.cell.text)
  return undefined
}

/** Those on the map whom it is about; whoever is not there, or not one alone, stays a word in the notes. */
const actorsIn = (reading: Reading, line: Line, { tell, keep }: Telling): string[] => {
  const found = cellsOf(reading, line, 'actors').flatMap(({ head, cell }) =>
    membersOf(cell.text).flatMap((name) => {
      const id = findNamed(reading.plan.actors, name)?.id
      if (id !== undefined) return id
      tell('no-actor', name)
      keep(head, name)
      return []
    }),
  )
  return [...new Set(found)]
}

const dueIn = (reading: Reading, line: Line, { tell, keep }: Telling): string | undefined => {
  const [found, ...more] = cellsOf(reading, line, 'due')
  for (const { head, cell } of more) keep(head, cell.text)
  if (!found || isUnknown(found.cell.text)) return undefined
  const { head, cell } = found
  const read = dayIn(reading, cell)
  if (read?.isGuess) tell('day', `${head}: ${cell.text} = ${read.day}`)
  if (read) return read.day
  tell('no-day', cell.text)
  keep(head, cell.text)
  return undefined
}

/** Who leads and who takes part. The first of several who lead leads; nobody is twice at one activity. */
const peopleIn = (
  reading: Reading,
  line: Line,
  { tell, keep }: Telling,
): Pick<Said, 'lead' | 'supporting'> => {
  const refs = (field: 'lead' | 'supporting') =>
    cellsOf(reading, line, field).flatMap(({ head, cell }) => {
      const { names, asOne, without } = reading.namesIn(cell.text)
      for (const one of asOne) tell('as-one', one)
      for (const one of without) tell('without', one)
      return names.flatMap((name) => {
        const ref = reading.meant('partners', name)
        if (ref !== 'out') return ref
        keep(head, name)
        return []
      })
    })
  const [lead, ...rest] = refs('lead')
  if (rest.length > 0) tell('first-leads', textOf(reading, line, 'lead').replaceAll('\n', ', '))
  if (lead === undefined) tell('no-lead')
  const supporting = new Map<string, ByNameOrId>()
  for (const one of [...rest, ...refs('supporting')])
    if (keyOf(one) !== (lead && keyOf(lead))) supporting.set(keyOf(one), one)
  return { ...(lead && { lead }), supporting: [...supporting.values()] }
}

const keyOf = (one: ByNameOrId): string => ('id' in one ? one.id : `name ${one.name}`)
