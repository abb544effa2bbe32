import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { makeWriter, RawClient, update } from '../server/sync/raw-client.ts'
import { type ServerProcess, startProcess } from '../server/sync/server-process.ts'
import { hasText, stockClient, synced, textOf } from '../server/sync/support.ts'

let process: ServerProcess
const open: { close: () => void }[] = []
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await process.server.remove()
})

test('500 clients that come to one room at once are all synced within 15 s', async () => {
  process = await startProcess({ LIMIT_SOCKETS_PER_ADDRESS: '5000' })
  const ada = await new RawClient(process).opened()
  open.push(ada)
  const writer = makeWriter()
  // In pieces, below the messages that a socket may send.
  for (let i = 0; i < 100; i++) ada.send(update(writer.write(`some words of number ${i}. `.repeat(20))))
  expect((await ada.saved()).status).toBe(0)
  ada.close()
  const began = performance.now()
  const clients = Array.from({ length: 500 }, () => stockClient(process))
  open.push(...clients)
  await Promise.all(clients.map(synced))
  const took = performance.now() - began
  console.log(`the last of 500 was synced after ${took.toFixed(0)} ms`)
  expect(took).toBeLessThan(15_000)
  const words = textOf(writer.doc)
  for (const { doc } of clients) expect(textOf(doc)).toBe(words)
})

test('2,000 sockets are served, each room for itself, and the next is told to come back', async () => {
  process = await startProcess({ LIMIT_SOCKETS_PER_ADDRESS: '5000', LIMIT_INITIATIVES_PER_HOUR: '1000' })
  const rooms = await Promise.all(Array.from({ length: 8 }, () => process.reach()))
  const clients: RawClient[][] = []
  for (const room of rooms) {
    const here = Array.from({ length: 250 }, () => new RawClient(room))
    open.push(...here)
    clients.push(await Promise.all(here.map((client) => client.opened())))
  }
  expect(await process.metric('common_table_sockets')).toBe(2000)
  expect(await new RawClient(rooms[0]!).closed).toEqual({ code: 4509, reason: 'too-many' })
  const began = performance.now()
  await Promise.all(
    clients.map(async ([first, ...others], n) => {
      first!.send(update(makeWriter().write(`room ${n}`)))
      expect((await first!.saved()).status).toBe(0)
      const heard = await Promise.all(
        others.map((client) =>
          client.hears<{ type: 'update'; body: Uint8Array }>(({ type }) => type === 'update'),
        ),
      )
      const doc = new Y.Doc()
      Y.applyUpdate(doc, heard.at(-1)!.body)
      await hasText(doc, `room ${n}`)
    }),
  )
  console.log(
    `an edit in each of 8 rooms reached 2,000 sockets within ${(performance.now() - began).toFixed(0)} ms`,
  )
  expect(performance.now() - began).toBeLessThan(5000)
})
