import { connect, createServer, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { awareness, RawClient } from '../server/sync/raw-client.ts'
import { type ServerProcess, startProcess } from '../server/sync/server-process.ts'
import { hasText, stockClient, synced, until } from '../server/sync/support.ts'

/** Milliseconds within which either end notices that the other is gone. */
const NOTICED = 45_000

let table: ServerProcess
beforeAll(async () => {
  table = await startProcess()
})
afterAll(() => table.server.remove())

/** A way to the server that can swallow all that goes either way, as a router that forgot the connection does. */
const makeWay = async () => {
  let swallows = false
  const sockets: Socket[] = []
  const server = createServer((socket) => {
    const other = connect(Number(new URL(table.url).port), '127.0.0.1')
    sockets.push(socket, other)
    for (const [from, to] of [
      [socket, other],
      [other, socket],
    ] as const) {
      from.on('data', (data) => void (swallows || to.write(data)))
      from.on('error', () => {})
      from.on('close', () => void (swallows || to.destroy()))
    }
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `ws://127.0.0.1:${address.port}/sync`,
    swallow: (does: boolean) => (swallows = does),
    close: () => {
      for (const socket of sockets) socket.destroy()
      server.close()
    },
  }
}

describe.concurrent('a connection that leads nowhere', () => {
  test('is noticed by the server within 45 s, and others see who is gone', async () => {
    const way = await makeWay()
    const ada = await new RawClient(table).opened()
    const lost = await new RawClient({ ...table, url: way.url }).opened()
    lost.send(awareness([9, { at: 1 }]))
    await ada.sees(9, (state) => state !== null)
    const since = ada.heard.length
    way.swallow(true)
    const began = performance.now()
    await ada.sees(9, (state) => state === null, since)
    console.log(`the server noticed after ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(performance.now() - began).toBeLessThan(NOTICED)
    ada.close()
    way.close()
  })

  test('is noticed by a stock client within 45 s, which comes back and brings its words', async () => {
    const way = await makeWay()
    const ada = stockClient(table)
    const lost = stockClient({ ...table, url: way.url })
    await Promise.all([synced(ada), synced(lost)])
    way.swallow(true)
    const began = performance.now()
    lost.doc.getText('text').insert(0, 'still here')
    await until(
      () => !lost.provider.wsconnected,
      (check) => lost.provider.on('status', check),
    )
    console.log(`the client noticed after ${((performance.now() - began) / 1000).toFixed(1)} s`)
    expect(performance.now() - began).toBeLessThan(NOTICED)
    way.swallow(false)
    await hasText(ada.doc, 'still here')
    ada.close()
    lost.close()
    way.close()
  })
})
