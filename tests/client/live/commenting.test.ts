import { expect, test } from 'vitest'

import type { CommentOrigin } from '../../../shared/api.ts'
import { type Thread } from '../../../shared/model/threads.ts'
import type { Comment } from '../../../shared/model/kinds-said.ts'
import { waitsFor } from '../../../client/live/commenting.ts'

const ME = { person: 'me', partner: 'clinic' }

const comment = (id: string, more: Partial<Comment> = {}): Comment => ({
  id,
  on: 'activities/a',
  text: id,
  by: '',
  resolved: false,
  partners: [],
  people: [],
  ...more,
})

const by = (id: string, person: string, partner: string | null = null): [string, CommentOrigin] => [
  id,
  { id, by: { person, partner, name: person, role: 'editor', at: '2026-01-01' } },
]

const waits = (thread: Thread, ...origins: [string, CommentOrigin][]): boolean =>
  waitsFor(thread, ME, new Map(origins))

test('what names me waits until I say something, whoever else does', () => {
  const root = comment('q', { people: ['me'] })
  expect(waits({ root, answers: [] }, by('q', 'ben'))).toBe(true)
  expect(waits({ root, answers: [comment('a')] }, by('q', 'ben'), by('a', 'cora', 'clinic'))).toBe(true)
  expect(waits({ root, answers: [comment('a')] }, by('q', 'ben'), by('a', 'me'))).toBe(false)
})

test('what names my partner waits until anybody who speaks for it says something', () => {
  const root = comment('q', { partners: ['clinic'] })
  expect(waits({ root, answers: [] }, by('q', 'ben'))).toBe(true)
  expect(waits({ root, answers: [comment('a')] }, by('q', 'ben'), by('a', 'cora', 'clinic'))).toBe(false)
  expect(waits({ root, answers: [comment('a')] }, by('q', 'ben'), by('a', 'dan', 'school'))).toBe(true)
})

test('a later word that names me waits again; nothing that is resolved, mine, or names others does', () => {
  const root = comment('q', { people: ['me'] })
  const answers = [comment('a'), comment('b', { people: ['me'] })]
  expect(waits({ root, answers }, by('q', 'ben'), by('a', 'me'), by('b', 'ben'))).toBe(true)
  expect(waits({ root: { ...root, resolved: true }, answers: [] }, by('q', 'ben'))).toBe(false)
  expect(waits({ root, answers: [] }, by('q', 'me'))).toBe(false)
  expect(waits({ root: comment('q', { people: ['you'], partners: ['school'] }), answers: [] })).toBe(false)
})

test('one whose author is not known waits as any other', () => {
  expect(waits({ root: comment('q', { people: ['me'] }), answers: [] }, ['q', { id: 'q', by: null }])).toBe(
    true,
  )
})
