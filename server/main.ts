import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, isIPv6 } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'

import manifest from '../package.json' with { type: 'json' }
import { createAccess } from './access/access.ts'
import { addressOf } from './access/origins.ts'
import { Census } from './access/census.ts'
import { hashSecret } from './access/secrets.ts'
import { type Guess, GUESSING, guessHere, guessTogether } from './access/guesses.ts'
import { watchExpiry } from './access/expiry.ts'
import { guestAgain, lookAgain } from './access/look-again.ts'
import { noteComments } from './comments/noting.ts'
import { createApp, PAGES } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { ConfigError } from './config-error.ts'
import { createMetrics } from './operating/metrics.ts'
import { isUpgrade } from './http/upgrading.ts'
import { UPGRADES } from '../shared/model/upgrades.ts'
import { atMost, systemClock } from './clock.ts'
import { Index } from './index/index.ts'
import { createLog, type Log } from './log.ts'
import { News } from './news/news.ts'
import { watchedOf } from './news/watched.ts'
import { Alone } from './ownership/alone.ts'
import { countOwnership } from './ownership/counts.ts'
import { OneOfSeveral } from './ownership/one-of-several.ts'
import type { Ownership, Self } from './ownership/ownership.ts'
import type { Parts } from './parts.ts'
import { canSave } from './passing/internal.ts'
import { type Passing, PassingOn, passNothing } from './passing/passing.ts'
import { openStorage } from './storage/open.ts'
import { createGuesses } from './storage/postgres/guesses.ts'
import type { Servers } from './storage/servers.ts'
import type { Storage } from './storage/storage.ts'
import { syncEndpoint } from './sync/endpoint.ts'
import { Rooms } from './sync/rooms.ts'
import { Upkeep } from './operating/upkeep.ts'
import { versionOf } from './operating/version.ts'

export type Running = {
  /** The origin that it listens on. */
  url: string
  /** Stops taking connections, commits, closes what is open, and resolves when the port is free. */
  stop(): Promise<void>
}

/** Milliseconds that what is open gets to end once the server stops. */
const PATIENCE = 5000

/** Chooses the parts, joins them and listens. Throws ConfigError when a setting cannot be used. */
export const startServer = async (config: Config, log: Log): Promise<Running> => {
  const { storage, servers, release } = await openStorage(config, (what) => log.warn(what))
  const guesses = countGuesses(config)
  const parts = joinParts(config, log, storage, guesses.guess)
  const { rooms, index, news, access, census, expiry } = parts
  const ownership = createOwnership(servers, parts, (addresses) => passing.keepOnly(addresses))
  const { internal } = config
  const passing: Passing = servers
    ? new PassingOn({ ownership, internal, counts: rooms.counts, log })
    : passNothing
  const sockets = syncEndpoint({
    rooms,
    admit: (c, initiative) => access.admit(c, initiative),
    use: (initiative, lost) => ownership.use(initiative, lost),
    again: (guest) => guestAgain(index, guest),
    addressOf: (c) => addressOf(c, config),
    moved: (initiative) => news.moved(initiative),
    census,
    limits: config.limits,
    log,
  })
  const metrics = createMetrics(rooms.counts, config.limits)
  const app = createApp({ ...parts, metrics, passing }, sockets.routes)
  const server = serverOf(app.fetch, sockets.wss)
  const upkeep = new Upkeep({ ...parts, ownership })
  const letGo = async (): Promise<void> => {
    expiry.stop()
    upkeep.stop()
    passing.stop()
    await Promise.all([news.stop(), rooms.stop()])
    await ownership.stop()
    await Promise.all([storage.close(), guesses.close()])
    release()
  }
  try {
    const address = await passing.listen(server, { fetch: app.fetch, wss: sockets.wss })
    await ownership.start(selfOf(config, address))
    await upkeep.start()
    const url = await listen(server, config)
    return { url, stop: () => ownership.drain().then(() => stop(server, letGo)) }
  } catch (error) {
    await letGo()
    throw error
  }
}

type Joined = Omit<Parts, 'metrics' | 'passing'> & { isInUse: (initiative: string) => boolean }

/** What holds initiatives, and who may do what in them. */
const joinParts = (config: Config, log: Log, storage: Storage, guess: Guess): Joined => {
  const isInUse = (initiative: string): boolean =>
    rooms.present(initiative).length > 0 || news.size(initiative) > 0
  const rooms = new Rooms({
    clock: systemClock,
    upgrades: UPGRADES,
    storage,
    log,
    limits: config.limits,
    isPaused: async (initiative) => (await index.initiatives.open(initiative))?.paused ?? false,
    edited: (initiative) => news.lookSoon(initiative),
    noted: (guest, remarks) => noteComments({ index, news, clock: systemClock }, guest, remarks),
  })
  const index: Index = new Index({
    storage,
    journal: rooms.journal,
    clock: systemClock,
    read: (again) => {
      expiry.schedule()
      if (again) lookAgain({ index, rooms, news })
    },
    isInUse,
  })
  const access = createAccess(index, config, config.limits, rooms.counts.limit, guess)
  const census = new Census(config.limits, rooms.counts.limit)
  const news = new News({
    clock: systemClock,
    counts: rooms.counts,
    server: versionOf(PAGES),
    watched: watchedOf({ index, rooms }),
  })
  const expiry = watchExpiry(index, log, () => lookAgain({ index, rooms, news }))
  return { config, log, rooms, index, access, census, news, expiry, isInUse }
}

/** What is here: everything, or what this one of several servers that share a database has. */
const createOwnership = (
  servers: Servers | null,
  { config, log, rooms, index, news, isInUse }: Joined,
  living: (addresses: readonly string[]) => void,
): Ownership => {
  if (!servers) return new Alone()
  return new OneOfSeveral({
    log,
    isInUse,
    living,
    servers,
    clock: systemClock,
    counts: countOwnership(rooms.counts),
    canSave: canSave(config.internal?.secret ?? ''),
    async close(initiative) {
      news.end(initiative)
      await rooms.leave(initiative)
      index.drop(initiative)
    },
    drop() {
      news.end()
      rooms.drop()
      index.drop()
    },
  })
}

/** Of several servers together, of one in its memory. */
const countGuesses = ({ databaseUrl, internal, limits: { secretsPerMinute: most } }: Config) => {
  const here = guessHere(most)
  if (databaseUrl === null || !internal) return { guess: here, close: async () => {} }
  const guesses = createGuesses(databaseUrl, most, GUESSING)
  const guess = guessTogether((key) => guesses.count(key), internal.secret, here)
  return { guess, close: () => guesses.close() }
}

const selfOf = ({ internal }: Config, address: string): Self => ({
  address,
  secret: internal ? hashSecret(internal.secret) : '',
  version: manifest.version,
})

type Adapted = Parameters<typeof createAdaptorServer>[0]

const serverOf = (fetch: Adapted['fetch'], wss: NonNullable<Adapted['websocket']>['server']): Server =>
  createAdaptorServer({
    fetch,
    websocket: { server: wss },
    serverOptions: {
      shouldUpgradeCallback: isUpgrade,
      headersTimeout: 15_000,
      connectionsCheckingInterval: 5_000,
    },
  }) as Server

const listen = async (server: Server, { host, port }: Config): Promise<string> => {
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'EADDRINUSE')
      throw new ConfigError(
        `PORT ${port} is in use by another program. Set PORT to another number, or 0 for any.`,
      )
    if (code === 'EACCES')
      throw new ConfigError(`PORT ${port} may not be used without the right to it (${code}).`)
    throw new ConfigError(`HOST "${host}" is no address of this computer (${code || String(error)}).`)
  }
  const { address, port: chosen } = server.address() as AddressInfo
  const shown = address === '0.0.0.0' || address === '::' ? 'localhost' : address
  return `http://${isIPv6(shown) ? `[${shown}]` : shown}:${chosen}`
}

const stop = async (server: Server, letGo: () => Promise<void>): Promise<void> => {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // whoever has gone without a word never closes
  const waited = atMost(PATIENCE, closed, systemClock)
  await letGo()
  server.closeIdleConnections()
  await waited
  server.closeAllConnections()
}

/** Runs the server until it is asked to stop. Ends the process with a sentence when a setting cannot be used. */
export const run = async (): Promise<Running | undefined> => {
  const log = createLog(process.env.LOG_LEVEL ?? 'info')
  try {
    const running = await startServer(readConfig(process.env), log)
    console.log(`Common Table is at ${running.url}`)
    let stopping = false
    for (const signal of ['SIGTERM', 'SIGINT'] as const)
      process.on(signal, () => {
        if (stopping) return
        stopping = true
        void running.stop().then(() => process.exit(0))
      })
    return running
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
    console.error(error.message)
    process.exitCode = 1
    return undefined
  }
}

if (import.meta.main) await run()
