import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

import { AppError } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import type { Log } from '../log.ts'

/** SQLite's primary codes for "this cannot be written now": busy, locked, read-only, i/o, full, cannot open. */
const CANNOT_SAVE = [5, 6, 8, 10, 13, 14]

/** What a person or script is told. Anything unforeseen is logged, and told without its details. */
export const answerError = (error: unknown, c: Context, log: Log): Response => {
  const known = knownError(error)
  if (known === undefined) log.error({ err: error, method: c.req.method, path: c.req.path }, 'a call failed')
  else if (known.status >= 500) log.warn({ err: error, path: c.req.path }, known.code)
  const { code, message, status, retryAfter } = known ?? refusal('server-error')
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  return c.json({ error: { code, message } }, status as ContentfulStatusCode)
}

const knownError = (error: unknown): AppError | undefined => {
  if (error instanceof AppError) return error
  if (error instanceof HTTPException && error.status === 400) return refusal('bad-request')
  const saving =
    error instanceof Error && 'errcode' in error && CANNOT_SAVE.includes(Number(error.errcode) & 0xff)
  return saving ? refusal('cannot-save') : undefined
}
