import type { Logger } from 'pino'

import { atMost, type Clock } from '../clock.ts'
import { ConfigError } from '../config-error.ts'
import type { Peer, Servers } from '../storage/servers.ts'
import { ShutOut } from '../storage/storage.ts'
import type { OwnershipCounts } from './counts.ts'
import type { Self } from './ownership.ts'

/** Milliseconds between renewals, and between attempts while they fail. */
const RENEWING = 1500
const TRYING = 400
/** Milliseconds that the database gets to hear that this server leaves. */
const LEAVING = 2000

export type LeaseParts = {
  servers: Servers
  clock: Clock
  log: Logger
  counts: OwnershipCounts
  /**
   * Whether the server at an internal address reaches the database; it hears that this one is at `self`. Rejects when
   * it cannot be asked.
   */
  canSave: (address: string, self: string) => Promise<boolean>
  /** All that this server had is another's by now, or may be. */
  lost: () => void
  /** Resolves when nothing that was begun before that is under way any more. */
  ended: () => Promise<void>
  /** Called after each renewal, with the initiatives that others want. */
  renewed: (wanted: readonly string[]) => void
  /** Called with the internal addresses of all others that live; not before they could renew theirs after an outage. */
  living?: (addresses: readonly string[]) => void
}

/**
 * How long this server's word holds. It is renewed all the time; where that fails for too long, the other servers are
 * asked whether they reach the database: if they do, they may have taken over.
 */
export class Lease {
  readonly #parts: LeaseParts
  #self: Self = { address: '', secret: '', version: '' }
  /** The others that lived when it was last renewed. */
  others: readonly Peer[] = []
  /** Internal addresses of those that were heard of since, who may be newer. */
  readonly #met = new Set<string>()
  /** Until when it holds, by two clocks: one does not go while the machine sleeps, the other may be set. */
  #until = { precise: -Infinity, now: -Infinity }
  /** Since when renewing has gone well; infinite while it does not. */
  #steady = Infinity
  /** The internal address of another that reaches the database while this one does not. */
  #able: string | undefined
  /** How often everything was lost. */
  age = 0
  #hasLost = false
  #renewing: Promise<void> | null = null
  #planned: () => void = () => {}
  #isStopped = false

  constructor(parts: LeaseParts) {
    this.#parts = parts
  }

  get holds(): boolean {
    const { clock } = this.#parts
    return clock.precise() < this.#until.precise && clock.now() < this.#until.now
  }

  /** Whether this one comes before all others that can be reached. */
  get isFirst(): boolean {
    const { id } = this.#parts.servers
    return this.holds && !this.#others((other) => other.address !== '' && other.id < id)
  }

  /** Whether others have had the time to renew theirs after the database was away. */
  get mayShutOut(): boolean {
    const { clock, servers } = this.#parts
    return clock.precise() - this.#steady > servers.lease / 2
  }

  async start(self: Self): Promise<void> {
    const { servers, clock } = this.#parts
    this.#self = self
    await this.#join()
    try {
      const until = clock.precise() + servers.lease * 1.5
      for (await this.#renew(); this.#isCutOff(self); await this.#renew()) {
        if (clock.precise() > until)
          throw new ConfigError(
            'Another server uses this database. Set INTERNAL_URL and INTERNAL_SECRET for each of them, so that they reach each other.',
          )
        await new Promise<void>((resolve) => clock.after(TRYING, resolve))
      }
      if (this.#others(({ secret }) => secret !== self.secret))
        throw new ConfigError('INTERNAL_SECRET is another than that of the servers which use this database.')
    } catch (error) {
      await servers.leave()
      throw error
    }
    this.#plan(RENEWING)
  }

  /** Renews it now, and says where another server is that reaches the database while this one does not. */
  async ask(): Promise<string | undefined> {
    await this.#beat()
    return this.holds ? undefined : this.#able
  }

  /** Another server is at that internal address. */
  meet(address: string): void {
    this.#met.add(address)
  }

  /** Ends another whose lease is over. It may live, and only not reach the database. */
  async shutOut({ id, address }: { id: string; address: string }): Promise<void> {
    this.#greet(address)
    await this.#parts.servers.shutOut(id)
    this.#parts.counts.shutOut.inc()
  }

  async stop(): Promise<void> {
    this.#isStopped = true
    this.#planned()
    const { servers, clock, log } = this.#parts
    await this.#renewing
    const left = servers
      .leave()
      .catch((error: unknown) => log.warn({ error: String(error) }, 'Others take over only later.'))
    await atMost(LEAVING, left, clock)
  }

  /** Lets the server at an internal address know of this one, also while it does not reach the database. */
  #greet(address: string): void {
    const { canSave, log } = this.#parts
    if (!address) return
    canSave(address, this.#self.address).catch((error: unknown) =>
      log.warn({ address, error: String(error) }, 'Another server cannot be reached.'),
    )
  }

  /** Whether some other cannot reach this one, or the other way round. */
  #isCutOff(self: Self): boolean {
    return this.#others(({ address }) => self.address === '' || address === '')
  }

  #others(are: (peer: Peer) => boolean): boolean {
    return this.others.some(are)
  }

  #plan(milliseconds: number): void {
    this.#planned()
    if (!this.#isStopped) this.#planned = this.#parts.clock.after(milliseconds, () => void this.#beat())
  }

  #beat(): Promise<void> {
    this.#renewing ??= this.#tryToRenew().finally(() => {
      this.#renewing = null
      this.#plan(this.#steady === Infinity ? TRYING : RENEWING)
    })
    return this.#renewing
  }

  async #tryToRenew(): Promise<void> {
    try {
      await this.#renew()
    } catch (error) {
      this.#steady = Infinity
      if (error instanceof ShutOut) await this.#rejoin()
      else if (!this.holds) await this.#judge()
    }
  }

  async #renew(): Promise<void> {
    const { servers, clock, renewed, living: hear } = this.#parts
    const [precise, now] = [clock.precise(), clock.now()]
    const met = [...this.#met]
    const { living, wanted } = await servers.renew()
    for (const { id, address } of living) if (!this.#others((other) => other.id === id)) this.#greet(address)
    this.others = living
    for (const address of met) this.#met.delete(address)
    this.#until = { precise: precise + servers.lease, now: now + servers.lease }
    if (this.#steady === Infinity) this.#steady = clock.precise()
    this.#able = undefined
    this.#hasLost = false
    renewed(wanted)
    if (this.mayShutOut) hear?.(living.map(({ address }) => address))
  }

  /** What this server was is over. Tried again with the next renewal where the database cannot be reached. */
  async #rejoin(): Promise<void> {
    try {
      await this.#parts.ended()
      await this.#join()
      await this.#renew()
    } catch (error) {
      this.#parts.log.warn({ error: String(error) }, 'The other servers could not be joined again.')
    }
  }

  /** Becomes a new server, which owns nothing. */
  async #join(): Promise<void> {
    await this.#parts.servers.join(this.#self, () => {
      this.#lose()
      void this.#beat()
    })
  }

  #lose(): void {
    this.#until = { precise: -Infinity, now: -Infinity }
    this.age += 1
    this.#parts.counts.lost.inc()
    this.#parts.lost()
  }

  /**
   * The database has not been reached for a whole lease. Where no other reaches it either, all that is here stays for
   * now: people go on together. Else another may have taken over, or does it now.
   */
  async #judge(): Promise<void> {
    const { canSave, clock, servers, log } = this.#parts
    const asked = clock.precise()
    const known = this.others.flatMap(({ address }) => address || [])
    const reachable = [...new Set([...known, ...this.#met])]
    const answers = await Promise.all(
      reachable.map((address) =>
        canSave(address, this.#self.address).then(
          (can) => can,
          () => undefined,
        ),
      ),
    )
    this.#able = reachable[answers.indexOf(true)]
    if (!this.#able && (reachable.length === 0 || answers.includes(false))) {
      // nobody shuts out another sooner once the database is back
      const time = servers.lease / 2
      this.#until = { precise: asked + time, now: clock.now() + time }
    } else if (!this.#hasLost) {
      this.#hasLost = true
      log.warn('The database cannot be reached from here, or no other server: all is left to them.')
      this.#lose()
    }
  }
}
