import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import { CollectionStore } from '../../../client/live/collection-store.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import { activities, components, phases } from '../../../shared/model/kinds.ts'
import { addActivity } from '../../../shared/model/activities.ts'
import {
  deleteItem,
  readOrdered,
  restoreItem,
  setFields,
  writeField,
} from '../../../shared/model/collection.ts'
import { seedPlan } from '../../../shared/model/seed.ts'

const plan = () => {
  const doc = new Y.Doc()
  const template = findTemplate('phases-of-collective-impact')
  if (!template) throw new Error('The template is gone.')
  seedPlan(doc, { title: 'Ready by Five', template })
  const phase = readOrdered(doc, phases)[0]?.id ?? ''
  const component = readOrdered(doc, components)[0]?.id ?? ''
  const add = (title: string) => addActivity(doc, { phase, component, title }) ?? ''
  return { doc, add }
}

describe('the items of a kind', () => {
  test('a remote edit of one of 200 is heard by that one alone', () => {
    const { doc, add } = plan()
    const ids = Array.from({ length: 200 }, (_, i) => add(`Activity ${i}`))
    const store = new CollectionStore(doc, activities)
    const heard = ids.map((id) => {
      const watch = vi.fn()
      store.watch(id, watch)
      return watch
    })
    const before = ids.map((id) => store.get(id))
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    setFields(other, activities, ids[7] ?? '', { status: 'done' })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)))
    expect(heard.flatMap((watch, i) => (watch.mock.calls.length > 0 ? [i] : []))).toEqual([7])
    expect(ids.flatMap((id, i) => (store.get(id) === before[i] ? [] : [i]))).toEqual([7])
    expect(store.get(ids[7] ?? '')?.status).toBe('done')
  })

  test('what is deleted is gone from the list, and back when it is restored', () => {
    const { doc, add } = plan()
    const id = add('Hire a director')
    const store = new CollectionStore(doc, activities)
    deleteItem(doc, 'activities', id)
    expect(store.get(id)).toBeUndefined()
    expect(store.list()).toEqual([])
    restoreItem(doc, 'activities', id)
    expect(store.get(id)?.title).toBe('Hire a director')
  })

  test('the list is the same until something changes', () => {
    const { doc, add } = plan()
    add('One')
    const store = new CollectionStore(doc, activities)
    const before = store.list()
    expect(store.list()).toBe(before)
    add('Two')
    expect(store.list()).not.toBe(before)
  })

  test('a letter wakes its item, and of the lists none that does without words', () => {
    const { doc, add } = plan()
    const id = add('One')
    const store = new CollectionStore(doc, activities)
    const [item, all, besideWords] = [vi.fn(), vi.fn(), vi.fn()]
    store.watch(id, item)
    store.watchList(all)
    store.besideWords.watchList(besideWords)
    const before = store.besideWords.list()
    writeField(doc, activities, id, 'title', 'One more')
    expect([item, all, besideWords].map(({ mock }) => mock.calls.length)).toEqual([1, 1, 0])
    expect(store.besideWords.list()).toBe(before)
    setFields(doc, activities, id, { status: 'done' })
    expect(besideWords).toHaveBeenCalledTimes(1)
    expect(store.besideWords.list()[0]).toMatchObject({ title: 'One more', status: 'done' })
    add('Two')
    deleteItem(doc, 'activities', id)
    expect(besideWords).toHaveBeenCalledTimes(3)
    expect(store.besideWords.list().map(({ title }) => title)).toEqual(['Two'])
  })

  test('what is made hidden first is news once, when it is shown', () => {
    const { doc, add } = plan()
    const store = new CollectionStore(doc, activities)
    const watch = vi.fn()
    store.watchList(watch)
    add('One')
    expect(watch).toHaveBeenCalledTimes(1)
    expect(store.list().map(({ title }) => title)).toEqual(['One'])
  })

  test('who no longer watches hears nothing', () => {
    const { doc, add } = plan()
    const id = add('One')
    const store = new CollectionStore(doc, activities)
    const watch = vi.fn()
    store.watch(id, watch)()
    setFields(doc, activities, id, { status: 'done' })
    expect(watch).not.toHaveBeenCalled()
  })

  test('nonsense under an id is no item', () => {
    const doc = new Y.Doc()
    doc.getMap('activities').set('x', 'not a map')
    expect(new CollectionStore(doc, activities).list()).toEqual([])
  })
})
