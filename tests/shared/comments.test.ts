import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { deleteItem, readAlive } from '../../shared/model/collection.ts'
import {
  addComment,
  changeComment,
  deleteThread,
  namedIn,
  piecesOf,
  resolveThread,
} from '../../shared/model/comments.ts'
import { aboutComment, threadsOf } from '../../shared/model/threads.ts'
import { type Comment, comments } from '../../shared/model/kinds-said.ts'
import { seedTestPlan } from '../support/intents.ts'
import { twoPeople } from '../support/two-people.ts'

const say = (doc: Y.Doc, on: string, text: string): string =>
  addComment(doc, on, { text, by: 'ana', named: [] }) ?? ''

const heard = (doc: Y.Doc): [string, string[]][] =>
  threadsOf(readAlive(doc, comments)).map(({ root, answers }) => [root.text, answers.map(({ text }) => text)])

const comment = (id: string, on: string, at = '2026-01-01'): Comment => ({
  id,
  on,
  at,
  text: id,
  by: '',
  resolved: false,
  partners: [],
  people: [],
})

test('what two people answer at once stands in one thread, by when it was said', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const root = say(amina.doc, 'activities/a', 'Earlier?')
  meet()
  say(amina.doc, aboutComment(root), 'Yes')
  say(tomas.doc, aboutComment(root), 'No')
  meet()
  expect(heard(amina.doc).map(([first, answers]) => [first, answers.toSorted()])).toEqual([
    ['Earlier?', ['No', 'Yes']],
  ])
  expect(heard(tomas.doc)).toEqual(heard(amina.doc))
})

test('an answer to what somebody deletes at that moment comes back with it', () => {
  const { amina, tomas, meet } = twoPeople(seedTestPlan)
  const root = say(amina.doc, 'activities/a', 'Earlier?')
  meet()
  deleteItem(amina.doc, 'comments', root)
  say(tomas.doc, aboutComment(root), 'Yes')
  meet()
  expect(heard(amina.doc)).toEqual([])
  amina.undo.undo()
  expect(heard(amina.doc)).toEqual([['Earlier?', ['Yes']]])
})

test('a conversation is deleted as a whole, and one undo brings it back', () => {
  const { amina } = twoPeople(seedTestPlan)
  const root = say(amina.doc, 'activities/a', 'Earlier?')
  say(amina.doc, aboutComment(root), 'Yes')
  amina.undo.stopCapturing()
  const [thread] = threadsOf(readAlive(amina.doc, comments))
  deleteThread(amina.doc, thread!, 'Amina')
  expect(heard(amina.doc)).toEqual([])
  amina.undo.undo()
  expect(heard(amina.doc)).toEqual([['Earlier?', ['Yes']]])
})

test('nothing is said without words, and a comment is not emptied', () => {
  const doc = new Y.Doc()
  expect(addComment(doc, 'activities/a', { text: ' \n', by: '', named: [] })).toBeUndefined()
  const id = say(doc, 'activities/a', ' Good ')
  const [before] = readAlive(doc, comments)
  changeComment(doc, before!, { text: ' ', named: [] })
  expect(readAlive(doc, comments)).toEqual([expect.objectContaining({ id, text: 'Good' })])
})

test('whom other words name is whom the comment names, and it is resolved and opened again', () => {
  const doc = new Y.Doc()
  const named = (id: string) => ({ kind: 'partner', id, name: id }) as const
  const id = addComment(doc, 'cells/p/c', { text: '@a @b', by: '', named: [named('a'), named('b')] })!
  const read = () => readAlive(doc, comments)[0]!
  changeComment(doc, read(), { text: '@b @c', named: [named('b'), named('c')] })
  expect(read().partners).toEqual(['b', 'c'])
  resolveThread(doc, id, true)
  expect(read().resolved).toBe(true)
  resolveThread(doc, id, false)
  expect(read().resolved).toBe(false)
})

test('answers to answers stand in the thread; to themselves in a circle, or to nothing, in none', () => {
  const all = [
    comment('root', 'activities/a'),
    comment('late', 'comments/root', '2026-01-03'),
    comment('early', 'comments/late', '2026-01-02'),
    comment('self', 'comments/self'),
    comment('x', 'comments/y'),
    comment('y', 'comments/x'),
    comment('lost', 'comments/none'),
    comment('odd', ''),
  ]
  const threads = threadsOf(all).map(({ root, answers }) => [root.id, answers.map(({ id }) => id)])
  expect(threads).toEqual([
    ['odd', []],
    ['root', ['early', 'late']],
  ])
})

const PEOPLE = [
  { kind: 'person', id: '1', name: 'Ana' },
  { kind: 'person', id: '2', name: 'Ana María' },
  { kind: 'partner', id: '3', name: '子育て' },
] as const

test.each([
  ['@Ana, see', ['1']],
  ['(@ana maria) and @ANA', ['2', '1']],
  ['@Anabel', []],
  ['ana@Ana', []],
  ['@@子育て!', ['3']],
  ['@', []],
])('%s names %j', (text, ids) => {
  expect(namedIn(text, PEOPLE).map(({ id }) => id)).toEqual(ids)
  expect(
    piecesOf(text, PEOPLE)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
