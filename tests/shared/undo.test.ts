import { expect, test } from 'vitest'
import type * as Y from 'yjs'

import { activities } from '../../shared/model/kinds.ts'
import { addActivity, moveActivity } from '../../shared/model/activities.ts'
import { deleteActor } from '../../shared/model/actors.ts'
import { deleteItem, readDeletedItems, restoreItem, setFields } from '../../shared/model/collection.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { edit } from '../../shared/model/edit.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { seedTestMap, seedTestPlan } from '../support/intents.ts'
import { textIn, twoPeople } from '../support/two-people.ts'

const firstCell = (doc: Y.Doc) => {
  const { phases, components } = readPlan(doc)
  return { phase: phases[0]?.id ?? '', component: components[0]?.id ?? '' }
}

const activity = (doc: Y.Doc, id: string) => readPlan(doc).activities.find((one) => one.id === id)

test('undoing one’s own new card marks it deleted and keeps what others wrote; Restore brings all back', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const card = addActivity(amina.doc, { ...firstCell(amina.doc), title: 'Listening sessions' }) ?? ''
  meet()
  edit(tomas.doc, () => textIn(tomas.doc, 'activities', card, 'notes').insert(0, 'Room in block 7 is free'))
  setFields(tomas.doc, activities, card, { status: 'doing' })
  meet()

  amina.undo.undo()
  meet()
  for (const { doc } of [amina, tomas]) {
    expect(activity(doc, card)).toBeUndefined()
    expect(readDeletedItems(doc, [activities])).toMatchObject([{ id: card, name: 'Listening sessions' }])
  }
  restoreItem(tomas.doc, 'activities', card)
  meet()
  for (const { doc } of [amina, tomas])
    expect(activity(doc, card)).toMatchObject({
      title: 'Listening sessions',
      notes: 'Room in block 7 is free',
      status: 'doing',
    })
})

test('redo shows the card again', () => {
  const { amina } = twoPeople(seedTestPlan)
  const card = addActivity(amina.doc, { ...firstCell(amina.doc), title: 'Again' }) ?? ''
  amina.undo.undo()
  expect(activity(amina.doc, card)).toBeUndefined()
  amina.undo.redo()
  expect(activity(amina.doc, card)?.title).toBe('Again')
})

test('undo takes back one’s own edits alone', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const card = readPlan(amina.doc).activities[0]?.id ?? ''
  setFields(amina.doc, activities, card, { status: 'doing' })
  setFields(tomas.doc, activities, card, { nextStep: 'Call the school' })
  meet()
  tomas.undo.undo()
  meet()
  expect(activity(amina.doc, card)).toMatchObject({ status: 'doing', nextStep: undefined })
  tomas.undo.undo()
  meet()
  expect(activity(amina.doc, card)?.status).toBe('doing')
})

test('undoing a move does not tear the card from where somebody else put it since', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const { phases, components } = readPlan(amina.doc)
  const card = readPlan(amina.doc).activities[0]?.id ?? ''
  const to = (at: number) => ({ phase: phases[at]?.id ?? '', component: components[at]?.id ?? '' })
  moveActivity(amina.doc, card, to(1))
  meet()
  moveActivity(tomas.doc, card, to(2))
  meet()
  amina.undo.undo()
  meet()
  for (const { doc } of [amina, tomas]) expect(activity(doc, card)?.place).toMatchObject(to(2))
})

test('undoing a deletion brings back the card with the words of both', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const card = readPlan(amina.doc).activities[0]?.id ?? ''
  edit(amina.doc, () => textIn(amina.doc, 'activities', card, 'notes').insert(0, 'Mine. '))
  deleteItem(amina.doc, 'activities', card)
  edit(tomas.doc, () => textIn(tomas.doc, 'activities', card, 'notes').insert(0, 'Theirs. '))
  meet()
  amina.undo.undo()
  meet()
  const notes = activity(tomas.doc, card)?.notes ?? ''
  expect(notes).toContain('Mine. ')
  expect(notes).toContain('Theirs. ')
})

test('undoing the deletion of an actor brings back its connections', () => {
  const { amina } = twoPeople(seedTestMap)
  const [from = '', to = ''] = readMap(amina.doc).actors.map(({ id }) => id)
  const connection = addConnection(amina.doc, { from, to, kind: 'funds' })
  deleteActor(amina.doc, from)
  expect(readMap(amina.doc).connections).toEqual([])
  amina.undo.undo()
  expect(readMap(amina.doc).connections.map(({ id }) => id)).toEqual([connection])
})
