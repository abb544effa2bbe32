import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, serve } from './support.ts'

/** Joining on a shared computer: the session ends with the browser, and is of no use a day later. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const UNTIL_CLOSED = /^common_table=shared-[\w-]{28}; Path=\/; HttpOnly; SameSite=Lax$/
const join = (body: object, cookie?: string) =>
  contract.ask('POST', '/api/join', { body, cookie, origin: contract.url })
const me = (id: string, cookie: string) => contract.ask('GET', `/api/initiatives/${id}`, { cookie })
const change = (id: string, cookie: string, body: object) =>
  contract.ask('PATCH', `/api/initiatives/${id}/me`, { cookie, origin: contract.url, body })

test('a cookie that ends with the browser is given, by link and by code', async () => {
  const made = await contract.make()
  const byLink = await join({ secret: made.secret.editor, name: 'Ana', shared: true })
  expect(byLink.headers.get('set-cookie')).toMatch(UNTIL_CLOSED)
  expect(byLink.body).toMatchObject({ role: 'editor', shared: true })
  expect((await me(made.id, byLink.cookie)).body).toMatchObject({ name: 'Ana', shared: true })
  const shown = await contract.ask('POST', `/api/initiatives/${made.id}/me/code`, {
    cookie: byLink.cookie,
    origin: contract.url,
  })
  const byCode = await join({ code: shown.body.code, shared: true })
  expect(byCode.headers.get('set-cookie')).toMatch(UNTIL_CLOSED)
  expect((await me(made.id, byCode.cookie)).body).toMatchObject({ name: 'Ana', shared: true })
})

test('it is never made to last longer, and says so wherever settings are answered', async () => {
  const made = await contract.make()
  const { cookie } = await join({ secret: made.secret.facilitator, shared: true })
  const read = await me(made.id, cookie)
  expect([read.headers.get('set-cookie'), read.body.shared]).toEqual([null, true])
  const changed = await contract.ask('PATCH', `/api/initiatives/${made.id}`, {
    cookie,
    origin: contract.url,
    body: { review: 'show' },
  })
  expect(changed.body.shared).toBe(true)
  const again = await join({ secret: made.secret.viewer }, cookie)
  expect([again.cookie, again.body.shared]).toEqual([cookie, true])
  expect(again.headers.get('set-cookie')).toMatch(UNTIL_CLOSED)
})

test('who has joined already can say it later: the same seat, and the cookie that lasted is worth nothing', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor, { name: 'Ana' })
  expect((await me(made.id, cookie)).body).not.toHaveProperty('shared')
  const changed = await change(made.id, cookie, { shared: true, partner: 'resident' })
  expect(changed.headers.get('set-cookie')).toMatch(UNTIL_CLOSED)
  expect((await me(made.id, changed.cookie)).body).toMatchObject({ name: 'Ana', partner: 'resident' })
  expect((await me(made.id, cookie)).code).toBe('not-joined')
  const people = await contract.ask('GET', `/api/initiatives/${made.id}/people`, {
    secret: made.secret.facilitator,
  })
  expect(people.body.filter(({ name }: { name: string }) => name === 'Ana')).toHaveLength(1)
})

test('joining again as on a shared computer keeps the seat and leaves what else the browser was in', async () => {
  const [made, other] = [await contract.make(), await contract.make('Another')]
  const cookie = await contract.join(made.secret.editor, { name: 'Ana' })
  await contract.join(other.secret.viewer, {}, cookie)
  const again = await join({ secret: made.secret.editor, shared: true }, cookie)
  expect((await me(made.id, again.cookie)).body.name).toBe('Ana')
  const mine = await contract.ask('GET', '/api/me', { cookie: again.cookie })
  expect(mine.body.initiatives.map(({ id }: { id: string }) => id)).toEqual([made.id])
})

test('a socket of the session before is closed', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor)
  const socket = contract.socket(`/sync/${made.id}/plan`, { cookie, origin: contract.url })
  await socket.opened
  await change(made.id, cookie, { shared: true })
  expect(await socket.closed).toEqual({ code: 4401, reason: 'not-joined' })
})

test('what is no yes or no is refused, and nobody has joined', async () => {
  const made = await contract.make()
  const answer = await join({ secret: made.secret.viewer, shared: 'yes' })
  expect([answer.status, answer.cookie]).toEqual([400, ''])
  expect(answer.body.error.message).toBe('shared must be true or false.')
})
