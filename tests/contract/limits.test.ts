import { afterEach, expect, test } from 'vitest'

import { type Asking, type Contract, serve } from './support.ts'

/** The defaults, unless a test says otherwise. */
let contract: Contract
const begin = async (env: Record<string, string> = {}) => {
  const standard = ['LIMIT_INITIATIVES_PER_HOUR', 'LIMIT_JOINS_PER_MINUTE', 'LIMIT_CONTRIBUTIONS_PER_MINUTE']
  contract = await serve({ ...Object.fromEntries(standard.map((name) => [name, ''])), ...env })
  return contract.make()
}
afterEach(() => contract.stop())

const times = async (count: number, ask: (n: number) => Promise<{ status: number }>): Promise<number[]> => {
  const statuses: number[] = []
  for (let n = 0; n < count; n++) statuses.push((await ask(n)).status)
  return statuses
}
const join = (secret: string, asking: Asking = {}) =>
  contract.ask('POST', '/api/join', { ...asking, body: { secret } })

test('the 21st unknown secret in a minute is told to wait, and a right one still passes', async () => {
  const made = await begin()
  expect(await times(20, (n) => join(`wrong-${n}`))).toEqual(Array(20).fill(401))
  const next = await join('wrong-21')
  expect([next.status, next.code]).toEqual([429, 'slow-down'])
  expect(Number(next.headers.get('retry-after'))).toBeGreaterThan(50)
  const bearer = await contract.ask('GET', `/api/initiatives/${made.id}`, { secret: 'wrong' })
  expect(bearer.code).toBe('slow-down')
  expect((await join(made.secret.viewer)).status).toBe(200)
  expect((await contract.ask('GET', '/api/me', { secret: made.secret.viewer })).status).toBe(200)
})

test('a hundred phones behind one address join at once', async () => {
  const made = await begin()
  const answers = await Promise.all(Array.from({ length: 100 }, () => join(made.secret.contributor)))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ cookie }) => cookie)).size).toBe(100)
})

test('links that ended do not count as guesses', async () => {
  const made = await begin()
  await contract.ask('DELETE', `/api/initiatives/${made.id}/links/${made.link.viewer}`, {
    secret: made.secret.facilitator,
  })
  expect(await times(25, () => join(made.secret.viewer))).toEqual(Array(25).fill(410))
  expect((await join('wrong')).status).toBe(401)
})

test('three hundred joins a minute and no more', async () => {
  const made = await begin()
  expect(new Set(await times(300, () => join(made.secret.viewer)))).toEqual(new Set([200]))
  expect((await join(made.secret.viewer)).code).toBe('slow-down')
})

test('sixty initiatives an hour and no more; what is malformed does not count', async () => {
  await begin()
  const body = { title: 'A', template: 'phases-of-collective-impact' }
  expect(new Set(await times(70, () => contract.ask('POST', '/api/initiatives', { body: {} })))).toEqual(
    new Set([400]),
  )
  expect(new Set(await times(59, () => contract.ask('POST', '/api/initiatives', { body })))).toEqual(
    new Set([201]),
  )
  const next = await contract.ask('POST', '/api/initiatives', { body })
  expect([next.status, next.code]).toEqual([429, 'slow-down'])
})

test('twenty contributions a minute a session, whose repeats do not count; others go on', async () => {
  const made = await begin()
  const send = (cookie: string, key: string) =>
    contract.ask('POST', `/api/initiatives/${made.id}/contributions`, {
      cookie,
      origin: contract.url,
      headers: { 'idempotency-key': key },
      body: { type: 'idea', text: 'Benches' },
    })
  const ann = await contract.join(made.secret.contributor)
  expect(new Set(await times(20, (n) => send(ann, `key-${n}`)))).toEqual(new Set([201]))
  expect((await send(ann, 'key-20')).code).toBe('slow-down')
  expect((await send(ann, 'key-3')).status).toBe(201)
  expect((await send(await contract.join(made.secret.contributor), 'key')).status).toBe(201)
})

test('fifty times as many contributions a minute an address, from however many people', async () => {
  const made = await begin({ LIMIT_CONTRIBUTIONS_PER_MINUTE: '1' })
  const send = async () =>
    contract.ask('POST', `/api/initiatives/${made.id}/contributions`, {
      cookie: await contract.join(made.secret.contributor),
      origin: contract.url,
      body: { type: 'idea', text: 'Benches' },
    })
  expect(new Set(await times(50, send))).toEqual(new Set([201]))
  expect((await send()).code).toBe('slow-down')
})

test('a raised limit is raised', async () => {
  await begin({ LIMIT_SECRETS_PER_MINUTE: '2' })
  expect(await times(4, () => join('wrong'))).toEqual([401, 401, 429, 429])
})

test('behind a proxy an address is who the proxy says, and nobody speaks for others', async () => {
  await begin({ TRUST_PROXY: '1', LIMIT_SECRETS_PER_MINUTE: '1' })
  const guess = (forwarded: string) => join('wrong', { headers: { 'x-forwarded-for': forwarded } })
  expect((await guess('198.51.100.1')).status).toBe(401)
  expect((await guess('198.51.100.1')).status).toBe(429)
  expect((await guess('198.51.100.2')).status).toBe(401)
  expect((await guess('203.0.113.9, 198.51.100.1')).status).toBe(429)
})

test('without a proxy that is trusted, the header is nobody’s', async () => {
  await begin({ LIMIT_SECRETS_PER_MINUTE: '1' })
  const guess = (forwarded: string) => join('wrong', { headers: { 'x-forwarded-for': forwarded } })
  expect((await guess('198.51.100.1')).status).toBe(401)
  expect((await guess('198.51.100.2')).status).toBe(429)
})

test('the cookie is kept to https when that is how people come', async () => {
  const made = await begin({ TRUST_PROXY: '1' })
  const plain = await join(made.secret.viewer)
  expect(plain.headers.get('set-cookie')).not.toContain('Secure')
  const tls = await join(made.secret.viewer, {
    headers: { 'x-forwarded-proto': 'https' },
    origin: contract.url.replace('http:', 'https:'),
  })
  expect(tls.headers.get('set-cookie')).toContain('; Secure')
})

test('who may make initiatives can be kept to one secret', async () => {
  contract = await serve({ CREATE_SECRET: 'correct horse' })
  const make = (asking: Asking) =>
    contract.ask('POST', '/api/initiatives', {
      body: { title: 'A', template: 'phases-of-collective-impact' },
      ...asking,
    })
  expect((await make({})).code).toBe('not-joined')
  expect((await make({ secret: 'wrong' })).code).toBe('link-unknown')
  expect((await make({ secret: 'correct horse' })).status).toBe(201)
})
