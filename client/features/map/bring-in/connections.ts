import type { Line } from '../../../parts/bring-in/table.ts'
import { isUnknown } from '../../../parts/bring-in/likely.ts'
import {
  type Certainty,
  CONNECTION_KINDS,
  type ConnectionKind,
  isMutualKind,
} from '../../../../shared/words/choices.ts'
import { scaleIn, wordIn } from './meaning.ts'
import { type LineRead, named, ownNotes, tagsIn, tellWords } from './people.ts'
import { cellsOf, type Column, endsIn, textOf } from './sheets.ts'
import { isTurned } from './word-lists.ts'

/** An end as a file says it: by an id of its own, or by a name. */
export type SaidEnd = { ref: string; name: string }

/** A connection of a file, with its ends as they are written. */
export type SaidConnection = {
  key: string
  row: number
  ref: string
  from: SaidEnd
  to: SaidEnd
  kind: ConnectionKind
  mutual: boolean
  strength?: number
  certainty?: Certainty
  status?: 'proposed'
  note: string
}

/** Reads a line's connections: one, or as many as there are names in the cells of its ends. */
export const connectionsIn = (read: LineRead, isKnown: (name: string) => boolean): SaidConnection[] => {
  const { sheet, line, tell } = read
  const { columns } = sheet
  tellWords(read)
  const arrow = endsIn(textOf(columns, line, 'ends'), isKnown)
  const froms = arrow ? [{ ref: '', name: arrow.from }] : saidEnds(columns, line, ['from', 'fromId'], isKnown)
  const tos = arrow ? [{ ref: '', name: arrow.to }] : saidEnds(columns, line, ['to', 'toId'], isKnown)
  if (froms.length * tos.length > 1) tell('several-ends', wordsOf(line))
  if (froms.length === 0 || tos.length === 0) {
    tell('no-end', wordsOf(line))
    return []
  }
  const { isBack, ...said } = saidOf(read, arrow?.rest)
  return froms.flatMap((from, i) =>
    tos.map((to, j) => ({
      ...said,
      key: `${sheet.at}:${line.row}:${i}.${j}`,
      row: line.row,
      ref: textOf(columns, line, 'id'),
      ...(isBack ? { from: to, to: from } : { from, to }),
    })),
  )
}

const wordsOf = ({ cells }: Line): string => cells.flatMap(({ text }) => text || []).join(' · ')

/** The ends that stand in a line: where there is an id it says who; several names in a cell are parted by bars. */
const saidEnds = (
  columns: readonly Column[],
  line: Line,
  [byName, byId]: readonly ['from' | 'to', 'fromId' | 'toId'],
  isKnown: (name: string) => boolean,
): SaidEnd[] => {
  const [name, ref] = [textOf(columns, line, byName), textOf(columns, line, byId)]
  if (ref !== '') return [{ ref, name }]
  if (name === '') return []
  if (isKnown(name)) return [{ ref: name, name }]
  return name
    .split(/[|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ ref: part, name: part }))
}

const saidOf = ({ sheet: { columns }, line, answers, tell }: LineRead, rest: string | undefined) => {
  const kept: string[] = []
  const reading = { columns, answers, tell, kept }
  const { value, word } = wordIn(line, { field: 'connectionKind', column: 'kind', keeps: true }, reading)
  if (word === undefined) tell('no-kind', wordsOf(line))
  const isBack = word !== undefined && isTurned(word)
  if (isBack) tell('turned', wordsOf(line))
  const kind = CONNECTION_KINDS.find((one) => one === value) ?? 'influences'
  const strength = scaleIn(line, 'strength', reading)
  const certainty = wordIn(line, { field: 'certainty', column: 'certainty', keeps: false }, reading).value
  const way = directionIn({ columns, line }, reading)
  const tags = tagsIn(columns, line)
  const notes = [
    ...cellsOf(columns, line, 'label').map(({ cell }) => cell.text),
    ...(rest ? [rest] : []),
    ...ownNotes(columns, line),
    ...kept,
    ...named(columns, line),
    ...tags.kept,
  ]
  return {
    isBack,
    kind,
    mutual: way !== 'directed' || isMutualKind(kind),
    ...(strength !== undefined && { strength }),
    ...(certainty !== undefined && { certainty: certainty as Certainty }),
    ...(tags.isProposed && { status: 'proposed' as const }),
    note: notes.join('\n'),
  }
}

/** Which way it goes; what nobody says goes as it is written. A column of yes and no answers what its head asks. */
const directionIn = (
  { columns, line }: { columns: readonly Column[]; line: Line },
  reading: Parameters<typeof wordIn>[2],
): 'directed' | 'mutual' => {
  const [first] = cellsOf(columns, line, 'direction')
  const text = first?.cell.text ?? ''
  if (!first || isUnknown(text)) {
    if (columns.some(({ field }) => field === 'direction')) reading.tell('no-direction', wordsOf(line))
    return 'directed'
  }
  if (/^(true|yes|1|x)$/i.test(text)) return /mutual/i.test(first.column.head) ? 'mutual' : 'directed'
  if (/^(false|no|0)$/i.test(text)) return /mutual/i.test(first.column.head) ? 'directed' : 'mutual'
  const { value } = wordIn(line, { field: 'direction', column: 'direction', keeps: false }, reading)
  if (value === 'undirected') reading.tell('undirected', wordsOf(line))
  return value === 'mutual' || value === 'undirected' ? 'mutual' : 'directed'
}
