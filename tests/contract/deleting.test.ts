import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { addActor } from '../../shared/model/actors.ts'
import { readMap } from '../../shared/model/map.ts'
import { ROLES } from '../../shared/words/roles.ts'
import { type Contract, type Made, serve } from './support.ts'

const DAY = 86_400_000

let contract: Contract
beforeAll(async () => {
  contract = await serve({ RETENTION_DAYS: '7' })
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })
const remove = (made: Made) =>
  contract.ask('DELETE', of(made), { ...lead(made), body: { title: made.title } })

test('everybody in it is told whether it is deleted and until when it can be brought back', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor)
  const open = { id: made.id, title: made.title, days: 7, deletedAt: null, until: null }
  for (const role of ROLES)
    expect((await contract.ask('GET', of(made, '/deletion'), { secret: made.secret[role] })).body).toEqual({
      ...open,
      role,
    })
  const begun = Date.now()
  await remove(made)
  const told = (await contract.ask('GET', of(made, '/deletion'), { cookie })).body
  expect(told).toMatchObject({ id: made.id, title: made.title, role: 'editor', days: 7 })
  expect(Date.parse(told.deletedAt)).toBeGreaterThanOrEqual(begun)
  expect(Date.parse(told.until) - Date.parse(told.deletedAt)).toBe(7 * DAY)
  await contract.ask('POST', of(made, '/restore'), lead(made))
  expect((await contract.ask('GET', of(made, '/deletion'), { cookie })).body).toEqual({
    ...open,
    role: 'editor',
  })
})

test('a name that is not letter by letter the initiative’s deletes nothing', async () => {
  const made = await contract.make()
  for (const title of ['Ready by Fiv', 'ready by five', '', undefined, 5]) {
    const answer = await contract.ask('DELETE', of(made), { ...lead(made), body: { title } })
    expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
    expect(answer.body.error.message).toMatch(/^title /)
  }
  expect((await contract.ask('GET', of(made), lead(made))).status).toBe(200)
})

test('only facilitators have a deleted one among theirs', async () => {
  const made = await contract.make()
  const editor = await contract.join(made.secret.editor)
  const mine = async (asking: object) =>
    (await contract.ask('GET', '/api/me/deleted', asking)).body.initiatives
  expect(await mine({ cookie: made.cookie })).toEqual([])
  await remove(made)
  for (const asking of [{ cookie: made.cookie }, lead(made)])
    expect(await mine(asking)).toMatchObject([{ id: made.id, title: made.title, role: 'facilitator' }])
  expect(await mine({ cookie: editor })).toEqual([])
  await contract.ask('POST', of(made, '/restore'), lead(made))
  expect(await mine({ cookie: made.cookie })).toEqual([])
  expect((await contract.ask('GET', '/api/me/deleted')).code).toBe('not-joined')
  expect((await contract.ask('GET', '/api/me/deleted', { secret: 'unknown' })).code).toBe('link-unknown')
})

test('bringing it back brings links, people and contributions back as they were', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.contributor, { name: 'Ana' })
  await contract.ask('POST', of(made, '/contributions'), {
    cookie,
    origin: contract.url,
    body: { type: 'actor', name: 'River Street', kind: 'group' },
  })
  const look = async () => {
    const answers = []
    for (const part of ['', '/links', '/people', '/contributions', '/record'])
      answers.push((await contract.ask('GET', of(made, part), lead(made))).body)
    return answers
  }
  const before = await look()
  await remove(made)
  const back = await contract.ask('POST', of(made, '/restore'), lead(made))
  expect(back.body).toEqual(before[0])
  expect(await look()).toEqual(before)
  expect((await contract.ask('POST', of(made, '/restore'), lead(made))).body).toEqual(before[0])
})

/** A stock client of an editor, and what closed it for good. */
const connect = async (made: Made) => {
  const cookie = await contract.join(made.secret.editor)
  class WithCookie extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { cookie, origin: contract.url } })
    }
  }
  const url = `${contract.url.replace('http', 'ws')}/sync/${made.id}`
  const provider = new WebsocketProvider(url, 'map', new Y.Doc(), {
    disableBc: true,
    WebSocketPolyfill: WithCookie as unknown as typeof globalThis.WebSocket,
  })
  await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  const end = () =>
    new Promise<string>((resolve) => {
      provider.once('closed', ({ code, reason }) => resolve(`${code} ${reason}`))
      provider.connect()
    })
  return { provider, end }
}

/** All tables that have something of an initiative, under any of their columns. */
const tablesWith = (id: string): string[] => {
  const database = new DatabaseSync(join(contract.dataDir, 'common-table.sqlite'), { readOnly: true })
  const tables = database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all()
  const found = tables
    .map(({ name }) => String(name))
    .filter((name) =>
      database
        .prepare(`SELECT * FROM "${name}"`)
        .all()
        .some((row) => Object.values(row).includes(id)),
    )
  database.close()
  return found
}

test('who was offline while it was deleted and purged cannot bring it back to life', async () => {
  const made = await contract.make()
  const { provider, end } = await connect(made)
  provider.disconnect()
  addActor(provider.doc, { name: 'Written offline' })
  await remove(made)
  expect(await end()).toBe('4410 initiative-deleted')
  expect(tablesWith(made.id).length).toBeGreaterThan(2)
  await contract.later(7 * 24 + 1)
  expect(await end()).toBe('4404 no-initiative')
  expect(tablesWith(made.id)).toEqual([])
  for (const path of ['', '/map', '/deletion'])
    expect((await contract.ask('GET', of(made, path), lead(made))).code).toBe('no-initiative')
  expect((await contract.ask('POST', of(made, '/restore'), lead(made))).code).toBe('no-initiative')
  expect(readMap(provider.doc).actors.map(({ name }) => name)).toEqual(['Written offline'])
  provider.destroy()
})

test('who was offline while it was deleted and brought back has all of it saved', async () => {
  const made = await contract.make()
  const { provider } = await connect(made)
  provider.disconnect()
  addActor(provider.doc, { name: 'Written offline' })
  await remove(made)
  await contract.ask('POST', of(made, '/restore'), lead(made))
  const synced = new Promise<void>((resolve) => provider.once('sync', () => resolve()))
  provider.connect()
  await synced
  const names = async () =>
    (await contract.ask('GET', of(made, '/map'), lead(made))).body.actors.map(
      ({ name }: { name: string }) => name,
    )
  await expect.poll(names, { timeout: 10_000 }).toEqual(['Written offline'])
  provider.destroy()
})
