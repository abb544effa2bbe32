import * as Y from 'yjs'
import { expect, test } from 'vitest'

import { personSaid } from '../../../../client/features/map/lists/said.ts'
import { addActor } from '../../../../shared/model/actors.ts'
import { answer } from '../../../../shared/model/answers.ts'
import { readAll } from '../../../../shared/model/collection.ts'
import { actors } from '../../../../shared/model/kinds.ts'

test('“don’t know” is told from no answer, and a value from both; a day is said as one', () => {
  const doc = new Y.Doc()
  const id = addActor(doc, { name: 'Mayor', nextStep: 'Visit', nextStepDue: '2027-02-14' })
  const said = (column: Parameters<typeof personSaid>[1]) =>
    readAll(doc, actors).map((one) => personSaid(one, column, { connections: 0 }))[0]
  expect([said('say'), said('certainty'), said('touch')]).toEqual([undefined, undefined, undefined])
  answer(doc, actors, id, 'influence', { values: { at: { position: 1 } }, isUnknown: true })
  answer(doc, actors, id, 'certainty', { values: {}, isUnknown: true })
  expect([said('say'), said('position'), said('certainty')]).toEqual(['Don’t know', 'With us', 'Don’t know'])
  answer(doc, actors, id, 'certainty', { values: { certainty: 'told' }, isUnknown: false })
  expect(said('certainty')).not.toBe('Don’t know')
  expect([said('nextStepBy'), said('nextStepDue')]).toEqual([undefined, 'Feb 14, 2027'])
})
