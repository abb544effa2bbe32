import { crc32 } from 'node:zlib'

import type { Logger } from 'pino'

import { AppError } from '../../shared/words/errors.ts'
import { atMost, type Clock } from '../clock.ts'
import { refusal } from '../refusal.ts'
import type { Servers } from '../storage/servers.ts'
import { Lease, type LeaseParts } from './lease.ts'
import type { OwnershipCounts } from './counts.ts'
import { Own } from './own.ts'
import type { Ownership, Place, Self } from './ownership.ts'

/** Milliseconds for which it is looked where an initiative is, longer than a lease; and between looks. */
const LOOKING = 10_000
const PAUSE = 200
/** Milliseconds without a call, a socket or a reader after which an initiative is let go of, and between looks for such. */
const IDLE = 600_000
const TENDING = 60_000
/** How many initiatives are let go of at once: those with people in them, and those without. */
const AT_ONCE = { used: 8, unused: 100 }
/** Milliseconds that letting go of all may take. */
const DRAINING = 8000

export type SharedParts = Pick<LeaseParts, 'living' | 'canSave'> & {
  servers: Servers
  clock: Clock
  log: Logger
  counts: OwnershipCounts
  /** Whether somebody has a socket or a stream of news open in it. */
  isInUse: (initiative: string) => boolean
  /** Saves what there is of an initiative, closes what is open of it, and forgets it. */
  close: (initiative: string) => Promise<void>
  /** Closes and forgets everything, and saves nothing. */
  drop: () => void
}

/** One of several servers that share a database: takes what nobody has, and knows where all else is. */
export class OneOfSeveral implements Ownership {
  readonly #parts: SharedParts
  readonly #lease: Lease
  readonly #own = new Map<string, Own>()
  readonly #finding = new Map<string, Promise<Place>>()
  /** Where others' initiatives are, as far as it is known. */
  readonly #elsewhere = new Map<string, { id: string; address: string }>()
  /** Which of those were not there. */
  readonly #doubted = new Map<string, string>()
  /** Resolves when calls that were under way when all was lost have ended. */
  #ended: Promise<void> = Promise.resolve()
  #isDraining = false
  readonly #stopTending: () => void

  constructor(parts: SharedParts) {
    this.#parts = parts
    const { clock, counts } = parts
    this.#lease = new Lease({
      ...parts,
      lost: () => this.#lose(),
      ended: () => this.#ended,
      renewed: (wanted) => this.#hear(wanted),
    })
    this.#stopTending = clock.every(TENDING, () => void this.#tend())
    counts.owned(() => this.#own.size)
  }

  get isFirst(): boolean {
    return this.#lease.isFirst
  }

  start(self: Self): Promise<void> {
    return this.#lease.start(self)
  }

  find(initiative: string): Place | Promise<Place> {
    if (this.#isHere(initiative)) return 'here'
    const known = this.#finding.get(initiative)
    if (known) return known
    const finding = this.#find(initiative).finally(() => this.#finding.delete(initiative))
    this.#finding.set(initiative, finding)
    return finding
  }

  use(initiative: string, lost?: () => void): (() => void) | undefined {
    const own = this.#isHere(initiative) ? this.#own.get(initiative) : undefined
    return own?.use(this.#parts.clock.now(), lost)
  }

  meet(address: string): void {
    this.#lease.meet(address)
  }

  notThere(initiative: string, address: string): void {
    this.#elsewhere.delete(initiative)
    this.#doubted.set(initiative, address)
  }

  async drain(): Promise<void> {
    this.#isDraining = true
    await this.#lease.ask()
    const isOther = this.#lease.others.some(({ address }) => address)
    if (isOther && this.#lease.holds) await atMost(DRAINING, this.#letGoOfAll(), this.#parts.clock)
  }

  async stop(): Promise<void> {
    this.#isDraining = true
    this.#stopTending()
    this.#own.clear()
    await this.#lease.stop()
  }

  #isHere(initiative: string): boolean {
    const own = this.#own.get(initiative)
    return own !== undefined && !own.leaving && this.#lease.holds
  }

  async #find(initiative: string): Promise<Place> {
    const { clock } = this.#parts
    const until = clock.precise() + LOOKING
    for (;;) {
      const place = await this.#look(initiative)
      if (place !== undefined) return place
      if (clock.precise() > until) throw refusal('cannot-load')
      await new Promise<void>((resolve) => clock.after(PAUSE, resolve))
    }
  }

  /** Undefined: it is to be looked again in a moment. */
  async #look(initiative: string): Promise<Place | undefined> {
    const leaving = this.#own.get(initiative)?.leaving
    if (leaving) await atMost(PAUSE, leaving, this.#parts.clock)
    if (this.#own.get(initiative)?.leaving) return undefined
    if (!this.#lease.holds) {
      const able = await this.#lease.ask()
      if (able) return { address: able }
      if (!this.#lease.holds) throw refusal('cannot-load')
    }
    if (this.#isHere(initiative)) return 'here'
    const known = this.#elsewhere.get(initiative)
    if (known && this.#lease.others.some(({ id }) => id === known.id)) return { address: known.address }
    try {
      return await (this.#isDraining ? this.#placeOfOther(initiative) : this.#take(initiative))
    } catch (error) {
      if (error instanceof AppError) throw error
      this.#parts.log.warn({ error: String(error), initiative }, 'It cannot be told where an initiative is.')
      throw refusal('cannot-load')
    }
  }

  async #take(initiative: string): Promise<Place | undefined> {
    const { servers, counts } = this.#parts
    const { age } = this.#lease
    const holder = await servers.take(initiative)
    if (holder === 'none') return null
    if (holder === 'own') {
      // what was held of it before is old
      await this.#parts.close(initiative)
      if (age !== this.#lease.age) return undefined
      this.#own.set(initiative, new Own(this.#parts.clock.now()))
      counts.taken.inc()
      return 'here'
    }
    if (holder.isLiving) return this.#placeAt(initiative, holder)
    if (this.#lease.mayShutOut) await this.#lease.shutOut(holder)
    return undefined
  }

  /** At a server that has just not been there it is only a moment later. */
  #placeAt(initiative: string, holder: { id: string; address: string }): Place | undefined {
    const isDoubted = this.#doubted.get(initiative) === holder.address
    this.#doubted.delete(initiative)
    if (isDoubted || !holder.address) return undefined
    this.#elsewhere.set(initiative, holder)
    return { address: holder.address }
  }

  /** Where it may be taken, while this server stops. */
  async #placeOfOther(initiative: string): Promise<Place> {
    const holder = await this.#parts.servers.holder(initiative)
    if (holder === 'none') return null
    if (typeof holder === 'object' && holder.isLiving && holder.address) return { address: holder.address }
    const others = this.#lease.others.filter(({ address }) => address)
    const other = others[crc32(initiative) % others.length]
    if (!other) throw refusal('stopping')
    return { address: other.address }
  }

  /** Another server has taken over, or may have: nothing is here any more. */
  #lose(): void {
    const ending = [this.#ended, ...[...this.#own.values()].map((own) => own.lose())]
    this.#ended = atMost(LOOKING, Promise.all(ending), this.#parts.clock)
    this.#own.clear()
    this.#elsewhere.clear()
    this.#parts.drop()
  }

  /** What others want is let go of, also where it was only taken in the database. */
  #hear(wanted: readonly string[]): void {
    const { others } = this.#lease
    for (const [initiative, { id }] of this.#elsewhere)
      if (!others.some((other) => other.id === id)) this.#elsewhere.delete(initiative)
    const free = wanted.filter((id) => !this.#finding.has(id))
    if (free.length > 0) void this.#letGo(free)
  }

  /** First of those with people in them. */
  async #letGoOfAll(): Promise<void> {
    const used = [...this.#own.keys()].filter((initiative) => this.#parts.isInUse(initiative))
    await this.#letGoInGroups(used, AT_ONCE.used)
    await this.#letGoInGroups([...this.#own.keys()], AT_ONCE.unused)
  }

  async #letGoInGroups(all: readonly string[], size: number): Promise<void> {
    for (let i = 0; i < all.length; i += size) await this.#letGo(all.slice(i, i + size))
  }

  async #tend(): Promise<void> {
    const { clock, isInUse } = this.#parts
    const idle: string[] = []
    for (const [initiative, own] of this.#own) {
      if (own.isUsed || isInUse(initiative)) own.usedAt = clock.now()
      if (own.usedAt < clock.now() - IDLE) idle.push(initiative)
    }
    if (this.#lease.holds) await this.#letGoInGroups(idle, AT_ONCE.unused)
  }

  /** Calls that come meanwhile wait, those under way end, and all is saved and closed. */
  async #letGo(initiatives: readonly string[]): Promise<void> {
    const { servers, close, counts, log } = this.#parts
    const { age } = this.#lease
    const left = Promise.withResolvers<void>()
    const ids = initiatives.filter((id) => !this.#own.get(id)?.leaving)
    if (ids.length === 0) return
    const all = ids.flatMap((id) => this.#own.get(id) ?? [])
    for (const own of all) own.leaving = left.promise
    try {
      await Promise.all(all.map((own) => own.unused()))
      await Promise.all(ids.map(close))
      if (age === this.#lease.age) await servers.letGo(ids)
      // else all of it is lost already
      if (age === this.#lease.age) for (const id of ids) this.#own.delete(id)
      counts.letGo.inc(all.length)
    } catch (error) {
      log.warn({ error: String(error) }, 'Initiatives could not be let go of; they stay here for now.')
    } finally {
      for (const own of all) own.leaving = null
      left.resolve()
    }
  }
}
