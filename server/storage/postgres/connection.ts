import pg from 'pg'

import type { Statement } from './statements.ts'

/** Milliseconds that a connection, a statement and another's lock are waited for: nothing waits without end. */
const CONNECTING = 3000
export const ANSWERING = 10_000
const LOCKED = 5000

/** The database was reached, or not, and did nothing. `code`: its own for why. */
export class Refused extends Error {
  readonly code: string | undefined

  constructor(message: string, code?: string) {
    super(message)
    this.code = code
  }
}

/** A statement did not find what it was made for: somebody else has written there. */
export class NotAsKnown extends Refused {}

/** The database's code for a division by zero, with which such a statement ends. */
const BY_ZERO = '22012'

/** For what may take its time, and waits for others who do the same. */
export const WITHOUT_HASTE: pg.ClientConfig = { query_timeout: 0, lock_timeout: 0 }

export const settingsOf = (url: string): pg.ClientConfig => ({
  connectionString: url,
  application_name: 'Common Table',
  keepAlive: true,
  connectionTimeoutMillis: CONNECTING,
  query_timeout: ANSWERING,
  lock_timeout: LOCKED,
})

/** Connects, ready to write: what is committed is on disk, whatever the database was told to do for others. */
export const connect = async (url: string, more: pg.ClientConfig = {}): Promise<pg.Client> => {
  const client = new pg.Client({ ...settingsOf(url), ...more })
  // an error that nobody listens to would end the process; whoever uses the connection is told by its promises
  client.on('error', () => {})
  try {
    await client.connect()
    // it notices within half a minute when nobody is there any more, who may have left it in the middle of something
    await client.query(
      'SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3',
    )
    await client.query(
      `SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'`,
    )
    return client
  } catch (error) {
    client.end().catch(() => {})
    throw plain(error)
  }
}

/** Sends statements one after the other without waiting; each is answered with its rows of values. */
export const send = (client: pg.ClientBase, statements: readonly Statement[]): Promise<Answer>[] =>
  statements.map(({ name, text, values }) =>
    client.query<unknown[]>({ name, text, values, rowMode: 'array' }),
  )

export type Answer = pg.QueryArrayResult<unknown[]>

/** Whether the database itself has answered with an error, and goes on with this connection. */
export const isAnswer = (error: unknown): error is pg.DatabaseError =>
  error instanceof pg.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC'

/** An error as it may be logged: what the database adds to its message may hold rows. */
export const plain = (error: unknown): Refused => {
  if (error instanceof pg.DatabaseError && error.code === BY_ZERO)
    return new NotAsKnown('Another server has written there meanwhile.')
  if (error instanceof pg.DatabaseError)
    return new Refused(`The database says: ${error.message}.`, error.code)
  return new Refused(`The database cannot be reached (${reasonOf(error)}).`)
}

/** Several addresses that were tried make an error without a message. */
const reasonOf = (error: unknown): string => {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ')
  return error instanceof Error ? error.message : String(error)
}
