import { inWords } from '../../../parts/bring-in/in-words.ts'
import { plainName } from '../../../../shared/names.ts'

/** What a column is read as. `named`: kept in the notes, with the column's name. `id`: tells what is there already. */
export const FIELDS = [
  'title',
  'phase',
  'component',
  'cell',
  'lead',
  'supporting',
  'status',
  'due',
  'nextStep',
  'happening',
  'tags',
  'actors',
  'needs',
  'notes',
  'named',
  'id',
  'out',
] as const
export type Field = (typeof FIELDS)[number]

/** These may be several columns. */
export const OFTEN: readonly Field[] = ['supporting', 'tags', 'actors', 'needs', 'notes', 'named', 'out']

/** The heads that people write, the likeliest first, as `plainName` gives them. */
const HEADS: Partial<Record<Field, readonly string[]>> = {
  title: inWords(
    'activity, activities, action, actions, action step, action steps, action item, ' +
      'what will be done, task, tasks, title, what, step, steps, what we will do, intervention, ' +
      'measure, to do',
  ),
  phase: ['phase', 'phases', 'stage', 'stages', 'period', 'quarter'],
  component: inWords(
    'component, components, aim, area, focus area, pillar, workstream, work stream, ' +
      'working group, theme, priority area, strategic priority, priority, goal area, row, goal, ' +
      'objective',
  ),
  cell: ['cell', 'cell number', 'place'],
  lead: inWords(
    'lead, leads, lead partner, lead organization, lead organisation, lead agency, led by, ' +
      'leader, owner, responsible, responsible party, person responsible, who is responsible, ' +
      'who, who leads, accountable, assigned to, organization, organisation',
  ),
  supporting: inWords(
    'supporting, supporting partners, supported by, support, with, partners, partner, ' +
      'other partners, in partnership with, collaborators, who else, who else takes part, ' +
      'participants, involved',
  ),
  status: ['status', 'state', 'done', 'done?', 'complete', 'completed', '% complete', '% done', 'progress'],
  due: inWords(
    'due, due date, deadline, by when, end, end date, ends, finish, target date, until, ' +
      'completion date, date due, when, date',
  ),
  nextStep: ['next step', 'next steps', 'next', 'next action'],
  happening: ['already happening', 'existing effort', 'existing efforts'],
  tags: ['tag', 'tags', 'label', 'labels', 'strategy', 'category', 'keywords'],
  actors: ['people and groups', 'people and groups on the map', 'stakeholders'],
  needs: inWords('needs, what it needs first, depends on, dependencies, predecessors'),
  notes: ['notes', 'note', 'description', 'details', 'remarks'],
  id: ['id'],
}

/** Heads that are known and have no place of their own. */
const NAMED = inWords(
  'comments, comment, start, start date, starts, from, cost, budget, contact, outputs, ' +
    'outcomes, ref, no, nr, #, type, to, direction',
)

const RANKS = new Map<string, { field: Field; rank: number }>()
for (const field of FIELDS)
  HEADS[field]?.forEach((head, rank) => {
    if (!RANKS.has(head)) RANKS.set(head, { field, rank })
  })

const plainHead = (head: string): string =>
  plainName(head)
    .replaceAll(/[:*.]+$/g, '')
    .trim()

/** What a head says, and how likely among those that say the same: the lower the likelier. */
export const headSays = (head: string): { field: Field; rank: number } | undefined =>
  RANKS.get(plainHead(head))

export const isKnownHead = (head: string): boolean =>
  headSays(head) !== undefined || NAMED.includes(plainHead(head))

/** Heads of what belongs on the map: people and groups, or connections between them. */
export const isOfMap = (heads: readonly string[]): boolean => {
  const all = heads.map(plainHead)
  const has = (...names: string[]) => names.every((name) => all.includes(name))
  return has('from', 'to') || has('label', 'type')
}

/** Whether a head speaks of days. */
export const saysDay = (head: string): boolean =>
  /\b(date|day|start|starts|begin|end|ends|due|deadline|when|from|until)\b/.test(plainHead(head))

/** The heads of our own tables, which say nothing in other words and need no guesses. */
const OURS = ['id', 'title', 'phase', 'component', 'status', 'already happening', 'needs']

export const isOurs = (heads: readonly string[]): boolean => {
  const all = heads.map(plainHead)
  return OURS.every((head) => all.includes(head))
}
