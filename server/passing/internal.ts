import { createHash, timingSafeEqual } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createAdaptorServer } from '@hono/node-server'

import { ConfigError } from '../config-error.ts'
import type { Bindings, PassedOn } from '../http/sender.ts'
import { isUpgrade } from '../http/upgrading.ts'
import { placeOf } from './connections.ts'

type Adapted = Parameters<typeof createAdaptorServer>[0]
type Fetch = Adapted['fetch']
type WebSockets = NonNullable<Adapted['websocket']>['server']

/** What answers, wherever it is asked. */
export type Answering = { fetch: Fetch; wss: WebSockets }

/** Hears where another server is that makes itself known. */
export type Met = (address: string) => void

const SECRET = 'common-table-secret'
const SENDER = 'common-table-sender'
const HOPS = 'common-table-hops'
const SERVER = 'common-table-server'

/** In an answer: the call was not begun, since what it is about is not `here`, or the caller’s `secret` is another. */
export const NOT_BEGUN = 'common-table-not-begun'

/** Milliseconds that a connection which nothing is sent on is kept; whoever made it closes it a little earlier. */
const KEPT = 60_000

/** Milliseconds that another server may take to say how it is. */
const ASKING = 1500

const STRANGER = JSON.stringify({
  error: {
    code: 'not-allowed',
    message:
      'This address is for servers that share a database. Each of them needs the same INTERNAL_SECRET as this one.',
  },
})

/** What a server tells another with a call that it passes on, or with one of its own: then also where it is. */
export const headersFor = (
  secret: string,
  { sender, hops }: PassedOn,
  self = '',
): Record<string, string> => ({
  [SECRET]: secret,
  [SENDER]: sender,
  [HOPS]: String(hops),
  [SERVER]: self,
})

/**
 * Whether the server at an internal address reaches its database; it hears that this one is at `self`. Rejects when it
 * cannot be asked.
 */
export const canSave =
  (secret: string) =>
  async (address: string, self: string): Promise<boolean> => {
    const answer = await fetch(`${address}/api/health`, {
      headers: headersFor(secret, { sender: 'server', hops: 0 }, self),
      signal: AbortSignal.timeout(ASKING),
    })
    if (answer.headers.has(NOT_BEGUN)) throw new Error(await answer.text())
    return answer.ok
  }

/** What the other server said; only to be asked of a request of the internal listener. */
export const passedOnOf = ({ headers }: IncomingMessage): PassedOn => ({
  sender: String(headers[SENDER]),
  hops: Number(headers[HOPS]) || 0,
})

/**
 * Where other servers reach this one. Whoever does not send the secret is told so and gets nothing else. What is asked
 * here is answered as at the public address, as if whoever the other server names had sent it.
 */
export const createInternal = (secret: string, { fetch, wss }: Answering, met: Met): Server => {
  const isKnown = ({ headers }: IncomingMessage): boolean => isSame(headers[SECRET], secret)
  const guarded = (
    options: object,
    listener: (incoming: IncomingMessage, outgoing: ServerResponse) => void,
  ) =>
    createServer(options, (incoming, outgoing) => {
      if (!isKnown(incoming)) return refuse(outgoing)
      const server = incoming.headers[SERVER]
      if (server) met(String(server))
      return listener(incoming, outgoing)
    })
  return createAdaptorServer({
    fetch: (request, env) =>
      fetch(request, Object.assign(env, { passedOn: passedOnOf((env as Bindings).incoming) })),
    websocket: { server: wss },
    createServer: guarded as typeof createServer,
    serverOptions: {
      shouldUpgradeCallback: (incoming) => isKnown(incoming) && isUpgrade(incoming),
      headersTimeout: 15_000,
      keepAliveTimeout: KEPT,
    },
  }) as Server
}

/** Gives the address with the port that was chosen. Rejects with ConfigError. */
export const listenAt = async (server: Server, url: string): Promise<string> => {
  server.listen(placeOf(url))
  try {
    await once(server, 'listening')
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new ConfigError(
      `INTERNAL_URL must have an address of this computer and a port that nothing else uses, but ${url} cannot be listened at (${code}).`,
    )
  }
  const address = new URL(url)
  address.port = String((server.address() as AddressInfo).port)
  return address.origin
}

const refuse = (outgoing: ServerResponse): void => {
  const headers = { 'Content-Type': 'application/json', Connection: 'close', [NOT_BEGUN]: 'secret' }
  outgoing.writeHead(403, headers).end(STRANGER)
}

/** Takes as long whatever is given. */
const isSame = (given: string | string[] | undefined, secret: string): boolean =>
  timingSafeEqual(digest(String(given)), digest(secret))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
