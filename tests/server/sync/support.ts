import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import pino, { type Logger } from 'pino'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { AppError, type ErrorCode } from '../../../shared/words/errors.ts'
import { refusal } from '../../../server/refusal.ts'
import type { Role } from '../../../shared/words/roles.ts'
import { Census } from '../../../server/access/census.ts'
import type { Upgrade } from '../../../shared/model/upgrades.ts'
import { systemClock } from '../../../server/clock.ts'
import { isUpgrade } from '../../../server/http/upgrading.ts'
import { type Limits, readLimits } from '../../../server/limits.ts'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import { syncEndpoint } from '../../../server/sync/endpoint.ts'
import { type Guest, Rooms } from '../../../server/sync/rooms.ts'
import type { Reached } from './raw-client.ts'

export const temporaryFolder = (): string => mkdtempSync(join(tmpdir(), 'common-table-'))

/** The state of a document with nothing in it. */
export const EMPTY = new Uint8Array([0, 0])

let sockets = 0
/** Admits by `?role=`, `?session=` and `?refuse=`, so that a test says who comes. */
const admitByQuery = (query: URLSearchParams, initiative: string): Guest => {
  const refuse = query.get('refuse')
  if (refuse) throw refusal(refuse as 'not-joined')
  const session = query.get('session') ?? `socket-${++sockets}`
  const role = (query.get('role') ?? 'editor') as Role
  return {
    initiative,
    session,
    link: query.get('link') ?? 'link',
    role,
    who: { name: query.get('name') ?? 'Ada', role, partner: null, person: session },
  }
}

export type TestServer = Awaited<ReturnType<typeof startServer>>

/** A server on a port of its own, with SQLite in `folder` and one initiative `one`. */
export const startServer = async (
  options: {
    folder?: string
    limits?: Partial<Limits>
    paused?: () => boolean
    upgrades?: readonly Upgrade[]
    log?: Logger
    again?: (guest: Guest) => Guest | ErrorCode
  } = {},
) => {
  const folder = options.folder ?? temporaryFolder()
  const log = options.log ?? pino({ level: process.env.TEST_LOG ?? 'silent' })
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 }, (what) => log.warn(what))
  const limits = { ...readLimits({}), ...options.limits }
  const rooms = new Rooms({
    storage,
    log,
    limits,
    clock: systemClock,
    upgrades: options.upgrades ?? [],
    noted: () => [],
    isPaused: async () => options.paused?.() ?? false,
  })
  const { routes, wss } = syncEndpoint({
    rooms,
    limits,
    log,
    census: new Census(limits, rooms.counts.limit),
    moved: () => {},
    addressOf: (c) => new URL(c.req.url).searchParams.get('address') ?? 'here',
    use: () => () => {},
    again: options.again ?? ((guest) => guest),
    admit: async (c, initiative) => admitByQuery(new URL(c.req.url).searchParams, initiative),
  })
  const app = new Hono().route('/', routes)
  app.onError((error, c) => {
    const status = error instanceof AppError ? error.status : 500
    return c.json({ error: { message: error.message } }, status as 400)
  })
  const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
    const serving = serve(
      {
        fetch: app.fetch,
        port: 0,
        hostname: '127.0.0.1',
        websocket: { server: wss },
        serverOptions: { shouldUpgradeCallback: isUpgrade },
      },
      () => resolve(serving),
    )
  })
  const { port } = server.address() as AddressInfo
  if (!(await storage.loadDocument({ initiative: 'one', document: 'plan' })))
    await rooms.create('one', { plan: EMPTY, map: EMPTY }, () => {})
  const stop = async (): Promise<void> => {
    await rooms.stop()
    await new Promise((resolve) => server.close(resolve))
    await storage.close()
  }
  return {
    folder,
    storage,
    rooms,
    port,
    url: `ws://127.0.0.1:${port}/sync`,
    stop,
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** A stock client of the y-websocket package. */
export const stockClient = (
  { url, initiative = 'one', headers }: Reached,
  params: Record<string, string> = {},
  doc = new Y.Doc(),
) => {
  class Socket extends WebSocket {
    constructor(address: string) {
      super(address, { headers })
    }
  }
  const provider = new WebsocketProvider(url, `${initiative}/plan`, doc, {
    params,
    disableBc: true,
    WebSocketPolyfill: Socket as never,
  })
  const close = (): void => {
    provider.destroy()
    provider.awareness.destroy()
    doc.destroy()
  }
  return { doc, provider, close }
}

/** Resolves once `holds` is true; `subscribe` calls its argument whenever it may have become so. */
export const until = (holds: () => boolean, subscribe: (check: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      if (holds()) resolve()
    }
    subscribe(check)
    check()
  })

export const synced = ({ provider }: ReturnType<typeof stockClient>): Promise<void> =>
  until(
    () => provider.synced,
    (check) => provider.on('sync', check),
  )

/** The text of the one root that tests write. */
export const textOf = (doc: Y.Doc): string => doc.getText('text').toJSON()

export const hasText = (doc: Y.Doc, text: string): Promise<void> =>
  until(
    () => textOf(doc) === text,
    (check) => doc.on('update', check),
  )
