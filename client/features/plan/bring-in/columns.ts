import { type Field, headSays, isKnownHead, OFTEN, saysDay } from './heads.ts'
import { readCellNumber } from '../../../parts/bring-in/cell-numbers.ts'
import { readDay } from '../../../parts/bring-in/dates.ts'
import { findNamed } from '../../../../shared/names.ts'
import { partnerNamed } from './names.ts'
import type { PlanNow } from './plan-now.ts'
import { likelyStatus, ownStatus } from './statuses.ts'
import type { Line } from '../../../parts/bring-in/table.ts'

/** A column with what it is read as. `at`: its place from 0. `holdsDays`: days in it are written in one way. */
export type Column = { at: number; head: string; field: Field; holdsDays: boolean; sample: string }

/** Above so many lines no heads are looked for. */
const LOOKED_AT = 10
/** So many cells tell what a column holds. */
const SAMPLE = 50

/** The line with the names of the columns: the first of the top ones that has the most known ones. */
export const headLine = (lines: readonly Line[]): number | undefined => {
  let best: { at: number; known: number } | undefined
  lines.slice(0, LOOKED_AT).forEach(({ cells }, at) => {
    const filled = cells.filter(({ text }) => text !== '')
    const known = filled.filter(({ text }) => isKnownHead(text)).length
    const isHead =
      known >= 2 || (known === 1 && filled.length === 1 && headSays(filled[0]?.text ?? '')?.field === 'title')
    if (isHead && known > (best?.known ?? 0)) best = { at, known }
  })
  return best?.at
}

/** Each column as its head and what stands in it say. Nothing is made the title by a guess where there are heads. */
export const columnsOf = (head: Line | undefined, lines: readonly Line[], plan: PlanNow): Column[] => {
  const width = Math.max(head?.cells.length ?? 0, ...lines.map(({ cells }) => cells.length))
  const all = Array.from({ length: width }, (_, at) => look(at, head?.cells[at]?.text ?? '', lines, plan))
  const given = new Map<number, Field>()
  const taken = new Set<Field>()
  const give = (at: number, field: Field) => {
    if (given.has(at) || (taken.has(field) && !OFTEN.includes(field))) return
    given.set(at, field)
    taken.add(field)
  }
  // the likeliest head of those that say the same
  for (const { at, says } of all.toSorted((a, b) => (a.says?.rank ?? 99) - (b.says?.rank ?? 99)))
    if (says) give(at, says.field)
  for (const { at, holds } of all) if (holds) give(at, holds)
  if (!head && !taken.has('title')) {
    const longest = all.filter(({ at }) => !given.has(at)).toSorted((a, b) => b.length - a.length)[0]
    if (longest) give(longest.at, 'title')
  }
  return all.map(({ at, head: name, holdsDays, sample, length }) => ({
    at,
    head: name,
    field: given.get(at) ?? (length === 0 ? 'out' : 'named'),
    holdsDays,
    sample,
  }))
}

const look = (at: number, head: string, lines: readonly Line[], plan: PlanNow) => {
  const filled: string[] = []
  for (const { cells } of lines) {
    const text = cells[at]?.text ?? ''
    if (text !== '') filled.push(text)
    if (filled.length === SAMPLE) break
  }
  const part = (is: (text: string) => unknown): number =>
    filled.length === 0 ? 0 : filled.filter((text) => is(text) !== undefined).length / filled.length
  const days = part(readDay)
  const areDays = days > 0.5 && filled.some((text) => readDay(text)?.kind !== 'serial')
  const statuses = part((text) => ownStatus(text) ?? likelyStatus(text))
  const known = headSays(head)
  const says = known?.field === 'status' && /progress/i.test(head) && statuses < 0.5 ? undefined : known
  return {
    at,
    head,
    says,
    holds: isKnownHead(head) ? undefined : held({ part, areDays, statuses, plan, isHeaded: head !== '' }),
    holdsDays: areDays || (saysDay(head) && days > 0),
    sample: filled[0] ?? '',
    length: filled.length === 0 ? 0 : filled.join('').length / filled.length,
  }
}

type Looked = {
  part: (is: (text: string) => unknown) => number
  areDays: boolean
  statuses: number
  plan: PlanNow
  isHeaded: boolean
}

/** What a column without a known head holds, if most of its cells say so. */
const held = ({ part, areDays, statuses, plan, isHeaded }: Looked): Field | undefined => {
  if (part(readCellNumber) === 1) return 'cell'
  if (part((text) => findNamed(plan.components, text)) > 0.5) return 'component'
  if (part((text) => findNamed(plan.phases, text)) > 0.5) return 'phase'
  if (part((text) => partnerNamed(plan.partners, text.split(/[\n;,]/)[0] ?? '')) > 0.5) return 'lead'
  if (statuses > 0.7) return 'status'
  // a day under a head that nobody knows may be any
  return areDays && !isHeaded ? 'due' : undefined
}
