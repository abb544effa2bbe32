import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { newSecret } from '../../shared/ids.ts'
import { type Asking, type Contract, type Made, serve } from './support.ts'

/** What is sent twice because its answer was lost, and what of keys and codes is kept. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const of = (made: Made, path = '') => `/api/initiatives/${made.id}${path}`
const group = { type: 'actor', name: 'River Street Tenants', kind: 'group' }
const phone = async (made: Made): Promise<Asking> => ({
  cookie: await contract.join(made.secret.contributor),
  origin: contract.url,
})
const send = (made: Made, asking: Asking, key: string, body: object = group) =>
  contract.ask('POST', of(made, '/contributions'), { ...asking, headers: { 'idempotency-key': key }, body })
const all = async (made: Made) =>
  (await contract.ask('GET', of(made, '/contributions'), { secret: made.secret.facilitator })).body

test('an answer and a session that are lost together do not make it twice, and it is the new session’s', async () => {
  const made = await contract.make()
  const key = newSecret()
  const first = await send(made, await phone(made), key)
  const again = await phone(made)
  const second = await send(made, again, key, { kind: 'group', name: group.name, type: 'actor' })
  expect(second.body).toEqual(first.body)
  expect(await all(made)).toHaveLength(1)
  const mine = await contract.ask('GET', of(made, '/contributions'), again)
  expect(mine.body).toMatchObject([{ id: first.body.id, name: group.name }])
  expect((await contract.ask('DELETE', of(made, `/contributions/${first.body.id}`), again)).status).toBe(204)
})

test('two phones at once with one key make one', async () => {
  const made = await contract.make()
  const key = newSecret()
  const phones = await Promise.all([phone(made), phone(made), phone(made)])
  const answers = await Promise.all(phones.map((asking) => send(made, asking, key)))
  expect(new Set(answers.map(({ body }) => body.code)).size).toBe(1)
  expect(await all(made)).toHaveLength(1)
})

test.each(['1', 'a'.repeat(40), 'contribution', '2026-11-29'])(
  'the key %s of somebody else gives nothing of theirs',
  async (key) => {
    const made = await contract.make()
    const first = await send(made, await phone(made), key)
    const second = await send(made, await phone(made), key)
    expect(second.body.id).not.toBe(first.body.id)
    expect(second.body.code).not.toBe(first.body.code)
  },
)

test('nor does a hard key with other words, or of another initiative', async () => {
  const [made, other] = [await contract.make(), await contract.make()]
  const key = newSecret()
  const first = await send(made, await phone(made), key)
  const answers = [
    await send(made, await phone(made), key, { ...group, name: 'Another' }),
    await send(other, await phone(other), key),
  ]
  for (const { body } of answers) expect(body.id).not.toBe(first.body.id)
})

test('the same sender gets the same answer, also when what was sent could not be sent any more', async () => {
  const made = await contract.make()
  const asking = await phone(made)
  const { phases } = (await contract.ask('GET', of(made, '/plan'), { secret: made.secret.editor })).body
  const idea = { type: 'idea', text: 'A walking bus', phase: phases[0].id }
  const first = await send(made, asking, 'one', idea)
  expect((await send(made, asking, 'one', { ...idea, phase: 'gone' })).body).toEqual(first.body)
  await contract.restart()
  expect((await send(made, asking, 'one', idea)).body).toEqual(first.body)
})

test('neither codes nor keys are in the data folder in the clear', async () => {
  const made = await contract.make()
  const key = newSecret()
  const { code, id } = (await send(made, await phone(made), key)).body
  await contract.restart()
  const bytes = readdirSync(contract.dataDir).map((file) => readFileSync(join(contract.dataDir, file)))
  const holds = (text: string) => bytes.some((file) => file.includes(text))
  expect([holds(id), holds(code), holds(key)]).toEqual([true, false, false])
})
