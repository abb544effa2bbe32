import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import { CollectionStore } from '../../../client/live/collection-store.ts'
import type { Found } from '../../../client/parts/findings/found.ts'
import { FoundStore } from '../../../client/parts/findings/found-store.ts'
import { findTemplate } from '../../../shared/content/templates.ts'
import { addActivity } from '../../../shared/model/activities.ts'
import { setFields } from '../../../shared/model/collection.ts'
import { activities } from '../../../shared/model/kinds.ts'
import { seedPlan } from '../../../shared/model/seed.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** What is found of one activity, whose title can be typed in; `looked`: how often it was worked out. */
const page = () => {
  const doc = new Y.Doc()
  const template = findTemplate('phases-of-collective-impact')
  if (!template) throw new Error('The template is gone.')
  seedPlan(doc, { title: 'Ready by Five', template })
  const [phase = ''] = doc.getMap('phases').keys()
  const [component = ''] = doc.getMap('components').keys()
  const id = addActivity(doc, { phase, component, title: 'Hire' }) ?? ''
  const all = new CollectionStore(doc, activities)
  const read = vi.fn((): Found[] => all.list().map(({ title, status }) => ({ id: title, rule: status })))
  const store = new FoundStore(read, [all])
  const told = vi.fn()
  const end = store.subscribe(told)
  vi.advanceTimersByTime(1000)
  read.mockClear()
  const type = (letters: string) => {
    const title = doc.getMap<Y.Map<unknown>>('activities').get(id)?.get('title')
    if (title instanceof Y.Text) title.insert(title.length, letters)
  }
  return { doc, id, store, read, told, type, end }
}

test('letters are waited for: what is found is worked out once, when they rest', () => {
  const { store, read, told, type } = page()
  for (const letter of ' a director') {
    type(letter)
    vi.advanceTimersByTime(300)
  }
  expect(read).not.toHaveBeenCalled()
  expect(told).not.toHaveBeenCalled()
  vi.advanceTimersByTime(1000)
  expect(read).toHaveBeenCalledTimes(1)
  expect(store.get()).toEqual([{ id: 'Hire a director', rule: 'todo' }])
})

test('a room that never stops typing is not waited for longer than five seconds', () => {
  const { read, type } = page()
  for (let i = 0; i < 12; i++) {
    type('a')
    vi.advanceTimersByTime(500)
  }
  expect(read).toHaveBeenCalledTimes(1)
})

test('what is no word is seen a moment later, also while somebody types', () => {
  const { doc, id, store, read, type } = page()
  type(' a')
  setFields(doc, activities, id, { status: 'done' })
  type(' director')
  vi.advanceTimersByTime(250)
  expect(store.get()).toEqual([{ id: 'Hire a director', rule: 'done' }])
  vi.advanceTimersByTime(10_000)
  expect(read).toHaveBeenCalledTimes(1)
})

test('nobody watching, nothing is worked out', () => {
  const { read, type, end } = page()
  type(' a director')
  end()
  vi.advanceTimersByTime(10_000)
  expect(read).not.toHaveBeenCalled()
})
