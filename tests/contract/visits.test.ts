import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { type Asking, type Contract, type Made, serve } from './support.ts'

/** What a seat had seen when it was last here. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const HALF_AN_HOUR = 30 * 60_000

const visit = ({ id }: Made, asking: Asking, body?: unknown) =>
  contract.ask(body ? 'POST' : 'GET', `/api/initiatives/${id}/me/visit`, {
    ...asking,
    origin: contract.url,
    body,
  })

const seen = (plan: string) => ({ plan, map: 'AA==' })

test('the first visit has nothing before it; the next one has what was seen last, also after a restart', async () => {
  const made = await contract.make()
  const ana = { cookie: await contract.join(made.secret.editor, { name: 'Ana' }) }
  const ben = { cookie: await contract.join(made.secret.editor, { name: 'Ben' }) }
  expect((await visit(made, ana)).body).toEqual({ since: null })
  expect((await visit(made, ana, seen('AQ=='))).status).toBe(204)
  await visit(made, ana, seen('Ag=='))
  // a page that is loaded again goes on with the visit
  await visit(made, ana, { ...seen('Ag=='), begins: true })
  expect((await visit(made, ana)).body).toEqual({ since: null })
  await contract.restart()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + HALF_AN_HOUR + 1000 })
  try {
    const later = { since: { ...seen('Ag=='), at: expect.any(String) } }
    expect((await visit(made, ana)).body).toEqual(later)
    await visit(made, ana, { ...seen('Aw=='), begins: true })
    await visit(made, ana, seen('BA=='))
    expect((await visit(made, ana)).body).toEqual(later)
    expect((await visit(made, ben)).body).toEqual({ since: null })
  } finally {
    vi.useRealTimers()
  }
})

test.each([
  ['plan', { plan: 'not base64!', map: '' }],
  ['plan', { plan: 'A'.repeat(16_001), map: '' }],
  ['map', { plan: '' }],
])('%s is named when it is no vector', async (field, body) => {
  const made = await contract.make()
  const answer = await visit(made, { secret: made.secret.editor }, body)
  expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
  expect(answer.body.error.message).toMatch(new RegExp(`^${field} `))
})
