import { pino } from 'pino'
import { onTestFinished } from 'vitest'

import { type Clock, systemClock } from '../../../server/clock.ts'
import { countOwnership } from '../../../server/ownership/counts.ts'
import { OneOfSeveral } from '../../../server/ownership/one-of-several.ts'
import type { Place } from '../../../server/ownership/ownership.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import { createCounts } from '../../../server/sync/counts.ts'
import { created, work } from '../storage/contract-support.ts'
import { initiative } from '../storage/sample-rows.ts'

/** The time of a process that can be stopped: time goes by, and nothing runs until it is let go. */
class StoppableClock implements Clock {
  #held: (() => void)[] | null = null

  now = (): number => systemClock.now()
  precise = (): number => systemClock.precise()

  after(milliseconds: number, run: () => void): () => void {
    return systemClock.after(milliseconds, () => this.#run(run))
  }

  every(milliseconds: number, run: () => void): () => void {
    return systemClock.every(milliseconds, () => this.#run(run))
  }

  soon(run: () => void): void {
    systemClock.soon(() => this.#run(run))
  }

  stop(): void {
    this.#held = []
  }

  go(): void {
    const held = this.#held ?? []
    this.#held = null
    for (const run of held) run()
  }

  #run(run: () => void): void {
    if (this.#held) this.#held.push(run)
    else run()
  }
}

export type OneServer = Awaited<ReturnType<typeof startOne>>

type Options = {
  address?: string
  secret?: string
  canSave?: (address: string, self: string) => Promise<boolean>
}

/** A server as far as ownership goes, on a database of its own connections. */
export const startOne = async (url: string, options: Options = {}) => {
  const { address = '', secret = 'secret' } = options
  const clock = new StoppableClock()
  const storage = await openPostgres(url)
  const used = new Set<string>()
  const closed: string[] = []
  let drops = 0
  const ownership = new OneOfSeveral({
    servers: storage.servers,
    clock,
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    counts: countOwnership(createCounts()),
    canSave: options.canSave ?? (() => Promise.reject(new Error('It cannot be asked.'))),
    isInUse: (id) => used.has(id),
    close: async (id) => void closed.push(id),
    drop: () => void (drops += 1),
  })
  const stop = async (): Promise<void> => {
    clock.go()
    await ownership.stop()
    await storage.close()
  }
  onTestFinished(stop)
  await ownership.start({ address, secret, version: '1' })
  return {
    ownership,
    storage,
    clock,
    used,
    closed,
    stop,
    address,
    find: async (id: string): Promise<Place> => ownership.find(id),
    get drops() {
      return drops
    },
  }
}

/** Makes initiatives that nobody has. */
export const makeInitiatives = async ({ storage }: Pick<OneServer, 'storage'>, ids: readonly string[]) =>
  storage.commit(
    work({
      created: ids.map(created),
      changes: ids.map((id) => ({ table: 'initiatives', put: initiative(id) }) as const),
    }),
  )

/** Asks until it is not told at once, for it is let go of: what is told then. */
export const askMeanwhile = async ({ ownership, storage }: OneServer, id: string) => {
  for (;;) {
    const place = ownership.find(id)
    if (place !== 'here') return { place }
    await storage.probe()
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))
