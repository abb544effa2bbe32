import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { changedSince } from '../../../client/live/changed-since.ts'
import { moveActivity } from '../../../shared/model/activities.ts'
import { setCellGoal } from '../../../shared/model/cells.ts'
import { deleteItem, setFields, writeField } from '../../../shared/model/collection.ts'
import { addComment } from '../../../shared/model/comments.ts'
import { activities } from '../../../shared/model/kinds.ts'
import { addPartner } from '../../../shared/model/partners.ts'
import { readPlan } from '../../../shared/model/plan.ts'
import { seedTestPlan } from '../../support/intents.ts'
import { twoPeople } from '../../support/two-people.ts'

/** What one sees who was away while the other did something. */
const seen = (does: (doc: Y.Doc, plan: ReturnType<typeof readPlan>) => void) => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const before = Y.decodeStateVector(Y.encodeStateVector(amina.doc))
  does(tomas.doc, readPlan(tomas.doc))
  meet()
  return changedSince(amina.doc, before)
}

test('who was away while nothing was done sees nothing', () => {
  expect(seen(() => {})).toEqual([])
})

test('what was written in, moved and set is told by its fields, once for each thing', () => {
  const changes = seen((doc, { activities: [one, two], phases, components }) => {
    writeField(doc, activities, one!.id, 'title', 'Other words')
    setFields(doc, activities, one!.id, { status: 'done' })
    moveActivity(doc, two!.id, { phase: phases.at(-1)!.id, component: components.at(-1)!.id })
    setCellGoal(doc, phases[0]!.id, components[0]!.id, 'A goal')
  })
  expect(changes.map(({ kind, is, fields }) => [kind, is, fields.toSorted()])).toEqual([
    ['activities', 'changed', ['status', 'title']],
    ['activities', 'changed', ['place']],
    ['cells', 'changed', []],
  ])
})

test('what was added is new, what was deleted is told, and what came and went is not', () => {
  const changes = seen((doc, { activities: [one] }) => {
    addPartner(doc, { name: 'Family Clinic' })
    deleteItem(doc, 'activities', one!.id)
    deleteItem(doc, 'partners', addPartner(doc, { name: 'Nobody' }))
  })
  expect(changes.map(({ kind, is }) => `${kind} ${is}`).toSorted()).toEqual([
    'activities deleted',
    'partners added',
  ])
})

test('what people say has a list of its own', () => {
  expect(seen((doc) => addComment(doc, 'activities/a', { text: 'Good', by: '', named: [] }))).toEqual([])
})
