import { expect, test } from 'vitest'
import { makeWriter, RawClient, update } from '../server/sync/raw-client.ts'
import { startProcess } from '../server/sync/server-process.ts'

test('who sends faster than they may for ten seconds is told to come back, and others are served meanwhile', async () => {
  const table = await startProcess()
  const [ada, eve] = [await new RawClient(table).opened(), await new RawClient(table).opened()]
  const writer = makeWriter()
  const began = performance.now()
  // All at once: what comes in is read as fast as it may be, and the rest waits in the sender's own system.
  for (let i = 0; i < 2000; i++) eve.send(update(writer.write('x')))
  const own = makeWriter()
  for (let n = 0; eve.socket.readyState === eve.socket.OPEN; n++) {
    ada.send(update(own.write(String(n % 10))))
    expect((await ada.saved()).status).toBe(0)
  }
  expect(await eve.closed).toEqual({ code: 4509, reason: 'too-fast' })
  expect(performance.now() - began).toBeGreaterThan(10_000)
  expect(await table.metric('common_table_limit_refusals_total{limit="LIMIT_MESSAGES_PER_SECOND"}')).toBe(1)
  for (const client of [ada, eve]) client.close()
  await table.server.remove()
})
