import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { causeWords, putCause, replaceCause } from '../../shared/model/agenda-causes.ts'
import { bodyOf, readSections } from '../../shared/model/agenda.ts'
import { causeAddress, causeIn, withoutMapLinks } from '../../shared/model/cause-links.ts'
import { addCause, setShownBy } from '../../shared/model/causes.ts'
import { deleteItem, readOrdered } from '../../shared/model/collection.ts'
import { causes } from '../../shared/model/kind-causes.ts'
import { moveInOrder } from '../../shared/model/structure.ts'
import { seedTestPlan } from '../support/intents.ts'
import { textIn, twoPeople } from '../support/two-people.ts'

const planWithSections = () => {
  const doc = new Y.Doc()
  seedTestPlan(doc)
  const [problem, other] = readSections(doc)
  if (!problem || !other) throw new Error('There are no sections.')
  return { doc, problem: problem.id, other: other.id }
}
const href = causeAddress('https://table.example', 'abcdefghij', 'why')

test('what two write about the problem at once merges by letter, and both ties stay', () => {
  const { amina, tomas, meet } = twoPeople((doc) => {
    addCause(doc, 'They never met')
  })
  const [cause] = readOrdered(amina.doc, causes)
  const id = cause?.id ?? ''
  textIn(amina.doc, 'causes', id, 'text').insert(14, ' us')
  textIn(tomas.doc, 'causes', id, 'text').insert(0, 'In May: ')
  setShownBy(amina.doc, id, { kind: 'actors', id: 'a' }, true)
  setShownBy(tomas.doc, id, { kind: 'connections', id: 't' }, true)
  addCause(amina.doc, 'Second')
  addCause(tomas.doc, 'Third')
  meet()
  expect(readOrdered(amina.doc, causes)).toEqual(readOrdered(tomas.doc, causes))
  expect(readOrdered(tomas.doc, causes)[0]).toMatchObject({
    text: 'In May: They never met us',
    actors: ['a'],
    connections: ['t'],
  })
  moveInOrder(tomas.doc, causes, id, 2)
  expect(readOrdered(tomas.doc, causes).at(-1)?.id).toBe(id)
  deleteItem(amina.doc, 'causes', id)
  setShownBy(amina.doc, id, { kind: 'actors', id: 'b' }, true)
  meet()
  expect(readOrdered(tomas.doc, causes)).toHaveLength(2)
  expect(addCause(amina.doc, '  ')).toBeUndefined()
})

test('what is put in the agenda leads back, stays as it was put, and is replaced only when one says so', () => {
  const { doc, problem, other } = planWithSections()
  expect(putCause(doc, problem, { words: 'The slot rule\nis kept ', href })).toBe(true)
  expect(causeWords(doc, problem, 'why')).toBe('The slot rule is kept')
  expect(causeWords(doc, other, 'why')).toBeUndefined()
  expect(causeWords(doc, problem, 'another')).toBeUndefined()
  replaceCause(doc, problem, 'why', { words: 'The rule is theirs', href })
  expect(readSections(doc)[0]?.rich.at(-1)).toEqual({
    type: 'paragraph',
    text: [{ text: 'The rule is theirs', href }],
  })
  // somebody else rewrote the paragraph by hand: nothing is left to replace
  bodyOf(doc, problem)?.delete(0, bodyOf(doc, problem)?.length ?? 0)
  replaceCause(doc, problem, 'why', { words: 'Again', href })
  expect(readSections(doc)[0]?.text).not.toContain('Again')
  expect(putCause(doc, 'gone', { words: 'Words', href })).toBe(false)
})

test('an address of the map is known whatever its server, and leads nobody there who may not see it', () => {
  expect(causeIn(href)).toBe('why')
  expect(causeIn('https://other.example/i/zzz/map?cause=x&y=1')).toBe('x')
  for (const other of ['https://table.example/i/abc/grid?cause=x', 'https://map.example/?cause=x', 'x', 7])
    expect(causeIn(other)).toBeUndefined()
  const link = { text: 'rule', href }
  const own = { text: 'law', href: 'https://law.example/' }
  const paragraph = { type: 'paragraph' as const, text: [link, own] }
  const shown = withoutMapLinks([
    paragraph,
    { type: 'bulletList', items: [[{ type: 'blockquote', blocks: [paragraph] }]] },
  ])
  expect(JSON.stringify(shown)).not.toContain('/map')
  expect(shown[0]).toEqual({ type: 'paragraph', text: [{ text: 'rule' }, own] })
})
