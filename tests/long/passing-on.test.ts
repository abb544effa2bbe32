import { afterAll, expect, test } from 'vitest'

import { getPostgres } from '../support/postgres.ts'
import { makeAt, passedOn, SeveralServers, sharing } from '../support/several-servers.ts'

const postgres = await getPostgres()
const servers = new SeveralServers(await sharing(postgres))
afterAll(async () => {
  await servers.remove()
  await postgres.remove()
})

const ROUNDS = 7
const CALLS = 200
const median = (all: number[]): number => all.toSorted((a, b) => a - b)[all.length >> 1]!

/** Milliseconds that `run` takes, at the median. */
const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const all: number[] = []
  for (let i = 0; i < CALLS; i++) {
    const began = performance.now()
    await run()
    all.push(performance.now() - began)
  }
  return median(all)
}

test('passing a call or a message on takes a millisecond at most, at the median', async () => {
  const [owner, other] = [await servers.start(), await servers.start()]
  const { id, path, secret } = await makeAt(owner)
  const headers = { authorization: `Bearer ${secret.editor}` }
  const call = (url: string) => async () => (await fetch(url + path, { headers })).text()
  const message = async (server: typeof owner) => {
    const { ws } = await servers.sync(server, id, secret.editor)
    return () =>
      new Promise<void>((resolve) => {
        // asks for what it has: step 1 of a document that knows nothing
        ws!.addEventListener('message', () => resolve(), { once: true })
        ws!.send(new Uint8Array([0, 0, 1, 0]))
      })
  }
  const [here, there] = [await message(owner), await message(other)]
  const more: Record<'call' | 'message', number[]> = { call: [], message: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const direct = await timed(call(owner.url))
    more.call.push((await timed(call(other.url))) - direct)
    const said = await timed(here)
    more.message.push((await timed(there)) - said)
  }
  const found = { call: median(more.call), message: median(more.message) }
  console.log(
    `Passed on: a call takes ${found.call.toFixed(2)} ms more, a message ${found.message.toFixed(2)} ms.`,
  )
  expect(await passedOn(other)).toEqual({ call: ROUNDS * CALLS, socket: 1 })
  expect(Math.max(...Object.values(found))).toBeLessThan(1)
})
