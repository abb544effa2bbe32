import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { arrange, cellKey, type MapRecord } from '../../../../client/features/map/lists/arrange.ts'
import {
  type Asked,
  ASKED_OF,
  type AskedOf,
  COLUMNS,
  FILTER_KEYS,
  isFiltering,
  only,
  readAsked,
} from '../../../../client/features/map/lists/asked.ts'
import { Settled } from '../../../../client/features/map/lists/settle.ts'
import type { Actor, Connection } from '../../../../shared/model/kinds.ts'
import { ACTOR_KINDS, CERTAINTIES, CONNECTION_KINDS, isMutualKind } from '../../../../shared/words/choices.ts'

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  name: id,
  note: '',
  kind: 'group',
  status: 'accepted',
  ...more,
})

const connection = (id: string, from: string, to: string, more: Partial<Connection> = {}): Connection => ({
  id,
  from,
  to,
  kind: 'influences',
  mutual: false,
  status: 'accepted',
  ...more,
})

const askedBy = (query: string): Asked => {
  const all = new URLSearchParams(query)
  return readAsked((key) => all.get(key) ?? undefined)
}

const RECORD: MapRecord = {
  actors: [
    actor('mayor', { name: 'Mayor', kind: 'person', at: { influence: 9, position: 0 }, certainty: 'told' }),
    actor('parents', {
      name: 'Parents',
      kind: 'resident',
      at: { influence: 1 },
      touch: 'school',
      nextStepDue: '2027-02-01',
    }),
    actor('clinic', {
      name: 'Clínica',
      kind: 'institution',
      nextStep: 'Visit them',
      nextStepDue: '2026-12-05',
      nextStepBy: 'school',
    }),
    actor('bank', { name: 'Bank', at: { influence: 7, position: -1 } }),
  ],
  connections: [
    connection('a', 'parents', 'mayor'),
    connection('b', 'bank', 'mayor', { kind: 'allied', mutual: true, note: 'since the flood' }),
    connection('self', 'bank', 'bank'),
    connection('lost', 'bank', 'gone'),
  ],
  partners: new Map([['school', 'Riverside School']]),
}

const tableOf = (query: string, of: AskedOf = 'people') => arrange(RECORD, askedBy(query), { of })

describe('what is listed', () => {
  test('by any column either way; what is not known comes last both times', () => {
    expect(tableOf('sort=say').people).toEqual(['parents', 'bank', 'mayor', 'clinic'])
    expect(tableOf('sort=-say').people).toEqual(['mayor', 'bank', 'parents', 'clinic'])
    expect(tableOf('').people).toEqual(['bank', 'clinic', 'mayor', 'parents'])
    expect(tableOf('sort=-connections').people).toEqual(['mayor', 'bank', 'parents', 'clinic'])
    expect(tableOf('sort=nextStepDue').people).toEqual(['clinic', 'parents', 'bank', 'mayor'])
    expect(tableOf('sort=-nextStepDue').people).toEqual(['parents', 'clinic', 'bank', 'mayor'])
    expect(tableOf('sort=nextStepBy').people[0]).toBe('clinic')
    expect(tableOf('of=connections&sort=-to', 'connections').connections).toEqual(['a', 'b'])
  })

  test('words are found whatever their accents; what a filter hides is counted', () => {
    expect(tableOf('text=CLINICA+visit').people).toEqual(['clinic'])
    expect(tableOf('text=CLINICA').counts.people).toEqual({ shown: 1, all: 4 })
    expect(tableOf('touch=nobody&kind=group').people).toEqual(['bank'])
    expect(tableOf('sure=unknown').people).not.toContain('mayor')
    expect(tableOf('of=connections&text=flood', 'connections').connections).toEqual(['b'])
  })

  test('a connection to itself, or to who is gone, is none', () => {
    const { connections, counts, cells, degree } = tableOf('', 'both')
    expect(connections).toHaveLength(2)
    expect(counts.connections.all).toBe(2)
    expect([...cells.keys()].toSorted()).toEqual(['bank/mayor', 'mayor/bank', 'parents/mayor'])
    expect(degree.get('bank')).toBe(1)
  })

  test('the outline has everybody once: those of whom it is not known in the last group', () => {
    const { groups } = tableOf('by=say', 'both')
    expect(groups.map(({ ids }) => ids)).toEqual([['mayor'], ['bank'], ['parents'], ['clinic']])
    expect(groups.at(-1)?.key).toBe('unknown')
  })

  test('an address that nobody of us wrote asks for nothing', () => {
    expect(
      askedBy('kind=toString&connectionKind=__proto__&sure=1&sort=-constructor&by=length&of=cells'),
    ).toEqual(askedBy(''))
    expect(isFiltering(only(askedBy('sure=told&touch=x').filters, 'connections'))).toBe(false)
  })
})

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const records: fc.Arbitrary<MapRecord> = fc.record({
  actors: fc.uniqueArray(
    fc
      .record({
        id: ids,
        name: fc.string(),
        kind: fc.constantFrom(...ACTOR_KINDS),
        influence: maybe(fc.double({ min: 0, max: 10, noNaN: true })),
        position: maybe(fc.double({ min: -2, max: 2, noNaN: true })),
        certainty: maybe(fc.constantFrom(...CERTAINTIES)),
        touch: maybe(ids),
      })
      .map(({ influence, position, ...one }) => actor(one.id, { ...one, at: { influence, position } })),
    { selector: ({ id }) => id },
  ),
  connections: fc.uniqueArray(
    fc
      .record({
        id: fc.string({ minLength: 1 }),
        from: ids,
        to: ids,
        kind: fc.constantFrom(...CONNECTION_KINDS),
      })
      .map(({ id, from, to, kind }) => connection(`t${id}`, from, to, { kind, mutual: isMutualKind(kind) })),
    { selector: ({ id }) => id },
  ),
  partners: fc.constant(new Map([['a', 'Partner']])),
})
const queries = fc
  .record({
    text: maybe(fc.constantFrom('a', 'zz')),
    kind: maybe(fc.constantFrom(...ACTOR_KINDS)),
    connectionKind: maybe(fc.constantFrom(...CONNECTION_KINDS)),
    sure: maybe(fc.constantFrom('known', 'unknown')),
    sort: maybe(fc.constantFrom(...COLUMNS.people.flatMap((one) => [one, `-${one}`]))),
    by: maybe(fc.constantFrom('kind', 'say', 'position')),
  })
  .map((query) => askedBy(new URLSearchParams(JSON.parse(JSON.stringify(query))).toString()))
const sides = fc.constantFrom(...(Object.keys(ASKED_OF) as AskedOf[]))

describe('of any record, however it is asked for', () => {
  test('everybody is shown once or counted as left out, in each view alike', () => {
    fc.assert(
      fc.property(records, queries, sides, (record, asked, of) => {
        const { people, groups, counts, cells, connections, connectionsOf } = arrange(record, asked, { of })
        expect(new Set(people).size).toBe(people.length)
        expect(groups.flatMap((group) => group.ids).toSorted()).toEqual([...people].toSorted())
        expect(counts.people.all).toBe(record.actors.length)
        expect(counts.people.shown).toBe(people.length)
        const inCells = new Set([...cells.values()].flat())
        expect([...inCells].toSorted()).toEqual([...connections].toSorted())
        expect([...new Set([...connectionsOf.values()].flat())].toSorted()).toEqual(
          [...connections].toSorted(),
        )
        for (const [key, all] of cells)
          for (const id of all) {
            const one = record.connections.find((other) => other.id === id)
            const ways = [cellKey(one?.from ?? '', one?.to ?? ''), cellKey(one?.to ?? '', one?.from ?? '')]
            expect(one?.mutual ? ways : ways.slice(0, 1)).toContain(key)
          }
      }),
    )
  })

  test('the order of a list does not depend on the order in which the record came', () => {
    fc.assert(
      fc.property(records, queries, (record, asked) => {
        const turned = {
          ...record,
          actors: record.actors.toReversed(),
          connections: record.connections.toReversed(),
        }
        const one = arrange(record, asked, { of: 'both' })
        const other = arrange(turned, asked, { of: 'both' })
        expect(other.people).toEqual(one.people)
        expect(other.connections).toEqual(one.connections)
      }),
    )
  })

  test('while somebody is at work nothing changes its place, what is gone leaves, what is new comes last', () => {
    fc.assert(
      fc.property(records, records, queries, (before, after, asked) => {
        const settled = new Settled()
        const at = { of: 'people', isAtWork: true, chosen: [] } as const
        const first = settled.next(before, asked, at)
        const next = settled.next(after, asked, at)
        const alive = new Set(after.actors.map(({ id }) => id))
        const kept = first.people.filter((id) => alive.has(id))
        expect(next.people.slice(0, kept.length)).toEqual(kept)
        expect(settled.next(after, asked, { ...at, isAtWork: false }).people).toEqual(
          arrange(after, asked, { of: 'people' }).people,
        )
      }),
    )
  })
})

test('what one asks for anew is put in order, also while one is at work', () => {
  const settled = new Settled()
  const at = { of: 'people', isAtWork: true, chosen: [] } as const
  settled.next(RECORD, askedBy(''), at)
  expect(settled.next(RECORD, askedBy('sort=-say'), at).people[0]).toBe('mayor')
})

test('who was just made is in sight while one is at work, though the filter asks for others', () => {
  const settled = new Settled()
  const asked = askedBy('kind=person')
  settled.next(RECORD, asked, { of: 'people', isAtWork: true, chosen: [] })
  const more = { ...RECORD, actors: [...RECORD.actors, actor('new')] }
  const shown = (isAtWork: boolean) =>
    settled.next(more, asked, { of: 'people', isAtWork, chosen: ['new'] }).people
  expect(shown(true)).toEqual(['mayor', 'new'])
  expect(shown(false)).toEqual(['mayor'])
})

test('300 people and 600 connections are arranged within 50 ms, though a filter looks into each', () => {
  const actors = Array.from({ length: 300 }, (_, i) =>
    actor(`p${i}`, { name: `Người số ${i % 97}`, note: 'x '.repeat(40) }),
  )
  const connections = Array.from({ length: 600 }, (_, i) =>
    connection(`t${i}`, `p${i % 300}`, `p${(i * 7 + 1) % 300}`),
  )
  const record = { actors, connections, partners: new Map<string, string>() }
  const asked = askedBy('text=nguoi&sort=-connections')
  arrange(record, asked, { of: 'both' })
  const began = performance.now()
  for (let i = 0; i < 5; i++) arrange(record, asked, { of: 'both' })
  expect((performance.now() - began) / 5).toBeLessThan(50)
})

test('every filter is asked somewhere', () => {
  expect(new Set(Object.values(ASKED_OF).flat())).toEqual(new Set(FILTER_KEYS))
})
