import { expect, test } from 'vitest'

import { type Answers, endKey } from '../../../../client/features/map/bring-in/answers.ts'
import { confirmed, propose } from '../../../../client/features/map/bring-in/proposal.ts'
import { standOf } from '../../../../client/features/map/place.ts'
import type { Actor } from '../../../../shared/model/kinds.ts'
import { answers, asked, bring, counts, EMPTY, nowOf, samples, told, written } from './support.ts'

/** The files that groups bring, with the counts that are known of each. */

const count = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length
const named = (all: readonly Actor[], name: string): Actor => {
  const [one] = all.filter((other) => other.name === name)
  if (!one) throw new Error(`${name} is not on the map.`)
  return one
}
const heads = (proposal: ReturnType<typeof propose>): string[] =>
  proposal.sheets.flatMap(({ columns }) =>
    columns.flatMap(({ field, head }) => (field === 'named' ? head : [])),
  )
/** The words that are asked, with what is proposed for each. */
const wordsOf = (proposal: ReturnType<typeof propose>, field: string): [string, number, string][] =>
  asked(proposal, 'words').flatMap((question) =>
    question.field === field
      ? question.words.map((one): [string, number, string] => [one.name, one.count, one.answer])
      : [],
  )

const ends = (given: Record<string, Answers['ends'][string]>) =>
  answers({ ends: Object.fromEntries(Object.entries(given).map(([name, is]) => [endKey(name), is])) })

test('a power analysis: 16 people and groups, their say of 1–5 as 0–10, 10 with a stance', async () => {
  const { proposal, map } = bring(await samples('stakeholders.csv'))
  expect(map.actors).toHaveLength(16)
  const [scale] = asked(proposal, 'scale')
  expect([scale?.column.head, scale?.range]).toEqual(['formal_authority', [1, 5]])
  const say = (name: string) => named(map.actors, name).at?.influence
  expect(
    [
      'Students’ walking club',
      'Eastside Library',
      'Milltown Transit',
      'Mayor of Milltown',
      'Milltown City Council',
    ].map(say),
  ).toEqual([0, 2.5, 5, 7.5, 10])
  expect(count(map.actors, ({ at }) => at?.influence !== undefined)).toBe(16)
  const stances = map.actors.flatMap(({ at }) => at?.position ?? [])
  expect([
    count(stances, (n) => n === 1),
    count(stances, (n) => n === 0),
    count(stances, (n) => n === -1),
  ]).toEqual([6, 3, 1])
  expect(told(proposal, 'no-stance')).toHaveLength(6)
  expect(wordsOf(proposal, 'actorKind')).toHaveLength(8)
  expect(heads(proposal)).toEqual([
    'money',
    'sets_agenda',
    'can_block',
    'brings_allies',
    'heard_in_public',
    'when_it_matters',
  ])
  // nothing of a line is lost
  expect(named(map.actors, 'Milltown Courier').note.split('\n')).toEqual([
    'Prints a page on Eastside each week',
    'notes: Read by almost everybody over 50.',
    'kind: media',
    'money: 1',
    'sets_agenda: 4',
    'can_block: 2',
    'brings_allies: 1',
    'heard_in_public: 5',
    'when_it_matters: High around elections',
  ])
})

test('ties beside it: 16 as given, one more by an answer; twice, with itself and with nobody are told', async () => {
  const tables = await samples('stakeholders.csv', 'relationships.csv')
  const proposal = propose(tables, EMPTY, answers())
  expect(counts(proposal)).toEqual({ people: 16, ties: 16 })
  expect(told(proposal, 'twice')).toEqual(['18'])
  expect(told(proposal, 'self')).toEqual(['19'])
  expect(told(proposal, 'turned')).toEqual(['17'])
  const [question] = asked(proposal, 'ends')
  expect(question?.isOpen).toBe(true)
  expect(question?.ends.map(({ name, likely }) => [name, likely.map((one) => one.name)])).toEqual([
    ['City Council', ['Milltown City Council']],
    ['Sidewalk repair fund', []],
  ])
  const council = proposal.people.find(({ given }) => given.name === 'Milltown City Council')
  const given = ends({ 'City Council': { person: council?.key ?? '' }, 'Sidewalk repair fund': 'out' })
  const { proposal: answered, map } = bring(tables, given)
  expect(counts(answered)).toEqual({ people: 16, ties: 17 })
  expect(asked(answered, 'ends')[0]?.isOpen).toBe(false)
  expect([1, 2, 3].map((n) => count(map.connections, ({ strength }) => strength === n))).toEqual([3, 8, 6])
  const ties = new Map(map.connections.map((one) => [one.note, one]))
  const waits = ties.get('Waits for its plan before it lights the path.\nkind: defers_to')
  expect([waits?.from, waits?.to].map((id) => map.actors.find((one) => one.id === id)?.name)).toEqual([
    'Public Works Department',
    'Parks and Recreation',
  ])
  const hall = ties.get('Homework hours in the hall, Mon. to Thu.\nkind: works_with')
  expect([hall?.kind, hall?.mutual]).toEqual(['allied', true])
})

test('ties come in later too, to those who are on the map by then', async () => {
  const { map } = bring(await samples('stakeholders.csv'))
  const proposal = propose(await samples('relationships.csv'), { ...map, partners: [] }, answers())
  expect(counts(proposal)).toEqual({ people: 0, ties: 16 })
})

test('a backup of Kumu: 14 people and groups, 19 connections, and all that has no place is told', async () => {
  const tables = await samples('kumu-project.json')
  const { proposal, map } = bring(tables)
  expect([map.actors.length, map.connections.length]).toEqual([14, 19])
  expect(count(map.connections, ({ mutual }) => mutual)).toBe(3)
  expect(told(proposal, 'undirected')).toHaveLength(1)
  expect(told(proposal, 'no-end')).toEqual(['conn-PpnoOuEZ'])
  expect(told(proposal, 'alike')).toHaveLength(2)
  expect(count(map.actors, ({ name }) => name === 'Fear of traffic')).toBe(2)
  expect(map.actors.every(({ name }) => !/\s\s|\n/.test(name))).toBe(true)
  expect(count(map.actors, ({ at }) => standOf(at) !== undefined)).toBe(0)
  expect(wordsOf(proposal, 'connectionKind')).toEqual([
    ['+-', 7, 'out'],
    ['++', 9, 'out'],
    ['-+', 1, 'out'],
    ['--', 1, 'out'],
  ])
  expect(wordsOf(proposal, 'actorKind').map(([name, n]) => [name, n])).toEqual([
    ['Outcome', 3],
    ['Driver', 7],
    ['Legend', 1],
  ])
  const apart = tables.flatMap(({ noticed }) =>
    noticed.flatMap((one) => (one.what === 'apart' ? [[one.of, one.count]] : [])),
  )
  expect(apart).toEqual([
    ['loops', 2],
    ['maps', 1],
    ['views', 2],
    ['pictures', 2],
    ['positions', 1],
    ['html', 6],
  ])
  expect(heads(proposal)).toEqual(['🚸 Priority', '🟢 Where', '', 'Image', 'reversed', 'delayed'])
  expect(named(map.actors, 'Money for staff & rooms').note).toBe('alert(1)Paid by the term.\nType: Driver')
  expect(named(map.actors, 'Milltown City Council').note).toBe(
    'Votes on the street budget.\nTags: people, money',
  )
})

test('a blueprint of Kumu: 10 people and groups, 12 connections, and which of two is asked', async () => {
  const tables = await samples('kumu-blueprint.json')
  const { proposal, map } = bring(tables)
  expect([map.actors.length, map.connections.length]).toEqual([10, 12])
  expect(told(proposal, 'as-written')).toEqual(['12'])
  const [question] = asked(proposal, 'ends')
  expect(question?.ends.map(({ name, likely }) => [name, likely.map(({ what }) => what)])).toEqual([
    ["Parents' Council", ['pc-1', 'pc-2']],
  ])
  expect(told(proposal, 'off-scale')).toHaveLength(1)
  expect(named(map.actors, 'After-School Network').at).toEqual({ position: 1 })
  expect(named(map.actors, 'After-School Network').note).toContain('Say (0-10): 12')
  expect(named(map.actors, 'Public Works').at?.influence).toBe(7)
  expect(named(map.actors, 'Public Works').note).toContain('streets, money')
  expect(told(proposal, 'no-direction')).toHaveLength(2)
  expect(heads(proposal)).toEqual(['Favorite hour'])
  const lower = question?.ends[0]?.likely[0]
  const given = ends({ "Parents' Council": lower && 'person' in lower ? { person: lower.person } : 'out' })
  expect(bring(tables, given).map.connections).toHaveLength(13)
})

test('a workbook of Kumu: 12 people and groups, 17 ties as given, 15 different', async () => {
  const { proposal, map } = bring(await samples('people-and-ties.xlsx'))
  expect([map.actors.length, map.connections.length]).toEqual([12, 15])
  expect(proposal.connected).toHaveLength(17)
  expect(told(proposal, 'several-ends')).toHaveLength(1)
  expect(told(proposal, 'twice')).toHaveLength(1)
  expect(told(proposal, 'both-ends')).toHaveLength(1)
  expect(told(proposal, 'contact')).toHaveLength(1)
  expect(told(proposal, 'no-kind')).toHaveLength(1)
  expect(told(proposal, 'no-direction')).toHaveLength(1)
  expect(heads(proposal)).toEqual([
    'Email',
    'Website',
    'Founded',
    'Members',
    'Budget',
    'Languages',
    'Meets',
    'Source',
  ])
  expect(named(map.actors, 'After-School Network').note).toContain('Founded: 2019-09-02')
  expect(named(map.actors, 'Public Works Department').at?.influence).toBe(7)
})

test.each(['graph.graphml', 'graph.gexf'])(
  '%s: 8 people and groups, 10 connections, with all of their numbers',
  async (file) => {
    const tables = await samples(file)
    const { proposal, map } = bring(tables)
    expect([map.actors.length, map.connections.length]).toEqual([8, 10])
    expect(proposal.questions).toEqual([])
    expect(count(map.actors, ({ at }) => at?.influence !== undefined)).toBe(8)
    expect(count(map.actors, ({ at }) => at?.position !== undefined)).toBe(6)
    expect(count(map.connections, ({ strength }) => strength !== undefined)).toBe(9)
    expect(count(map.connections, ({ mutual }) => mutual)).toBe(3)
    expect(told(proposal, 'undirected')).toEqual(['e8'])
    expect(told(proposal, 'no-stance')).toEqual(['council', 'state'])
    expect(named(map.actors, 'Parents’ Council')).toMatchObject({
      kind: 'group',
      at: { influence: 2, position: 2 },
      affected: 4,
    })
    expect(named(map.actors, 'Shops on Mill Street').note).toBe('14 parking places <in front>')
    expect(named(map.actors, 'Children who walk')).toMatchObject({
      kind: 'resident',
      note: 'أطفال، niños, trẻ em',
    })
    if (file === 'graph.gexf')
      expect(tables.flatMap(({ noticed }) => noticed.map((one) => one.what === 'apart' && one.of))).toEqual([
        'looks',
        'positions',
        'weight',
      ])
  },
)

test.each([
  ['stakeholders.csv', 'relationships.csv'],
  ['kumu-project.json'],
  ['kumu-blueprint.json'],
  ['people-and-ties.xlsx'],
  ['graph.graphml'],
  ['graph.gexf'],
])('the same files once more add nothing: %s', async (...files) => {
  const tables = await samples(...files)
  const given = answers({ allEnds: 'add' })
  const doc = written(propose(tables, EMPTY, given), given)
  const again = propose(tables, nowOf(doc), given)
  expect(confirmed(again, answers())).toEqual({ people: [], connected: [], gains: [] })
})
