import { setTimeout as pause } from 'node:timers/promises'
import { crc32 } from 'node:zlib'

import { pino } from 'pino'

import { systemClock } from '../../server/clock.ts'
import { countOwnership } from '../../server/ownership/counts.ts'
import { OneOfSeveral } from '../../server/ownership/one-of-several.ts'
import { openPostgres } from '../../server/storage/postgres/postgres-storage.ts'
import type { InitiativeRow } from '../../server/storage/tables.ts'
import { createCounts } from '../../server/sync/counts.ts'
import { startPostgres } from '../support/postgres.ts'

/**
 * `npm run bench:owners`: how evenly 2,000 initiatives lie on 2, 4 and 8 servers that share a database, and how long it
 * takes the others to take over the share of one that dies. Ownership alone, with real connections: no sockets, no calls.
 */
const INITIATIVES = 2000
const CALLS = 20_000
/** Of so many calls one comes to another server than the usual one: a balancer that knows better, a try elsewhere. */
const EXCEPTION = 20
/** Points of each server on the circle, as nginx has them. */
const POINTS = 160

/** The usual server of each initiative, as `hash … consistent` of nginx chooses it. */
const circle = (servers: readonly string[]) => {
  const points = servers
    .flatMap((server) => Array.from({ length: POINTS }, (_, i) => ({ server, at: crc32(`${server} ${i}`) })))
    .toSorted((a, b) => a.at - b.at)
  return (initiative: string): string => {
    const at = crc32(initiative)
    return (points.find((point) => point.at >= at) ?? points[0]!).server
  }
}

const rowOf = (id: string): InitiativeRow => ({
  id,
  title: id,
  shares: { grid: true, agenda: false, map: 'no', notes: false },
  review: 'first',
  structure: 'locked',
  paused: false,
  salt: '',
  marks: '',
  createdAt: '2026-01-01T00:00:00.000Z',
  deletedAt: null,
})

const startOne = async (url: string, address: string) => {
  const storage = await openPostgres(url)
  let isDead = false
  const clock = {
    ...systemClock,
    after: (milliseconds: number, run: () => void) => systemClock.after(milliseconds, () => isDead || run()),
  }
  const ownership = new OneOfSeveral({
    servers: storage.servers,
    clock,
    log: pino({ level: 'silent' }),
    counts: countOwnership(createCounts()),
    canSave: async () => false,
    isInUse: () => false,
    close: async () => {},
    drop: () => {},
  })
  await ownership.start({ address, secret: '', version: '' })
  return { address, storage, ownership, die: () => (isDead = true) }
}

/** Calls for all of them come to their usual servers until each is here. Gives how long each took, in milliseconds. */
const takeOver = async (
  ids: readonly string[],
  at: (id: string) => Awaited<ReturnType<typeof startOne>>,
): Promise<number[]> => {
  const from = performance.now()
  return Promise.all(
    ids.map(async (id) => {
      const { ownership } = at(id)
      for (;;) {
        const place = await ownership.find(id)
        if (place === 'here') return performance.now() - from
        if (place) ownership.notThere(id, place.address)
      }
    }),
  )
}

const middle = (all: readonly number[]): number => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]!

const simulate = async (url: string, count: number) => {
  const addresses = Array.from({ length: count }, (_, i) => `http://10.0.0.${i + 1}:9090`)
  const servers = await Promise.all(addresses.map((address) => startOne(url, address)))
  const ids = Array.from(
    { length: INITIATIVES },
    (_, i) => `initiative-${crc32(String(i)).toString(36)}-${i}`,
  )
  await servers[0]!.storage.commit({
    created: [],
    entries: [],
    changes: ids.map((id) => ({ table: 'initiatives', put: rowOf(id) }) as const),
    purged: [],
  })
  const byAddress = new Map(servers.map((server) => [server.address, server]))
  const usual = circle(addresses)
  const comesTo = (id: string, n: number) =>
    byAddress.get(n % EXCEPTION === 0 ? addresses[n % count]! : usual(id))!
  const begun = performance.now()
  const owner = new Map<string, string>()
  let n = 0
  await Promise.all(
    ids.map(async (id) => {
      const first = comesTo(id, (n += 7))
      const place = await first.ownership.find(id)
      owner.set(id, place && place !== 'here' ? place.address : first.address)
    }),
  )
  const taken = performance.now() - begun
  let passed = 0
  for (let i = 0; i < CALLS; i++) {
    const id = ids[(i * 31) % ids.length]!
    if (comesTo(id, i).address !== owner.get(id)) passed += 1
  }
  const shares = addresses.map((address) => [...owner.values()].filter((one) => one === address).length)
  const [dead, ...others] = servers
  const lost = ids.filter((id) => owner.get(id) === dead!.address)
  // renewed not long before, as at any moment
  await pause(3000)
  dead!.die()
  const usualNow = circle(others.map(({ address }) => address))
  const times = await takeOver(lost, (id) => byAddress.get(usualNow(id))!)
  for (const { ownership } of others) await ownership.stop()
  for (const { storage } of servers) await storage.close()
  return { shares, taken, passed, lost: lost.length, times }
}

const postgres = await startPostgres()
try {
  console.log(
    '| servers | initiatives on each (least, most) | first taken, ms each | calls passed on | taken over | first, median, last |',
  )
  console.log('|---|---|---|---|---|---|')
  for (const count of [2, 4, 8]) {
    const { shares, taken, passed, lost, times } = await simulate(await postgres.createDatabase(), count)
    const seconds = [Math.min(...times), middle(times), Math.max(...times)].map((time) =>
      (time / 1000).toFixed(1),
    )
    console.log(
      `| ${count} | ${INITIATIVES / count} (${Math.min(...shares)}, ${Math.max(...shares)}) | ${(taken / INITIATIVES).toFixed(2)} | ${((100 * passed) / CALLS).toFixed(1)} % | ${lost} | ${seconds.join(', ')} s |`,
    )
  }
} finally {
  await postgres.remove()
}
process.exit(0)
