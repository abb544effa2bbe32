import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'

import { AppError } from '../../shared/errors.ts'
import { isLocal } from '../access/address.ts'
import { hashSecret } from '../access/secrets.ts'
import type { Parts } from '../parts.ts'

export type Metrics = { registry: Registry; measure: MiddlewareHandler }

/** What whoever runs the server may watch: the process, calls by status and time, and open sockets. */
export const createMetrics = (openSockets: () => number): Metrics => {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const calls = new Histogram({
    name: 'common_table_call_seconds',
    help: 'How long calls took, by method and status.',
    labelNames: ['method', 'status'],
    buckets: [0.002, 0.01, 0.05, 0.25, 1, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'common_table_sockets',
    help: 'Open sockets.',
    registers: [registry],
    collect() {
      this.set(openSockets())
    },
  })
  return {
    registry,
    async measure(c, next) {
      const end = calls.startTimer({ method: c.req.method })
      await next()
      end({ status: c.res.status })
    },
  }
}

type Given = Pick<Parts, 'access' | 'config' | 'metrics'>

/** `GET /metrics`: for this machine itself, or with `METRICS_SECRET` as bearer. */
export const metricsRoutes = (parts: Given) =>
  new Hono().get('/metrics', async (c) => {
    mayWatch(c, parts)
    const { registry } = parts.metrics
    return c.text(await registry.metrics(), 200, {
      'Content-Type': registry.contentType,
      'Cache-Control': 'no-store',
    })
  })

const mayWatch = (c: Context, { access: { credentials }, config: { metricsSecret } }: Given): void => {
  const bearer = credentials.bearer(c)
  if (bearer === undefined) {
    if (isLocal(c)) return
    throw new AppError('not-allowed', 'This is for whoever runs the server.')
  }
  if (metricsSecret === null || hashSecret(bearer) !== hashSecret(metricsSecret)) throw credentials.unknown(c)
}
