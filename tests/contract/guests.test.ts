import { afterAll, beforeAll, expect, test } from 'vitest'

import { share } from '../../client/messages/en/share.ts'
import { FULL_RECORD } from './full-record.ts'
import { type Contract, serve } from './support.ts'

/** What the dialog “What guests see” says, held against each field of an edition whose record has every field. */
let contract: Contract
let id = ''
let secret: Record<string, string> = {}

beforeAll(async () => {
  contract = await serve()
  const { body, status } = await contract.ask('POST', '/api/initiatives', { body: { record: FULL_RECORD } })
  expect(status).toBe(201)
  id = body.id
  secret = Object.fromEntries(body.links.map((link: Record<string, string>) => [link.role, link.secret]))
})
afterAll(() => contract.stop())

type Shares = { grid: boolean; agenda: boolean; map: string; notes: boolean }
const NOTHING: Shares = { grid: false, agenda: false, map: 'no', notes: false }

const editionWith = async (shares: Partial<Shares>) => {
  const path = `/api/initiatives/${id}`
  const body = { shares: { ...NOTHING, ...shares } }
  const set = await contract.ask('PATCH', path, { secret: secret.facilitator ?? '', body })
  expect(set.body.shares).toEqual(body.shares)
  return (await contract.ask('GET', `${path}/edition`, { secret: secret.viewer ?? '' })).body
}

/** Every field that there is, as in `grid.activities.title`. */
const fieldsOf = (value: unknown, path = ''): string[] => {
  if (Array.isArray(value)) return value.flatMap((one) => fieldsOf(one, path))
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, one]) => fieldsOf(one, path ? `${path}.${key}` : key))
}
const fields = (value: unknown) => [...new Set(fieldsOf(value))].toSorted((a, b) => (a < b ? -1 : 1))
/** Every word of ours that there is: all of the record's are told apart. */
const words = (value: unknown): string[] =>
  [...new Set(JSON.stringify(value).match(/"(?:[a-z]+-)+[a-z]+"/g))]
    .map((word) => word.slice(1, -1))
    .filter((word) => !/^\d/.test(word))
    .toSorted((a, b) => (a < b ? -1 : 1))

const GRID_FIELDS = [
  ...[
    'id',
    'title',
    'status',
    'place.phase',
    'place.component',
    'lead',
    'supporting',
    'due',
    'happening',
    'tags',
    'needs',
  ].map((key) => `grid.activities.${key}`),
  ...['phase', 'component', 'goal'].map((key) => `grid.cells.${key}`),
  ...['id', 'name', 'purpose', 'hue'].map((key) => `grid.components.${key}`),
  ...['id', 'name', 'code', 'backbone'].map((key) => `grid.partners.${key}`),
  ...['id', 'name', 'starts', 'ends'].map((key) => `grid.phases.${key}`),
  'grid.today',
  'grid.goal',
]
const GRID_WORDS = [
  'about-today',
  'about-goal',
  'phase-name',
  'component-name',
  'component-purpose',
  'cell-goal',
  'activity-title',
  'activity-tag',
  'second-title',
  'second-tag',
  'partner-name',
  'other-partner',
]
const KINDS_FIELDS = [
  ...['id', 'kind', 'at.influence', 'at.position', 'affected'].map((key) => `map.actors.${key}`),
  ...['id', 'from', 'to', 'kind', 'mutual', 'strength'].map((key) => `map.connections.${key}`),
]

type Promise = { said: [string, string]; shares: Partial<Shares>; fields: string[]; words: string[] }
const PROMISES: Promise[] = [
  {
    said: [
      share.guests.gridHint,
      'Today and the goal, phases and components, what each cell is for, activities with their status, date and tags, who leads and who helps, and the partners’ names. No contacts, no next steps, no comments, nothing that is hidden.',
    ],
    shares: { grid: true },
    fields: GRID_FIELDS,
    words: GRID_WORDS,
  },
  {
    said: [
      share.guests.notesHint,
      'All that is written in them. Look first: names and numbers are often there.',
    ],
    shares: { grid: true, notes: true },
    fields: [...GRID_FIELDS, 'grid.activities.notes'],
    words: [...GRID_WORDS, 'activity-notes', 'second-notes'],
  },
  {
    said: [share.guests.notesNeedGrid, 'Guests see them once the theory of action is shared.'],
    shares: { notes: true },
    fields: [],
    words: [],
  },
  {
    said: [share.guests.agendaHint, 'All that is written in its sections, and their questions. No comments.'],
    shares: { agenda: true },
    fields: ['id', 'name', 'prompt', 'text', 'rich.type', 'rich.text.text'].map((key) => `agenda.${key}`),
    words: ['section-name', 'section-question', 'section-text'],
  },
  {
    said: [share.guests.mapNoHint, 'Guests see nothing of it. Those who “can add” are told its question.'],
    shares: { map: 'no' },
    fields: [],
    words: [],
  },
  {
    said: [
      share.guests.mapKindsHint,
      'Kinds, say, stance, how much it affects them, and connections. Not what the map is about. On a small map people can often still tell who is meant, and whoever has seen the names can tell by where somebody stands.',
    ],
    shares: { map: 'kinds' },
    fields: KINDS_FIELDS,
    words: [],
  },
  {
    said: [
      share.guests.mapNamesHint,
      'Names as well, what the map is about, and what is new. Never your notes, next steps, how sure you are, or who is in touch.',
    ],
    shares: { map: 'names' },
    fields: [...KINDS_FIELDS, 'map.issue', 'map.actors.name', 'map.actors.status', 'map.connections.status'],
    words: ['map-issue', 'first-name', 'other-name'],
  },
]

test.each(PROMISES)(
  'guests see just what is said: $said.0',
  async ({ said, shares, fields: expected, words: shown }) => {
    const [sentence, held] = said
    expect(sentence, 'who changes the sentence looks here at what it promises').toBe(held)
    const edition = await editionWith(shares)
    expect(fields(edition)).toEqual(fields([...expected, 'title'].map(nested)))
    expect(words(edition).filter((word) => !word.includes(id))).toEqual(words(shown))
  },
)

/** An object that has one field. */
const nested = (path: string): unknown =>
  path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), 0)

test('an activity that needs a hidden one does not tell which', async () => {
  const { grid } = await editionWith({ grid: true })
  expect(grid.activities.map(({ needs }: { needs: string[] }) => needs)).toEqual([['three'], ['three']])
})

test('an initiative of before notes had a switch does not share them', async () => {
  await editionWith({ grid: true })
  expect(
    (await contract.ask('GET', `/api/initiatives/${id}`, { secret: secret.viewer ?? '' })).body.shares.notes,
  ).toBe(false)
})
