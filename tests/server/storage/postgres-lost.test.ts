import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { connect } from '../../../server/storage/postgres/connection.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { startPostgres } from '../../support/postgres.ts'
import { Wire } from '../../support/wire.ts'
import { Committing, expectAllOf } from './contract-crashes.ts'
import { append, bytes, created, MAP, PLAN, read, work } from './contract-support.ts'
import { openAt } from './open-at.ts'
import { initiative, person } from './sample-rows.ts'

/** What becomes of a storage whose database is cut off, ends or is killed. */
let postgres: Awaited<ReturnType<typeof startPostgres>>
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.remove())

/** A storage by a wire, and one that has its database without it, to look what is there. */
const byWire = async (): Promise<{ wire: Wire; storage: Storage; direct: Storage }> => {
  const url = await postgres.createDatabase()
  const wire = new Wire(url)
  const storage = await openPostgres(await wire.open())
  const direct = await openPostgres(url)
  onTestFinished(async () => {
    await storage.close()
    await direct.close()
    await wire.close()
  })
  await storage.commit(
    work({ created: [created('one')], changes: [{ table: 'initiatives', put: initiative('one') }] }),
  )
  return { wire, storage, direct }
}

/** Commits a number to both documents and as a person. */
const commit = (storage: Storage, n: number): Promise<void> =>
  storage.commit(
    work({
      entries: [PLAN, MAP].map((id) => ({ ...id, updates: [bytes(n), new Uint8Array(n * 10)] })),
      changes: [{ table: 'people', put: person(`person-${n}`, 'one', { name: String(n) }) }],
    }),
  )

/** The numbers that are there. */
const numbersIn = async (storage: Storage): Promise<number[]> => {
  const numbers = (await storage.load('one'))!.people.map(({ name }) => Number(name))
  for (const id of [PLAN, MAP]) {
    const { updates } = (await storage.loadDocument(id))!
    expect(updates.filter((_, i) => i % 2 === 0).map(([n]) => n)).toEqual(numbers)
  }
  return numbers
}

/** Why it rejects, or undefined. */
const reasonOf = (promise: Promise<unknown>): Promise<Error | undefined> =>
  promise.then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error : new Error('It was no error.')),
  )

test('wherever a connection is cut, a commit is stored when it resolves, and not when it rejects', async () => {
  const { wire, storage, direct } = await byWire()
  const seed = Date.now() % 9973
  console.log(`seed ${seed}`)
  const saved: number[] = []
  let cuts = 0
  let savedAndCut = 0
  wire.onCut = () => (cuts += 1)
  for (let n = 0; n < 60; n++) {
    const [way, most] = n % 2 ? (['up', 2500] as const) : (['down', 500] as const)
    wire.cutAfter(way, (n * 131 + seed * 17) % most)
    const before = cuts
    const reason = await reasonOf(commit(storage, n))
    if (reason === undefined) {
      saved.push(n)
      savedAndCut += cuts - before
    } else {
      expect(String(reason)).toMatch(/The database (cannot be reached|says)/)
    }
    expect(await numbersIn(direct), `after ${n}, cut ${way}`).toEqual(saved)
  }
  expect(savedAndCut, 'some were stored though their answer was cut off').toBeGreaterThan(0)
  expect(cuts - savedAndCut, 'and some did not arrive whole').toBeGreaterThan(0)
})

test('while the database cannot be reached calls reject with a sentence, and once it can they work again', async () => {
  const { wire, storage } = await byWire()
  await append(storage, PLAN, 3)
  wire.isRefused = true
  wire.cut()
  // it notices that the wire was cut
  await reasonOf(storage.probe())
  const from = performance.now()
  const calls = [
    append(storage, PLAN, 4),
    storage.compact(PLAN, bytes(9)),
    storage.setAside(PLAN, bytes(9), 'why'),
    storage.load('one'),
    storage.loadDocument(PLAN),
    storage.findSession('hash'),
    storage.probe(),
    storage.forget({ now: '', answers: '' }),
  ]
  for (const reason of await Promise.all(calls.map(reasonOf)))
    expect(String(reason)).toMatch(/^Error: The database cannot be reached \(.+\)\.$/)
  expect(performance.now() - from, 'nobody waits').toBeLessThan(5000)
  wire.isRefused = false
  await append(storage, PLAN, 5)
  expect(await read(storage, PLAN)).toEqual({ state: [1], updates: [[3], [5]] })
})

test('a commit that is cut off from a database which cannot be asked waits until it can be, and then tells the truth', async () => {
  const { wire, storage, direct } = await byWire()
  wire.hold('down')
  const commits = [append(storage, PLAN, 3), append(storage, PLAN, 4)]
  while ((await read(direct, PLAN))?.updates.length === 0) {
    // it is stored in a moment
  }
  wire.isRefused = true
  wire.cut()
  // whoever reads is told that it cannot be said
  expect(String(await reasonOf(storage.load('one')))).toContain('The database cannot be reached')
  wire.isRefused = false
  expect(await Promise.all(commits.map(reasonOf))).toEqual([undefined, undefined])
  await append(storage, PLAN, 5)
  expect((await read(direct, PLAN))?.updates).toEqual([[3], [4], [5]])
})

test('a commit that never arrived is not taken for the one before it, of which nobody could say for a while', async () => {
  const { wire, storage, direct } = await byWire()
  wire.hold('down')
  const first = reasonOf(append(storage, PLAN, 3))
  while ((await read(direct, PLAN))?.updates.length === 0) {
    // it is stored in a moment
  }
  wire.isRefused = true
  wire.cut()
  await reasonOf(storage.load('one'))
  wire.isRefused = false
  expect(await first).toBeUndefined()
  wire.cutAfter('up', 20)
  expect(String(await reasonOf(append(storage, PLAN, 4)))).toContain('cannot be reached')
  expect((await read(direct, PLAN))?.updates).toEqual([[3]])
})

test('a storage that is closed while nobody can say what became of a commit ends all the same', async () => {
  const { wire, storage } = await byWire()
  wire.hold('down')
  void append(storage, PLAN, 3)
  await new Promise((resolve) => setImmediate(resolve))
  wire.isRefused = true
  wire.cut()
  await reasonOf(storage.load('one'))
  await storage.close()
  await expect(append(storage, PLAN, 4)).rejects.toThrow('closed')
})

test('what was on its way when a connection was lost takes no effect once another writes', async () => {
  const { wire, storage, direct } = await byWire()
  await append(storage, PLAN, 3)
  wire.hold('up')
  const lost = reasonOf(append(storage, PLAN, 4))
  await new Promise((resolve) => setImmediate(resolve))
  const held = wire.cutHeld()
  expect(String(await lost)).toContain('The database cannot be reached')
  await append(storage, PLAN, 5)
  await held.deliver()
  expect((await read(direct, PLAN))?.updates).toEqual([[3], [5]])
  await append(storage, PLAN, 6)
  expect((await read(direct, PLAN))?.updates).toEqual([[3], [5], [6]])
})

test('two servers that write to one document keep each other’s updates', async () => {
  const { storage, direct } = await byWire()
  for (let i = 0; i < 20; i += 2)
    await Promise.all([append(storage, PLAN, i), append(direct, PLAN, i + 1)].map(reasonOf))
  const numbers = (await read(direct, PLAN))!.updates.flat()
  expect(numbers.length).toBeGreaterThanOrEqual(10)
  expect(new Set(numbers).size).toBe(numbers.length)
  await storage.compact(PLAN, bytes(9))
  await append(direct, PLAN, 30)
  expect(await read(storage, PLAN)).toEqual({ state: [9], updates: [[30]] })
})

test('after a restart of the database calls go on by themselves', async () => {
  const { storage, wire } = await byWire()
  await append(storage, PLAN, 3)
  await postgres.restart()
  await append(storage, PLAN, 4)
  wire.cut()
  expect((await read(storage, PLAN))?.updates).toEqual([[3], [4]])
})

test(
  'a database that is killed while it commits has all that was acknowledged',
  { timeout: 120_000 },
  async () => {
    const address = await postgres.createDatabase()
    const place = {
      address,
      open: () => openAt(address),
      change: async () => {},
      makeNewer: async () => 0,
      remove: async () => {},
    }
    let before = 0
    for (const many of [1, 100]) {
      const committing = new Committing(address)
      await committing.until(() => committing.acknowledged.size >= before + many)
      await postgres.kill()
      await committing.kill()
      await postgres.restart()
      before = await expectAllOf(place, committing.acknowledged)
    }
  },
)

test('what is committed is on disk, also where the database was told not to wait for it', async () => {
  const url = await postgres.createDatabase()
  const admin = await connect(url)
  await admin.query(`ALTER DATABASE "${new URL(url).pathname.slice(1)}" SET synchronous_commit = off`)
  await admin.end()
  const client = await connect(url)
  const { rows } = await client.query('SHOW synchronous_commit')
  await client.end()
  expect(rows).toEqual([{ synchronous_commit: 'on' }])
})
