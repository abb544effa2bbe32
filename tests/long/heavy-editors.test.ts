import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { makeWriter, RawClient, update } from '../server/sync/raw-client.ts'
import { startProcess } from '../server/sync/server-process.ts'

const LIMITS = { LIMIT_MESSAGES_PER_SECOND: '10000', LIMIT_DOCUMENT_BYTES: String(512 * 2 ** 20) }
/** 26 MB. */
const [UPDATES, BYTES] = [130, 200_000]
/** Milliseconds. */
const P99 = 250

/** MB of the server's memory: now, or the most there was. */
const memory = (pid: number, what: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${what}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'latin1'))?.[1]) / 1024

/** Sends as fast as the server reads, so that what is measured is the server and not a queue before it. */
const sendAll = async (client: RawClient): Promise<{ status: number }> => {
  for (let i = 0; i < UPDATES; i++) {
    client.send(update(makeWriter().write(String(i % 10).repeat(BYTES))))
    while (client.socket.bufferedAmount > BYTES) await sleep(2)
  }
  return client.saved()
}

test.for([1, 8])('%i editors who send 26 MB each let the others go on', async (editors) => {
  const server = await startProcess(LIMITS)
  // the first is in the room of one who goes on, the others each in their own
  const rooms = [server, ...(await Promise.all(Array.from({ length: editors - 1 }, server.reach)))]
  const heavy = await Promise.all(rooms.map((room) => new RawClient(room).opened()))
  const ada = await new RawClient(server).opened()
  const other = await new RawClient(await server.reach()).opened()
  const before = memory(server.server.pid, 'VmRSS')
  const began = performance.now()
  let goesOn = true
  const done = Promise.all(heavy.map(sendAll)).finally(() => (goesOn = false))
  const trips = async (client: RawClient): Promise<number[]> => {
    const writer = makeWriter()
    const took: number[] = []
    while (goesOn) {
      const sent = performance.now()
      client.send(update(writer.write('a')))
      expect((await client.saved()).status).toBe(0)
      took.push(performance.now() - sent)
      await sleep(20)
    }
    return took.toSorted((a, b) => a - b)
  }
  const [same, elsewhere] = await Promise.all([trips(ada), trips(other)])
  for (const { status } of await done) expect(status).toBe(0)
  const at = (took: number[], part: number) => took[Math.floor(part * (took.length - 1))] ?? Infinity
  const said = (took: number[]) =>
    `p50 ${at(took, 0.5).toFixed(0)}, p99 ${at(took, 0.99).toFixed(0)}, longest ${at(took, 1).toFixed(0)} ms of ${took.length}`
  console.log(
    `${editors} × 26 MB in ${((performance.now() - began) / 1000).toFixed(1)} s; same room: ${said(same ?? [])}; ` +
      `another room: ${said(elsewhere ?? [])}; memory ${before.toFixed(0)} MB, at most ${memory(server.server.pid, 'VmHWM').toFixed(0)} MB`,
  )
  for (const client of [...heavy, ada, other]) client.close()
  await server.server.remove()
  for (const took of [same, elsewhere]) expect(at(took ?? [], 0.99)).toBeLessThan(P99)
})
