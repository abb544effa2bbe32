import type { Agent, IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'

import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { createProxyServer } from 'httpxy'

import { isNotConnected } from './connections.ts'
import { NOT_BEGUN } from './internal.ts'

/** Milliseconds without a byte after which another server is given up: a stream of news has a sign of life every 20 s. */
export const SILENCE = 30_000

/** Its answer; `not-begun`: the other server has done nothing; `unknown`: it may have done it. */
export type Outcome = Response | 'not-begun' | 'unknown'

export type Call = {
  /** The other server's. */
  address: string
  /** All that came with the call; null for those that bring nothing. */
  body: Buffer | null
  headers: Record<string, string>
  agent: Agent
  /** Hears that the other server has another secret. */
  stranger: () => void
  opened: Opened
}

/**
 * Hears what is open to another server, how to end it, and whether it `lasts`; what it gives is called when it has
 * ended. `isThere`: whether the other server lives, and may still say something.
 */
export type Opened = (end: (isThere: boolean) => void, lasts: boolean) => () => void

/** Belongs to the connection that a call came by, or to a body that is sent in another way than it came. */
const OF_CONNECTION = ['connection', 'keep-alive', 'upgrade', 'te', 'trailer', 'transfer-encoding', 'expect']

/** Sends a call to another server, and gives its answer to the caller as it comes. */
export const passOnCall = ({ incoming, outgoing }: HttpBindings, call: Call): Promise<Outcome> => {
  const { address, body, agent } = call
  for (const name of [...OF_CONNECTION, 'content-length']) delete incoming.headers[name]
  // each time that it is sent adds some
  for (const side of [incoming, outgoing]) side.setMaxListeners(0)
  const length = body && { 'content-length': String(body.length) }
  const proxy = createProxyServer({
    target: address,
    agent,
    headers: { ...call.headers, ...length },
    buffer: Readable.from(body ? [body] : []),
    proxyTimeout: SILENCE,
    selfHandleResponse: true,
  })
  return new Promise((resolve) => {
    proxy.once('proxyReq', (request) => {
      request.once(
        'close',
        call.opened(() => request.destroy(), false),
      )
    })
    proxy.once('proxyRes', (answer) => {
      const why = answer.headers[NOT_BEGUN]
      if (why === undefined) return resolve(answerWith(answer, outgoing, call))
      answer.resume()
      if (why === 'secret') call.stranger()
      resolve('not-begun')
    })
    proxy.web(incoming, outgoing).then(
      // the caller has gone
      () => resolve(RESPONSE_ALREADY_SENT.clone()),
      (error: unknown) => resolve(isNotConnected(error) ? 'not-begun' : 'unknown'),
    )
  })
}

/** What the other server's connection needs is left out, all else is as it came. */
const answerWith = (
  answer: IncomingMessage,
  outgoing: HttpBindings['outgoing'],
  { opened }: Call,
): Response => {
  const status = answer.statusCode!
  const headers = pairsOf(answer.rawHeaders).filter(([name]) => !OF_CONNECTION.includes(name.toLowerCase()))
  if (outgoing.req.method === 'HEAD') {
    answer.resume()
    return new Response(null, { status, headers })
  }
  outgoing.writeHead(status, headers.flat())
  answer.pipe(outgoing)
  if (answer.headers['content-type'] === 'text/event-stream') {
    outgoing.flushHeaders()
    outgoing.once(
      'close',
      opened(() => outgoing.destroy(), true),
    )
  }
  return RESPONSE_ALREADY_SENT.clone()
}

const pairsOf = (raw: readonly string[]): [string, string][] =>
  raw.flatMap((name, i) => (i % 2 === 0 ? [[name, raw[i + 1]!] as [string, string]] : []))
