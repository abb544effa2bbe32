import { cellKey } from '../../../../shared/model/cells.ts'
import type { Activity, Component, Partner, Phase } from '../../../../shared/model/kinds.ts'
import { byOrder } from '../../../../shared/model/order.ts'
import { type Status, STATUSES } from '../../../../shared/words/choices.ts'
import { type Arrangement, arrange, type Lists } from '../arrangement.ts'
import type { Asked } from '../../../parts/wall/asked.ts'
import { placeOf } from './place-of.ts'

/** What the wall reads of the record. */
export type WallLists = Lists & { partners: readonly Partner[] }

/** An activity as the wall shows it: no names of people, no notes, no next step. */
export type WallActivity = {
  id: string
  title: string
  status: Status
  happening: boolean
  codes: string[]
  hasLead: boolean
}

/** A name on the wall, and in which colour of the rows, if in one. */
type Named = { id: string; name: string; hue?: number }

/** Activities beside others, under a head of their own unless they are one cell. */
export type Lane = {
  id: string
  head?: Named & { starts?: string; ends?: string; done: number; all: number }
  hue: number
  activities: WallActivity[]
}

export type Counts = Readonly<Record<Status, number>>

/** What a row, a phase or a cell is made of. */
type Lanes = {
  kind: 'lanes'
  about: Named & { of?: string }
  counts: Counts
  happening: number
  lanes: Lane[]
}
/** What the whole is made of. */
type Table = { kind: 'table'; columns: Named[]; rows: (Named & { cells: WallActivity[][] })[] }
export type Subject = Lanes | Table | { kind: 'empty' }

/** What the wall is asked to show, from the record. */
export const subjectOf = (lists: WallLists, asked: Asked): Subject => {
  const known = know(lists)
  const { phase, component } = placeOf(known.arrangement, asked)
  if (phase === undefined || component === undefined) return { kind: 'empty' }
  if (asked.show === 'whole') return tableOf(known)
  if (asked.show === 'row') return rowOf(known, component)
  if (asked.show === 'phase') return phaseOf(known, phase)
  return cellOf(known, phase, component)
}

type Known = ReturnType<typeof know>

const know = (lists: WallLists) => {
  const arrangement = arrange(lists, { filters: {}, showsHidden: false })
  const { partners } = lists
  return {
    arrangement,
    phases: byId(lists.phases),
    components: byId(lists.components),
    activities: byId(lists.activities),
    partners: partners.toSorted(byOrder),
  }
}

const byId = <T extends { id: string }>(all: readonly T[]): Map<string, T> =>
  new Map(all.map((one) => [one.id, one]))

const activitiesIn = (known: Known, phase: string, component: string): WallActivity[] => {
  const ids = known.arrangement.cells.get(cellKey(phase, component))?.ids ?? []
  return ids.flatMap((id) => {
    const activity = known.activities.get(id)
    return activity ? [onWall(activity, known.partners)] : []
  })
}

const onWall = (activity: Activity, partners: Partner[]): WallActivity => {
  const { id, title, status, happening, lead, supporting } = activity
  const leading = partners.find((partner) => partner.id === lead)
  const others = partners.filter((partner) => partner.id !== lead && supporting.includes(partner.id))
  const codes = [...(leading ? [leading] : []), ...others].map(({ code, name }) => code || name)
  return { id, title, status, happening, codes, hasLead: leading !== undefined }
}

const named = (part: Phase | Component | undefined): Named => ({
  id: part?.id ?? '',
  name: part?.name ?? '',
  ...(part && 'hue' in part && { hue: part.hue }),
})

export const countsOf = (activities: readonly WallActivity[]): Counts => {
  const counts = Object.fromEntries(STATUSES.map((status) => [status, 0])) as Record<Status, number>
  for (const { status } of activities) counts[status] += 1
  return counts
}

const laneOf = (
  part: Phase | Component | undefined,
  hue: number,
  activities: WallActivity[],
  head = part,
): Lane => {
  const period = head && 'starts' in head ? { starts: head.starts, ends: head.ends } : {}
  const done = countsOf(activities).done
  return {
    id: part?.id ?? '',
    hue,
    activities,
    ...(head && { head: { ...named(head), ...period, done, all: activities.length } }),
  }
}

const lanesOf = (about: Lanes['about'], lanes: Lane[]): Lanes => {
  const all = lanes.flatMap(({ activities }) => activities)
  const happening = all.filter((one) => one.happening).length
  return { kind: 'lanes', about, counts: countsOf(all), happening, lanes }
}

const rowOf = (known: Known, id: string): Lanes => {
  const component = known.components.get(id)
  return lanesOf(
    named(component),
    known.arrangement.columns.map((phase) =>
      laneOf(known.phases.get(phase), component?.hue ?? 1, activitiesIn(known, phase, id)),
    ),
  )
}

const phaseOf = (known: Known, id: string): Lanes =>
  lanesOf(
    named(known.phases.get(id)),
    known.arrangement.rows.map((row) => {
      const component = known.components.get(row)
      return laneOf(component, component?.hue ?? 1, activitiesIn(known, id, row))
    }),
  )

const cellOf = (known: Known, phase: string, row: string): Lanes => {
  const component = known.components.get(row)
  const about = { ...named(component), of: known.phases.get(phase)?.name ?? '' }
  const activities = activitiesIn(known, phase, row)
  return lanesOf(about, [{ id: phase, hue: component?.hue ?? 1, activities }])
}

const tableOf = (known: Known): Table => {
  const { columns, rows }: Arrangement = known.arrangement
  return {
    kind: 'table',
    columns: columns.map((id) => named(known.phases.get(id))),
    rows: rows.map((id) => ({
      ...named(known.components.get(id)),
      cells: columns.map((phase) => activitiesIn(known, phase, id)),
    })),
  }
}
