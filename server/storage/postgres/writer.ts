import { nanoid } from 'nanoid'
import type { Client } from 'pg'

import { UnknownOutcome } from '../storage.ts'
import { connect, isAnswer, NotAsKnown, plain, send } from './connection.ts'
import { Flight } from './flight.ts'
import type { Statement } from './statements.ts'

/** Milliseconds for which a lost connection is tried again to learn what became of what was on its way; and between. */
const PATIENCE = 2000
const PAUSE = 100

/** A query of one statement on the connection that writes. */
export type Ask = (statement: Statement) => Promise<unknown[][]>

/**
 * The one connection that writes. Each write is a transaction whose statements are sent in one go, after the write
 * before it has ended. Its first statement notes its number in the writer's own row, and only for the connection that
 * this row names. So a connection that takes over from a lost one waits for what the other still does, shuts it out,
 * and reads whether the last write took effect.
 */
export class Writer {
  readonly id = nanoid()
  readonly #url: string
  #client: Client | null = null
  #connection = 0
  /** The statements that the connection knows by their names. */
  #prepared = new Set<string>()
  /** Of the last write; none has that of another, whatever became of it. */
  #number = 0
  /** Of the last write that had taken effect when the connection was made. */
  #stored = 0
  #last: Promise<unknown> = Promise.resolve()
  #isClosed = false

  constructor(url: string) {
    this.#url = url
  }

  /** Runs `run` after all that was asked for before. */
  write<T>(run: () => Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error('The storage is closed.'))
    const done = this.#last.then(run)
    this.#last = done.catch(() => {})
    return done
  }

  /** Resolves when all that was asked for before has ended, well or not. */
  async settled(): Promise<void> {
    if (this.#isClosed) throw new Error('The storage is closed.')
    await this.#last
  }

  /** Within `write`. */
  readonly ask: Ask = async (statement) => {
    const client = await this.#connected()
    const [answer] = send(client, [statement])
    try {
      return (await answer)?.rows ?? []
    } catch (error) {
      if (isOfNoUse(error)) this.#drop(client)
      throw plain(error)
    }
  }

  /**
   * Within `write`: stores what the statements do, or nothing of it when it rejects, if not with UnknownOutcome. Each
   * of them must fail when it cannot do all of its part.
   */
  store(statements: readonly Statement[]): Promise<void> {
    this.#number += 1
    return this.#store(this.#number, statements)
  }

  /** Within `write`: writes what changes nothing. */
  probe(): Promise<void> {
    return this.#store(this.#number, [])
  }

  /** Takes no more. Resolves when all that was asked for has ended. */
  async close(): Promise<void> {
    this.#isClosed = true
    await this.#last
  }

  /** Resolves when the database has heard that the connection ends. */
  async leave(): Promise<void> {
    await this.#client?.end()
  }

  async #store(number: number, statements: readonly Statement[]): Promise<void> {
    const client = await this.#connected()
    const flight = new Flight([hold(this.id, this.#connection, number), ...statements], this.#prepared)
    client.query(flight)
    try {
      await flight.done
    } catch (error) {
      if (isOfNoUse(error)) this.#drop(client)
      if (isAnswer(error)) throw plain(error)
      await this.#learn(number, error)
    }
  }

  async #connected(): Promise<Client> {
    if (this.#client) return this.#client
    const client = await connect(this.#url)
    try {
      await this.#takeOver(client)
    } catch (error) {
      client.end().catch(() => {})
      throw plain(error)
    }
    client.once('end', () => this.#drop(client))
    this.#client = client
    this.#prepared = new Set()
    return client
  }

  async #takeOver(client: Client): Promise<void> {
    const [answer] = send(client, [takeOver(this.id)])
    const [row] = (await answer)?.rows ?? []
    this.#connection = Number(row?.[0])
    this.#stored = Number(row?.[1])
  }

  /** Resolves when the write of that number took effect, and rejects when it did not or nobody can say. */
  async #learn(number: number, cause: unknown): Promise<void> {
    for (const until = performance.now() + PATIENCE; ;) {
      try {
        await this.#connected()
        break
      } catch {
        if (performance.now() > until)
          throw new UnknownOutcome(`${plain(cause).message} Whether it was saved is unknown.`)
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    }
    if (this.#stored < number) throw plain(cause)
  }

  #drop(client: Client): void {
    if (this.#client !== client) return
    this.#client = null
    client.end().catch(() => {})
  }
}

/** Whether a connection is to be made anew: it is lost, or was shut out. */
const isOfNoUse = (error: unknown): boolean => !isAnswer(error) || plain(error) instanceof NotAsKnown

/** Fails (by a division) where the writer's row names another connection by now. */
const hold = (id: string, connection: number, number: number): Statement => ({
  name: 'hold',
  text: `WITH held AS (
      UPDATE writers SET last = $3, at = now() WHERE id = $1 AND connection = $2 RETURNING 1
    ) SELECT 1 / count(*) FROM held`,
  values: [id, connection, number],
})

const takeOver = (id: string): Statement => ({
  name: 'take over',
  text: `INSERT INTO writers (id, connection, last, at) VALUES ($1, 1, 0, now())
    ON CONFLICT (id) DO UPDATE SET connection = writers.connection + 1 RETURNING connection, last`,
  values: [id],
})
