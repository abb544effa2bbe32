import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openDatabase } from '../../../server/storage/database.ts'
import type { Index, InitiativeRow } from '../../../server/storage/index.ts'
import { sqliteIndex } from '../../../server/storage/sqlite-index.ts'

/** What every index does, whatever it is kept in. */
describe.each([['SQLite', sqliteIndex]])('the index in %s', (_name, open) => {
  let folder: string
  let database: DatabaseSync
  let index: Index
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'common-table-index-'))
    database = openDatabase(folder)
    index = open(database)
    index.initiatives.add(initiative)
    index.people.addSession({ id: 's', expiresAt: '2026-03-01T00:00:00.000Z' }, 'session')
    index.people.put(person)
    for (const id of ['one', 'two']) index.links.add(link(id), `hash-${id}`)
  })
  afterEach(() => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const at = '2026-01-01T00:00:00.000Z'
  const initiative: InitiativeRow = {
    id: 'i',
    title: 'Ready by Five',
    shares: { grid: true, agenda: false, map: 'no', notes: false },
    review: 'first',
    structure: 'locked',
    paused: false,
    salt: 'salt',
    marks: '',
    createdAt: at,
    deletedAt: null,
  }
  const person = {
    id: 'p',
    initiative: 'i',
    name: 'Ana',
    partner: null,
    organization: 'Northside Clinic',
    confirmed: true,
    reviewer: false,
    endedAt: null,
  }
  const link = (id: string) =>
    ({
      id,
      initiative: 'i',
      role: 'editor',
      label: '',
      createdAt: at,
      expiresAt: null,
      revokedAt: null,
      joined: 0,
      lastJoinedAt: null,
    }) as const

  test('keeps settings, and changes those that are given', () => {
    expect(index.initiatives.find('i')).toEqual(initiative)
    index.initiatives.set('i', {
      paused: true,
      shares: { grid: false, agenda: true, map: 'kinds', notes: true },
    })
    const changed = {
      ...initiative,
      paused: true,
      shares: { grid: false, agenda: true, map: 'kinds', notes: true },
    }
    expect(index.initiatives.all()).toEqual([changed])
    index.initiatives.set('none', { paused: true })
    expect(index.initiatives.find('none')).toBeUndefined()
  })

  test('finds a link by its hash, in its own initiative by its id, and when the next one ends', () => {
    expect(index.links.findByHash('hash-one')).toEqual(link('one'))
    expect(index.links.findByHash('one')).toBeUndefined()
    expect(index.links.find('other', 'one')).toBeUndefined()
    index.links.set('one', { expiresAt: '2026-02-02T00:00:00.000Z', label: 'Wall' })
    index.links.set('two', { expiresAt: '2026-02-01T00:00:00.000Z' })
    expect(index.links.nextExpiry('2026-01-02T00:00:00.000Z')).toBe('2026-02-01T00:00:00.000Z')
    index.links.set('two', { revokedAt: at })
    expect(index.links.nextExpiry('2026-01-02T00:00:00.000Z')).toBe('2026-02-02T00:00:00.000Z')
    expect(index.links.nextExpiry('2026-02-02T00:00:00.000Z')).toBeUndefined()
    expect(index.links.of('i').map(({ label }) => label)).toEqual(['Wall', ''])
  })

  test('finds a link by the code of a room, until that runs out', () => {
    const [noon, later] = ['2026-01-01T12:00:00.000Z', '2099-01-01T12:00:00.000Z']
    index.links.addCode('code', 'two', later)
    expect(index.links.findByCode('code', noon)).toEqual(link('two'))
    expect(index.links.findByCode('other', noon)).toBeUndefined()
    expect(index.links.findByCode('code', later)).toBeUndefined()
  })

  test('seats sessions, and tells whether a person has another', () => {
    index.people.addSession({ id: 't', expiresAt: '2026-03-01T00:00:00.000Z' }, 'other')
    for (const session of ['s', 't']) index.people.sit(session, 'i', 'p')
    expect(index.people.personAt('s', 'i')).toEqual(person)
    expect(index.people.personsAt('t')).toEqual([person])
    expect(index.people.leave('s', 'i')).toBe(true)
    expect(index.people.leave('t', 'i')).toBe(false)
    expect(index.people.personAt('s', 'i')).toBeUndefined()
  })

  test('counts a person once a link', () => {
    expect([index.people.admit('p', 'one'), index.people.admit('p', 'one')]).toEqual([true, false])
    index.people.admit('p', 'two')
    expect(index.people.linksOf('p').map(({ id }) => id)).toEqual(['one', 'two'])
    index.links.countJoin('one', at)
    expect(index.links.find('i', 'one')).toMatchObject({ joined: 1, lastJoinedAt: at })
  })

  test('gives a code’s seat once, and not after its end', () => {
    index.people.addCode('code', 'i', 'p', '2026-01-02T00:00:00.000Z')
    index.people.addCode('late', 'i', 'p', '2026-01-02T00:00:00.000Z')
    expect(index.people.takeCode('code', at)).toMatchObject({ initiative: 'i', person: 'p' })
    expect(index.people.takeCode('code', at)).toBeUndefined()
    expect(index.people.takeCode('late', '2026-01-02T00:00:00.000Z')).toBeUndefined()
  })

  test('keeps contributions newest first, by sender, and by code', () => {
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
    index.contributions.add({ id: 'a', ...row }, 'code-a')
    index.contributions.add({ id: 'b', ...row, sender: 'q' }, 'code-b')
    expect(index.contributions.of('i').map(({ id }) => id)).toEqual(['b', 'a'])
    expect(index.contributions.of('i', 'p').map(({ id }) => id)).toEqual(['a'])
    expect(index.contributions.findByCode('i', 'code-b')?.id).toBe('b')
    expect(index.contributions.findByCode('other', 'code-b')).toBeUndefined()
    index.contributions.set('a', { status: 'declined', reason: 'No' })
    expect(index.contributions.find('i', 'a')).toEqual({ id: 'a', ...row, status: 'declined', reason: 'No' })
    index.contributions.keepAnswer('i', 'p', 'key', '{}', at)
    expect(index.contributions.answerTo('i', 'p', 'key')).toBe('{}')
    index.contributions.removeAnswers('2026-01-02T00:00:00.000Z')
    expect(index.contributions.answerTo('i', 'p', 'key')).toBeUndefined()
  })

  test('forgets sessions that ended, and everything of an initiative that is removed', () => {
    index.people.sit('s', 'i', 'p')
    index.people.removeSessions('2026-03-01T00:00:00.000Z')
    expect(index.people.findSession('session')).toBeUndefined()
    expect(index.people.personAt('s', 'i')).toBeUndefined()
    index.initiatives.remove('i')
    expect([index.links.of('i'), index.people.of('i'), index.contributions.of('i')]).toEqual([[], [], []])
    expect(index.links.findByHash('hash-one')).toBeUndefined()
  })

  test('a transaction that throws leaves nothing, and one within another is part of it', () => {
    const fail = () =>
      index.transact(() => {
        index.initiatives.set('i', { title: 'Other' })
        index.transact(() => index.links.set('one', { label: 'Other' }))
        throw new Error('no')
      })
    expect(fail).toThrow('no')
    expect(index.initiatives.find('i')?.title).toBe('Ready by Five')
    expect(index.links.find('i', 'one')?.label).toBe('')
  })

  test('notices what another process writes, and not what it writes itself', () => {
    const before = index.version()
    index.probe()
    expect(index.version()).toBe(before)
    const other = openDatabase(folder)
    open(other).initiatives.set('i', { title: 'Other' })
    other.close()
    expect(index.version()).not.toBe(before)
  })
})
