import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'

import type { Place } from '../../../server/ownership/ownership.ts'
import { canSave } from '../../../server/passing/internal.ts'
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

const HERE = 'http://10.0.0.7:9090'

test.each([200, 503])(
  'one server hears from another how it is (%i), and tells where it is',
  async (status) => {
    const { owner, here } = await startTwo(new Hono().get('/api/health', (c) => c.json({}, status as 200)))
    await expect(canSave('another-secret')(owner.address, HERE)).rejects.toThrow('the same INTERNAL_SECRET')
    expect(here.met, 'a stranger').toEqual([])
    expect(await canSave(SECRET)(owner.address, HERE)).toBe(status === 200)
    expect(here.met).toEqual([HERE])
  },
)

test('whoever uses the product makes no server known, whatever they send', async () => {
  const { owner, first, here, places } = await startTwo(echo)
  const headers = { 'common-table-server': HERE }
  expect((await fetch(`${first.url}${PATH}/echo`, { headers })).status).toBe(200)
  const socket = new WebSocket(`${first.url.replace('http', 'ws')}/sync/one/plan`, { headers } as never)
  await new Promise((resolve) => socket.addEventListener('open', resolve))
  socket.close()
  expect(await fetch(`${owner.url}${PATH}/echo`, { headers })).toMatchObject({ status: 200 })
  expect([...here.met, ...places.met]).toEqual([])
})

test('servers with different secrets pass nothing on', async () => {
  let found = 0
  const owner = await start(new Places(() => 'here'), echo)
  const places = new Places((): Place => (++found > 3 ? null : { address: owner.address }))
  const first = await start(places, new Hono(), 'another-secret-of-another-server')
  const answer = await fetch(`${first.url}${PATH}/echo`)
  expect([answer.status, places.left.length]).toEqual([404, 3])
})
