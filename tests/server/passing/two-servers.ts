import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

import { createAdaptorServer, type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { Hono } from 'hono'
import { WebSocketServer } from 'ws'

import { addressOf } from '../../../server/access/origins.ts'
import { answerError } from '../../../server/http/errors.ts'
import { isUpgrade } from '../../../server/http/upgrading.ts'
import { createLog } from '../../../server/log.ts'
import type { Ownership, Place } from '../../../server/ownership/ownership.ts'
import { PassingOn } from '../../../server/passing/passing.ts'
import { createCounts } from '../../../server/sync/counts.ts'

export const SECRET = 'a secret of all servers'.replaceAll(' ', '-')

/** Places as a test says them. `left`: where the other server was not; `met`: where others are that asked. */
export class Places implements Pick<Ownership, 'find' | 'use' | 'notThere' | 'meet'> {
  readonly left: string[] = []
  readonly met: string[] = []
  #find: (initiative: string) => Place | Promise<Place>

  constructor(find: (initiative: string) => Place | Promise<Place>) {
    this.#find = find
  }

  find(initiative: string): Place | Promise<Place> {
    return this.#find(initiative)
  }

  use(): () => void {
    return () => {}
  }

  notThere(_initiative: string, address: string): void {
    this.left.push(address)
  }

  meet(address: string): void {
    this.met.push(address)
  }
}

const started: (() => void)[] = []
export const stopAll = (): void => started.splice(0).forEach((stop) => stop())

/** A server that has what `routes` answers: its public address, and the one that others reach it at. */
export const start = async (places: Places, routes: Hono, secret = SECRET) => {
  const counts = createCounts()
  const log = createLog('silent')
  const internal = { url: 'http://127.0.0.1:0', secret }
  const passing = new PassingOn({ ownership: places, internal, counts, log })
  const wss = new WebSocketServer({ noServer: true, perMessageDeflate: false })
  const sockets = new Set<Socket>()
  const hold = (socket: Socket): void => {
    if (sockets.has(socket)) return
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  }
  const app = new Hono()
  app.use((c, next) => {
    hold((c.env as HttpBindings).incoming.socket)
    return next()
  })
  app.onError((error, c) => answerError(error, c, log))
  app.use(
    '/api/initiatives/:id/*',
    passing.at((c) => c.req.param('id')),
  )
  app.get('/api/initiatives/:id/from', (c) =>
    c.json({
      sender: addressOf(c, { trustProxy: 0 }),
      proxied: addressOf(c, { trustProxy: 1 }),
      host: c.req.header('host'),
    }),
  )
  app.get(
    '/sync/:id/plan',
    upgradeWebSocket(() => ({
      onMessage: ({ data }, socket) => {
        if (data === 'end') socket.close(4410, 'link-revoked')
        else socket.send(data as string)
      },
    })),
  )
  app.route('/', routes)
  const open = createAdaptorServer({
    fetch: app.fetch,
    websocket: { server: wss },
    serverOptions: { shouldUpgradeCallback: isUpgrade },
  }) as Server
  await once(open.listen(0, '127.0.0.1'), 'listening')
  const address = await passing.listen(open, { fetch: app.fetch, wss })
  open.on('connection', hold)
  /** As a server does whose machine loses its power, but that its network tells of it. */
  const kill = (): void => {
    open.close()
    passing.stop()
    for (const socket of sockets) socket.resetAndDestroy()
  }
  started.push(kill)
  const { port } = open.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, address, sockets, counts, passing, kill }
}

/** Two servers: the second has everything, the first passes all on to it. */
export const startTwo = async (routes: Hono, secret = SECRET) => {
  const here = new Places(() => 'here')
  const owner = await start(here, routes)
  const places = new Places(() => ({ address: owner.address }))
  return { owner, here, places, first: await start(places, new Hono(), secret) }
}
