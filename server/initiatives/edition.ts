import { createHash } from 'node:crypto'

import { type Told } from '../../shared/model/fields.ts'
import { type Fields, type ItemKind, type ItemOf } from '../../shared/model/kind.ts'
import {
  activities,
  actors,
  agenda,
  components,
  connections,
  partners,
  phases,
} from '../../shared/model/kinds.ts'
import type { Edition, EditionGrid, EditionMap, EditionOf } from '../../shared/edition.ts'
import { readSections } from '../../shared/model/agenda.ts'
import { withoutMapLinks } from '../../shared/model/cause-links.ts'
import { type PowerMap, readMap } from '../../shared/model/map.ts'
import { type Plan, readPlan } from '../../shared/model/plan.ts'
import type { InitiativeRow } from '../storage/tables.ts'
import type { Rooms } from '../sync/rooms.ts'

/**
 * What those who do not edit may read now: only what is shared, the same for every role. Each field of it is marked
 * where its kind is described, so that nothing new in the record is shown before somebody decides it. Never in it:
 * contacts, comments, next steps, who is in touch with whom, notes about people, who contributed. Activities' notes are
 * there if they are shared, and no link of the agenda leads to the map. `marks`: what the ids of a map without names are made of; new whenever sharing changes.
 * Throws cannot-load.
 */
export const readEdition = async (
  rooms: Pick<Rooms, 'read'>,
  { id, title, shares, marks }: Pick<InitiativeRow, 'id' | 'title' | 'shares' | 'marks'>,
): Promise<Edition> => {
  const plan = shares.grid ? await rooms.read(id, 'plan', readPlan) : undefined
  const sections = shares.agenda ? await rooms.read(id, 'plan', readSections) : undefined
  const map = shares.map === 'no' ? undefined : await rooms.read(id, 'map', readMap)
  return {
    title,
    ...(plan && { grid: gridOf(plan, shares.notes) }),
    ...(sections && {
      agenda: sections.map((one) => ({ ...shownOf(agenda, one), rich: withoutMapLinks(one.rich) })),
    }),
    ...(map && { map: shares.map === 'names' ? namesOf(map) : nameless(map, marks) }),
  }
}

type Level = NonNullable<Told['edition']>

/** The fields of an item that are always in the edition, and those of another level if it is given. */
const shownOf = <F extends Fields>(
  kind: ItemKind<F>,
  item: ItemOf<ItemKind<F>>,
  also?: Level,
): EditionOf<ItemKind<F>> => {
  const isShown = ([name]: [string, unknown]) => {
    const level = kind.fields[name]?.edition
    return name === 'id' || (level !== undefined && (level === 'always' || level === also))
  }
  return Object.fromEntries(Object.entries(item).filter(isShown)) as EditionOf<ItemKind<F>>
}

/** The grid without hidden phases and components and what is in them. */
const gridOf = (plan: Plan, withNotes: boolean): EditionGrid => {
  const columns = plan.phases.filter(({ hidden }) => !hidden)
  const rows = plan.components.filter(({ hidden }) => !hidden)
  const [isColumn, isRow] = [columns, rows].map((all) => new Set(all.map(({ id }) => id)))
  const isShown = (place: { phase: string; component: string }) =>
    isColumn?.has(place.phase) === true && isRow?.has(place.component) === true
  const cards = plan.activities.filter(({ place }) => isShown(place))
  const isThere = new Set(cards.map(({ id }) => id))
  const { today, goal } = plan.about
  return {
    today,
    goal,
    phases: columns.map((one) => shownOf(phases, one)),
    components: rows.map((one) => shownOf(components, one)),
    cells: plan.cells.filter(isShown),
    activities: cards.map((one) => ({
      ...shownOf(activities, one, withNotes ? 'with-notes' : undefined),
      place: { phase: one.place.phase, component: one.place.component },
      needs: one.needs.filter((id) => isThere.has(id)),
    })),
    partners: plan.partners.map((one) => shownOf(partners, one)),
  }
}

/**
 * Who there is by kind and number alone, and how they are connected: under ids of its own, in their order, so that
 * neither an id nor a place in the list is one that somebody could know from elsewhere.
 */
const nameless = (map: PowerMap, marks: string): EditionMap => {
  const mark = (id: string) => createHash('sha256').update(`${marks}/${id}`).digest('base64url').slice(0, 16)
  return {
    actors: map.actors.map((one) => ({ ...shownOf(actors, one), id: mark(one.id) })).toSorted(byId),
    connections: map.connections
      .map((one) => ({
        ...shownOf(connections, one),
        id: mark(one.id),
        from: mark(one.from),
        to: mark(one.to),
      }))
      .toSorted(byId),
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const namesOf = (map: PowerMap): EditionMap => ({
  issue: map.about.issue,
  actors: map.actors.map((one) => shownOf(actors, one, 'with-names')),
  connections: map.connections.map((one) => shownOf(connections, one, 'with-names')),
})
