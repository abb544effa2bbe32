import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'

import type { Place } from '../../../server/ownership/ownership.ts'
import { canSave } from '../../../server/passing/passing.ts'
import { Places, SECRET, start, startTwo, stopAll } from './two-servers.ts'

/** The address that servers reach each other at. */
afterEach(stopAll)

const PATH = '/api/initiatives/one'
const echo = new Hono().all(`${PATH}/echo`, (c) => c.json({}))

test.each([
  ['without the secret', {}],
  ['with another one', { 'common-table-secret': 'another' }],
])('%s it says what it is, and gives nothing', async (_how, headers) => {
  const { owner } = await startTwo(echo)
  const answer = await fetch(`${owner.address}${PATH}/echo`, { method: 'POST', body: 'x', headers })
  expect(answer.status).toBe(403)
  expect(await answer.text()).toContain('Each of them needs the same INTERNAL_SECRET')
})

test.each([200, 503])('one server hears from another how it is (%i)', async (status) => {
  const { owner } = await startTwo(new Hono().get('/api/health', (c) => c.json({}, status as 200)))
  expect(await canSave(SECRET)(owner.address)).toBe(status === 200)
  await expect(canSave('another-secret')(owner.address)).rejects.toThrow('the same INTERNAL_SECRET')
})

test('servers with different secrets pass nothing on', async () => {
  let found = 0
  const owner = await start(new Places(() => 'here'), echo)
  const places = new Places((): Place => (++found > 3 ? null : { address: owner.address }))
  const first = await start(places, new Hono(), 'another-secret-of-another-server')
  const answer = await fetch(`${first.url}${PATH}/echo`)
  expect([answer.status, places.left.length]).toEqual([404, 3])
})
