import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'

import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'

import type { Internal } from '../config.ts'
import { limitBody } from '../http/body.ts'
import { type Bindings, type PassedOn, senderOf } from '../http/sender.ts'
import type { Ownership } from '../ownership/ownership.ts'
import { refusal } from '../refusal.ts'
import type { Counts } from '../sync/counts.ts'
import { passOnCall } from './calls.ts'
import { agentOf, connectTo, createConnections } from './connections.ts'
import { type Answering, createInternal, headersFor, listenAt, NOT_BEGUN, passedOnOf } from './internal.ts'
import { initiativeOf, passOnSocket, UNAVAILABLE, type Upgrade } from './sockets.ts'

/** How many servers may pass a call on. */
const MOST_HOPS = 2

/** Bytes of a body that are kept, so that it can be sent again; no call of an initiative takes as many. */
const MOST_BYTES = 1024 * 1024

/** Milliseconds that a server is looked for: longer than the lease of one that has gone. */
const LOOKING = 8000

/** A header of an answer that is written by itself. */
const SENT = 'x-hono-already-sent'

export type PassingParts = {
  ownership: Pick<Ownership, 'find' | 'use' | 'notThere' | 'meet'>
  /** Null: there are no others. */
  internal: Internal | null
  counts: Pick<Counts, 'passedOn'>
  log: Logger
}

/** What goes to the server that has the initiative. */
export interface Passing {
  /** Lets a call through where the initiative that `where` finds is here, or none; else passes it on. */
  at(where: Where): MiddlewareHandler
  /**
   * Listens where other servers reach this one, and takes those sockets of the public server that are for others. Gives
   * the address, empty where there is none. Rejects with ConfigError.
   */
  listen(open: Server, answering: Answering): Promise<string>
  /** Ends what is open to other servers than these, which do not live any more. `addresses`: internal ones. */
  keepOnly(addresses: readonly string[]): void
  /** Ends what lasts, and is not reached any more. */
  stop(): void
}

type Where = (c: Context) => string | undefined | Promise<string | undefined>

/** For a server that has everything. */
export const passNothing: Passing = {
  at: () => (_c, next) => next(),
  listen: async () => '',
  keepOnly() {},
  stop() {},
}

type Open = { address: string; lasts: boolean; end: (isThere: boolean) => void }

/** For one of several servers. */
export class PassingOn implements Passing {
  readonly #parts: PassingParts
  readonly #agent = createConnections()
  /** To other servers. */
  readonly #open = new Set<Open>()
  #internal: Server | undefined
  #isStopped = false

  constructor(parts: PassingParts) {
    this.#parts = parts
  }

  at(where: Where): MiddlewareHandler {
    const { ownership } = this.#parts
    return async (c, next) => {
      const initiative = await where(c)
      if (initiative === undefined) return next()
      const until = performance.now() + LOOKING
      while (performance.now() < until) {
        const place = await ownership.find(initiative)
        if (place === null) return next()
        if (place === 'here') {
          if (await this.#runHere(c, initiative, next)) return undefined
          continue
        }
        const answer = await this.#passCall(c, initiative, place.address)
        if (answer) return answer
      }
      throw refusal('cannot-load')
    }
  }

  async listen(open: Server, answering: Answering): Promise<string> {
    const { internal, ownership } = this.#parts
    this.#takeSockets(open, (incoming) => ({ sender: String(incoming.socket.remoteAddress), hops: 0 }))
    if (!internal) return ''
    this.#internal = createInternal(internal.secret, answering, (address) => ownership.meet(address))
    this.#takeSockets(this.#internal, passedOnOf)
    return listenAt(this.#internal, internal.url)
  }

  #takeSockets(server: Server, passedOnOf: (incoming: IncomingMessage) => PassedOn): void {
    const here = server.listeners('upgrade')
    server.removeAllListeners('upgrade')
    server.on('upgrade', (incoming: IncomingMessage, socket: Duplex, head: Buffer) => {
      const answerHere = (): void => here.forEach((listener) => listener.call(server, incoming, socket, head))
      const initiative = initiativeOf(incoming)
      if (initiative === undefined) return answerHere()
      // one that breaks meanwhile is noticed when it is needed
      socket.on('error', () => {})
      this.#passSocket({ incoming, socket, head }, initiative, passedOnOf(incoming)).then(
        (isPassed) => isPassed || answerHere(),
        () => socket.end(UNAVAILABLE),
      )
    })
  }

  keepOnly(addresses: readonly string[]): void {
    for (const { address, end } of this.#open) if (!addresses.includes(address)) end(false)
  }

  stop(): void {
    this.#isStopped = true
    for (const { lasts, end } of this.#open) if (lasts) end(true)
    this.#internal?.close()
    this.#internal?.closeIdleConnections()
  }

  /** Runs a call of an initiative that is here; false where it is not any more. */
  async #runHere(c: Context, initiative: string, run: () => Promise<void>): Promise<boolean> {
    const { incoming } = c.env as Bindings
    let isLost = false
    const done = this.#parts.ownership.use(initiative, () => {
      isLost = true
      // what has not come yet may come when all that it is for is long elsewhere
      if (!incoming.complete) incoming.destroy()
    })
    if (!done) return false
    // what a call begins that lasts, it begins right after
    await run().finally(() => setImmediate(done))
    // whatever it found or changed was not there any more, or may not have been
    if (isLost && c.res.headers.has(SENT)) incoming.destroy()
    else if (isLost) throw refusal('stopping')
    return true
  }

  /** The answer; none where the other server has done nothing, and there may be another one to ask. */
  async #passCall(c: Context, initiative: string, address: string): Promise<Response | undefined> {
    const { ownership, counts, log } = this.#parts
    const { incoming, passedOn, outgoing } = c.env as Bindings
    // a socket that was for here a moment ago comes back
    if (!outgoing) throw refusal('stopping')
    const hops = (passedOn?.hops ?? 0) + 1
    const notBegun = (): Response => c.body(null, 503, { [NOT_BEGUN]: 'here' })
    if (hops > MOST_HOPS) return notBegun()
    const body = await bodyOf(c)
    const outcome = await passOnCall(
      { incoming, outgoing },
      {
        ...this.#over(address, { sender: senderOf(c), hops }),
        address,
        body,
        stranger: () => log.error({ address }, 'Another server has another INTERNAL_SECRET.'),
      },
    )
    if (typeof outcome !== 'string') {
      counts.passedOn.inc({ what: 'call' })
      return outcome
    }
    ownership.notThere(initiative, address)
    if (outcome === 'unknown' && body) throw refusal('cannot-save')
    // whoever passed it on looks for the right server
    return passedOn && notBegun()
  }

  /** Whether it was for another server. */
  async #passSocket(upgrade: Upgrade, initiative: string, passedOn: PassedOn): Promise<boolean> {
    const { ownership, counts, log } = this.#parts
    const until = performance.now() + LOOKING
    while (performance.now() < until) {
      const place = await ownership.find(initiative)
      if (place === null || place === 'here') return upgrade.socket.destroyed
      const { address } = place
      const hops = passedOn.hops + 1
      if (hops > MOST_HOPS) break
      const there = await connectTo(address).catch(() => ownership.notThere(initiative, address))
      if (!there) continue
      const over = { ...this.#over(address, { ...passedOn, hops }), agent: agentOf(there) }
      try {
        await passOnSocket(upgrade, address, over)
        counts.passedOn.inc({ what: 'socket' })
      } catch (error) {
        there.destroy()
        log.debug({ error: String(error) }, 'A socket could not be passed on.')
      }
      return true
    }
    throw refusal('cannot-load')
  }

  #over(address: string, passedOn: PassedOn) {
    return {
      headers: headersFor(this.#parts.internal?.secret ?? '', passedOn),
      agent: this.#agent,
      opened: (end: (isThere: boolean) => void, lasts: boolean) => {
        const open = { address, lasts, end }
        this.#open.add(open)
        // it was being opened meanwhile
        if (lasts && this.#isStopped) end(true)
        return () => void this.#open.delete(open)
      },
    }
  }
}

/** What came with a call, null for those that bring nothing. Throws too-large. */
const bodyOf = async (c: Context): Promise<Buffer | null> => {
  if (c.req.method === 'GET' || c.req.method === 'HEAD') return null
  if (c.req.raw.bodyUsed) return Buffer.from(await c.req.arrayBuffer())
  let body = Buffer.alloc(0)
  await limitBody(MOST_BYTES)(c, async () => {
    body = Buffer.from(await c.req.arrayBuffer())
  })
  return body
}
