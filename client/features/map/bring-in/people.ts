import { contactIn, isFormula } from '../../../parts/bring-in/contact.ts'
import { readDay } from '../../../parts/bring-in/dates.ts'
import { isUnknown } from '../../../parts/bring-in/likely.ts'
import { type Line, membersOf } from '../../../parts/bring-in/table.ts'
import { choiceWords } from '../../../../shared/words/choices-said.ts'
import type { Given } from '../../../../shared/model/kind.ts'
import type { actors, Partner } from '../../../../shared/model/kinds.ts'
import { findNamed, isBlank, plainName } from '../../../../shared/names.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import type { ActorKind, Certainty } from '../../../../shared/words/choices.ts'
import type { Answers } from './answers.ts'
import type { Field } from './heads.ts'
import type { MapNow } from './map-now.ts'
import { keptAs, scaleIn, wordIn } from './meaning.ts'
import type { Tell } from './remarks.ts'
import { cellsOf, type Column, type Sheet, textOf } from './sheets.ts'

export type NewPerson = Given<(typeof actors)['fields']> & { name: string; note: string }

/** Somebody of a file. `ref`: what the file calls them. */
export type ReadPerson = { key: string; at: string; row: number; ref: string; given: NewPerson }

export type LineRead = { sheet: Sheet; line: Line; answers: Answers; tell: Tell }

/** Reads a line of people and groups; nothing for one that says nobody. */
export const personIn = (read: LineRead, now: MapNow): Omit<ReadPerson, 'at'> | undefined => {
  const { sheet, line, tell } = read
  const { columns } = sheet
  tellWords(read)
  const name = textOf(columns, line, 'name').replaceAll(/\s+/g, ' ')
  const ref = line.ref ?? textOf(columns, line, 'id')
  if (isBlank(name)) {
    tell('no-name', line.cells.flatMap(({ text }) => text || []).join(' · '))
    if (ref === '') return undefined
  }
  const kept: string[] = []
  const given = saidOf(read, now, kept)
  const short =
    name.length > MAX_NAME
      ? `${name
          .slice(0, MAX_NAME - 1)
          .toWellFormed()
          .trimEnd()}…`
      : name
  if (short !== name) tell('long', short)
  const notes = [
    ...(short === name ? [] : [name]),
    ...ownNotes(columns, line),
    ...kept,
    ...named(columns, line),
  ]
  const tags = tagsIn(columns, line)
  return {
    key: `${sheet.at}:${line.row}`,
    row: line.row,
    ref,
    given: {
      ...given,
      name: isBlank(name) ? '' : short,
      ...(tags.isProposed && { status: 'proposed' as const }),
      note: [...notes, ...tags.kept].join('\n'),
    },
  }
}

const saidOf = ({ sheet: { columns }, line, answers, tell }: LineRead, now: MapNow, kept: string[]) => {
  const reading = { columns, answers, tell, kept }
  const influence = scaleIn(line, 'say', reading)
  const position = scaleIn(line, 'stance', reading)
  const affected = scaleIn(line, 'affected', reading)
  if (position === undefined && columns.some(({ field }) => field === 'stance'))
    tell('no-stance', textOf(columns, line, 'name'))
  const kind = wordIn(line, { field: 'actorKind', column: 'kind', keeps: true }, reading).value
  const certainty = wordIn(line, { field: 'certainty', column: 'certainty', keeps: false }, reading).value
  const partner = (field: Field) => partnerIn(cellsOf(columns, line, field)[0], now.partners, { tell, kept })
  const [touch, is, nextStepBy] = [partner('touch'), partner('partner'), partner('nextStepBy')]
  const nextStepDue = dayIn(columns, line, kept)
  const nextStep = textOf(columns, line, 'nextStep')
  const isPlaced = influence !== undefined || position !== undefined
  return {
    ...(kind !== undefined && { kind: kind as ActorKind }),
    ...(isPlaced && {
      at: { ...(influence !== undefined && { influence }), ...(position !== undefined && { position }) },
    }),
    ...(affected !== undefined && { affected }),
    ...(certainty !== undefined && { certainty: certainty as Certainty }),
    ...(touch !== undefined && { touch }),
    ...(is !== undefined && { partner: is }),
    ...(nextStep !== '' && { nextStep }),
    ...(nextStepBy !== undefined && { nextStepBy }),
    ...(nextStepDue !== undefined && { nextStepDue }),
  }
}

/** A day that can be read in one way; any other stays a word in the note. */
const dayIn = (columns: readonly Column[], line: Line, kept: string[]): string | undefined => {
  const [first] = cellsOf(columns, line, 'nextStepDue')
  if (!first || isUnknown(first.cell.text)) return undefined
  const read = readDay(first.cell.text)
  if (read && read.kind !== 'order') return read.day
  kept.push(keptAs(first.column, first.cell.text))
  return undefined
}

type Partners = readonly Pick<Partner, 'id' | 'name' | 'code'>[]

const partnerCalled = (partners: Partners, name: string) =>
  findNamed(partners, name) ?? partners.find(({ code }) => code !== '' && plainName(code) === plainName(name))

/** The partner that a cell names; one who is not at the table stays a word in the note. */
const partnerIn = (
  first: { column: Column; cell: { text: string } } | undefined,
  partners: Partners,
  { tell, kept }: { tell: Tell; kept: string[] },
): string | undefined => {
  if (!first || isUnknown(first.cell.text)) return undefined
  const { text } = first.cell
  // our own tables put a name in quotes where it would read as several
  const [member = '', more] = membersOf(text)
  const found =
    partnerCalled(partners, text) ?? (more === undefined ? partnerCalled(partners, member) : undefined)
  if (found) return found.id
  kept.push(keptAs(first.column, text))
  tell('no-partner', text)
  return undefined
}

export const ownNotes = (columns: readonly Column[], line: Line): string[] =>
  cellsOf(columns, line, 'note').map(({ column, cell }, i) =>
    // the first says what they are; others say of what they speak
    i === 0 ? cell.text : keptAs(column, cell.text),
  )

/** What has no place of its own, each with the name of its column. */
export const named = (columns: readonly Column[], line: Line): string[] =>
  cellsOf(columns, line, 'named').map(({ column, cell }) => keptAs(column, cell.text))

const NEW = plainName(choiceWords.standing.proposed)

/** Our own mark of what was not talked about yet, and what other tags are kept. */
export const tagsIn = (columns: readonly Column[], line: Line): { isProposed: boolean; kept: string[] } => {
  let isProposed = false
  const kept = cellsOf(columns, line, 'tags').flatMap(({ column, cell }) => {
    // our own mark has a comma in it
    if (plainName(cell.text) === NEW) isProposed = true
    const tags = cell.text
      .split(/[|;\n]/)
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
    if (tags.some((tag) => plainName(tag) === NEW)) isProposed = true
    const rest = tags.filter((tag) => plainName(tag) !== NEW)
    return rest.length === 0 ? [] : [keptAs(column, rest.join(', '))]
  })
  return { isProposed, kept }
}

/** Tells of letters that were lost before, of what others would be able to read, and of what would be calculated. */
export const tellWords = ({ sheet: { columns }, line: { cells }, tell }: LineRead): void => {
  for (const { at, field } of columns) {
    const text = field === 'out' ? '' : (cells[at]?.text ?? '')
    if (text === '') continue
    if (text.includes('\uFFFD')) tell('lost-letters', text)
    const contact = contactIn(text)
    if (contact !== undefined) tell('contact', contact)
    if (isFormula(text)) tell('formula', text)
  }
}
