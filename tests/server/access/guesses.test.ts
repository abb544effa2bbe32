import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'

import { GUESSING, guessHere, guessTogether } from '../../../server/access/guesses.ts'
import { createGuesses } from '../../../server/storage/postgres/guesses.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import { getPostgres, type Postgres } from '../../support/postgres.ts'

let postgres: Postgres
let url: string
const open: { close(): Promise<void> }[] = []
beforeAll(async () => {
  postgres = await getPostgres()
  url = await postgres.createDatabase()
  await (await openPostgres(url)).close()
})
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()))
  await postgres.remove()
})

const server = (time = GUESSING) => {
  const guesses = createGuesses(url, 3, time)
  open.push(guesses)
  return guesses
}

test('what is tried at several servers counts together, each address’s for itself', async () => {
  const [one, two] = [server(), server()]
  const tried = []
  for (const each of [one, two, one, two, one]) tried.push((await each.count('a')) > 0)
  expect(tried).toEqual([false, false, false, true, true])
  expect(await two.count('a')).toBeGreaterThan(50)
  expect(await two.count('b')).toBe(0)
})

test('many at once are counted one by one', async () => {
  const all = [server(), server(), server()]
  const waits = await Promise.all(Array.from({ length: 30 }, (_, i) => all[i % 3]!.count('many')))
  expect(waits.filter((wait) => wait === 0)).toHaveLength(3)
})

test('once the time is over one may try again', async () => {
  const guesses = server(300)
  for (let i = 0; i < 4; i++) await guesses.count('again')
  expect(await guesses.count('again')).toBe(1)
  await expect.poll(() => guesses.count('again')).toBe(0)
})

test('the database holds no address, and while it cannot be asked this server counts', async () => {
  const guesses = server()
  const guess = guessTogether((key) => guesses.count(key), 'a secret', guessHere(1))
  expect(await guess('192.0.2.1')).toBe(0)
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query('SELECT * FROM guesses')
  await client.end()
  expect(JSON.stringify(rows)).not.toContain('192.0.2.1')
  const alone = guessTogether(() => Promise.reject(new Error('gone')), 'a secret', guessHere(1))
  expect([await alone('192.0.2.1'), (await alone('192.0.2.1')) > 0]).toEqual([0, true])
})
