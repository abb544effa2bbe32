import type { Activity, Component, Phase } from '../../../../shared/model/kinds.ts'
import { cardStop, type Layout } from '../grid/stops.ts'

/** Parts of the axis: 0 is its start, 1 its end. */
type Span = { from: number; to: number }

export type Row = {
  id: string
  at: number
  /** What it needs, and of that what is due later than it is. */
  needs: readonly string[]
  late: readonly string[]
}

export type Axis = {
  /** The days at its ends, as `YYYY-MM-DD`. */
  first: string
  last: string
  /** The first days of years, or of quarters where it is short. */
  ticks: readonly { day: string; at: number }[]
  today: number | undefined
  phases: readonly (Span & { id: string })[]
  /** What is due, by component, each in the order of its days. */
  groups: readonly { component: string; rows: readonly Row[] }[]
  undated: readonly string[]
}

const DAY = 86_400_000 // ms
/** Today is on the axis too if it is as near as a season. */
const NEAR = 92 * DAY

const timeOf = (iso: string | undefined): number | undefined => {
  const time = Date.parse(iso?.slice(0, 10) ?? '')
  return Number.isNaN(time) ? undefined : time
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Months between ticks: few enough that each can be read. */
const TICKS = [1, 3, 6, 12, 24, 60, 120, 600]
const MOST_TICKS = 10

/** Puts phases and what is due on one axis; nothing where nothing has a date. `today` as `YYYY-MM-DD`. */
export const axisOf = (given: {
  phases: readonly Phase[]
  components: readonly Component[]
  shown: readonly Activity[]
  today: string
}): Axis | undefined => {
  const { phases, components, shown, today } = given
  const ends = phases.flatMap(({ starts, ends: end }) => [timeOf(starts), timeOf(end)])
  const times = [...ends, ...shown.map(({ due }) => timeOf(due))].filter((time) => time !== undefined)
  if (times.length === 0) return undefined
  const now = timeOf(today)
  const isNear = now !== undefined && now >= Math.min(...times) - NEAR && now <= Math.max(...times) + NEAR
  if (isNear) times.push(now)
  const [start, end] = [Math.min(...times), Math.max(...times)]
  const room = Math.max(14 * DAY, (end - start) * 0.03)
  const [first, last] = [start - room, end + room]
  const at = (time: number) => (time - first) / (last - first)
  return {
    first: dayOf(first),
    last: dayOf(last),
    ticks: ticksIn(first, last).map((time) => ({ day: dayOf(time), at: at(time) })),
    today: isNear ? at(now) : undefined,
    phases: phases.flatMap((phase) => {
      const [from, to] = [timeOf(phase.starts), timeOf(phase.ends)]
      if (from === undefined && to === undefined) return []
      return { id: phase.id, from: at(from ?? first), to: Math.max(at(to ?? last), at(from ?? first)) }
    }),
    groups: components
      .map(({ id }) => ({ component: id, rows: rowsOf(shown, id, at) }))
      .filter(({ rows }) => rows.length > 0),
    undated: shown.filter(({ due }) => timeOf(due) === undefined).map(({ id }) => id),
  }
}

/** Where arrow keys go: down each group, and what has no day last. */
export const timelineStops = (axis: Axis | undefined, undated: readonly string[]): Layout => [
  ...(axis?.groups ?? []).map(({ rows }) => [rows.map(({ id }) => cardStop(id))]),
  [undated.map(cardStop)],
]

const rowsOf = (shown: readonly Activity[], component: string, at: (time: number) => number): Row[] => {
  const byId = new Map(shown.map((one) => [one.id, one]))
  return shown
    .filter(({ place, due }) => place.component === component && timeOf(due) !== undefined)
    .map((one) => {
      const time = timeOf(one.due) ?? 0
      const needs = one.needs.filter((id) => byId.has(id))
      const late = needs.filter((id) => (timeOf(byId.get(id)?.due) ?? -Infinity) > time)
      return { id: one.id, at: at(time), needs, late }
    })
    .toSorted((a, b) => a.at - b.at)
}

const ticksIn = (first: number, last: number): number[] => {
  for (const months of TICKS) {
    const ticks: number[] = []
    const date = new Date(first)
    let month = Math.ceil((date.getUTCFullYear() * 12 + date.getUTCMonth() + 1) / months) * months
    for (; ticks.length <= MOST_TICKS; month += months) {
      const time = Date.UTC(Math.floor(month / 12), month % 12, 1)
      if (time > last) break
      ticks.push(time)
    }
    if (ticks.length <= MOST_TICKS) return ticks
  }
  return []
}
