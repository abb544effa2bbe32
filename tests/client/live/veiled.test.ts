import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { withStores } from '../../../client/live/collection-store.ts'
import type { Live } from '../../../client/live/live.ts'
import { isVeiled, shownWords, veiled } from '../../../client/live/veiled.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { addCause } from '../../../shared/model/causes.ts'
import { addConnection } from '../../../shared/model/connections.ts'
import { MAP_ITEMS } from '../../../shared/model/kinds.ts'

const openMap = () => {
  const doc = new Y.Doc()
  const live = withStores({ map: { doc } }, doc, MAP_ITEMS) as unknown as Live
  return { doc, live }
}

test('whoever reads a veiled map reads no name, note or next step, and numbers that stay', () => {
  const { doc, live } = openMap()
  const mayor = addActor(doc, {
    name: 'Ana María López',
    kind: 'person',
    note: 'López was a teacher',
    nextStep: 'Call Ana',
    at: { influence: 9, position: 1 },
  })
  addActor(doc, { id: 'planner', name: 'Whoever plans the county budget', kind: 'person' })
  const board = addActor(doc, { name: 'School board', kind: 'institution' })
  addConnection(doc, { from: mayor, to: board, kind: 'funds', note: 'López pays' })
  addCause(doc, 'Mrs. LÓPEZ decides for the school board alone; nobody asks Analysts who plans the budget')
  const shown = veiled(live)
  const read = () => JSON.stringify([shown.actors.list(), shown.connections.list(), shown.causes.list()])
  const before = shown.actors.get(mayor)?.name
  expect(before).toMatch(/^Person \d$/)
  expect(shown.actors.get(mayor)?.at).toEqual({ influence: 9, position: 1 })
  for (const word of ['Ana ', 'Mar', 'López', 'LÓPEZ', 'School board', 'school board', 'teacher', 'pays'])
    expect(read()).not.toContain(word)
  // not within another word
  expect(read()).toContain('Analysts who plans the budget')
  expect(shownWords(shown, 'Ask López')).toBe(`Ask ${before}`)
  expect(shownWords(live, 'Ask López')).toBe('Ask López')
  // who comes later has the next number, and nobody another one
  addActor(doc, { name: 'Lakeside Developers' })
  expect(shown.actors.list().map(({ name }) => name)).toContain('Group 4')
  expect(shown.actors.get(mayor)?.name).toBe(before)
  expect([isVeiled(shown), isVeiled(live), veiled(live) === shown]).toEqual([true, false, true])
  expect(live.actors.get(mayor)?.name).toBe('Ana María López')
})
