import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { putAside, readAsides, takeBack } from '../../shared/model/set-aside.ts'
import { addPhase } from '../../shared/model/structure.ts'
import { twoPeople } from '../support/two-people.ts'

test('of two reasons given at once one is left whole, and undo takes back one’s own', () => {
  const { amina, tomas, meet } = twoPeople((doc) => {
    addPhase(doc, 'Now')
  })
  const finding = 'lead/activities/one'
  putAside(amina.doc, finding, { reason: 'Later', by: 'Amina' })
  putAside(tomas.doc, finding, { reason: 'Never', by: 'Tomás' })
  meet()
  expect(readAsides(amina.doc)).toEqual(readAsides(tomas.doc))
  const { reason, by } = readAsides(amina.doc)[finding] ?? {}
  expect([
    ['Later', 'Amina'],
    ['Never', 'Tomás'],
  ]).toContainEqual([reason, by])
  takeBack(amina.doc, finding)
  meet()
  expect(readAsides(tomas.doc)).toEqual({})
  amina.undo.undo()
  meet()
  expect(readAsides(tomas.doc)[finding]).toMatchObject({ reason, by })
})

test('what is no reason sets nothing aside, whoever wrote it', () => {
  const doc = new Y.Doc()
  putAside(doc, 'a', { reason: '  ', by: 'Amina' })
  const all = doc.getMap('setAside')
  for (const [key, value] of Object.entries({ b: 7, c: null, d: { by: 'x' }, e: 'words', f: { reason: 3 } }))
    all.set(key, value)
  all.set('g', { reason: 'Fine', by: 9, at: 'yesterday' })
  expect(readAsides(doc)).toEqual({ g: { reason: 'Fine', by: '' } })
})
