import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { ShutOut } from '../../../server/storage/storage.ts'
import { startPostgres } from '../../support/postgres.ts'
import { Wire } from '../../support/wire.ts'
import { append, PLAN, read, work } from '../storage/contract-support.ts'
import { initiative } from '../storage/sample-rows.ts'
import { makeInitiatives, type OneServer, pause, startOne } from './several.ts'

/** What becomes of a server whose lease is over, and of what it had. */
let postgres: Awaited<ReturnType<typeof startPostgres>>
let url: string
beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(() => postgres.remove())

const A = { address: 'http://a' }
const B = { address: 'http://b' }

/** Two servers, of which the first has `one`. `more`: for the first. */
const two = async (more: object = {}, at?: (url: string) => Promise<string>) => {
  url = await postgres.createDatabase()
  const a = await startOne((await at?.(url)) ?? url, { ...A, ...more })
  const b = await startOne(url, B)
  await makeInitiatives(a, ['one', 'two'])
  expect(await a.find('one')).toBe('here')
  return { a, b }
}

/** Asks until the initiative is here, as passing on does. */
const takeOver = async ({ ownership, find }: OneServer, id: string): Promise<void> => {
  for (;;) {
    const place = await find(id)
    if (place === 'here') return
    if (place) ownership.notThere(id, place.address)
  }
}

/** Renames `one` while its row is held, so that the commit waits: that, and what lets the row go. */
const renameHeld = async (server: OneServer) => {
  const client = new pg.Client(url)
  client.on('error', () => {})
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('BEGIN')
  await client.query(`SELECT FROM initiatives WHERE id = 'one' FOR NO KEY UPDATE`)
  const renaming = rename(server, 'On its way')
  const waiting = `SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`
  while ((await client.query(waiting)).rows.length === 0) await pause(20)
  return { renaming, release: () => client.query('COMMIT') }
}

const rename = ({ storage }: OneServer, title: string): Promise<unknown> =>
  storage.commit(work({ changes: [{ table: 'initiatives', put: initiative('one', { title }) }] })).then(
    () => 'saved',
    (error: unknown) => error,
  )

test('a server that is stopped and let go has lost what another took, answers nothing of it, and goes on as a new one', async () => {
  const { a, b } = await two()
  a.clock.stop()
  await takeOver(b, 'one')
  expect(a.drops).toBe(0)
  expect(a.ownership.use('one'), 'it says nothing from before').toBeUndefined()
  await append(b.storage, PLAN, 3)
  await expect(append(a.storage, PLAN, 4)).rejects.toThrow(ShutOut)
  a.clock.go()
  expect(await a.find('one')).toEqual(B)
  expect(a.drops).toBe(1)
  expect(await a.find('two')).toBe('here')
  expect((await read(b.storage, PLAN))?.updates).toEqual([[3]])
}, 30_000)

test('who takes over waits for what is being committed, and sees it', async () => {
  const { a, b } = await two()
  a.clock.stop()
  await pause(5100)
  const { renaming, release } = await renameHeld(a)
  const taking = takeOver(b, 'one')
  await pause(300)
  await release()
  expect(await renaming).toBe('saved')
  await taking
  expect((await b.storage.load('one'))?.initiative.title).toBe('On its way')
  expect(await rename(a, 'Too late')).toBeInstanceOf(ShutOut)
  expect((await b.storage.load('one'))?.initiative.title).toBe('On its way')
}, 30_000)

test('a commit that does not end keeps nobody from taking over: it is ended, and nothing of it is stored', async () => {
  const { a, b } = await two()
  a.clock.stop()
  await pause(5100)
  const { renaming, release } = await renameHeld(a)
  await takeOver(b, 'one')
  expect(await renaming).toBeInstanceOf(ShutOut)
  await release()
  expect((await b.storage.load('one'))?.initiative.title).toBe(initiative('one').title)
}, 30_000)

test('after the database was away nobody is robbed: each renews its own, and people went on meanwhile', async () => {
  const no = { canSave: async () => false }
  const { a, b } = await two(no)
  await postgres.stop()
  await pause(7000)
  expect(await a.find('one'), 'what is here stays').toBe('here')
  expect(a.ownership.use('one')).toBeDefined()
  await postgres.restart()
  let found = await b.find('one').catch(() => null)
  while (!found) found = await b.find('one').catch(() => null)
  expect(found).toEqual(A)
  b.ownership.notThere('one', A.address)
  expect(await b.find('one')).toEqual(A)
  expect(await a.find('one')).toBe('here')
  expect(a.drops).toBe(0)
}, 60_000)

test('a server that alone is cut off leaves all to one that is not, and goes on as a new one when it is back', async () => {
  let wire: Wire | undefined
  const { a, b } = await two({ canSave: async (address: string) => address === B.address }, (to) => {
    wire = new Wire(to)
    return wire.open()
  })
  onTestFinished(() => wire!.close())
  // by then each knows of the other
  await pause(2000)
  wire!.isRefused = true
  wire!.cut()
  while (a.drops === 0) {
    const place = await a.find('one')
    if (a.drops === 0) expect(place, 'its word holds as long as its lease').toBe('here')
    await pause(100)
  }
  expect(await a.find('one')).toEqual(B)
  expect(await a.find('two')).toEqual(B)
  await takeOver(b, 'one')
  wire!.isRefused = false
  while ((await a.find('two').catch(() => null)) !== 'here') await pause(100)
  expect(await a.find('one')).toEqual(B)
}, 60_000)

test('a server that dies is missed for a few seconds', async () => {
  const { a, b } = await two()
  await pause(3000)
  a.clock.stop()
  const from = performance.now()
  await takeOver(b, 'one')
  expect(performance.now() - from).toBeLessThan(2 * b.storage.servers.lease)
}, 30_000)
