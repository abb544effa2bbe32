import { type Context, Hono } from 'hono'

import { refusal } from '../refusal.ts'
import { isLocal } from '../access/origins.ts'
import { hashSecret } from '../access/secrets.ts'
import type { Parts } from '../parts.ts'

type Given = Pick<Parts, 'access' | 'config' | 'metrics'>

/** `GET /metrics`: for this machine itself, or with `METRICS_SECRET` as bearer. */
export const metricsRoutes = (parts: Given) =>
  new Hono().get('/metrics', async (c) => {
    await mayWatch(c, parts)
    const { registry } = parts.metrics
    return c.text(await registry.metrics(), 200, {
      'Content-Type': registry.contentType,
      'Cache-Control': 'no-store',
    })
  })

const mayWatch = async (
  c: Context,
  { access: { credentials }, config: { metricsSecret } }: Given,
): Promise<void> => {
  const bearer = credentials.bearer(c)
  if (bearer === undefined) {
    if (isLocal(c)) return
    throw refusal('not-allowed', 'This is for whoever runs the server.')
  }
  if (metricsSecret === null || hashSecret(bearer) !== hashSecret(metricsSecret))
    throw await credentials.unknown(c)
}
