import { createHash } from 'node:crypto'

import type { Shares } from '../../shared/api.ts'
import type { Edition, EditionGrid, EditionMap } from '../../shared/edition.ts'
import type { readSections } from '../../shared/model/agenda.ts'
import type { PowerMap } from '../../shared/model/map.ts'
import type { Plan } from '../../shared/model/plan.ts'

type Given = {
  title: string
  shares: Shares
  plan: Plan | undefined
  sections: ReturnType<typeof readSections> | undefined
  map: PowerMap | undefined
  /** What the ids of a map without names are made of; new whenever sharing changes. */
  marks: string
}

/**
 * What those who do not edit may read: only what is shared, the same for every role. Each field is named here, so
 * that nothing new in the record is shown before somebody decides it. Never in it: contacts, comments, next steps,
 * who is in touch with whom, notes about people, who contributed. Activities' notes are there if they are shared.
 */
export const editionOf = ({ title, shares, plan, sections, map, marks }: Given): Edition => ({
  title,
  ...(shares.grid && plan && { grid: gridOf(plan, shares.notes) }),
  ...(shares.agenda &&
    sections && {
      agenda: sections.map(({ id, name, prompt, text, rich }) => ({ id, name, prompt, text, rich })),
    }),
  ...(shares.map === 'kinds' && map && { map: nameless(kindsOf(map), marks) }),
  ...(shares.map === 'names' && map && { map: namesOf(map) }),
})

/** The grid without hidden phases and components and what is in them. */
const gridOf = (plan: Plan, withNotes: boolean): EditionGrid => {
  const phases = plan.phases.filter(({ hidden }) => !hidden)
  const components = plan.components.filter(({ hidden }) => !hidden)
  const columns = new Set(phases.map(({ id }) => id))
  const rows = new Set(components.map(({ id }) => id))
  const isShown = (place: { phase: string; component: string }) =>
    columns.has(place.phase) && rows.has(place.component)
  const shownActivities = plan.activities.filter(({ place }) => isShown(place))
  const isThere = new Set(shownActivities.map(({ id }) => id))
  const { today, goal } = plan.about
  return {
    today,
    goal,
    phases: phases.map(({ id, name, starts, ends }) => ({ id, name, starts, ends })),
    components: components.map(({ id, name, purpose, hue }) => ({ id, name, purpose, hue })),
    cells: plan.cells.filter(isShown),
    activities: shownActivities.map(
      ({ id, title, notes, status, place, lead, supporting, due, tags, needs }) => ({
        id,
        title,
        ...(withNotes && { notes }),
        status,
        place: { phase: place.phase, component: place.component },
        lead,
        supporting,
        due,
        tags,
        needs: needs.filter((one) => isThere.has(one)),
      }),
    ),
    partners: plan.partners.map(({ id, name, code, backbone }) => ({ id, name, code, backbone })),
  }
}

/** Who there is by kind and number alone, and how they are connected. */
const kindsOf = ({ actors, connections }: PowerMap): EditionMap => ({
  actors: actors.map(({ id, kind, at, affected }) => ({ id, kind, at, affected })),
  connections: connections.map(({ id, from, to, kind, mutual, strength }) => ({
    id,
    from,
    to,
    kind,
    mutual,
    strength,
  })),
})

/**
 * The same under ids of its own, in their order: neither an id nor a place in the list is one that somebody could
 * know from elsewhere.
 */
const nameless = ({ actors, connections }: EditionMap, marks: string): EditionMap => {
  const mark = (id: string) => createHash('sha256').update(`${marks}/${id}`).digest('base64url').slice(0, 16)
  return {
    actors: actors.map((actor) => ({ ...actor, id: mark(actor.id) })).toSorted(byId),
    connections: connections
      .map((one) => ({ ...one, id: mark(one.id), from: mark(one.from), to: mark(one.to) }))
      .toSorted(byId),
  }
}

const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1)

const namesOf = (map: PowerMap): EditionMap => {
  const { actors, connections } = kindsOf(map)
  const named = new Map(map.actors.map(({ id, name, status }) => [id, { name, status }]))
  const status = new Map(map.connections.map((connection) => [connection.id, connection.status]))
  return {
    issue: map.about.issue,
    actors: actors.map((actor) => ({ ...actor, ...named.get(actor.id) })),
    connections: connections.map((connection) => ({ ...connection, status: status.get(connection.id) })),
  }
}
