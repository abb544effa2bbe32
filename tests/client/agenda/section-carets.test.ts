import { relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import { beforeEach, describe, expect, test } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

import { SectionCarets } from '../../../client/features/agenda/section-carets.ts'
import { colorOf } from '../../../client/live/presence.ts'

const WHO = { name: 'Tomás', role: 'editor', partner: null, person: 'p1' }
const spot = { type: { client: 1, clock: 0 }, item: null, assoc: 0 }
const cursor = { anchor: spot, head: spot }

let here: Awareness
let there: Awareness
let carets: SectionCarets

/** What the server relays of somebody else's page. */
const say = (state: Record<string, unknown>): void => {
  there.setLocalState(state)
  applyAwarenessUpdate(here, encodeAwarenessUpdate(there, [there.clientID]), 'server')
}

beforeEach(() => {
  here = new Awareness(new Y.Doc())
  there = new Awareness(new Y.Doc())
  carets = new SectionCarets(here, 'agenda/goal')
  return () => {
    here.destroy()
    there.destroy()
  }
})

describe('the carets of a section', () => {
  test('are those of the people in it, with the name that the server gives them', () => {
    say({
      who: WHO,
      at: { place: 'agenda', item: 'agenda/goal' },
      cursor,
      user: { name: 'Mallory', color: 'x' },
    })
    expect([...carets.getStates().values()]).toEqual([
      { cursor, user: { name: 'Tomás', color: colorOf('p1') } },
    ])
    say({ who: WHO, at: { place: 'agenda', item: 'agenda/vision' }, cursor })
    expect(carets.getStates().size).toBe(0)
  })

  test('leave out whom the server does not vouch for', () => {
    say({ at: { place: 'agenda', item: 'agenda/goal' }, cursor, user: { name: 'Mallory' } })
    expect(carets.getStates().size).toBe(0)
  })

  test.each<[unknown]>([
    [7],
    ['x'],
    [[]],
    [{}],
    [{ anchor: 1, head: 2 }],
    [{ anchor: spot, head: null }],
    [{ anchor: {}, head: {} }],
    [{ anchor: { tname: 'agenda' }, head: spot }],
    [{ anchor: { ...spot, tname: 'agenda' }, head: spot }],
    [{ anchor: { item: { client: -1, clock: 0.5 } }, head: spot }],
    [{ anchor: { type: 'x', item: { client: 1, clock: 1 } }, head: spot }],
  ])('leave out one that is no caret: %j', (value) => {
    say({ who: WHO, at: { place: 'agenda', item: 'agenda/goal' }, cursor: value })
    expect(carets.getStates().size).toBe(0)
  })

  test('that point to nowhere are passed on and found to be nowhere', () => {
    const nowhere = { type: { client: 99, clock: 99 }, item: { client: 98, clock: 12 }, assoc: 7 }
    say({
      who: WHO,
      at: { place: 'agenda', item: 'agenda/goal' },
      cursor: { anchor: nowhere, head: nowhere },
    })
    const [found] = carets.getStates().values()
    const { doc } = here
    const position = Y.createRelativePositionFromJSON(found?.cursor.anchor)
    expect(relativePositionToAbsolutePosition(doc, doc.getXmlFragment('x'), position, new Map())).toBeNull()
  })

  test('are told of when they change, and of nothing else', () => {
    let told = 0
    const listen = () => (told += 1)
    carets.on('change', listen)
    say({ who: WHO, at: { place: 'agenda', item: 'agenda/vision' }, cursor })
    say({ who: WHO, at: { place: 'grid' } })
    expect(told).toBe(0)
    say({ who: WHO, at: { place: 'agenda', item: 'agenda/goal' }, cursor })
    expect(told).toBe(1)
    say({ who: WHO, at: { place: 'agenda', item: 'agenda/goal', typing: true }, cursor })
    expect(told).toBe(1)
    carets.off('change', listen)
    say({ who: WHO, at: { place: 'grid' } })
    expect(told).toBe(1)
  })
})

test('a section takes one’s caret away only while it is there', () => {
  const other = new SectionCarets(here, 'agenda/vision')
  carets.setLocalStateField('cursor', cursor)
  other.setLocalStateField('cursor', null)
  expect(here.getLocalState()?.cursor).toBe(cursor)
  expect(other.getLocalState().cursor).toBeNull()
  carets.setLocalStateField('cursor', null)
  expect(here.getLocalState()?.cursor).toBeNull()
})
