import type {
  BroughtActor,
  BroughtEnd,
  BroughtConnection,
  MapBroughtIn,
} from '../../../../shared/model/bring-in-map.ts'
import { plainName } from '../../../../shared/names.ts'
import type { Line, Table } from '../../../parts/bring-in/table.ts'
import type { Actor } from '../../../../shared/model/kinds.ts'
import { type Answers } from './answers.ts'
import { type End, endFinder } from './ends.ts'
import { gainsOf } from './gains.ts'
import type { MapNow } from './map-now.ts'
import { personIn, type ReadPerson } from './people.ts'
import { type Question, questionsOf } from './questions.ts'
import type { Remark, Tell } from './remarks.ts'
import { type Sheet, sheetsOf } from './sheets.ts'
import { peopleThere, connectionKey, connectionsOnMap } from './there.ts'
import { type SaidConnection, connectionsIn } from './connections.ts'

/** More lines than these are not brought in at once: nobody could look through them. */
export const MOST_LINES = 2000

/** Somebody of a file, as they would be written. `there`: who they are on the map already. */
export type ProposedPerson = ReadPerson & { there?: Actor; isIn: boolean; gains?: Partial<BroughtActor> }

/** A connection of a file. `from` and `to` are not there while it is asked whom they mean. */
export type ProposedConnection = Omit<SaidConnection, 'from' | 'to'> & {
  at: string
  names: readonly [from: string, to: string]
  from?: End
  to?: End
  isIn: boolean
  /** Whether it can be brought in at all. */
  isOut: boolean
}

/** What would be written, what is not known yet, and what there is to know about it. */
export type Proposal = {
  sheets: readonly Sheet[]
  people: readonly ProposedPerson[]
  connected: readonly ProposedConnection[]
  questions: readonly Question[]
  remarks: readonly Remark[]
  /** How many lines there are, if they are too many to be read. */
  tooMany?: number
}

type Read = { sheets: readonly Sheet[]; now: MapNow; answers: Answers; remarks: Remark[] }

/** Reads tables with the map as it is and what was answered so far. Never throws, and writes nothing. */
export const propose = (tables: readonly Table[], now: MapNow, answers: Answers): Proposal => {
  const longest = Math.max(0, ...tables.map(({ lines }) => lines.length))
  const remarks: Remark[] = []
  if (longest > MOST_LINES + 1)
    return { sheets: [], people: [], connected: [], questions: [], remarks, tooMany: longest }
  const read: Read = { sheets: sheetsOf(tables, answers), now, answers, remarks }
  const people = peopleOf(read)
  const finder = endFinder(people, now.actors, answers)
  const connected = connectionsOf(read, people, finder)
  const questions = questionsOf(read.sheets, answers, finder.asked())
  return { sheets: read.sheets, people, connected, questions, remarks }
}

const teller =
  (remarks: Remark[], at: string): Tell =>
  (what, text = '') =>
    void remarks.push({ what, at, text })

/** Where a line stands: its row, or what the file calls it; with its sheet, where there are several. */
const placeOf = ({ sheets }: Read, sheet: Sheet, line: Line): string => {
  const row = line.ref ?? `${line.row}`
  return sheets.length > 1 && sheet.name !== '' && line.ref === undefined ? `${sheet.name} ${row}` : row
}

const linesOf = (read: Read, part: 'people' | 'connections') =>
  read.sheets
    .filter((sheet) => sheet.part === part)
    .flatMap((sheet) => sheet.lines.map((line) => ({ sheet, line, at: placeOf(read, sheet, line) })))

const peopleOf = (read: Read): ProposedPerson[] => {
  const { now, answers, remarks } = read
  const rows = new Map<string, string>()
  const names = new Map<string, string>()
  const twice = new Set<string>()
  const found = linesOf(read, 'people').flatMap(({ sheet, line, at }): ReadPerson[] => {
    const tell = teller(remarks, at)
    const one = personIn({ sheet, line, answers, tell }, now)
    if (!one) return []
    const content = `${sheet.at} ${JSON.stringify(line.cells.map(({ text }) => text)).toLowerCase()}`
    const plain = plainName(one.given.name)
    const before = rows.get(content)
    if (before !== undefined) twice.add(one.key)
    if (before !== undefined) tell('twice', `${one.given.name} (${before})`)
    else if (names.has(plain) && plain !== '') tell('alike', `${one.given.name} (${names.get(plain)})`)
    rows.set(content, at)
    names.set(plain, at)
    return [{ ...one, at }]
  })
  const there = peopleThere(
    found.filter(({ key }) => !twice.has(key)),
    now.actors,
  )
  let next = 0
  return found.map((one) => {
    const is = twice.has(one.key) ? undefined : there[next++]
    if (is) teller(remarks, one.at)('there', one.given.name)
    const gains = is && gainsOf(is, one.given)
    return {
      ...one,
      ...(is && { there: is }),
      ...(gains && { gains }),
      isIn: !is && (answers.wanted[one.key] ?? !twice.has(one.key)),
    }
  })
}

const connectionsOf = (
  read: Read,
  people: readonly ProposedPerson[],
  { resolve, isKnown }: ReturnType<typeof endFinder>,
): ProposedConnection[] => {
  const { now, answers, remarks } = read
  const byKey = new Map(people.map((one) => [one.key, one]))
  const isThere = connectionsOnMap(now.connections)
  const first = new Map<string, { note: string; strength: number | undefined; from: string; at: string }>()
  return linesOf(read, 'connections').flatMap(({ sheet, line, at }) => {
    const tell = teller(remarks, at)
    return connectionsIn({ sheet, line, answers, tell }, isKnown).map(
      ({ from: saidFrom, to: saidTo, ...said }) => {
        const [from, to] = [resolve(saidFrom, tell), resolve(saidTo, tell)]
        const names = [nameOf(from, saidFrom.name, byKey, now), nameOf(to, saidTo.name, byKey, now)] as const
        const found = { ...said, at, names, isIn: false }
        if (from === 'out' || to === 'out') return { ...found, isOut: true }
        if (!from || !to) return { ...found, ...(from && { from }), ...(to && { to }), isOut: false }
        const [a, b] = [idOf(from, byKey), idOf(to, byKey)]
        if (a === b) tell('self', names[0])
        if (a === b || isLeft(from, byKey) || isLeft(to, byKey)) {
          if (a !== b) tell('end-left-out', names.join(' – '))
          return { ...found, from, to, isOut: true }
        }
        const key = connectionKey({ ...said, from: a, to: b })
        const before = first.get(key)
        const isTwice = before !== undefined && saysNoMore(said, before)
        if (isTwice) tell(before.from === a ? 'twice' : 'both-ends', `${names.join(' – ')} (${before.at})`)
        else first.set(key, { note: said.note, strength: said.strength, from: a, at })
        const there = isTwice ? undefined : isThere({ ...said, from: a, to: b })
        if (there) tell('connection-there', names.join(' – '))
        const isNew = !isTwice && !there
        return {
          ...found,
          from,
          to,
          isOut: there !== undefined,
          isIn: !there && (answers.wanted[found.key] ?? isNew),
        }
      },
    )
  })
}

const saysNoMore = (said: SaidEndless, before: { note: string; strength: number | undefined }): boolean =>
  (said.note === '' || plainName(said.note) === plainName(before.note)) &&
  (said.strength === undefined || said.strength === before.strength)
type SaidEndless = Pick<SaidConnection, 'note' | 'strength'>

type ByKey = ReadonlyMap<string, ProposedPerson>

/** Which of the map's or the file's an end is, as one word. */
const idOf = (end: End, byKey: ByKey): string => {
  if ('actor' in end) return end.actor
  if ('added' in end) return `+${plainName(end.added)}`
  return byKey.get(end.person)?.there?.id ?? `#${end.person}`
}

/** Whether somebody of the file stays away. */
const isLeft = (end: End, byKey: ByKey): boolean => {
  const one = 'person' in end ? byKey.get(end.person) : undefined
  return one !== undefined && !one.isIn && !one.there
}

const nameOf = (end: End | 'out' | undefined, written: string, byKey: ByKey, now: MapNow): string => {
  if (end === undefined || end === 'out' || 'added' in end) return written
  if ('person' in end) return byKey.get(end.person)?.given.name ?? written
  return now.actors.find(({ id }) => id === end.actor)?.name ?? written
}

/** What is written once it is confirmed. */
export const confirmed = (
  { people, connected }: Proposal,
  { fills }: Pick<Answers, 'fills'>,
): MapBroughtIn => {
  const coming = people.filter(({ isIn }) => isIn)
  const at = new Map(coming.map(({ key }, i) => [key, i]))
  const there = new Map(people.flatMap(({ key, there: is }) => (is ? [[key, is.id] as const] : [])))
  const given: BroughtActor[] = coming.map(({ given: one }) => one)
  const added = new Map<string, number>()
  const endOf = (end: End): BroughtEnd | undefined => {
    if ('actor' in end) return { id: end.actor }
    if ('person' in end) {
      const [id, index] = [there.get(end.person), at.get(end.person)]
      return id !== undefined ? { id } : index === undefined ? undefined : { at: index }
    }
    const plain = plainName(end.added)
    const index = added.get(plain) ?? given.push({ name: end.added, note: '' }) - 1
    added.set(plain, index)
    return { at: index }
  }
  const between = connected.flatMap(
    ({ isIn, from, to, kind, mutual, strength, certainty, status, note }): BroughtConnection[] => {
      const [a, b] = isIn && from && to ? [endOf(from), endOf(to)] : []
      if (!a || !b) return []
      return [
        {
          from: a,
          to: b,
          kind,
          mutual,
          ...(note !== '' && { note }),
          ...(strength !== undefined && { strength }),
          ...(certainty !== undefined && { certainty }),
          ...(status && { status }),
        },
      ]
    },
  )
  const gains = fills
    ? people.flatMap(({ there: is, gains: more }) => (is && more ? [{ id: is.id, ...more }] : []))
    : []
  return { people: given, connected: between, gains }
}
