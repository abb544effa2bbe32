import { join } from 'node:path'

import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { methodNotAllowed } from 'hono/method-not-allowed'

import { refusal } from './refusal.ts'
import { answerError } from './http/errors.ts'
import { keepNothing, safeHeaders } from './http/headers.ts'
import { healthRoutes } from './operating/health.ts'
import { metricsRoutes } from './operating/metrics-route.ts'
import { notFoundPage, pageRoutes } from './http/pages.ts'
import { exportRoutes } from './initiatives/exports.ts'
import { newsRoutes } from './news/routes.ts'
import type { Parts } from './parts.ts'
import { callRoutes } from './routes.ts'

/** Where the built pages are, if there are any. */
export const PAGES = join(import.meta.dirname, '../dist')

/** Everything that is served: pages, API, and the sockets' endpoint, which `main.ts` makes. */
export const createApp = (parts: Parts, sockets: Hono): Hono => {
  const app = new Hono()
  app.onError((error, c) => answerError(error, c, parts.log))
  app.notFound((c) => (isForScripts(c) ? answerError(refusal('not-found'), c, parts.log) : notFoundPage(c)))
  app.use(
    parts.metrics.measure,
    safeHeaders(),
    refuseMalformed,
    methodNotAllowed({ app, onMethodNotAllowed: wrongMethod(parts) }),
  )
  app.use('/api/*', keepNothing)
  app.use(
    '/api/initiatives/:id/*',
    parts.passing.at((c) => c.req.param('id')),
  )
  app.use(
    '/sync/:id/*',
    parts.passing.at((c) => c.req.param('id')),
  )
  app.route('/', sockets)
  app.route('/', healthRoutes(parts))
  app.route('/', metricsRoutes(parts))
  app.route('/', callRoutes(parts))
  app.route('/', exportRoutes(parts))
  app.route('/', newsRoutes(parts))
  app.route('/', pageRoutes(PAGES))
  return app
}

const isForScripts = (c: Context): boolean => /^\/(api|sync|metrics)(\/|$)/.test(c.req.path)

const wrongMethod =
  ({ log }: Parts) =>
  (c: Context, methods: string[]) => {
    c.header('Allow', methods.join(', '))
    return answerError(refusal('wrong-method'), c, log)
  }

/** A path whose escapes cannot be read is no path. */
const refuseMalformed: MiddlewareHandler = async (c, next) => {
  try {
    decodeURIComponent(new URL(c.req.url).pathname)
  } catch {
    throw refusal('bad-request', 'This address cannot be read.')
  }
  await next()
}
