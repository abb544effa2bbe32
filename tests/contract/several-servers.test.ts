import pg from 'pg'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'

import { make } from '../../shared/model/edit.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import { getPostgres, type Postgres } from '../support/postgres.ts'
import { ask, makeAt, passedOn, SeveralServers, sharing } from '../support/several-servers.ts'
import { readNews } from './news-reader.ts'

let postgres: Postgres
let servers: SeveralServers
beforeAll(async () => {
  postgres = await getPostgres()
})
afterEach(() => servers.remove())
afterAll(() => postgres.remove())

const startTwo = async (more: Record<string, string> = {}) => {
  servers = new SeveralServers({ ...(await sharing(postgres)), ...more })
  return [await servers.start(), await servers.start()] as const
}

test('a server that is asked for what another one has passes it on: calls, joining, news and sockets', async () => {
  const [owner, other] = await startTwo()
  const { id, path, secret } = await makeAt(owner)
  const renamed = await ask(other, 'PATCH', path, { secret: secret.facilitator, body: { title: 'Renamed' } })
  expect([renamed.status, renamed.body.title]).toEqual([200, 'Renamed'])
  const joined = await ask(other, 'POST', '/api/join', { body: { secret: secret.editor, name: 'Ana' } })
  expect([joined.status, joined.body.role]).toEqual([200, 'editor'])
  const cookie = joined.headers.getSetCookie()[0]!.split(';')[0]!
  for (const server of [owner, other]) {
    const mine = await ask(server, 'GET', '/api/me', { headers: { cookie } })
    expect(mine.body.initiatives).toMatchObject([{ id, title: 'Renamed', name: 'Ana' }])
  }
  expect((await ask(other, 'GET', '/api/me', { secret: secret.viewer })).body.initiatives).toHaveLength(1)

  const news = await readNews(other, id, { secret: secret.viewer })
  const ana = await servers.sync(other, id, secret.editor)
  const ben = await servers.sync(owner, id, secret.editor)
  const heard = new Promise<void>((resolve) => ben.doc.getMap('comments').observe(() => resolve()))
  make(ana.doc, comments, { id: 'one', on: 'activities/a', text: 'Good', by: 'somebody else' })
  await heard
  for (const server of [owner, other])
    expect((await ask(server, 'GET', `${path}/comments`, { secret: secret.editor })).body).toMatchObject([
      { id: 'one', by: { role: 'editor' } },
    ])
  await ask(owner, 'PATCH', path, { secret: secret.facilitator, body: { paused: true } })
  await news.hearsOf('settings')
  news.close()
  expect(await passedOn(other)).toEqual({ call: 5, socket: 1 })
  expect(await passedOn(owner)).toEqual({})
})

test('what a server had that died is at another one within its lease, with all that was saved', async () => {
  const [owner, other] = await startTwo()
  const { path, secret } = await makeAt(owner)
  const title = (body?: unknown) =>
    ask(other, body ? 'PATCH' : 'GET', path, { secret: secret.facilitator, body })
  expect((await title({ title: 'Before' })).status).toBe(200)
  await owner.kill()
  const began = performance.now()
  const [read, written] = await Promise.all([title(), title({ title: 'After' })])
  expect(performance.now() - began).toBeLessThan(10_000)
  expect([read.status, written.status, written.body.title]).toEqual([200, 200, 'After'])
  expect(['Before', 'After']).toContain(read.body.title)
})

test('sockets at a server that stands still are at another one within seconds', async () => {
  const [owner, other] = await startTwo()
  const { id, secret } = await makeAt(owner)
  const ana = await servers.sync(other, id, secret.editor)
  const [closed, synced] = [
    new Promise((resolve) => ana.once('connection-close', resolve)),
    new Promise((resolve) => ana.once('sync', resolve)),
  ]
  process.kill(owner.pid, 'SIGSTOP')
  const began = performance.now()
  await closed
  await synced
  expect(performance.now() - began).toBeLessThan(15_000)
  process.kill(owner.pid, 'SIGCONT')
})

test('a server that stops hands over what it has, while people ask for it', async () => {
  const [owner, other] = await startTwo()
  const { path, secret } = await makeAt(owner)
  const stopped = owner.stop()
  const slow: number[] = []
  let [isStopped, asked] = [false, 0]
  void stopped.then(() => (isStopped = true))
  while (!isStopped || asked < 5) {
    const began = performance.now()
    expect((await ask(other, 'GET', path, { secret: secret.viewer })).status).toBe(200)
    asked += 1
    if (performance.now() - began > 2000) slow.push(performance.now() - began)
  }
  expect([await stopped, slow]).toEqual([0, []])
})

test('what was deleted long enough ago is left to the server that has it, and purged by another once nobody has it', async () => {
  const [owner, other] = await startTwo({ RETENTION_DAYS: '1' })
  const { path, secret } = await makeAt(owner)
  const look = async (server: typeof owner) =>
    (await ask(server, 'GET', path, { secret: secret.facilitator })).body.error?.code
  await ask(owner, 'DELETE', path, { secret: secret.facilitator, body: { title: 'Ready by Five' } })
  const client = new pg.Client(servers.env.DATABASE_URL)
  await client.connect()
  await client.query("UPDATE initiatives SET deleted_at = '2026-01-01T00:00:00.000Z'")
  const third = await servers.start()
  expect(await Promise.all([owner, other, third].map(look))).toEqual(Array(3).fill('initiative-deleted'))
  await Promise.all([owner.stop(), other.stop()])
  await third.restart()
  expect(await look(third)).toBe('no-initiative')
  for (const table of ['initiatives', 'documents', 'links'])
    expect((await client.query(`SELECT FROM ${table}`)).rowCount).toBe(0)
  await client.end()
})

test('wrong secrets count together, wherever they are tried', async () => {
  const both = await startTwo({ LIMIT_SECRETS_PER_MINUTE: '3' })
  const [one, two] = both
  const guess = async (server: (typeof both)[number]) =>
    (await ask(server, 'POST', '/api/join', { body: { secret: 'wrong' } })).status
  const statuses = []
  for (const server of [one, two, one, two, one]) statuses.push(await guess(server))
  expect(statuses).toEqual([401, 401, 401, 429, 429])
})

test('once a newer version has upgraded the tables, older servers go on, and one that starts says that it is too old', async () => {
  const env = await sharing(postgres)
  servers = new SeveralServers(env)
  const [owner, other] = [await servers.start(), await servers.start()]
  const { path, secret } = await makeAt(owner)
  const client = new pg.Client(env.DATABASE_URL)
  await client.connect()
  await client.query(
    `BEGIN; ALTER TABLE people ADD COLUMN newer words; ALTER TABLE initiatives ADD COLUMN newer words;
    UPDATE version SET number = number + 1; COMMIT`,
  )
  await client.end()
  const rename = async (title: string) =>
    (await ask(other, 'PATCH', path, { secret: secret.facilitator, body: { title } })).status
  expect(await rename('At its owner')).toBe(200)
  await owner.kill()
  expect(await rename('At the other one')).toBe(200)
  const joined = await ask(other, 'POST', '/api/join', { body: { secret: secret.editor, name: 'Ana' } })
  expect(joined.status).toBe(200)
  await expect(owner.start()).rejects.toThrow('was written by a newer version of Common Table')
})

test.each([
  [{ INTERNAL_SECRET: 'a-secret-that-is-another' }, 'INTERNAL_SECRET is another than that of the servers'],
  [{ INTERNAL_URL: '', INTERNAL_SECRET: '' }, 'Set INTERNAL_URL and INTERNAL_SECRET for each of them'],
  [{ INTERNAL_URL: 'http://203.0.113.7:9090' }, 'INTERNAL_URL must have an address of this computer'],
])('a server that cannot go together with the others (%o) does not start, and says why', async (env, why) => {
  servers = new SeveralServers(await sharing(postgres))
  await servers.start()
  await expect(servers.start(env)).rejects.toThrow(why)
})
