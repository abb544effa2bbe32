import { inWords } from '../../../parts/bring-in/in-words.ts'
import { plainName } from '../../../../shared/names.ts'

/** What a table is of. */
export type Part = 'people' | 'connections'

/** What a column is read as. `named`: kept in the note, with the column's name. */
export const FIELDS = {
  people: [
    'name',
    'id',
    'kind',
    'say',
    'stance',
    'affected',
    'certainty',
    'touch',
    'partner',
    'nextStep',
    'nextStepBy',
    'nextStepDue',
    'note',
    'tags',
    'named',
    'out',
  ],
  connections: [
    'from',
    'to',
    'ends',
    'fromId',
    'toId',
    'id',
    'kind',
    'direction',
    'strength',
    'certainty',
    'label',
    'note',
    'tags',
    'named',
    'out',
  ],
} as const satisfies Record<Part, readonly string[]>
export type Field = (typeof FIELDS)[Part][number]

/** These may be several columns. */
export const OFTEN: readonly Field[] = ['note', 'tags', 'named', 'out']

const NOTES = inWords('description, notes, note, comments, comment, details, remarks, role, about')

/** The heads that people write, the likeliest first, as `plainHead` gives them. */
const HEADS: Record<Part, Partial<Record<Field, readonly string[]>>> = {
  people: {
    name: inWords(
      'label, name, names, person or group, stakeholder, stakeholders, actor, actors, people and groups, ' +
        'element, organization, organisation, who, node, title',
    ),
    id: inWords('id, key, node id'),
    kind: inWords('type, kind, element type, actor type, stakeholder type, category, sector, group'),
    say: inWords(
      'say, influence, power, formal authority, authority, level of influence, level of power, decision power',
    ),
    stance: inWords('stance, position, support, attitude, level of support, alignment'),
    affected: inWords('affected, how affected, level of impact, impact, stake'),
    certainty: inWords('how sure, certainty, confidence, how sure are we'),
    touch: inWords('in touch, touch, who is in touch, contact person, relationship holder'),
    partner: inWords('partner, partner at the table'),
    nextStep: inWords('next step, next steps, next action'),
    nextStepBy: inWords('next step by, next step owner, who takes it, responsible'),
    nextStepDue: inWords('next step due, next step date, by when, due'),
    note: NOTES,
    tags: inWords('tags, tag, keywords'),
  },
  connections: {
    from: inWords('from, source, from name, source name, who'),
    to: inWords('to, target, to name, target name, to whom, whom'),
    fromId: inWords('from id, source id'),
    toId: inWords('to id, target id'),
    id: inWords('id, key, edge id'),
    kind: inWords('type, kind, connection type, relationship, relationship type, relation, tie'),
    direction: inWords('direction, directed, mutual'),
    strength: inWords('strength, weight, how strong'),
    certainty: inWords('how sure, certainty, confidence'),
    label: inWords('label'),
    note: NOTES,
    tags: inWords('tags, tag, keywords'),
  },
}

const RANKS: Record<Part, Map<string, { field: Field; rank: number }>> = {
  people: new Map(),
  connections: new Map(),
}
for (const part of ['people', 'connections'] as const)
  for (const field of FIELDS[part])
    HEADS[part][field]?.forEach((head, rank) => {
      if (!RANKS[part].has(head)) RANKS[part].set(head, { field, rank })
    })

const RANGE = /\(?\s*([-−]?\d+)\s*(?:to|–|-|\.\.)\s*([-−]?\d+)\s*\)?\s*$/i

/** A head as heads are compared: without the numbers behind it. */
export const plainHead = (head: string): string =>
  plainName(head.replaceAll('_', ' ').replace(RANGE, ''))
    .replaceAll(/[:*.?]+$/g, '')
    .trim()

/** From which to which number a head says that its column goes. */
export const rangeIn = (head: string): readonly [number, number] | undefined => {
  const [, least, most] = RANGE.exec(head) ?? []
  if (least === undefined || most === undefined) return undefined
  const [from, to] = [least, most].map((n) => Number(n.replace('−', '-')))
  return from !== undefined && to !== undefined && from < to ? [from, to] : undefined
}

export const headSays = (head: string, part: Part): { field: Field; rank: number } | undefined =>
  RANKS[part].get(plainHead(head))
