import pg from 'pg'

import { ShutOut } from '../storage.ts'
import type { Holder, Peer, Servers } from '../servers.ts'
import { type Answer, plain, Refused, send, settingsOf } from './connection.ts'
import type { Statement } from './statements.ts'
import type { Writer } from './writer.ts'

/** Milliseconds that a server has its initiatives without another word; that an answer is waited for, and a lock. */
const LEASE = 5000
const ANSWERING = 2000
const LOCKED = 1000

/** The database's codes for a lock that was not had in time, two that wait for each other, and a row that is not there. */
const NOT_IN_TIME = ['55P03', '40P01']
const NO_SUCH_ROW = '23503'

/** How often it is tried to end a server: each time what it commits at the moment is ended first. */
const ATTEMPTS = 3

export class PostgresServers implements Servers {
  readonly lease = LEASE
  readonly #writer: Writer
  readonly #pool: pg.Pool
  readonly #taken: (initiative: string) => void
  /** Initiatives that are to be taken next. */
  #asked = new Map<string, PromiseWithResolvers<Holder>>()
  #isTaking = false

  /** On connections of its own, so that no long commit or read is waited for. `taken` hears what was taken. */
  constructor(url: string, writer: Writer, taken: (initiative: string) => void) {
    this.#writer = writer
    this.#taken = taken
    const settings = { ...settingsOf(url), query_timeout: ANSWERING, lock_timeout: LOCKED }
    this.#pool = new pg.Pool({ ...settings, max: 3, connectionTimeoutMillis: ANSWERING })
    this.#pool.on('error', () => {})
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  get id(): string {
    return this.#writer.id
  }

  async join({ address, secret, version }: Omit<Peer, 'id'>, shutOut: () => void): Promise<void> {
    await this.#writer.startAnew(shutOut)
    // on the connection that writes: then there is the row without which it writes no more
    const joining = join(this.#writer.id, address, secret, version)
    await this.#writer.write(() => this.#writer.ask(joining))
  }

  async renew(): Promise<{ living: Peer[]; wanted: string[] }> {
    const [[renewed, living, wanted] = []] = await this.#ask(renew(this.#writer.id))
    if (Number(renewed) === 0) throw this.#writer.shutOut()
    return { living: living as Peer[], wanted: wanted as string[] }
  }

  take(initiative: string): Promise<Holder> {
    const asked = this.#asked.get(initiative) ?? Promise.withResolvers<Holder>()
    this.#asked.set(initiative, asked)
    if (!this.#isTaking) void this.#takeAll()
    return asked.promise
  }

  async holder(initiative: string): Promise<Holder | undefined> {
    const found = await this.#holders([initiative])
    return found.has(initiative) ? found.get(initiative) : 'none'
  }

  letGo(initiatives: readonly string[]): Promise<void> {
    const { id } = this.#writer
    return this.#writer.write(() => this.#writer.store([handOver(initiatives, id), letGo(initiatives, id)]))
  }

  async want(initiative: string): Promise<void> {
    await this.#ask(want(initiative, this.#writer.id))
  }

  async shutOut(server: string): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      try {
        await this.#ask(shutOut(server))
        return
      } catch (error) {
        const isHeld = error instanceof Refused && NOT_IN_TIME.includes(error.code ?? '')
        if (!isHeld || attempt === ATTEMPTS) throw error
        await this.#ask(endCommit(server))
      }
    }
  }

  leave(): Promise<void> {
    const { id } = this.#writer
    return this.#writer.write(() => this.#writer.store([leave(id)]))
  }

  close(): Promise<void> {
    return this.#pool.end()
  }

  /** Many are asked for at once when a server has gone: all that are asked for meanwhile go together. */
  async #takeAll(): Promise<void> {
    this.#isTaking = true
    await new Promise((resolve) => setImmediate(resolve))
    while (this.#asked.size > 0) {
      const asked = this.#asked
      this.#asked = new Map()
      try {
        const found = await this.#takeThese([...asked.keys()])
        for (const [initiative, { resolve }] of asked) resolve(found.get(initiative) ?? 'none')
      } catch (error) {
        for (const { reject } of asked.values()) reject(error)
      }
    }
    this.#isTaking = false
  }

  async #takeThese(initiatives: readonly string[]): Promise<Map<string, Holder>> {
    const all = new Map<string, Holder>()
    for (let left = initiatives; left.length > 0; left = left.filter((id) => !all.has(id))) {
      try {
        await this.#ask(take(left, this.#writer.id))
        const found = await this.#holders(left)
        for (const id of left) {
          const holder = found.has(id) ? found.get(id) : 'none'
          if (holder === 'own') this.#taken(id)
          if (holder) all.set(id, holder)
        }
      } catch (error) {
        if (!(error instanceof Refused) || error.code !== NO_SUCH_ROW) throw error
        // an initiative is gone, or this server is
        await this.renew()
      }
    }
    return all
  }

  /** Who has each of them that there is. */
  async #holders(initiatives: readonly string[]): Promise<Map<string, Holder | undefined>> {
    const rows = await this.#ask(holders(initiatives))
    const holderOf = ([, id, address, isLiving]: unknown[]): Holder | undefined => {
      if (typeof id !== 'string') return undefined
      return id === this.#writer.id ? 'own' : { id, address: String(address), isLiving: isLiving === true }
    }
    return new Map(rows.map((row) => [String(row[0]), holderOf(row)]))
  }

  async #ask(statement: Statement): Promise<unknown[][]> {
    if (this.#writer.isShutOut) throw new ShutOut()
    let client: pg.PoolClient | undefined
    try {
      client = await this.#pool.connect()
      const { rows }: Answer = await send(client, [statement])[0]!
      client.release()
      return rows
    } catch (error) {
      client?.release(true)
      throw plain(error)
    }
  }
}

const AFTER_LEASE = `now() + interval '${LEASE} milliseconds'`

const join = (...values: [id: string, address: string, secret: string, version: string]): Statement => ({
  name: 'join',
  text: `INSERT INTO servers (id, address, secret, version, until) VALUES ($1, $2, $3, $4, ${AFTER_LEASE})
    ON CONFLICT (id) DO UPDATE SET until = excluded.until`,
  values,
})

const renew = (id: string): Statement => ({
  name: 'renew',
  text: `WITH renewed AS (UPDATE servers SET until = ${AFTER_LEASE} WHERE id = $1 RETURNING 1)
    SELECT (SELECT count(*) FROM renewed),
    (SELECT coalesce(json_agg(json_build_object('id', id, 'address', address, 'secret', secret, 'version', version)
      ORDER BY id), '[]') FROM servers WHERE until > now() AND id <> $1),
    (SELECT coalesce(json_agg(initiative), '[]') FROM owners WHERE server = $1 AND wanted IS NOT NULL)`,
  values: [id],
})

/** Fails where there is no such server any more. In an order, so that no two wait for each other. */
const take = (initiatives: readonly string[], server: string): Statement => ({
  name: 'take',
  text: `INSERT INTO owners (initiative, server)
    SELECT id, $2 FROM initiatives WHERE id = ANY ($1::text[]) ORDER BY id ON CONFLICT (initiative) DO NOTHING`,
  values: [initiatives, server],
})

const holders = (initiatives: readonly string[]): Statement => ({
  name: 'holders',
  text: `SELECT initiatives.id, servers.id, servers.address, servers.until > now() FROM initiatives
    LEFT JOIN owners ON owners.initiative = initiatives.id LEFT JOIN servers ON servers.id = owners.server
    WHERE initiatives.id = ANY ($1::text[])`,
  values: [initiatives],
})

const letGo = (initiatives: readonly string[], server: string): Statement => ({
  name: 'let go',
  text: 'DELETE FROM owners WHERE initiative = ANY ($1::text[]) AND server = $2',
  values: [initiatives, server],
})

const want = (initiative: string, server: string): Statement => ({
  name: 'want',
  text: 'UPDATE owners SET wanted = $2 WHERE initiative = $1 AND server <> $2',
  values: [initiative, server],
})

/** What somebody waits for is theirs at once: nobody else takes it first. */
const handOver = (initiatives: readonly string[], server: string): Statement => ({
  name: 'hand over',
  text: `UPDATE owners SET server = wanted, wanted = NULL
    WHERE initiative = ANY ($1::text[]) AND server = $2 AND wanted IS NOT NULL`,
  values: [initiatives, server],
})

/** With a server goes what it owns, and with the writer its right to write. */
const shutOut = (server: string): Statement => ({
  name: 'shut out',
  text: `WITH gone AS (DELETE FROM servers WHERE id = $1 AND until < now() RETURNING id)
    DELETE FROM writers USING gone WHERE writers.id = gone.id`,
  values: [server],
})

/** Ends the connection of a server that is to be shut out, with what it has not committed yet. */
const endCommit = (server: string): Statement => ({
  name: 'end commit',
  text: `SELECT pg_terminate_backend(process) FROM writers JOIN servers USING (id) WHERE id = $1 AND until < now()`,
  values: [server],
})

const leave = (server: string): Statement => ({
  name: 'leave',
  text: 'DELETE FROM servers WHERE id = $1',
  values: [server],
})
