import type { MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Gauge, Histogram, type Registry } from 'prom-client'

import { MAX_NAME, MAX_TEXT } from '../../shared/words/bounds.ts'
import { SESSIONS_PER_ADDRESS } from '../access/access.ts'
import { type LimitName, type Limits, variableOf } from '../limits.ts'
import type { Counts } from '../sync/counts.ts'
import { BODY_BYTES } from '../http/body.ts'
import type { Bindings } from '../http/sender.ts'

export type Metrics = { registry: Registry; measure: MiddlewareHandler }

/** What is refused with 413: bodies, of which one may be a whole record. */
const RECORDS = '/api/initiatives'

/** Adds to the engine's figures what else may be watched: the process, calls by status and time, limits. */
export const createMetrics = (counts: Counts, limits: Limits): Metrics => {
  const { registry } = counts
  collectDefaultMetrics({ register: registry })
  showLimits(registry, limits)
  const calls = new Histogram({
    name: 'common_table_call_seconds',
    help: 'How long calls took, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.002, 0.01, 0.05, 0.25, 1, 5],
    registers: [registry],
  })
  return {
    registry,
    async measure(c, next) {
      const end = calls.startTimer({ method: c.req.method })
      await next()
      const { outgoing } = c.env as Bindings
      // of what was passed on it is in the answer already
      end({ status: outgoing?.headersSent ? outgoing.statusCode : c.res.status })
      if (c.res.status === 413 && c.req.path === RECORDS) counts.limit('recordBytes')
    },
  }
}

/** The setting of each limit, by its variable; those that no variable sets have names of their own. */
const showLimits = (registry: Registry, limits: Limits): void => {
  const gauge = new Gauge({
    name: 'common_table_limit',
    help: 'The settings of the limits.',
    labelNames: ['limit'],
    registers: [registry],
  })
  const names = Object.keys(limits) as LimitName[]
  for (const name of names) gauge.set({ limit: variableOf(name) }, limits[name])
  const fixed = {
    contributions_per_minute_an_address: limits.contributionsPerMinute * SESSIONS_PER_ADDRESS,
    body_bytes: BODY_BYTES,
    name_characters: MAX_NAME,
    text_characters: MAX_TEXT,
  }
  for (const [limit, value] of Object.entries(fixed)) gauge.set({ limit }, value)
}
