import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { activities, actors, connections, partners, phases } from '../../../shared/model/kinds.ts'
import { unsentLines } from '../../../client/app/unsent-lines.ts'
import type { Held } from '../../../client/live/held.ts'
import { SavedTracker } from '../../../client/live/saved-state.ts'
import { Store } from '../../../client/net/store.ts'
import { UnsentWords } from '../../../client/live/unsent-words.ts'
import { addActivity } from '../../../shared/model/activities.ts'
import { addActor, placeActor } from '../../../shared/model/actors.ts'
import { addNote } from '../../../shared/model/canvas.ts'
import { setCellGoal } from '../../../shared/model/cells.ts'
import { deleteItem, setFields, setMember } from '../../../shared/model/collection.ts'
import { addConnection } from '../../../shared/model/connections.ts'
import { setAboutText, setMapIssue } from '../../../shared/model/about.ts'
import { addPartner, setBackbone } from '../../../shared/model/partners.ts'
import { putAside } from '../../../shared/model/set-aside.ts'
import { addComponent, addPhase } from '../../../shared/model/structure.ts'

/** A document with what was there before, and what is written in it from then on. */
const documentWith = (before: (doc: Y.Doc) => void) => {
  const doc = new Y.Doc()
  before(doc)
  const saved = new SavedTracker(doc, {
    ask: () => undefined,
    stalled: () => {},
    count: { read: () => 0, write: () => {} },
  })
  const unsent = new UnsentWords(doc, saved, { read: () => [], write: () => {} })
  return { doc, unsent, held: new Store<readonly Held[]>([]) }
}

const twoDocuments = () => {
  const ids = { phase: '', component: '', card: '' }
  const plan = documentWith((doc) => {
    ids.phase = addPhase(doc, 'Phase I')
    ids.component = addComponent(doc, 'Governance')
    ids.card = addActivity(doc, { ...ids, title: 'Hire a director', id: 'card' }) ?? ''
    addPartner(doc, { name: 'Head Start', id: 'hs' })
    addPartner(doc, { name: 'Library', id: 'lib' })
  })
  const map = documentWith((doc) => {
    addActor(doc, { name: 'Ward council', id: 'ward' })
    addActor(doc, { name: 'Parents', id: 'parents' })
  })
  return { plan, map, ids }
}

test('values that are no texts are listed with what they belong to, in the words of the screen', () => {
  const { plan, map, ids } = twoDocuments()
  setFields(plan.doc, activities, ids.card, {
    nextStep: 'Call the ward',
    status: 'stuck',
    lead: 'hs',
    due: '2026-12-01',
  })
  setMember(plan.doc, activities, ids.card, 'supporting', { member: 'lib', is: true })
  setFields(plan.doc, partners, 'lib', { contact: 'Ana, 555', sector: 'Education' })
  setBackbone(plan.doc, 'hs', true)
  setCellGoal(plan.doc, ids.phase, ids.component, 'Agree on who leads')
  setFields(plan.doc, phases, ids.phase, { starts: '2026-01-31' })
  setAboutText(plan.doc, 'today', '41 %')
  putAside(plan.doc, `overdue/activities/${ids.card}`, { reason: 'The budget comes in May', by: 'Amina' })
  placeActor(map.doc, 'ward', { influence: 9, position: -2 })
  setFields(map.doc, actors, 'ward', {
    touch: 'hs',
    affected: 3,
    certainty: 'guess',
    nextStep: 'Invite them',
  })
  setMapIssue(map.doc, 'Who decides on buses?')
  expect(unsentLines({ plan, map })).toEqual([
    'Hire a director',
    '  Next step: Call the ward',
    '  Status: Stuck',
    '  Who leads: Head Start',
    '  Due: December 1, 2026',
    '  Who else takes part: Library',
    'Library',
    '  Contact: Ana, 555',
    '  Field of work: Education',
    'Head Start',
    '  Backbone: Yes',
    'Goal, Phase I, Governance: Agree on who leads',
    'Phase I',
    '  Starts: January 31, 2026',
    'Today: 41 %',
    'Why is it fine as it is? The budget comes in May',
    'Ward council',
    '  Say, Position: Decides, 9 of 10, Strongly against',
    '  Who is in touch? Head Start',
    '  Affected: A lot',
    '  How sure are we? A guess',
    '  Next step: Invite them',
    'What question is this map about? Who decides on buses?',
  ])
})

test('what is new is listed with its words and where it is, and not with what anything is made with', () => {
  const { plan, map, ids } = twoDocuments()
  addActivity(plan.doc, { ...ids, title: 'Ask families', notes: 'First\nthen' })
  addPartner(plan.doc, { name: 'Clinic' })
  const blank = addActivity(plan.doc, { ...ids, title: '' }) ?? ''
  deleteItem(plan.doc, 'activities', blank)
  deleteItem(plan.doc, 'activities', ids.card)
  const connection = addConnection(map.doc, { from: 'ward', to: 'parents', kind: 'funds' }) ?? ''
  setFields(map.doc, connections, connection, { note: 'Since May' })
  const note = map.doc.getMap<Y.Map<Y.Text>>('canvas').get(addNote(map.doc, { x: 1, y: 1 }))
  note?.get('text')?.insert(0, 'Meet again')
  plan.held.set([{ words: 'Words of a field that is gone' } as Held])
  expect(unsentLines({ plan, map })).toEqual([
    'Ask families',
    '  Notes: First',
    '  then',
    '  Where it is: Phase I, Governance',
    'Clinic',
    'Hire a director',
    '  Deleted',
    'Words of a field that is gone',
    'Ward council funds Parents',
    '  Note: Since May',
    'Note',
    '  Meet again',
  ])
})
