import { once } from 'node:events'
import { request } from 'node:http'

import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'

import { startPostgres } from '../../support/postgres.ts'
import { ask, makeAt, SeveralServers, sharing } from '../../support/several-servers.ts'

/** Servers in processes of their own that end, or lose what they have, at a bad moment. */
let postgres: Awaited<ReturnType<typeof startPostgres>>
let servers: SeveralServers
beforeAll(async () => {
  postgres = await startPostgres()
})
afterEach(() => servers.remove())
afterAll(() => postgres.remove())

const startTwo = async () => {
  servers = new SeveralServers(await sharing(postgres))
  return [await servers.start(), await servers.start()] as const
}

const write = ({ doc }: WebsocketProvider, key: string): unknown =>
  doc.getMap('setAside').set(key, { reason: key })

/** Resolves when a server answers, which has taken over by then. */
const isAt = async ({ url }: { url: string }, path: string, secret: string): Promise<void> => {
  const headers = { authorization: `Bearer ${secret}` }
  for (;;) {
    const signal = AbortSignal.timeout(1000)
    const answer = await fetch(url + path, { headers, signal }).catch(() => undefined)
    if (answer?.ok) return
  }
}

test('a server that is asked to stop while the database is away ends all the same', async () => {
  const [owner] = await startTwo()
  const { id, secret } = await makeAt(owner)
  const ana = await servers.sync(owner, id, secret.editor)
  await postgres.kill()
  write(ana, 'unsaved')
  const from = performance.now()
  expect(await owner.stop()).toBe(0)
  expect(performance.now() - from).toBeLessThan(20_000)
  await postgres.restart()
}, 60_000)

test('a call whose words come when its server has lost all that it had is not done, and nobody is told that it is', async () => {
  const [owner, other] = await startTwo()
  const { path, secret } = await makeAt(owner)
  const slow = request(owner.url + path, {
    method: 'PATCH',
    headers: {
      authorization: `Bearer ${secret.facilitator}`,
      'content-type': 'application/json',
      expect: '100-continue',
    },
  })
  const answered = new Promise<number>((resolve) => {
    slow.once('response', ({ statusCode = 0 }) => resolve(statusCode))
    slow.once('error', () => resolve(0))
  })
  slow.write('{"title":')
  await once(slow, 'continue')
  // the owner has begun with it: what comes later is answered
  await ask(owner, 'GET', path, { secret: secret.facilitator })
  process.kill(owner.pid, 'SIGSTOP')
  await isAt(other, path, secret.facilitator)
  process.kill(owner.pid, 'SIGCONT')
  while (!/^common_table_lost_total 1$/m.test(await (await fetch(`${owner.url}/metrics`)).text())) {
    // it notices in a moment
  }
  slow.end('"Too late"}')
  expect([0, 503]).toContain(await answered)
  expect((await ask(other, 'GET', path, { secret: secret.facilitator })).body.title).toBe('Ready by Five')
}, 60_000)
