import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import type { PartName } from '../../../../shared/model/kinds.ts'
import type { Status } from '../../../../shared/words/choices.ts'
import { type NameAnswer, type Named, nameKey } from './answers.ts'
import type { DayOrder } from '../../../parts/bring-in/dates.ts'
import { dayIn, type Reading, textOf } from './reading.ts'
import { isUnknown, likelyNamed } from '../../../parts/bring-in/likely.ts'
import { counted, type Counted } from '../../../parts/bring-in/spelling.ts'
import { likelyStatus, ownStatus } from './statuses.ts'
import { cell } from '../../../parts/bring-in/table.ts'

/** A name that is not there, how often it stands in the table, and whom it may mean. */
export type AskedName = Counted & { likely?: string; answer?: NameAnswer }
export type AskedStatus = Counted & { answer?: Status | 'out' }

/** What cannot be known from the table. `isOpen`: nothing can be confirmed before it is answered. */
export type Question = { isOpen: boolean } & (
  | { ask: 'title' }
  | { ask: 'place'; wants: PartName; count: number }
  | { ask: Named; names: AskedName[] }
  | { ask: 'statuses'; words: AskedStatus[] }
  | { ask: 'order'; both: string[]; only: Record<DayOrder, string[]>; answer?: DayOrder }
  | { ask: 'serials'; written: string; day: string; count: number; answer: boolean }
)

type Row = { phase?: ByNameOrId; component?: ByNameOrId; isOut: boolean; isIn: boolean }

export const questionsOf = (reading: Reading, rows: readonly Row[]): Question[] => {
  if (!reading.columns.some(({ field }) => field === 'title')) return [{ ask: 'title', isOpen: true }]
  return [
    ...placeAsked(reading, rows, 'components'),
    ...namesAsked(reading, 'components'),
    ...placeAsked(reading, rows, 'phases'),
    ...namesAsked(reading, 'phases'),
    ...statusesAsked(reading),
    ...daysAsked(reading),
    ...namesAsked(reading, 'partners'),
  ]
}

const placeAsked = ({ answers }: Reading, rows: readonly Row[], wants: PartName): Question[] => {
  const key = wants === 'phases' ? 'phase' : 'component'
  const without = rows.filter((row) => !row.isOut && row[key] === undefined)
  if (without.length === 0 && answers[key] === undefined) return []
  return [{ ask: 'place', wants, count: without.length, isOpen: without.length > 0 }]
}

const namesAsked = ({ plan, answers, unknown }: Reading, ask: Named): Question[] => {
  const there = ask === 'partners' ? plan.partners : [...plan[ask], ...plan.hidden[ask]]
  const names = unknown[ask].map((one): AskedName => {
    const likely = likelyNamed(there, one.name)?.id
    const answer = answers.names[nameKey(ask, one.name)]
    return { ...one, ...(likely !== undefined && { likely }), ...(answer !== undefined && { answer }) }
  })
  return names.length === 0 ? [] : [{ ask, names, isOpen: names.some(({ answer }) => answer === undefined) }]
}

const statusesAsked = (reading: Reading): Question[] => {
  const written = reading.lines.flatMap((line) => textOf(reading, line, 'status') || [])
  const words = counted(written.filter((word) => ownStatus(word) === undefined && !isUnknown(word))).map(
    (one): AskedStatus => {
      const answer = reading.answers.statuses[one.key] ?? likelyStatus(one.name)
      return { ...one, ...(answer && { answer }) }
    },
  )
  if (words.length === 0) return []
  return [{ ask: 'statuses', words, isOpen: words.some(({ answer }) => answer === undefined) }]
}

const daysAsked = (reading: Reading): Question[] => {
  const { both, only, serials } = reading.days
  const [written] = serials
  const read = written === undefined ? undefined : dayIn({ ...reading, readsSerials: true }, cell(written))
  return [
    ...(both.length > 0
      ? [
          {
            ask: 'order' as const,
            both,
            only,
            isOpen: reading.order === undefined,
            ...(reading.order && { answer: reading.order }),
          },
        ]
      : []),
    ...(written !== undefined && read
      ? [
          {
            ask: 'serials' as const,
            written,
            day: read.day,
            count: serials.length,
            answer: reading.readsSerials,
            isOpen: false,
          },
        ]
      : []),
  ]
}
