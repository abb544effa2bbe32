import { once } from 'node:events'
import { request } from 'node:http'

import { expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { awareness, RawClient, step1 } from '../server/sync/raw-client.ts'
import { type ServerProcess, startProcess } from '../server/sync/server-process.ts'

const MANY = 300
const KILOBYTE = 1024

/** Lets the server's Node collect what is garbage: only what is in use is counted. */
const tidied = async ({ server }: ServerProcess): Promise<void> => {
  const inspector = new WebSocket(/ws:\/\/127\.0\.0\.1:\d+\/\S+/.exec(server.log)?.[0] ?? '')
  await once(inspector, 'open')
  for (const id of [1, 2]) {
    inspector.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await once(inspector, 'message')
  }
  inspector.terminate()
}

/** The kilobytes that each of 300 costs the server; `open` resolves once one is idle, and gives what closes it. */
const costs = async (open: (server: ServerProcess) => Promise<() => void>): Promise<number> => {
  const server = await startProcess({ NODE_OPTIONS: '--inspect=127.0.0.1:0' })
  const used = async (): Promise<number> => {
    await tidied(server)
    const figures = ['nodejs_heap_size_used_bytes', 'nodejs_external_memory_bytes']
    const [heap = 0, external = 0] = await Promise.all(figures.map((name) => server.metric(name)))
    return heap + external
  }
  // what the first one needs for all is not counted
  const first = await open(server)
  const before = await used()
  const all = await Promise.all(Array.from({ length: MANY - 1 }, () => open(server)))
  const each = ((await used()) - before) / (MANY - 1) / KILOBYTE
  for (const close of [first, ...all]) close()
  await server.server.remove()
  return each
}

/** As a page's: it has asked for what there is, and said who is here. */
const openSocket = async (server: ServerProcess): Promise<() => void> => {
  const client = await new RawClient(server).opened()
  client.send(step1(), awareness([++number, { at: { place: 'grid', phase: 'abcdefgh' }, news: 0 }]))
  await client.hears(({ type }) => type === 'step2')
  expect((await client.saved()).status).toBe(0)
  return () => client.close()
}
let number = 1000

const openNews = ({ server, initiative, headers }: ServerProcess): Promise<() => void> =>
  new Promise((resolve) => {
    const path = `${server.url}/api/initiatives/${initiative}/news`
    const asking = request(path, { headers, agent: false }, (answer) =>
      answer.once('data', () => resolve(() => asking.destroy())),
    )
    asking.on('error', () => {})
    asking.end()
  })

test('300 streams of news cost no more memory than 300 idle sockets', async () => {
  const [socket, news] = [await costs(openSocket), await costs(openNews)]
  console.log(`An idle socket costs ${socket.toFixed(1)} kB, a stream of news ${news.toFixed(1)} kB.`)
  expect(news).toBeLessThanOrEqual(socket)
})
