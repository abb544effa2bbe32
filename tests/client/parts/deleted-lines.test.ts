import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { byName, groupsOf } from '../../../client/parts/deleted-lines.ts'
import { deleteItem, deleteItems, entryOf, readDeletedItems } from '../../../shared/model/collection.ts'
import { textOf } from '../../../shared/model/text.ts'
import { actors, partners } from '../../../shared/model/kinds.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { addPartner } from '../../../shared/model/partners.ts'

test('what was added and undone before it had a word is not worth a line; what somebody deleted is, and what has words', () => {
  const doc = new Y.Doc()
  const [undone, deleted, noted] = [1, 2, 3].map(() => addActor(doc, { name: '' }))
  const entry = entryOf(doc, 'actors', noted ?? '')
  if (entry) textOf(entry, 'note').insert(0, 'Ask her first')
  for (const id of [undone, noted]) deleteItem(doc, 'actors', id ?? '')
  deleteItem(doc, 'actors', deleted ?? '', 'Dana')
  const describe = byName(doc)
  const shown = readDeletedItems(doc, [actors]).filter((item) => describe(item) !== undefined)
  expect(new Set(shown.map(({ id }) => id))).toEqual(new Set([deleted, noted]))
})

test('what somebody deleted in one step stands together, and by itself what another deleted', () => {
  const doc = new Y.Doc()
  const ids = ['Clinic', 'School', 'Fund'].map((name) => addPartner(doc, { name }))
  const [clinic, school, fund] = ids.map((id) => ({ kind: 'partners', id }))
  if (clinic && school && fund) {
    deleteItems(doc, [clinic, school], 'Dana')
    deleteItems(doc, [fund], 'Tomás')
  }
  const lines = readDeletedItems(doc, [partners])
  const groups = groupsOf(lines).map((group) => group.map(({ name }) => name).toSorted())
  expect(groups.toSorted((a, b) => b.length - a.length)).toEqual([['Clinic', 'School'], ['Fund']])
})
