import { expect } from 'vitest'

import type { Change, Storage } from '../../../server/storage/storage.ts'
import { append, bytes, created, type OnNewPlace, PLAN, read, work } from './contract-support.ts'
import {
  initiative,
  LATER,
  link,
  person,
  putting,
  rowsOf,
  sessions,
  sorted,
  THEN,
  WORDS,
} from './sample-rows.ts'

const put = (storage: Storage, ...changes: Change[]): Promise<void> => storage.commit(work({ changes }))

const putInitiatives = (storage: Storage, ...ids: string[]): Promise<void> =>
  put(storage, ...sessions, ...ids.flatMap((id) => putting(rowsOf(id))))

/** Rows: what is put comes back, what is removed takes along what belongs to it, and all is found. */
export const rowContract = (on: OnNewPlace): void => {
  puttingRows(on)
  removingRows(on)
  lookingUp(on)
  forgetting(on)
}

const puttingRows = (on: OnNewPlace): void => {
  on('rows come back as they were put, those of each initiative apart', async (place, storage) => {
    await putInitiatives(storage, 'one', 'two')
    await storage.close()
    const again = await place.open()
    for (const id of ['one', 'two']) expect(sorted(await again.load(id))).toEqual(sorted(rowsOf(id)))
    for (const id of ['none', '', 'a\0b']) expect(await again.load(id)).toBeNull()
  })

  on('texts come back to the letter', async (_, storage) => {
    await put(storage, { table: 'initiatives', put: initiative('one') })
    const people = WORDS.map((name, i) => person(`p${i}`, 'one', { name, partner: name }))
    await put(storage, ...people.map((row) => ({ table: 'people', put: row }) as const))
    expect((await storage.load('one'))?.people).toEqual(people)
  })

  on('a row that is put again is as it was put last, where it stood first', async (_, storage) => {
    await putInitiatives(storage, 'one')
    const people = [person('x', 'one'), person('one-z', 'one', { endedAt: LATER }), person('b', 'one')]
    const renamed = person('x', 'one', { name: 'Bo', reviewer: false, partner: 'p' })
    const answered = { ...rowsOf('one').contributions[0]!, status: 'declined', reason: WORDS[4]! } as const
    const settled = initiative('one', {
      paused: true,
      deletedAt: LATER,
      shares: rowsOf('one').initiative.shares,
    })
    await put(
      storage,
      ...[...people, renamed].map((row) => ({ table: 'people', put: row }) as const),
      { table: 'contributions', put: answered },
      { table: 'links', put: link('one-z', 'one', { joined: 70_000, lastJoinedAt: LATER }) },
      { table: 'initiatives', put: settled },
    )
    const rows = await storage.load('one')
    expect(rows?.people).toEqual([people[1], rowsOf('one').people[1], renamed, people[2]])
    expect(rows?.contributions).toEqual([answered, rowsOf('one').contributions[1]])
    expect(rows?.links.map(({ id, joined }) => [id, joined])).toEqual([
      ['one-z', 70_000],
      ['one-a', 0],
    ])
    expect(rows?.initiative).toEqual(settled)
  })

  on('changes take effect in their order within a commit', async (_, storage) => {
    await putInitiatives(storage, 'one')
    await put(
      storage,
      { table: 'people', put: person('x', 'one') },
      { table: 'people', remove: { id: 'x' } },
      { table: 'people', remove: { id: 'one-z' } },
      { table: 'people', put: person('one-z', 'one') },
      { table: 'admissions', put: { person: 'one-z', link: 'one-a' } },
      { table: 'admissions', put: { person: 'one-z', link: 'one-a' } },
    )
    const rows = await storage.load('one')
    expect(rows?.people.map(({ id }) => id)).toEqual(['one-a', 'one-z'])
    expect(rows?.admissions.filter((one) => one.person === 'one-z')).toEqual([
      { person: 'one-z', link: 'one-a' },
    ])
  })

  on(
    'two links cannot have one secret, nor is anything stored that comes with the second',
    async (_, storage) => {
      await putInitiatives(storage, 'one')
      await storage.commit(work({ created: [created('one')] }))
      const changes: Change[] = [
        { table: 'people', put: person('x', 'one') },
        { table: 'links', put: link('second', 'one', { hash: 'hash of one-a' }) },
      ]
      await expect(
        storage.commit(work({ changes, entries: [{ ...PLAN, updates: [bytes(3)] }] })),
      ).rejects.toThrow()
      expect(sorted(await storage.load('one'))).toEqual(sorted(rowsOf('one')))
      expect((await read(storage, PLAN))?.updates).toEqual([])
    },
  )
}

const removingRows = (on: OnNewPlace): void => {
  on('with an initiative goes all that belongs to it but its documents', async (_, storage) => {
    await putInitiatives(storage, 'one', 'two')
    await storage.commit(work({ created: [created('one')] }))
    await put(storage, { table: 'initiatives', remove: { id: 'one' } })
    expect(await storage.load('one')).toBeNull()
    expect(await storage.findLink('hash of one-a')).toBeUndefined()
    expect(await storage.findCode('one-a room')).toBeUndefined()
    expect((await storage.findSeats('session-0')).map((seat) => seat.initiative.id)).toEqual(['two'])
    await append(storage, PLAN, 3)
    await put(storage, ...putting({ ...rowsOf('one'), contributions: [], answers: [] }))
    expect((await storage.load('one'))?.contributions).toEqual([])
    expect(sorted(await storage.load('two'))).toEqual(sorted(rowsOf('two')))
  })

  on(
    'with a person, a link and a session goes what names them; what a person sent stays',
    async (_, storage) => {
      await putInitiatives(storage, 'one')
      await put(storage, { table: 'people', remove: { id: 'one-z' } })
      let rows = (await storage.load('one'))!
      expect([rows.admissions, rows.seats, rows.codes].map(({ length }) => length)).toEqual([1, 1, 1])
      expect([rows.links, rows.roomCodes, rows.contributions].map(({ length }) => length)).toEqual([2, 2, 2])
      await put(
        storage,
        { table: 'links', remove: { id: 'one-a' } },
        { table: 'sessions', remove: { id: 'session-1' } },
      )
      rows = (await storage.load('one'))!
      expect([rows.admissions, rows.seats, rows.roomCodes].map(({ length }) => length)).toEqual([0, 0, 1])
      expect(rows.people.map(({ id }) => id)).toEqual(['one-a'])
      expect(await storage.findSession('secret 1')).toBeUndefined()
    },
  )

  on('what is removed is one row, by its key, and it may be gone already', async (_, storage) => {
    await putInitiatives(storage, 'one')
    await put(
      storage,
      { table: 'seats', remove: { session: 'session-0', initiative: 'one' } },
      { table: 'seats', remove: { session: 'session-0', initiative: 'one' } },
      { table: 'answers', remove: { initiative: 'one', sender: 'x', key: 'one-a' } },
      { table: 'codes', remove: { hash: 'one-a device' } },
    )
    const { seats, answers, codes } = (await storage.load('one'))!
    expect(seats).toEqual([rowsOf('one').seats[1]])
    expect([answers, codes]).toEqual([[rowsOf('one').answers[0]], [rowsOf('one').codes[0]]])
  })
}

const lookingUp = (on: OnNewPlace): void => {
  on('secrets, codes and sessions are found across initiatives', async (_, storage) => {
    await putInitiatives(storage, 'one', 'two')
    expect(await storage.findLink('hash of two-a')).toBe('two')
    expect(await storage.findCode('one-z room')).toBe('one')
    expect(await storage.findCode('two-z device')).toBe('two')
    expect(await storage.findSession('secret 1')).toEqual({ id: 'session-1', expiresAt: LATER })
    for (const hash of ['none', '', 'two-a', 'a\0b']) {
      expect(await storage.findLink(hash)).toBeUndefined()
      expect(await storage.findCode(hash)).toBeUndefined()
      expect(await storage.findSession(hash)).toBeUndefined()
      expect(await storage.findSeats(hash)).toEqual([])
    }
  })

  on('the seats of a session come with their initiative, person and links', async (_, storage) => {
    await putInitiatives(storage, 'one', 'two')
    await put(storage, { table: 'admissions', put: { person: 'two-z', link: 'two-a' } })
    const seats = await storage.findSeats('session-0')
    const [first, second] = seats.toSorted((a, b) => (a.initiative.id < b.initiative.id ? -1 : 1))
    expect(seats).toHaveLength(2)
    expect([first?.initiative, first?.person]).toEqual([initiative('one'), rowsOf('one').people[0]])
    expect([second?.initiative, second?.person]).toEqual([initiative('two'), rowsOf('two').people[0]])
    const { hash: _hash, ...shown } = link('one-z', 'one')
    expect(first?.links).toEqual([expect.objectContaining(shown)])
    expect(second?.links.map(({ id }) => id)).toEqual(['two-z', 'two-a'])
  })

  on('initiatives are listed oldest first', async (_, storage) => {
    const made = [
      initiative('b', { createdAt: LATER }),
      initiative('c'),
      initiative('a', { createdAt: LATER }),
    ]
    await put(storage, ...made.map((row) => ({ table: 'initiatives', put: row }) as const))
    expect(await storage.initiatives()).toEqual([made[1], made[2], made[0]])
  })
}

const forgetting = (on: OnNewPlace): void => {
  on('sessions and codes are forgotten when they ended, answers when they are old', async (_, storage) => {
    await putInitiatives(storage, 'one')
    await put(
      storage,
      { table: 'sessions', put: { id: 'session-0', hash: 'secret 0', expiresAt: THEN } },
      { table: 'codes', put: { ...rowsOf('one').codes[0]!, expiresAt: THEN } },
      { table: 'roomCodes', put: { ...rowsOf('one').roomCodes[1]!, expiresAt: THEN } },
      { table: 'answers', put: { ...rowsOf('one').answers[1]!, at: LATER } },
    )
    await storage.forget({ now: THEN.replace('00.000', '00.001'), answers: LATER })
    const { seats, codes, roomCodes, answers, ...rows } = (await storage.load('one'))!
    expect(await storage.findSession('secret 0')).toBeUndefined()
    expect(await storage.findSession('secret 1')).toBeDefined()
    expect([seats, codes, roomCodes, answers].map((list) => list.length)).toEqual([1, 1, 1, 1])
    expect(rows.people).toEqual(rowsOf('one').people)
  })

  on('a probe is answered, and a version stays while only one writes', async (_, storage) => {
    const before = await storage.version()
    await storage.probe()
    await putInitiatives(storage, 'one')
    expect(await storage.version()).toBe(before)
  })
}
