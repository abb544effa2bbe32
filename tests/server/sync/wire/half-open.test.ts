import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { awareness, RawClient } from '../raw-client.ts'
import { startServer, type TestServer } from '../support.ts'

let server: TestServer
beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'] })
  server = await startServer()
})
afterEach(async () => {
  vi.useRealTimers()
  await server.remove()
})

test('a socket that gives no sign of life is given up within 45 s, and one that only listens is not', async () => {
  const [ada, ben, mute] = await Promise.all(
    ['ada', 'ben', 'mute'].map((session) => new RawClient(server, `session=${session}`).opened()),
  )
  mute!.send(awareness([9, { at: 1 }]))
  await ada!.sees(9, (state) => state !== null)
  // What a cable that was pulled does: pings arrive nowhere.
  mute!.socket.pong = () => {}
  const since = ada!.heard.length
  for (let seconds = 0; seconds < 45; seconds += 5) {
    const pinged = new Promise((resolve) => ben!.socket.once('ping', resolve))
    vi.advanceTimersByTime(5000)
    await Promise.all([pinged, ada!.saved()])
  }
  expect((await mute!.closed).code).toBe(1006)
  await ada!.sees(9, (state) => state === null, since)
  expect((await ben!.saved()).status).toBe(0)
  for (const client of [ada!, ben!]) client.close()
})

test('who only listens hears something in time, for clients take half a minute of silence for a dead server', async () => {
  const ada = await new RawClient(server).opened()
  vi.advanceTimersByTime(20_000)
  await ada.hears((heard) => heard.type === 'awareness' && heard.states.size === 0)
  ada.close()
})
