import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import { ArrangementStore, shownIn } from '../../../client/features/plan/arrangement-store.ts'
import type { Filters } from '../../../client/features/plan/filters.ts'
import { CollectionStore } from '../../../client/live/collection-store.ts'
import { Store } from '../../../client/net/store.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import { addActivity, moveActivity } from '../../../shared/model/activities.ts'
import { deleteItem, readOrdered, setFields, writeField } from '../../../shared/model/collection.ts'
import { activities, components, phases } from '../../../shared/model/kinds.ts'
import { seedPlan } from '../../../shared/model/seed.ts'

/** A plan with one activity in each of its first two columns, and what a screen shows of it. */
const screen = (atHand: string[] = []) => {
  const doc = new Y.Doc()
  const template = findTemplate('phases-of-collective-impact')
  if (!template) throw new Error('The template is gone.')
  seedPlan(doc, { title: 'Ready by Five', template })
  const [first = '', second = ''] = readOrdered(doc, phases).map(({ id }) => id)
  const component = readOrdered(doc, components)[0]?.id ?? ''
  const one = addActivity(doc, { phase: first, component, title: 'One' }) ?? ''
  const two = addActivity(doc, { phase: second, component, title: 'Two' }) ?? ''
  const filters = new Store<Filters>({})
  const store = new ArrangementStore({
    phases: new CollectionStore(doc, phases),
    components: new CollectionStore(doc, components),
    activities: new CollectionStore(doc, activities),
    asked: () => ({ filters: filters.get(), showsHidden: false }),
    followAsked: filters.subscribe,
    isAtHand: (id) => atHand.includes(id),
  })
  const heard = vi.fn()
  store.subscribe(heard)
  const cell = (phase: string) => store.get().cells.get(`${phase}/${component}`)
  return { doc, store, heard, filters, one, two, first, second, component, cell }
}

describe('the arrangement of a screen', () => {
  test('a letter in a title wakes nobody, and what it says is the same object', () => {
    const { doc, store, heard, one } = screen()
    const before = store.get()
    writeField(doc, activities, one, 'title', 'One more')
    expect(store.get()).toBe(before)
    expect(heard).not.toHaveBeenCalled()
  })

  test('a letter counts where somebody looks for words', () => {
    const { doc, store, filters, one, two } = screen()
    filters.set({ text: 'two' })
    expect(shownIn(store.get())).toEqual([two])
    writeField(doc, activities, one, 'title', 'One or two')
    expect(shownIn(store.get()).toSorted()).toEqual([one, two].toSorted())
  })

  test('a move is told once and changes the two cells that it is about', () => {
    const { doc, store, heard, one, first, second, component, cell } = screen()
    const before = store.get().cells
    moveActivity(doc, one, { phase: second, component })
    expect(heard).toHaveBeenCalledTimes(1)
    expect(cell(first)?.ids).toEqual([])
    expect(cell(second)?.ids).toHaveLength(2)
    const changed = [...store.get().cells].filter(([key, place]) => before.get(key) !== place)
    expect(changed.map(([key]) => key)).toEqual([`${first}/${component}`, `${second}/${component}`])
  })

  test('what one is at stays in sight when it stops being what is asked for, until something else is', () => {
    const atHand: string[] = []
    const { doc, store, filters, one, two } = screen(atHand)
    filters.set({ status: ['todo'] })
    atHand.push(one)
    for (const id of [one, two]) setFields(doc, activities, id, { status: 'done' })
    expect(shownIn(store.get())).toEqual([one])
    filters.set({ status: ['todo', 'doing'] })
    expect(shownIn(store.get())).toEqual([])
    filters.set({})
    expect(shownIn(store.get())).toEqual([one, two])
  })

  test('what is made while a filter is on is in sight; what is deleted is not', () => {
    const { doc, store, filters, first, component } = screen()
    filters.set({ status: ['stuck'] })
    store.hold('new')
    addActivity(doc, { id: 'new', phase: first, component, title: 'New' })
    expect(shownIn(store.get())).toEqual(['new'])
    deleteItem(doc, 'activities', 'new')
    expect(shownIn(store.get())).toEqual([])
  })

  test('nobody hears of it after the last has stopped listening', () => {
    const { doc, store, one, heard } = screen()
    const other = vi.fn()
    const end = store.subscribe(other)
    end()
    deleteItem(doc, 'activities', one)
    expect(heard).toHaveBeenCalled()
    expect(other).not.toHaveBeenCalled()
  })
})
