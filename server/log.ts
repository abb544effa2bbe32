import { type Logger, pino } from 'pino'

export type Log = Logger

/**
 * Logs as lines of JSON to stderr, so that stdout has the address alone. What is logged are codes, paths and
 * counts: never headers, bodies or addresses of links. `LOG_LEVEL` in the environment is pino's, `info` if not set.
 */
export const createLog = (level: string): Log => {
  const known = level === 'silent' || level in pino.levels.values
  return pino({ level: known ? level : 'info', base: null }, pino.destination({ dest: 2, sync: true }))
}
