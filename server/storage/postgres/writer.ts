import { nanoid } from 'nanoid'
import type { Client } from 'pg'

import { ShutOut } from '../storage.ts'
import { connect, isAnswer, NotAsKnown, plain, type Refused, send } from './connection.ts'
import { Flight } from './flight.ts'
import type { Statement } from './statements.ts'

/** Milliseconds between attempts to learn what became of what was on its way when the connection was lost. */
const PAUSE = 100
/** Milliseconds that what is under way gets to end once no more is taken. */
const ENDING = 2000

/** A query of one statement on the connection that writes. */
export type Ask = (statement: Statement) => Promise<unknown[][]>

/**
 * The one connection that writes. Each write is a transaction whose statements are sent in one go, after the write
 * before it has ended. Its first statement notes its number in the writer's own row, and only for the connection that
 * this row names. So a connection that takes over from a lost one waits for what the other still does, shuts it out,
 * and reads whether the last write took effect. Whoever takes the row away shuts out the writer for good.
 */
export class Writer {
  readonly #url: string
  #id = nanoid()
  #client: Client | null = null
  #connection = 0
  /** Whether its row has been made. */
  #isKnown = false
  #isShutOut = false
  #onShutOut: () => void = () => {}
  /** The statements that the connection knows by their names. */
  #prepared = new Set<string>()
  /** Of the last write; none has that of another, whatever became of it. */
  #number = 0
  /** Of the last write that had taken effect when the connection was made. */
  #stored = 0
  #last: Promise<unknown> = Promise.resolve()
  /** Rejects while it cannot be said what became of the write that is under way. */
  #lost = newLost()
  #isClosed = false
  #isLeft = false

  constructor(url: string) {
    this.#url = url
  }

  get id(): string {
    return this.#id
  }

  get isShutOut(): boolean {
    return this.#isShutOut
  }

  /** Runs `run` after all that was asked for before. */
  write<T>(run: () => Promise<T>): Promise<T> {
    if (this.#isClosed) return Promise.reject(new Error('The storage is closed.'))
    const done = this.#last.then(run)
    this.#last = done.catch(() => {})
    return done
  }

  /** Resolves when all that was asked for before has ended, well or not. Rejects where that cannot be said by now. */
  async settled(): Promise<void> {
    if (this.#isClosed) throw new Error('The storage is closed.')
    await Promise.race([this.#last, this.#lost.promise])
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
   * Within `write`: stores what the statements do, or nothing of it when it rejects. Each of them must fail when it
   * cannot do all of its part.
   */
  async store(statements: readonly Statement[]): Promise<void> {
    this.#number += 1
    const cause = await this.#send(statements)
    if (cause) await this.#learn(this.#number, cause)
  }

  /** Within `write`: writes what changes nothing. */
  async probe(): Promise<void> {
    const cause = await this.#send([])
    if (cause) throw cause
  }

  /** Once all that was asked for has ended, goes on as a new writer. `shutOut`: called if it is shut out. */
  startAnew(shutOut: () => void): Promise<void> {
    return this.write(async () => {
      if (this.#client) this.#drop(this.#client)
      this.#onShutOut = shutOut
      this.#id = nanoid()
      this.#isKnown = this.#isShutOut = false
      this.#number = 0
    })
  }

  /** Its row is gone: it writes nothing more. Gives what is to be thrown. */
  shutOut(): ShutOut {
    if (!this.#isShutOut) {
      this.#isShutOut = true
      if (this.#client) this.#drop(this.#client)
      this.#onShutOut()
    }
    return new ShutOut()
  }

  /** Takes no more. Resolves when all that was asked for has ended, or cannot be waited for any longer. */
  async close(): Promise<void> {
    this.#isClosed = true
    let timer: NodeJS.Timeout | undefined
    const waited = new Promise((resolve) => (timer = setTimeout(resolve, ENDING)))
    await Promise.race([this.#last, waited])
    clearTimeout(timer)
    this.#isLeft = true
  }

  /** Resolves when the database has heard that the connection ends. */
  async leave(): Promise<void> {
    await this.#client?.end()
  }

  /** Resolves with nothing when it is stored, rejects when it is not, and gives the reason where that is not known. */
  async #send(statements: readonly Statement[]): Promise<Refused | undefined> {
    const client = await this.#connected()
    const flight = new Flight([hold(this.#id, this.#connection, this.#number), ...statements], this.#prepared)
    client.query(flight)
    try {
      await flight.done
      return undefined
    } catch (error) {
      if (isOfNoUse(error)) this.#drop(client)
      if (isAnswer(error)) throw plain(error)
      return plain(error)
    }
  }

  async #connected(): Promise<Client> {
    if (this.#isShutOut) throw new ShutOut()
    if (this.#client) return this.#client
    const client = await connect(this.#url)
    try {
      await this.#takeOver(client)
    } catch (error) {
      client.end().catch(() => {})
      throw error instanceof ShutOut ? error : plain(error)
    }
    client.once('end', () => this.#drop(client))
    this.#client = client
    this.#prepared = new Set()
    return client
  }

  async #takeOver(client: Client): Promise<void> {
    const [answer] = send(client, [this.#isKnown ? takeOver(this.#id) : begin(this.#id)])
    const [row] = (await answer)?.rows ?? []
    if (!row) throw this.shutOut()
    this.#isKnown = true
    this.#connection = Number(row[0])
    this.#stored = Number(row[1])
  }

  /** Resolves when the write of that number took effect, and rejects when it did not: once the database can be asked. */
  async #learn(number: number, cause: Refused): Promise<void> {
    try {
      while (!(await this.#isBack())) {
        this.#lost.reject(cause)
        if (this.#isLeft) return await new Promise(() => {})
        await new Promise((resolve) => setTimeout(resolve, PAUSE))
      }
    } finally {
      this.#lost = newLost()
    }
    if (this.#stored < number) throw cause
  }

  async #isBack(): Promise<boolean> {
    try {
      await this.#connected()
      return true
    } catch (error) {
      if (error instanceof ShutOut) throw error
      return false
    }
  }

  #drop(client: Client): void {
    if (this.#client !== client) return
    this.#client = null
    client.end().catch(() => {})
  }
}

const newLost = (): PromiseWithResolvers<never> => {
  const lost = Promise.withResolvers<never>()
  lost.promise.catch(() => {})
  return lost
}

/** Whether a connection is to be made anew: it is lost, or was shut out. */
const isOfNoUse = (error: unknown): boolean => !isAnswer(error) || plain(error) instanceof NotAsKnown

/** Fails (by a division) where the writer's row names another connection by now, or is gone. */
const hold = (id: string, connection: number, number: number): Statement => ({
  name: 'hold',
  text: `WITH held AS (
      UPDATE writers SET last = $3, at = now() WHERE id = $1 AND connection = $2 RETURNING 1
    ) SELECT 1 / count(*) FROM held`,
  values: [id, connection, number],
})

const begin = (id: string): Statement => ({
  name: 'begin',
  text: `INSERT INTO writers (id, connection, process, last, at) VALUES ($1, 1, pg_backend_pid(), 0, now())
    ON CONFLICT (id) DO UPDATE SET connection = writers.connection + 1, process = excluded.process
    RETURNING connection, last`,
  values: [id],
})

const takeOver = (id: string): Statement => ({
  name: 'take over',
  text: `UPDATE writers SET connection = connection + 1, process = pg_backend_pid() WHERE id = $1
    RETURNING connection, last`,
  values: [id],
})
