import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { insist } from '../../../server/ownership/insist.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import { getPostgres, type Postgres } from '../../support/postgres.ts'
import { askMeanwhile, makeInitiatives, startOne } from './several.ts'

/** Which of several servers has an initiative. */
let postgres: Postgres
let url: string
beforeAll(async () => {
  postgres = await getPostgres()
})
afterAll(() => postgres.remove())

const A = { address: 'http://a' }
const B = { address: 'http://b' }

const two = async () => {
  url = await postgres.createDatabase()
  const [a, b] = [await startOne(url, A), await startOne(url, B)]
  await makeInitiatives(a, ['one', 'two'])
  return { a, b }
}

test('of two that ask for an initiative at once one has it, and the other knows where it is', async () => {
  const { a, b } = await two()
  const ids = Array.from({ length: 50 }, (_, i) => `initiative-${i}`)
  await makeInitiatives(a, ids)
  const found = await Promise.all(ids.map(async (id) => Promise.all([a.find(id), b.find(id)])))
  for (const places of found)
    expect([
      ['here', A],
      [B, 'here'],
    ]).toContainEqual(places)
  expect(await a.find('none')).toBeNull()
  for (const [i, id] of ids.entries()) {
    const isAtA = found[i]![0] === 'here'
    expect([a, b].map(({ ownership }) => ownership.use(id) !== undefined)).toEqual([isAtA, !isAtA])
  }
})

test('what is here is told at once, and one that was taken is closed first, for what was held of it is old', async () => {
  const { a } = await two()
  expect(a.ownership.find('one')).toBeInstanceOf(Promise)
  expect(await a.find('one')).toBe('here')
  expect(a.ownership.find('one')).toBe('here')
  expect(a.closed).toEqual(['one'])
})

test('whoever insists on an initiative gets it from the server that has it, once the calls under way have ended', async () => {
  const { a, b } = await two()
  expect(await a.find('one')).toBe('here')
  const done = a.ownership.use('one')!
  const storage = await openPostgres(url)
  onTestFinished(() => storage.close())
  await storage.servers.join({ address: '', secret: '', version: '1' }, () => {})
  const insisting = insist(storage.servers, 'one')
  // a call that comes meanwhile waits
  const meanwhile = await askMeanwhile(a, 'one')
  expect(await Promise.race([insisting, a.storage.probe().then(() => 'not yet')])).toBe('not yet')
  done()
  await insisting
  expect(a.closed.length).toBeGreaterThan(1)
  expect(a.ownership.use('one')).toBeUndefined()
  // nobody can be sent there: it is waited for
  const waiting = b.find('one')
  await storage.servers.leave()
  expect([
    ['here', A],
    [B, 'here'],
  ]).toContainEqual([await meanwhile.place, await waiting])
  expect(await a.find('two')).toBe('here')
})

test('one that stops lets go of what it has, takes nothing more, and sends on what comes', async () => {
  const { a, b } = await two()
  for (const id of ['one', 'two']) await a.find(id)
  const done = a.ownership.use('two')!
  a.used.add('one')
  const draining = a.ownership.drain()
  expect(await (await askMeanwhile(a, 'one')).place).toEqual(B)
  expect(await b.find('one')).toBe('here')
  done()
  await draining
  expect(await a.find('two')).toEqual(B)
  expect(await b.find('two')).toBe('here')
  expect(a.closed).toEqual(['one', 'two', 'one', 'two'])
  expect(await a.find('none')).toBeNull()
})

test('one that stops and has no other to send to keeps what it has to its end, and the next takes it at once', async () => {
  url = await postgres.createDatabase()
  const a = await startOne(url, A)
  await makeInitiatives(a, ['one'])
  await a.find('one')
  await a.ownership.drain()
  expect(a.ownership.use('one')).toBeDefined()
  await expect(a.find('other')).resolves.toBeNull()
  await a.stop()
  const before = performance.now()
  const b = await startOne(url, B)
  expect(await b.find('one')).toBe('here')
  expect(performance.now() - before).toBeLessThan(b.storage.servers.lease)
})

test('servers that cannot reach each other, or have other secrets, are told what to set', async () => {
  url = await postgres.createDatabase()
  await startOne(url, A)
  await expect(startOne(url, { ...B, secret: 'other' })).rejects.toThrow(
    'INTERNAL_SECRET is another than that of the servers which use this database.',
  )
  await expect(startOne(url)).rejects.toThrow(/^Another server uses this database\. Set INTERNAL_URL/)
}, 30_000)

test('what was said of a server that is not there is asked again, and is the same a moment later', async () => {
  const { a, b } = await two()
  await a.find('one')
  expect(await b.find('one')).toEqual(A)
  b.ownership.notThere('one', A.address)
  expect(await b.find('one')).toEqual(A)
  await a.ownership.drain()
  b.ownership.notThere('one', A.address)
  expect(await b.find('one')).toBe('here')
})
