import { once } from 'node:events'

import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import type { Place } from '../../../server/ownership/ownership.ts'
import { Places, SECRET, start, startTwo, stopAll } from './two-servers.ts'

afterEach(stopAll)

const connect = async (url: string, headers = {}): Promise<WebSocket> => {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/sync/one/plan`, { headers })
  socket.on('error', () => {})
  await once(socket, 'open')
  return socket
}
const said = async (socket: WebSocket, what: string): Promise<string> => {
  socket.send(what)
  return String((await once(socket, 'message'))[0])
}

test('a socket speaks with the server that has the initiative', async () => {
  const { first, owner } = await startTwo(new Hono())
  const socket = await connect(first.url)
  expect(await said(socket, 'hello')).toBe('hello')
  const large = 'x'.repeat(3_000_000)
  expect((await said(socket, large)) === large).toBe(true)
  expect(await first.counts.registry.metrics()).toContain('common_table_passed_on_total{what="socket"} 1')
  expect(owner.sockets.size).toBe(1)
})

test('it is told why it ends, and nothing is left of it at either server', async () => {
  const { first, owner } = await startTwo(new Hono())
  const socket = await connect(first.url)
  socket.send('end')
  const [code, reason] = await once(socket, 'close')
  expect([code, String(reason)]).toEqual([4410, 'link-revoked'])
  await expect.poll(() => owner.sockets.size + first.sockets.size).toBe(0)
})

test.each(['close', 'terminate'] as const)('one that leaves (%s) leaves both servers', async (how) => {
  const { first, owner } = await startTwo(new Hono())
  const socket = await connect(first.url)
  socket[how]()
  await expect.poll(() => owner.sockets.size + first.sockets.size).toBe(0)
})

test('it ends when the server that it speaks with dies', async () => {
  const { first, owner } = await startTwo(new Hono())
  const socket = await connect(first.url)
  const ended = once(socket, 'close')
  owner.kill()
  await ended
  await expect.poll(() => first.sockets.size).toBe(0)
})

test('it ends when the server that it speaks with lives no more, though nobody closes it', async () => {
  const { first, owner } = await startTwo(new Hono())
  const socket = await connect(first.url)
  first.passing.keepOnly([owner.address])
  expect(await said(socket, 'hello')).toBe('hello')
  const ended = once(socket, 'close')
  first.passing.keepOnly([])
  await ended
})

test('one that is on its way when the server stops which passes it on ends as well', async () => {
  const { owner } = await startTwo(new Hono())
  const found = Promise.withResolvers<Place>()
  const asked = Promise.withResolvers<void>()
  const first = await start(
    new Places(() => {
      asked.resolve()
      return found.promise
    }),
    new Hono(),
  )
  const socket = new WebSocket(`${first.url.replace('http', 'ws')}/sync/one/plan`)
  const ended = once(socket, 'close')
  socket.on('error', () => {})
  await asked.promise
  first.passing.stop()
  found.resolve({ address: owner.address })
  await ended
  await expect.poll(() => owner.sockets.size + first.sockets.size).toBe(0)
}, 10_000)

test('it goes to the server that has the initiative by now, where the one that had it is gone', async () => {
  const gone = await start(new Places(() => 'here'), new Hono())
  gone.kill()
  const places = new Places((): Place => (places.left.length ? 'here' : { address: gone.address }))
  const first = await start(places, new Hono())
  expect(await said(await connect(first.url), 'hello')).toBe('hello')
  expect(places.left).toEqual([gone.address])
})

test('servers that send it around in a circle stop', async () => {
  let other = ''
  const one = await start(new Places(() => ({ address: other })), new Hono())
  other = (await start(new Places(() => ({ address: one.address })), new Hono())).address
  await expect(connect(one.url)).rejects.toThrow('503')
})

test('none is opened at the internal address without the secret', async () => {
  const { owner } = await startTwo(new Hono())
  await expect(connect(owner.address)).rejects.toThrow('403')
  const headers = { 'common-table-secret': SECRET, 'common-table-sender': '::1', 'common-table-hops': '1' }
  expect(await said(await connect(owner.address, headers), 'hello')).toBe('hello')
})
