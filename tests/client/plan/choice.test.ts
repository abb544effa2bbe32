import { expect, test } from 'vitest'

import { type Arrangement, arrange } from '../../../client/features/plan/arrangement.ts'
import {
  between,
  choose,
  clearChoice,
  createChoice,
  toggleChosen,
} from '../../../client/features/plan/choosing/choice.ts'
import { cardStop, gridStops, outlineStops } from '../../../client/features/plan/grid/stops.ts'
import type { Activity, Component, Phase } from '../../../shared/model/kinds.ts'

const PARTS = ['1', '2', '3']
const phases: Phase[] = PARTS.map((order) => ({ id: `p${order}`, name: '', order, hidden: false }))
const components: Component[] = PARTS.map((order) => ({
  id: `c${order}`,
  name: '',
  order,
  hidden: false,
  purpose: '',
  hue: 1,
}))
const card = (id: string, place: string): Activity => {
  const [phase = '', component = '', order = ''] = place.split('/')
  const sets = { supporting: [], tags: [], actors: [], needs: [] }
  return {
    id,
    title: id,
    notes: '',
    status: 'todo',
    happening: false,
    place: { phase, component, order },
    ...sets,
  }
}
const arranged = (filters = {}): Arrangement =>
  arrange(
    {
      phases,
      components,
      activities: [
        card('a', 'p1/c1/1'),
        card('b', 'p1/c1/2'),
        { ...card('c', 'p1/c2/1'), status: 'done' },
        card('d', 'p1/c3/1'),
        card('e', 'p2/c1/1'),
        card('f', 'p2/c2/1'),
        card('g', 'p3/c2/1'),
        card('lost', 'gone/c2/1'),
      ],
    },
    { filters, showsHidden: false },
  )

test('from one card to another are all between them in their column, whichever comes first', () => {
  expect(between(gridStops(arranged()), cardStop('b'), cardStop('d'))).toEqual(['b', 'c', 'd'])
  expect(between(gridStops(arranged()), cardStop('d'), cardStop('b'))).toEqual(['b', 'c', 'd'])
  expect(between(gridStops(arranged()), cardStop('a'), cardStop('a'))).toEqual(['a'])
})

test('across columns they are those of all cells of the rectangle between the two', () => {
  expect(between(gridStops(arranged()), cardStop('b'), cardStop('f'))).toEqual(['a', 'b', 'c', 'e', 'f'])
  expect(between(gridStops(arranged()), cardStop('g'), cardStop('c'))).toEqual(['c', 'f', 'g'])
})

test('what filters hide is not among them, and from what is gone only the other one is', () => {
  expect(between(gridStops(arranged({ status: ['todo'] })), cardStop('a'), cardStop('d'))).toEqual([
    'a',
    'b',
    'd',
  ])
  expect(between(gridStops(arranged()), cardStop('nowhere'), cardStop('d'))).toEqual(['d'])
  expect(between(gridStops(arranged()), cardStop('a'), cardStop('lost'))).toEqual(['lost'])
})

test('in an outline they are those told in between, across its cells', () => {
  const phasesFirst = outlineStops(arranged(), 'phases')
  expect(between(phasesFirst, cardStop('d'), cardStop('f'))).toEqual(['d', 'e', 'f'])
  const componentsFirst = outlineStops(arranged(), 'components')
  expect(between(componentsFirst, cardStop('f'), cardStop('b'))).toEqual(['b', 'e', 'c', 'f'])
})

test('choosing is over, with all that belongs to it, once the last one is not chosen any more', () => {
  const choice = createChoice()
  choice.byTaps.set(true)
  toggleChosen(choice, 'a')
  toggleChosen(choice, 'b')
  expect([...choice.ids.get()]).toEqual(['a', 'b'])
  expect(choice.from.get()).toBe(cardStop('b'))
  toggleChosen(choice, 'a')
  toggleChosen(choice, 'b')
  expect(choice.ids.get().size).toBe(0)
  expect(choice.byTaps.get()).toBe(false)
  choose(choice, ['a', 'c'], cardStop('a'))
  clearChoice(choice)
  expect(choice.from.get()).toBeUndefined()
})
