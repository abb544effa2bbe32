import { afterEach, beforeEach, expect, test } from 'vitest'

import { at, END, initiative, link, person, makeIndex } from './made-index.ts'

/** The index answers from memory, and another one on the same storage answers the same. */

let made: Awaited<ReturnType<typeof makeIndex>>
let index: (typeof made)['index']
let sees: (typeof made)['sees']
beforeEach(async () => {
  made = await makeIndex()
  ;({ index, sees } = made)
})
afterEach(() => made.remove())

test('keeps settings, and changes those that are given', async () => {
  expect(await sees(({ initiatives }) => initiatives.find('i'))).toEqual(initiative)
  const changes = { paused: true, shares: { grid: false, agenda: true, map: 'kinds', notes: true } } as const
  await index.transact(() => {
    index.initiatives.set('i', changes)
    index.initiatives.set('none', { paused: true })
  })
  expect(await sees(({ initiatives }) => initiatives.find('i'))).toEqual({ ...initiative, ...changes })
  expect(await index.initiatives.all()).toEqual([{ ...initiative, ...changes }])
  expect(await index.initiatives.open('none')).toBeUndefined()
})

test('finds a link by its hash, in its own initiative by its id, and when the next one ends', async () => {
  expect(await made.openIndex().findLink('hash-one')).toBe('i')
  expect(await index.findLink('one')).toBeUndefined()
  expect(await sees(({ links }) => links.findByHash('i', 'hash-one'))).toEqual(link('one'))
  const first = '2026-02-01T00:00:00.000Z'
  const next = (now: string) => sees(({ links }) => links.nextExpiry(now))
  await index.transact(() => {
    index.links.set(link('one'), { expiresAt: END, label: 'Wall' })
    index.links.set(link('two'), { expiresAt: first })
  })
  expect(await next(at)).toBe(first)
  await index.transact(() => index.links.set(link('two'), { revokedAt: at }))
  expect(await next(at)).toBe(END)
  expect(await next(END)).toBeUndefined()
  expect(await sees(({ links }) => links.of('i').map(({ label }) => label))).toEqual(['Wall', ''])
})

test('finds a link by the code of a room, until that runs out', async () => {
  await index.transact(() => index.links.addCode(link('two'), 'code', END))
  expect(await made.openIndex().findCode('code')).toBe('i')
  expect(await index.findCode('other')).toBeUndefined()
  expect(await sees(({ links }) => links.findByCode('i', 'code', at))).toEqual(link('two'))
  expect(await sees(({ links }) => links.findByCode('i', 'code', END))).toBeUndefined()
})

test('seats sessions, tells whether a person has another, and where a session sits', async () => {
  await index.transact(() => {
    index.sessions.put({ id: 't', expiresAt: END, hash: 'other' })
    for (const session of ['s', 't']) index.people.sit(session, 'i', 'p')
    index.people.admit(person, 'two')
  })
  expect(await sees(({ people }) => people.personAt('s', 'i'))).toEqual(person)
  expect(await index.findSeats('t')).toEqual([{ initiative, person, links: [link('two')] }])
  expect(await index.transact(() => index.people.leave('s', 'i'))).toBe(true)
  expect(await index.transact(() => index.people.leave('t', 'i'))).toBe(false)
  expect(await sees(({ people }) => people.personAt('s', 'i'))).toBeUndefined()
})

test('counts a person once a link', async () => {
  const admit = (id: string) => index.transact(() => index.people.admit(person, id))
  expect([await admit('two'), await admit('two'), await admit('one')]).toEqual([true, false, true])
  expect(await sees(({ people }) => people.linksOf(person).map(({ id }) => id))).toEqual(['one', 'two'])
  await index.transact(() => index.links.countJoin(link('one'), at))
  expect(await sees(({ links }) => links.find('i', 'one'))).toMatchObject({ joined: 1, lastJoinedAt: at })
})

test('gives a code’s seat once, and not after its end', async () => {
  await index.transact(() => {
    for (const code of ['code', 'late']) index.people.addCode(code, 'i', 'p', END)
  })
  const take = (code: string, now: string) => index.transact(() => index.people.takeCode(code, 'i', now))
  expect(await index.findCode('code')).toBe('i')
  expect([await take('code', at), await take('code', at), await take('late', END)]).toEqual([
    'p',
    undefined,
    undefined,
  ])
  expect(await made.openIndex().findCode('code')).toBeUndefined()
})

test('keeps contributions newest first, by sender, and by code', async () => {
  const row = {
    initiative: 'i',
    sender: 'p',
    type: 'idea',
    body: { text: 'A' },
    status: 'waiting',
    reason: null,
    createdAt: at,
    changedAt: at,
  } as const
  await index.transact(() => {
    index.contributions.add({ id: 'b', ...row }, 'code-b')
    index.contributions.add({ id: 'a', ...row, sender: 'q' }, 'code-a')
    index.contributions.keepAnswer('i', 'p', 'key', '{}', at)
  })
  const ids = (sender?: string) =>
    sees(({ contributions }) => contributions.of('i', sender).map(({ id }) => id))
  expect([await ids(), await ids('p')]).toEqual([['a', 'b'], ['b']])
  expect(await sees(({ contributions }) => contributions.findByCode('i', 'code-a')?.id)).toBe('a')
  await index.transact(() => index.contributions.set('i', 'b', { status: 'declined', reason: 'No' }))
  expect(await sees(({ contributions }) => contributions.find('i', 'b'))).toEqual({
    id: 'b',
    ...row,
    status: 'declined',
    reason: 'No',
  })
  expect(await sees(({ contributions }) => contributions.answerTo('i', 'p', 'key'))).toBe('{}')
  await index.forget(at, END)
  expect(await sees(({ contributions }) => contributions.answerTo('i', 'p', 'key'))).toBeUndefined()
})

test('forgets sessions that ended, with their seats, and everything of an initiative that is removed', async () => {
  await index.transact(() => index.people.sit('s', 'i', 'p'))
  await index.forget(END, at)
  expect(await index.sessions.find('session', at)).toBeUndefined()
  expect(await made.openIndex().findSeats('s')).toEqual([])
  await index.transact(() => index.initiatives.remove('i'))
  expect(await index.initiatives.open('i')).toBeUndefined()
  expect(await index.findLink('hash-one')).toBeUndefined()
})

test('a person who is taken away leaves no seat, no code and no admission', async () => {
  await index.transact(() => {
    index.people.sit('s', 'i', 'p')
    index.people.admit(person, 'one')
    index.people.addCode('code', 'i', 'p', END)
  })
  await index.transact(() => index.people.remove('i', 'p'))
  expect(
    await sees(({ people }) => [people.of('i'), people.personAt('s', 'i'), people.linksOf(person)]),
  ).toEqual([[], undefined, []])
  expect(await index.findCode('code')).toBeUndefined()
})
