import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'

import type { Answer } from '../../../client/live/barrier.ts'
import { SavedTracker, worstOf } from '../../../client/live/saved-state.ts'
import { NEWER } from '../../../shared/words/refusals.ts'

/** A tracker with a server that answers only when told to. */
const track = (kept = 0) => {
  const doc = new Y.Doc()
  const asked: number[] = []
  const stalled = vi.fn()
  let count = kept
  let connected = true
  const tracker = new SavedTracker(doc, {
    ask: () => {
      if (!connected) return undefined
      asked.push(asked.length + 1)
      return asked.length
    },
    stalled,
    count: { read: () => count, write: (changes) => (count = changes) },
  })
  const edit = () => doc.getMap('about').set('title', Math.random())
  const answer = (status: Answer['status'] = 'saved', reason = '') =>
    tracker.answered({ n: asked.length, status, reason })
  const cut = () => {
    connected = false
    tracker.lost()
  }
  const connect = () => {
    connected = true
    tracker.ready()
  }
  return { tracker, doc, asked, stalled, edit, answer, cut, connect, keptCount: () => count }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what is said of the words typed here', () => {
  test('nothing is called saved before the server has answered', () => {
    const { tracker, answer } = track()
    expect(tracker.state.get()).toEqual({ kind: 'opening' })
    tracker.ready()
    expect(tracker.state.get()).toEqual({ kind: 'opening' })
    answer()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
  })

  test('an edit is being saved until a barrier sent after it is answered', () => {
    const { tracker, edit, answer, asked } = track()
    tracker.ready()
    edit()
    answer() // of the barrier that was asked before the edit
    expect(tracker.state.get()).toEqual({ kind: 'saving' })
    vi.advanceTimersByTime(100)
    expect(asked).toHaveLength(2)
    answer()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
  })

  test('somebody who never stops typing is asked for all the same', () => {
    const { tracker, edit, answer, asked } = track()
    tracker.ready()
    answer()
    for (let i = 0; i < 20; i++) {
      edit()
      vi.advanceTimersByTime(20)
    }
    expect(asked.length).toBeGreaterThan(1)
  })

  test('what others type is not counted', () => {
    const { tracker, doc, cut } = track()
    cut()
    const other = new Y.Doc()
    other.getMap('about').set('title', 'theirs')
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    expect(tracker.state.get()).toEqual({ kind: 'offline', changes: 0 })
  })

  test('changes made offline are counted, kept over a reload, and forgotten when saved', () => {
    const first = track()
    first.cut()
    first.edit()
    vi.advanceTimersByTime(2000)
    for (let i = 0; i < 9; i++) first.edit() // typing on is one change
    expect(first.tracker.state.get()).toEqual({ kind: 'offline', changes: 2 })
    const again = track(first.keptCount())
    again.cut()
    expect(again.tracker.state.get()).toEqual({ kind: 'offline', changes: 2 })
    again.connect()
    expect(again.tracker.state.get()).toEqual({ kind: 'saving' })
    again.answer()
    expect(again.tracker.state.get()).toEqual({ kind: 'saved' })
    expect(again.keptCount()).toBe(0)
  })

  test('an answer from before the connection broke means nothing afterwards', () => {
    const { tracker, edit, cut, connect, asked } = track()
    tracker.ready()
    edit()
    cut()
    connect()
    tracker.answered({ n: asked.length - 1, status: 'saved', reason: '' })
    expect(tracker.state.get()).toEqual({ kind: 'saving' })
  })

  test('a refusal says why, is asked about again, and ends when all is saved', () => {
    const { tracker, edit, answer, asked } = track()
    tracker.ready()
    answer()
    edit()
    vi.advanceTimersByTime(100)
    answer('refused', 'paused: Editing is paused.')
    expect(tracker.state.get()).toEqual({
      kind: 'refused',
      code: 'paused',
      reason: 'Editing is paused.',
      changes: 1,
    })
    const before = asked.length
    vi.advanceTimersByTime(3000)
    expect(asked.length).toBe(before + 1)
    answer()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
  })

  test('what a newer version wrote is no pause, which would end by itself', () => {
    const { tracker, edit, answer } = track()
    tracker.ready()
    edit()
    vi.advanceTimersByTime(100)
    answer('refused', `paused: ${NEWER}`)
    expect(tracker.state.get()).toEqual({ kind: 'refused', code: 'newer', reason: NEWER, changes: 1 })
  })

  test('what is held back in a pause is not asked about, nor called saved, until it is sent', () => {
    const { tracker, edit, answer, asked, cut, connect, keptCount } = track()
    tracker.ready()
    answer()
    tracker.hold(true)
    answer()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
    edit()
    const before = asked.length
    vi.advanceTimersByTime(60_000)
    cut()
    connect()
    vi.advanceTimersByTime(60_000)
    expect(asked.length).toBe(before)
    expect(tracker.state.get()).toMatchObject({ kind: 'refused', code: 'paused', changes: 1 })
    expect(keptCount()).toBe(1)
    tracker.hold(false)
    connect()
    answer()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
  })

  test('a server that cannot save says so until it can', () => {
    const { tracker, edit, answer } = track()
    tracker.ready()
    edit()
    answer('cannot-save', 'cannot-save: The disk is full.')
    expect(tracker.state.get()).toMatchObject({ kind: 'cannot-save', reason: 'The disk is full.' })
    vi.advanceTimersByTime(3000)
    answer()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
  })

  test('a connection that does not answer is given up', () => {
    const { tracker, stalled } = track()
    tracker.ready()
    vi.advanceTimersByTime(14_000)
    expect(stalled).not.toHaveBeenCalled()
    vi.advanceTimersByTime(2000)
    expect(stalled).toHaveBeenCalledOnce()
  })

  test('a connection can be made to prove itself, and one that answers is kept', () => {
    const { tracker, answer, stalled } = track()
    tracker.ready()
    answer()
    tracker.check(4000)
    answer()
    vi.advanceTimersByTime(30_000)
    expect(stalled).not.toHaveBeenCalled()
    tracker.check(4000)
    vi.advanceTimersByTime(4000)
    expect(stalled).toHaveBeenCalledOnce()
  })

  test('why the server closed is said; an end stays an end', () => {
    const { tracker, edit, cut } = track()
    tracker.lost('cannot-load')
    expect(tracker.state.get()).toEqual({ kind: 'offline', changes: 0, code: 'cannot-load' })
    edit()
    tracker.ended('link-revoked')
    cut()
    expect(tracker.state.get()).toMatchObject({ kind: 'ended', code: 'link-revoked', changes: 1 })
  })

  test('what was closed for good and is opened anew is saved as ever', () => {
    const { tracker, edit, answer, connect, keptCount } = track()
    tracker.ready()
    answer()
    tracker.ended('initiative-deleted')
    edit()
    expect(tracker.state.get()).toMatchObject({ kind: 'ended', changes: 1 })
    tracker.reopened()
    expect(tracker.state.get()).toEqual({ kind: 'opening' })
    connect()
    expect(tracker.state.get()).toEqual({ kind: 'saving' })
    answer()
    expect([tracker.state.get(), keptCount()]).toEqual([{ kind: 'saved' }, 0])
    // one that had come back by itself meanwhile stays as it is
    tracker.reopened()
    expect(tracker.state.get()).toEqual({ kind: 'saved' })
  })
})

describe('what is said of several documents', () => {
  test('the worst of them, with all changes that wait', () => {
    expect(worstOf([{ kind: 'saved' }, { kind: 'saving' }])).toEqual({ kind: 'saving' })
    expect(
      worstOf([
        { kind: 'offline', changes: 2 },
        { kind: 'offline', changes: 1 },
      ]),
    ).toEqual({ kind: 'offline', changes: 3 })
    expect(
      worstOf([
        { kind: 'offline', changes: 2 },
        { kind: 'ended', code: 'link-revoked', reason: 'Off.', changes: 1 },
      ]),
    ).toEqual({ kind: 'ended', code: 'link-revoked', reason: 'Off.', changes: 3 })
  })
})
