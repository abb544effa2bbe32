import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Asking, type Contract, type Made, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const lead = (made: Made) => ({ secret: made.secret.facilitator })
const send = (made: Made, body: object, asking: Asking = { secret: made.secret.contributor }) =>
  contract.ask('POST', of(made, '/contributions'), { ...asking, body })
const read = async (made: Made, what: string) => (await contract.ask('GET', of(made, what), lead(made))).body
const group = {
  type: 'actor',
  name: 'River Street Tenants',
  kind: 'group',
  influence: 3,
  position: 2,
  note: 'Meets on Mondays',
}

test('a key that comes again gets the same answer, and nothing is added', async () => {
  const made = await contract.make()
  const asking = { secret: made.secret.contributor, headers: { 'idempotency-key': 'one' } }
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => send(made, group, asking)))
  for (const other of others) expect(other.body).toEqual(first?.body)
  expect((await send(made, group, asking)).body).toEqual(first?.body)
  const otherSender = { secret: made.secret.editor, headers: { 'idempotency-key': 'one' } }
  expect((await send(made, group, otherSender)).body.id).not.toBe(first?.body.id)
  expect(await read(made, '/contributions')).toHaveLength(2)
  const bad = { secret: made.secret.contributor, headers: { 'idempotency-key': 'x'.repeat(201) } }
  expect((await send(made, group, bad)).code).toBe('bad-request')
})

test('a sender sees their own alone, and facilitators which are of one sender, not of whom', async () => {
  const made = await contract.make()
  const people = await Promise.all([1, 2].map(() => contract.join(made.secret.contributor, { name: 'Ann' })))
  const [ann = '', ben = ''] = people
  const by = (cookie: string) => ({ cookie, origin: contract.url })
  const first = (await send(made, group, by(ann))).body.id
  await send(made, group, by(ann))
  await send(made, group, by(ben))
  const seen = async (asking: Asking) => (await contract.ask('GET', of(made, '/contributions'), asking)).body
  expect(await seen(by(ann))).toHaveLength(2)
  expect(await seen(by(ben))).toHaveLength(1)
  expect((await contract.ask('GET', of(made, `/contributions/${first}`), by(ben))).code).toBe('not-allowed')
  await contract.ask('PATCH', of(made, `/contributions/${first}`), {
    ...lead(made),
    body: { status: 'accepted' },
  })
  const byEditor = await seen({ secret: made.secret.editor })
  expect(byEditor).toMatchObject([{ id: first, status: 'accepted' }])
  expect(byEditor[0]).not.toHaveProperty('sender')
  const senders = (await seen(lead(made))).map(({ sender }: { sender: string }) => sender)
  expect(new Set(senders).size).toBe(2)
  const whoThereIs = await read(made, '/people')
  for (const { id } of whoThereIs) expect(senders).not.toContain(id)
  expect(JSON.stringify([await read(made, '/map'), await read(made, '/record')])).not.toContain('Ann')
})

test('the code is the sender’s, without a session, and of that one alone', async () => {
  const made = await contract.make()
  const sent = (await send(made, group)).body
  const other = (await send(made, group)).body
  const asking = { headers: { 'contribution-code': sent.code } }
  const path = of(made, `/contributions/${sent.id}`)
  expect((await contract.ask('GET', path, asking)).body).toMatchObject({ id: sent.id, name: group.name })
  expect((await contract.ask('GET', of(made, '/contributions'), asking)).body).toHaveLength(1)
  expect((await contract.ask('GET', of(made, `/contributions/${other.id}`), asking)).code).toBe('not-allowed')
  expect((await contract.ask('PATCH', path, { ...asking, body: { name: 'Tenants' } })).body.name).toBe(
    'Tenants',
  )
  expect((await contract.ask('PATCH', path, { ...asking, body: { status: 'accepted' } })).code).toBe(
    'not-allowed',
  )
  const foreign = await contract.ask('DELETE', path, { ...asking, origin: 'https://evil.example' })
  expect(foreign.code).toBe('foreign-origin')
  expect((await contract.ask('DELETE', path, asking)).status).toBe(204)
  const wrong = await contract.ask('GET', path, { headers: { 'contribution-code': 'wrong' } })
  expect([wrong.status, wrong.code]).toEqual([401, 'link-unknown'])
})

test('an editor whom a facilitator marks answers contributions', async () => {
  const made = await contract.make()
  const cookie = await contract.join(made.secret.editor, { name: 'Rae' })
  const { id } = (await send(made, group)).body
  const accept = () =>
    contract.ask('PATCH', of(made, `/contributions/${id}`), {
      cookie,
      origin: contract.url,
      body: { status: 'accepted' },
    })
  expect((await accept()).code).toBe('not-allowed')
  const rae = (await read(made, '/people')).find(({ name }: { name: string }) => name === 'Rae')
  await contract.ask('PATCH', of(made, `/people/${rae.id}`), { ...lead(made), body: { reviewer: true } })
  expect((await accept()).status).toBe(200)
})

test('a list that has not changed is not sent again', async () => {
  const made = await contract.make()
  await send(made, group)
  const first = await contract.ask('GET', of(made, '/contributions'), lead(made))
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await contract.ask('GET', of(made, '/contributions'), { ...lead(made), headers })).status).toBe(304)
  await send(made, group)
  expect((await contract.ask('GET', of(made, '/contributions'), { ...lead(made), headers })).status).toBe(200)
})
