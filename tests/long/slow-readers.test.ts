import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { Client } from '../bench/load/client.ts'
import { Samples } from '../bench/load/statistics.ts'
import { makeWriter, RawClient, update } from '../server/sync/raw-client.ts'
import { startProcess } from '../server/sync/server-process.ts'

const [SLOW, OTHERS] = [20, 10]
/** What is written for how long: an edit of so many bytes each so many milliseconds, and small ones between them. */
const [BYTES, EVERY, SMALL_EVERY, WARM_UP, LASTING] = [40_000, 50, 20, 5000, 40_000]
const MEGABYTE = 1024 * 1024

test('20 readers that stop reading cost at most 150 MB, and the others go on as before', async () => {
  const server = await startProcess()
  const url = `${server.url}/${server.initiative}/plan`
  const latency = new Samples()
  const sent = new Map<number, number>()
  let number = 0
  const edit = (n: number, at: number): void => latency.add(at - (sent.get(n) ?? at))
  const others = Array.from(
    { length: OTHERS },
    () => new Client({ urls: [url], headers: server.headers }, { edit }),
  )
  const slow = await Promise.all(Array.from({ length: SLOW }, () => new RawClient(server).opened()))
  const ada = await new RawClient(server).opened()
  await Promise.all(others.map(({ synced }) => synced))

  const writer = makeWriter()
  // Under one key, so that the document stays small and only what is on its way grows.
  const writing = setInterval(() => {
    writer.doc.getMap('big').set('words', `${Math.random()}`.repeat(BYTES / 18))
    ada.send(update(writer.last()))
  }, EVERY)
  const typing = setInterval(() => {
    sent.set(++number, performance.now())
    others[number % OTHERS]!.edit(number)
  }, SMALL_EVERY)

  const memory = (): Promise<number> => server.metric('process_resident_memory_bytes')
  await sleep(WARM_UP)
  const before = await memory()
  latency.clear()
  for (const { socket } of slow) socket.pause()
  let most = before
  for (const until = Date.now() + LASTING; Date.now() < until; await sleep(500)) {
    most = Math.max(most, await memory())
  }
  clearInterval(writing)
  clearInterval(typing)
  const [more, p95] = [(most - before) / MEGABYTE, latency.percentile(0.95)]
  console.log(`${more.toFixed(0)} MB more, others' p95 ${p95.toFixed(1)} ms of ${latency.count} deliveries`)
  expect(latency.count).toBeGreaterThan((LASTING / SMALL_EVERY) * (OTHERS - 1) * 0.8)
  expect(more).toBeLessThan(150)
  expect(p95).toBeLessThan(250)
  expect((await ada.saved()).status).toBe(0)
  for (const client of [ada, ...slow]) client.close()
  for (const { socket } of others) socket.terminate()
  await server.server.remove()
})
