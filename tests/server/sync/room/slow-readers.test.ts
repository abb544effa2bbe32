import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awareness, makeWriter, RawClient, step1, update } from '../raw-client.ts'
import { startServer, type TestServer, until } from '../support.ts'

/** Updates and their bytes: more than the system's own buffers take for sockets that are not read. */
const WRITES = 300
const LENGTH = 50_000

let server: TestServer
const open: { close: () => void }[] = []
const raw = async (query = ''): Promise<RawClient> => {
  const client = new RawClient(server, query)
  open.push(client)
  return client.opened()
}
beforeEach(async () => {
  server = await startServer({ limits: { messagesPerSecond: 100_000 } })
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

test('who stops reading costs little memory, slows nobody down, and has everything once it reads again', async () => {
  const ada = await raw('session=ada')
  const slow = await Promise.all(Array.from({ length: 10 }, () => raw('session=slow')))
  for (const { socket } of slow) socket.pause()
  const writer = makeWriter()
  const before = process.memoryUsage().arrayBuffers
  for (let i = 0; i < WRITES; i++) {
    writer.doc.getMap('big').set(String(i), 'x'.repeat(LENGTH))
    ada.send(update(writer.last()))
    ada.send(awareness([1, { at: i }]))
    if (i % 20 === 0) expect((await ada.saved()).status).toBe(0)
  }
  expect((await ada.saved()).status).toBe(0)
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(150 * 1024 * 1024)
  const reader = slow[0]!
  const copy = new Y.Doc()
  let read = 0
  reader.socket.resume()
  await until(
    () => {
      for (; read < reader.heard.length; read++) {
        const heard = reader.heard[read]!
        if (heard.type === 'update' || heard.type === 'step2') Y.applyUpdate(copy, heard.body)
      }
      return copy.getMap('big').size === WRITES
    },
    (check) => reader.socket.on('message', check),
  )
  expect(copy.getMap('big').toJSON()).toEqual(writer.doc.getMap('big').toJSON())
  reader.send(step1(Y.encodeStateVector(copy)))
  expect((await reader.saved()).status).toBe(0)
}, 60_000)
