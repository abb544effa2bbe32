import pg from 'pg'

import { settingsOf } from './connection.ts'

/** By the database's clock, so that it is the same for all servers. Beyond the most allowed the time goes on unchanged. */
const COUNT = `INSERT INTO guesses (key, count, until) VALUES ($1, 1, now() + $3 * interval '1 millisecond')
  ON CONFLICT (key) DO UPDATE SET
    count = CASE WHEN guesses.until > now() THEN least(guesses.count, $2) + 1 ELSE 1 END,
    until = CASE WHEN guesses.until > now() THEN guesses.until ELSE excluded.until END
  RETURNING CASE WHEN guesses.count > $2 THEN greatest(1, ceil(extract(epoch FROM until - now())))::integer ELSE 0 END AS wait`

const FORGET = `DELETE FROM guesses
  WHERE key IN (SELECT key FROM guesses WHERE until <= now() FOR UPDATE SKIP LOCKED)`

/** After how many those whose time is over are forgotten. */
const SWEEP_AFTER = 200

/**
 * Counts what somebody tried, for all servers that share a database: `most` in `time` milliseconds, from the first one
 * on. It gives 0, or the whole seconds to wait where there were too many, and rejects when the database cannot be asked.
 */
export const createGuesses = (url: string, most: number, time: number) => {
  const pool = new pg.Pool({ ...settingsOf(url), max: 1 })
  // an error that nobody listens to would end the process; a connection that is lost is made again when it is needed
  pool.on('error', () => {})
  let counted = 0
  return {
    async count(key: string): Promise<number> {
      const { rows } = await pool.query<{ wait: number }>({
        name: 'count',
        text: COUNT,
        values: [key, most, time],
      })
      counted += 1
      if (counted % SWEEP_AFTER === 0) await pool.query(FORGET)
      return rows[0]?.wait ?? 0
    },
    close: (): Promise<void> => pool.end(),
  }
}
