import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve()
  made = await contract.make()
})
afterAll(() => contract.stop())

const by = (initiative: Made) => ({ secret: initiative.secret.facilitator })
const get = async (path: string, secret = made.secret.facilitator) =>
  (await contract.ask('GET', `/api/initiatives/${made.id}${path}`, { secret })).body

test('somebody who joins by two links has the higher role, and falls back when it ends', async () => {
  const cookie = await contract.join(made.secret.viewer, { name: 'Ana', partner: 'resident' })
  const again = await contract.ask('POST', '/api/join', {
    body: { secret: made.secret.editor },
    cookie,
    origin: contract.url,
  })
  expect(again.body).toEqual({ initiative: { id: made.id, title: 'Ready by Five' }, role: 'editor' })
  expect(again.cookie).toBe(cookie)
  const mine = async () => (await contract.ask('GET', '/api/me', { cookie })).body.initiatives
  expect(await mine()).toEqual([
    { id: made.id, title: 'Ready by Five', role: 'editor', name: 'Ana', partner: 'resident' },
  ])
  await contract.ask('DELETE', `/api/initiatives/${made.id}/links/${made.link.editor}`, by(made))
  expect((await mine())[0].role).toBe('viewer')
})

test('one session is in several initiatives, and leaves one at a time', async () => {
  const other = await contract.make('Another')
  const cookie = await contract.join(other.secret.viewer, {}, await contract.join(made.secret.viewer))
  const mine = async () =>
    (await contract.ask('GET', '/api/me', { cookie })).body.initiatives.map(({ id }: { id: string }) => id)
  expect((await mine()).toSorted()).toEqual([made.id, other.id].toSorted())
  const left = await contract.ask('DELETE', `/api/initiatives/${other.id}/me`, {
    cookie,
    origin: contract.url,
  })
  expect(left.status).toBe(204)
  expect(await mine()).toEqual([made.id])
  expect((await contract.ask('GET', `/api/initiatives/${other.id}`, { cookie })).code).toBe('not-joined')
})

test('where the initiative that is meant is said, another one’s secret joins neither', async () => {
  const other = await contract.make('Another')
  const join = (initiative: unknown) =>
    contract.ask('POST', '/api/join', { body: { secret: other.secret.editor, initiative } })
  const refused = await join(made.id)
  expect([refused.status, refused.code, refused.cookie]).toEqual([401, 'link-unknown', ''])
  expect((await join(7)).code).toBe('bad-request')
  expect((await join(other.id)).status).toBe(200)
})

test('everybody is told which person they are, as others see them', async () => {
  const { person, ...self } = await get('/me', made.secret.viewer)
  expect(self).toEqual({ id: made.id, title: 'Ready by Five', role: 'viewer', name: '', partner: null })
  expect(person).toBe(made.link.viewer)
})

test('a script is named by its link and may call itself something else', async () => {
  const { secret } = (
    await contract.ask('POST', `/api/initiatives/${made.id}/links`, {
      ...by(made),
      body: { role: 'viewer', label: 'Funder’s dashboard' },
    })
  ).body
  expect((await get('', secret)).name).toBe('Funder’s dashboard')
  const changed = await contract.ask('PATCH', `/api/initiatives/${made.id}/me`, {
    secret,
    body: { name: 'Robot', partner: 'resident' },
  })
  expect(changed.body).toMatchObject({ name: 'Robot', partner: 'resident', role: 'viewer' })
  expect(await get('', secret)).toMatchObject({ name: 'Robot', partner: 'resident' })
})

test('links tell how many joined, show no secret again, and can be changed and turned off', async () => {
  const links = `/api/initiatives/${made.id}/links`
  const end = new Date(Date.now() + 3_600_000).toISOString()
  const made1 = await contract.ask('POST', links, {
    ...by(made),
    body: { role: 'contributor', label: ' Wall ', expiresAt: end },
  })
  expect(made1.body).toMatchObject({ role: 'contributor', label: 'Wall', expiresAt: end, joined: 0 })
  const { id, secret } = made1.body
  await contract.join(secret)
  const cookie = await contract.join(secret)
  await contract.join(secret, {}, cookie)
  const listed = (await get('/links')).find((link: { id: string }) => link.id === id)
  expect(listed).toEqual({
    id,
    role: 'contributor',
    label: 'Wall',
    createdAt: expect.any(String),
    expiresAt: end,
    revokedAt: null,
    joined: 2,
    lastJoinedAt: expect.any(String),
  })
  expect(JSON.stringify(await get('/links'))).not.toContain(secret)
  const open = await contract.ask('PATCH', `${links}/${id}`, {
    ...by(made),
    body: { expiresAt: null, label: 'Hall' },
  })
  expect(open.body).toMatchObject({ expiresAt: null, label: 'Hall' })
  for (const _twice of [1, 2])
    expect((await contract.ask('DELETE', `${links}/${id}`, by(made))).status).toBe(204)
  expect((await contract.ask('GET', `/api/initiatives/${made.id}`, { cookie })).code).toBe('link-revoked')
  expect((await contract.ask('GET', `/api/initiatives/${made.id}`, { secret })).code).toBe('link-revoked')
})

test('the last facilitator’s link stays', async () => {
  const own = await contract.make('Own')
  const path = `/api/initiatives/${own.id}/links`
  const last = await contract.ask('DELETE', `${path}/${own.link.facilitator}`, by(own))
  expect([last.status, last.code]).toEqual([409, 'last-facilitator'])
  const soon = new Date(Date.now() + 60_000).toISOString()
  const ending = await contract.ask('PATCH', `${path}/${own.link.facilitator}`, {
    ...by(own),
    body: { expiresAt: soon },
  })
  expect(ending.code).toBe('last-facilitator')
  await contract.ask('POST', path, { ...by(own), body: { role: 'facilitator' } })
  expect((await contract.ask('DELETE', `${path}/${own.link.facilitator}`, by(own))).status).toBe(204)
  expect((await contract.ask('GET', `/api/initiatives/${own.id}`, { cookie: own.cookie })).code).toBe(
    'link-revoked',
  )
})

test('facilitators see who joined, correct a seat, and end a membership', async () => {
  const own = await contract.make('Own')
  const cookie = await contract.join(own.secret.contributor, { name: 'Ana' })
  const people = async () => (await contract.ask('GET', `/api/initiatives/${own.id}/people`, by(own))).body
  const ana = (await people()).find(({ name }: { name: string }) => name === 'Ana')
  expect(ana).toMatchObject({ role: 'contributor', partner: null, here: false, you: false })
  expect(ana.links).toEqual([own.link.contributor])
  const path = `/api/initiatives/${own.id}/people/${ana.id}`
  const corrected = await contract.ask('PATCH', path, {
    ...by(own),
    body: { partner: 'resident', name: 'Ana M.' },
  })
  expect(corrected.body).toMatchObject({ id: ana.id, name: 'Ana M.', partner: 'resident' })
  expect((await contract.ask('DELETE', path, by(own))).status).toBe(204)
  expect((await contract.ask('GET', `/api/initiatives/${own.id}`, { cookie })).code).toBe('membership-ended')
  expect(await people()).toHaveLength(1)
})

test('who was ended and joins again has the new link’s role alone', async () => {
  const own = await contract.make('Own')
  const cookie = await contract.join(own.secret.facilitator, { name: 'Eve' })
  const people = await contract.ask('GET', `/api/initiatives/${own.id}/people`, by(own))
  const eve = people.body.find(({ name }: { name: string }) => name === 'Eve')
  await contract.ask('DELETE', `/api/initiatives/${own.id}/people/${eve.id}`, by(own))
  await contract.join(own.secret.viewer, {}, cookie)
  expect((await contract.ask('GET', `/api/initiatives/${own.id}`, { cookie })).body.role).toBe('viewer')
})

test('a second device takes the same seat by a short code, once', async () => {
  const own = await contract.make('Own')
  const cookie = await contract.join(own.secret.editor, { name: 'Ana' })
  const shown = await contract.ask('POST', `/api/initiatives/${own.id}/me/code`, {
    cookie,
    origin: contract.url,
  })
  expect(shown.body.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  const typed = shown.body.code.toLowerCase().replace('-', ' ')
  const second = await contract.ask('POST', '/api/join', { body: { code: typed } })
  expect(second.body).toEqual({ initiative: { id: own.id, title: 'Own' }, role: 'editor' })
  expect((await contract.ask('POST', '/api/join', { body: { code: typed } })).code).toBe('link-unknown')
  const me = (one: string) => contract.ask('GET', `/api/initiatives/${own.id}`, { cookie: one })
  await contract.ask('PATCH', `/api/initiatives/${own.id}/me`, {
    cookie: second.cookie,
    origin: contract.url,
    body: { name: 'Ana M.' },
  })
  expect((await me(cookie)).body.name).toBe('Ana M.')
  await contract.ask('DELETE', `/api/initiatives/${own.id}/me`, { cookie, origin: contract.url })
  expect([(await me(cookie)).status, (await me(second.cookie)).status]).toEqual([401, 200])
})
