import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

/** The test whether phones reach the table. Behind a proxy that is trusted, an address can be a phone's. */
const PHONE = { 'x-forwarded-for': '198.51.100.7' }
let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve({ TRUST_PROXY: '1', LIMIT_SECRETS_PER_MINUTE: '3' })
  made = await contract.make()
})
afterAll(() => contract.stop())

const path = (end: string) => `/api/initiatives/${made.id}/${end}`
const by = () => ({ cookie: made.cookie, origin: contract.url })
const begin = async () => {
  const { status, body } = await contract.ask('POST', path('reach'), by())
  expect(status).toBe(201)
  const [address, secret = ''] = body.url.split('#')
  expect(address).toBe(`${contract.url}/i/${made.id}/reach`)
  return { secret, expiresAt: body.expiresAt }
}
const open = (secret: string, headers: Record<string, string> = PHONE, asking = {}) =>
  contract.ask('POST', path('reached'), { body: { test: secret }, headers, ...asking })
const ask = async () => (await contract.ask('GET', path('reach'), by())).body

test('the facilitator hears of a phone that opens the address, and the phone is in nothing', async () => {
  expect(await ask()).toEqual({ running: false, reachedAt: null })
  const { secret, expiresAt } = await begin()
  expect(Date.parse(expiresAt)).toBeGreaterThan(Date.now())
  expect(await ask()).toEqual({ running: true, reachedAt: null })
  const answer = await open(secret)
  expect([answer.status, answer.body, answer.cookie]).toEqual([200, { device: 'other' }, ''])
  const { reachedAt } = await ask()
  expect(Date.now() - Date.parse(reachedAt)).toBeLessThan(5000)
  expect((await open(secret)).body).toEqual({ device: 'other' })
  expect(await ask()).toEqual({ running: true, reachedAt })
  expect((await contract.ask('GET', `/api/initiatives/${made.id}`, { secret })).code).toBe('link-unknown')
})

test('the computer that began the test proves nothing by opening the address itself', async () => {
  const { secret } = await begin()
  expect((await open(secret, {})).body).toEqual({ device: 'same' })
  expect((await open(secret, PHONE, by())).body).toEqual({ device: 'same' })
  expect(await ask()).toEqual({ running: true, reachedAt: null })
})

test('a new test ends the one before; guessing is throttled, and a right one still passes', async () => {
  const { secret: old } = await begin()
  const { secret } = await begin()
  const phone = { 'x-forwarded-for': '198.51.100.8' }
  const answers = [
    await open(old, phone),
    await open('', phone),
    await open('x', phone),
    await open('y', phone),
  ]
  expect(answers.map(({ code }) => code)).toEqual([...Array(3).fill('link-unknown'), 'slow-down'])
  expect((await open(secret, phone)).status).toBe(200)
})

test('a link’s secret is no test, another site’s page is refused, and what is malformed is named', async () => {
  const phone = { 'x-forwarded-for': '198.51.100.9' }
  expect((await open(made.secret.editor, phone)).code).toBe('link-unknown')
  expect((await open('x', phone, { origin: 'https://evil.example' })).code).toBe('foreign-origin')
  const bad = await contract.ask('POST', path('reached'), { body: { test: 7 } })
  expect([bad.status, bad.body.error.message]).toEqual([400, 'test must be text.'])
  expect((await contract.ask('POST', '/api/initiatives/none/reached', { body: {} })).code).toBe(
    'no-initiative',
  )
})
