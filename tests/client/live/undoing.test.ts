import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import { undoingOf } from '../../../client/live/undoing.ts'
import { EDIT, edit } from '../../../shared/model/edit.ts'

/** One's own copy with an undo manager, and somebody else's; each change reaches the other at once. */
const twoCopies = () => {
  const doc = new Y.Doc()
  const other = new Y.Doc()
  doc.on('update', (update, origin) => origin === other || Y.applyUpdate(other, update, doc))
  other.on('update', (update, origin) => origin === doc || Y.applyUpdate(doc, update, other))
  const undo = new Y.UndoManager(doc, { trackedOrigins: new Set([EDIT]), captureTimeout: 0 })
  const map = doc.getMap('cards')
  const step = (key: string, value: unknown) => {
    edit(doc, () => map.set(key, value))
    const item = undo.undoStack.at(-1)
    if (!item) throw new Error('nothing was done')
    return undoingOf(doc, undo, item)
  }
  return { doc, other, undo, map, step }
}

test('a step is undone as a step: what is undone so can be done again', () => {
  const { undo, map, step } = twoCopies()
  step('a', 1)
  const deleting = step('a', 2)
  const over = vi.fn()
  deleting.watch(over)
  deleting.undo()
  expect(map.get('a')).toBe(1)
  expect(over).toHaveBeenCalled()
  expect(undo.undoStack).toHaveLength(1)
  undo.redo()
  expect(map.get('a')).toBe(2)
})

test('it is over once it was undone by the keys, or another step came after it', () => {
  const { undo, map, step } = twoCopies()
  const first = step('a', 1)
  const over = vi.fn()
  first.watch(over)
  step('b', 1)
  expect(over).toHaveBeenCalledTimes(1)
  first.undo()
  expect(map.get('b'), 'another step is not undone in its place').toBe(1)
  const second = step('c', 1)
  const overToo = vi.fn()
  second.watch(overToo)
  undo.undo()
  expect(overToo).toHaveBeenCalled()
})

test('it is over when somebody else took it back, and undoing it then undoes nothing else', () => {
  const { other, undo, map, step } = twoCopies()
  step('mine', 1)
  const deleting = step('a', 'deleted')
  const over = vi.fn()
  deleting.watch(over)
  other.getMap('cards').set('b', 1)
  expect(over, 'what others do elsewhere leaves it').not.toHaveBeenCalled()
  other.getMap('cards').set('a', 'restored')
  expect(over).toHaveBeenCalled()
  deleting.undo()
  expect(map.toJSON()).toEqual({ mine: 1, a: 'restored', b: 1 })
  expect(undo.canUndo()).toBe(true)
})

test('nobody is told any more who does not watch', () => {
  const { step } = twoCopies()
  const over = vi.fn()
  step('a', 1).watch(over)()
  step('b', 1)
  expect(over).not.toHaveBeenCalled()
})
