import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { arrange, type Asked, keepSame, type Lists } from '../../../client/features/plan/arrangement.ts'
import { isFiltering, readFilters } from '../../../client/features/plan/filters.ts'
import type { Activity, Component, Phase } from '../../../shared/model/kinds.ts'
import { STATUSES } from '../../../shared/words/choices.ts'

const phase = (id: string, order: string, more: Partial<Phase> = {}): Phase => ({
  id,
  name: id,
  order,
  hidden: false,
  ...more,
})

const component = (id: string, order: string, more: Partial<Component> = {}): Component => ({
  id,
  name: id,
  order,
  hidden: false,
  purpose: '',
  hue: 1,
  ...more,
})

const activity = (id: string, at: string, more: Partial<Activity> = {}): Activity => {
  const [phase = '', component = '', order = id] = at.split('/')
  return {
    id,
    title: id,
    notes: '',
    status: 'todo',
    place: { phase, component, order },
    supporting: [],
    happening: false,
    tags: [],
    actors: [],
    needs: [],
    ...more,
  }
}

const LISTS: Lists = {
  phases: [phase('p2', 'b'), phase('p1', 'a'), phase('p3', 'c', { hidden: true })],
  components: [component('c1', 'a'), component('c2', 'b')],
  activities: [
    activity('second', 'p1/c1/b', { lead: 'school', status: 'done' }),
    activity('first', 'p1/c1/a', { supporting: ['school'], tags: ['families'] }),
    activity('other', 'p2/c2', { lead: 'clinic', notes: 'Café de Niños' }),
    activity('apart', 'p3/c1', { lead: 'school' }),
    activity('lost', 'gone/c1', { lead: 'clinic' }),
  ],
}

const ALL: Asked = { filters: {}, showsHidden: false }

describe('what is shown where', () => {
  test('rows, columns and cards stand in their order; what has no place or a hidden one is counted', () => {
    const all = arrange(LISTS, ALL)
    expect(all.columns).toEqual(['p1', 'p2'])
    expect(all.rows).toEqual(['c1', 'c2'])
    expect(all.cells.get('p1/c1')).toEqual({ ids: ['first', 'second'], left: 0 })
    expect(all.cells.get('p2/c1')).toEqual({ ids: [], left: 0 })
    expect(all.cells.has('p3/c1')).toBe(false)
    expect(all.unplaced).toEqual({ ids: ['lost'], left: 0 })
    expect(all.counts).toEqual({ shown: 4, left: 0, apart: 1, all: 5 })
    expect(all.hiddenParts).toBe(1)
  })

  test('hidden columns are there when they are asked for', () => {
    const all = arrange(LISTS, { ...ALL, showsHidden: true })
    expect(all.columns).toEqual(['p1', 'p2', 'p3'])
    expect(all.cells.get('p3/c1')?.ids).toEqual(['apart'])
    expect(all.counts.apart).toBe(0)
  })

  test('each cell says how many the filters leave out, and progress is of all', () => {
    const one = arrange(LISTS, { ...ALL, filters: { status: ['done'] } })
    expect(one.cells.get('p1/c1')).toEqual({ ids: ['second'], left: 1 })
    expect(one.cells.get('p2/c2')).toEqual({ ids: [], left: 1 })
    expect(one.unplaced).toEqual({ ids: [], left: 1 })
    expect(one.counts).toEqual({ shown: 1, left: 4, apart: 0, all: 5 })
    expect(one.progress.get('p1')).toEqual({ done: 1, all: 2 })
    expect(one.all.get('p1/c1')).toEqual(['first', 'second'])
  })

  test('what is held stays in sight whatever the filters say', () => {
    const one = arrange(LISTS, { ...ALL, filters: { status: ['done'] }, held: new Set(['first']) })
    expect(one.cells.get('p1/c1')).toEqual({ ids: ['first', 'second'], left: 0 })
  })
})

describe('filters', () => {
  const shown = (query: Record<string, string>, mine?: string): string[] => {
    const { cells, unplaced } = arrange(LISTS, {
      filters: readFilters((key) => query[key]),
      showsHidden: true,
      mine,
    })
    return [...[...cells.values()].flatMap(({ ids }) => ids), ...unplaced.ids].toSorted()
  }

  test('a partner’s are what it leads and what it supports', () => {
    expect(shown({ partner: 'school' })).toEqual(['apart', 'first', 'second'])
  })

  test('several statuses, a tag and words are each asked for, in any letters and order', () => {
    expect(shown({ status: 'done' })).toEqual(['second'])
    expect(shown({ status: 'done,todo' })).toHaveLength(5)
    expect(shown({ tag: 'families' })).toEqual(['first'])
    expect(shown({ text: 'ninos CAFE' })).toEqual(['other'])
    expect(shown({ text: 'famili' })).toEqual(['first'])
    expect(shown({ partner: 'school', status: 'todo', tag: 'families' })).toEqual(['first'])
  })

  test('changed are those that are known to be so, alone or among mine; until that is known there are none', () => {
    const asked = (only: string, changed?: string[]) =>
      arrange(LISTS, {
        filters: readFilters((key) => (key === 'only' ? only : undefined)),
        showsHidden: false,
        mine: 'clinic',
        changed,
      }).counts.shown
    expect(asked('changed', ['other', 'gone'])).toBe(1)
    expect(asked('changed')).toBe(0)
    expect(asked('changed,mine', ['other', 'first'])).toBe(1)
    expect(asked('theirs')).toBe(4)
  })

  test('mine are those of the partner for whom one speaks; who speaks for none has none', () => {
    expect(shown({ only: 'mine' }, 'clinic')).toEqual(['lost', 'other'])
    expect(shown({ only: 'mine' })).toEqual([])
  })

  test('nonsense in an address asks for nothing', () => {
    const query: Record<string, string> = { status: 'lost,<b>', only: 'theirs', text: '  ', partner: '' }
    expect(isFiltering(readFilters((key) => query[key]))).toBe(false)
    expect(shown(query)).toHaveLength(5)
    expect(isFiltering(readFilters(() => STATUSES.join(',')))).toBe(true)
  })
})

const parts = ['a', 'b', 'c', 'd']
const lists = fc.record({
  phases: fc
    .subarray(parts)
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.boolean().map((hidden) => phase(`p${id}`, id, { hidden })))),
    ),
  components: fc
    .subarray(parts)
    .chain((ids) =>
      fc.tuple(...ids.map((id) => fc.boolean().map((hidden) => component(`c${id}`, id, { hidden })))),
    ),
  activities: fc.array(
    fc.record({
      at: fc.tuple(fc.constantFrom(...parts), fc.constantFrom(...parts), fc.constantFrom('a', 'b', '')),
      status: fc.constantFrom(...STATUSES),
      lead: fc.constantFrom('school', 'clinic', undefined),
      tags: fc.subarray(['x', 'y']),
    }),
    { maxLength: 30 },
  ),
})
const asked = fc.record({
  filters: fc.record(
    {
      partner: fc.constantFrom('school', 'clinic', 'gone'),
      status: fc.subarray([...STATUSES], { minLength: 1 }),
      tag: fc.constantFrom('x', 'y', 'z'),
    },
    { requiredKeys: [] },
  ),
  showsHidden: fc.boolean(),
})

const listsOf = (made: typeof lists extends fc.Arbitrary<infer T> ? T : never): Lists => ({
  phases: made.phases,
  components: made.components,
  activities: made.activities.map(({ at: [p, c, order], ...more }, i) =>
    activity(`a${i}`, `p${p}/c${c}/${order}`, more),
  ),
})

test('every activity is in exactly one place, or counted as left out or apart', () => {
  fc.assert(
    fc.property(lists, asked, (made, ask) => {
      const given = listsOf(made)
      const { cells, unplaced, counts } = arrange(given, ask)
      const shown = [...[...cells.values()].flatMap(({ ids }) => ids), ...unplaced.ids]
      expect(new Set(shown).size).toBe(shown.length)
      expect(counts.shown).toBe(shown.length)
      expect(counts.shown + counts.left + counts.apart).toBe(counts.all)
      expect(counts.all).toBe(given.activities.length)
      const left = [...cells.values()].reduce((sum, place) => sum + place.left, unplaced.left)
      expect(left).toBeLessThanOrEqual(counts.left)
      if (ask.showsHidden) expect(left).toBe(counts.left)
    }),
  )
})

test('what does not change is the same object in the next arrangement, which is equal to a new one', () => {
  fc.assert(
    fc.property(lists, lists, asked, (one, other, ask) => {
      const last = arrange(listsOf(one), ask)
      expect(keepSame(last, arrange(listsOf(one), ask))).toBe(last)
      const next = arrange(listsOf(other), ask)
      const kept = keepSame(last, next)
      expect(kept).toEqual(next)
      for (const [key, place] of kept.cells)
        if (JSON.stringify(last.cells.get(key)) === JSON.stringify(place))
          expect(place).toBe(last.cells.get(key))
    }),
  )
})
