import { setTimeout } from 'node:timers/promises'

import pg from 'pg'
import { afterEach, expect, test } from 'vitest'

import { startPostgres } from '../support/postgres.ts'
import { Wire } from '../support/wire.ts'
import { Several } from './servers.ts'

/** Milliseconds in which a server is back that could not go on. */
const BACK = 10_000

const expectWell = async ({ url }: { url: string }): Promise<void> => {
  await expect.poll(async () => (await fetch(`${url}/api/health`)).status, { timeout: BACK }).toBe(200)
}

let several: Several
afterEach(() => several.remove())

/** The servers that may write, as the database knows them. */
const writers = async (): Promise<string[]> => {
  const client = new pg.Client(several.database)
  await client.connect()
  try {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM writers JOIN servers USING (id)')
    return rows.map(({ id }) => id)
  } finally {
    await client.end()
  }
}

test('a server that stands still for 20 s writes nothing more: who was there is elsewhere', async () => {
  several = await Several.start(3)
  for (let n = 0; n < 6; n++) await several.gather(3)
  await setTimeout(1000)
  const asleep = several.servers[0]!
  const all = await writers()
  process.kill(asleep.pid, 'SIGSTOP')
  several.silent.add(asleep)
  await setTimeout(20_000)
  await several.settle()
  const others = await writers()
  expect(others).toHaveLength(2)
  expect(all).toEqual(expect.arrayContaining(others))
  process.kill(asleep.pid, 'SIGCONT')
  several.silent.clear()
  several.setTyping(true)
  const newer = async (): Promise<string[]> => (await writers()).filter((id) => !others.includes(id))
  await expect.poll(newer, { timeout: BACK }).toHaveLength(1)
  const again = await newer()
  expect(all).not.toContain(again[0])
  expect(await (await fetch(`${asleep.url}/metrics`)).text()).toMatch(/^common_table_lost_total 1$/m)
  await several.settle()
  await expectWell(asleep)
}, 120_000)

test.each(['restart', 'kill'] as const)(
  'the database goes while people type (%s): all that was called saved is there when it is back, and all go on',
  async (how) => {
    const postgres = await startPostgres()
    several = await Several.start(3, { postgres })
    for (let n = 0; n < 4; n++) await several.gather(3)
    for (let round = 0; round < 3; round++) {
      await setTimeout(1000)
      if (how === 'kill') await postgres.kill()
      else await postgres.stop()
      await setTimeout(round * 4000)
      await postgres.restart()
      await several.settle()
      several.setTyping(true)
    }
    await several.settle()
  },
  180_000,
)

test.each([
  ['at once', 0],
  ['when its word does not hold any more', 7000],
])(
  'a server that knows of no other is cut off from the database, and another starts %s: all meet there',
  async (_when, wait) => {
    let wire: Wire | undefined
    several = await Several.start(1, {
      reach: async (url, n) => {
        if (n > 0) return url
        wire = new Wire(url)
        return wire.open()
      },
    })
    const initiative = await several.gather(2)
    await setTimeout(1000)
    wire!.isRefused = true
    wire!.cut()
    await setTimeout(wait)
    await several.add()
    // one at each of the servers
    several.come(initiative, 2)
    await setTimeout(5000)
    await several.settle()
    wire!.isRefused = false
    await expectWell(several.servers[0]!)
    several.setTyping(true)
    await setTimeout(1000)
    await several.settle()
    await wire!.close()
  },
  120_000,
)

test('one server is cut off from the database: all go on at the others, and at it when it is back', async () => {
  let wire: Wire | undefined
  several = await Several.start(3, {
    reach: async (url, n) => {
      if (n > 0) return url
      wire = new Wire(url)
      return wire.open()
    },
  })
  for (let n = 0; n < 6; n++) await several.gather(3)
  await setTimeout(1000)
  wire!.isRefused = true
  wire!.cut()
  await setTimeout(12_000)
  await several.settle()
  several.setTyping(true)
  wire!.isRefused = false
  await setTimeout(3000)
  await several.settle()
  await expectWell(several.servers[0]!)
  await wire!.close()
}, 120_000)
