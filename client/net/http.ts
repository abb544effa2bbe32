import { AppError, ERRORS, type ErrorCode } from '../../shared/words/errors.ts'
import { inOwnTime } from '../messages/when.ts'
import { refusalSaid } from '../messages/en/refusals.ts'

/** Nothing of ours answered: no network, a server that is down, a proxy or a hotel's login page in between. */
export class Unreachable extends Error {}

/** Whether the same request may work later without anybody doing anything. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof AppError && (error.status >= 500 || error.status === 429))

const PATIENCE = 20_000 // ms until a request counts as unanswered

export type Request = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** What was answered; `value` is nothing for 204 and 304. */
export type Answer<T> = { status: number; value: T | undefined; etag: string | null }

/** One call of the HTTP contract. Throws `AppError` for a refusal, `Unreachable` without an answer. */
export const call = async <T>(path: string, request: Request = {}): Promise<Answer<T>> => {
  const { method = 'GET', body, headers = {}, signal } = request
  const ending = new AbortController()
  const end = () => ending.abort()
  const patience = setTimeout(end, PATIENCE)
  signal?.addEventListener('abort', end)
  if (signal?.aborted) end()
  try {
    const response = await fetch(path, {
      method,
      headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      cache: 'no-store',
      signal: ending.signal,
    }).catch(unreachable)
    const { status } = response
    const empty = status === 204 || status === 304
    const answer: unknown = empty ? undefined : await response.json().catch(unreachable)
    if (!response.ok && !empty) throw refusalOf(response, answer)
    return { status, value: answer as T | undefined, etag: response.headers.get('etag') }
  } finally {
    clearTimeout(patience)
    signal?.removeEventListener('abort', end)
  }
}

const unreachable = (): never => {
  throw new Unreachable()
}

/** The headers for a link's secret that could not be traded for a membership. */
export const bearing = (secret: string | undefined): Record<string, string> =>
  secret === undefined ? {} : { authorization: `Bearer ${secret}` }

/** As `call`, for calls that answer something. */
export const ask = async <T>(path: string, request: Request = {}): Promise<T> => {
  const { value } = await call<T>(path, request)
  return value === undefined ? unreachable() : value
}

const refusalOf = (response: Response, answer: unknown): Error => {
  const { code, message } = (answer as { error?: { code?: string; message?: string } } | null)?.error ?? {}
  if (code === undefined || !Object.hasOwn(ERRORS, code)) return new Unreachable()
  const wait = Number(response.headers.get('retry-after'))
  return new AppError(
    code as ErrorCode,
    refusalSaid(code as ErrorCode, message && inOwnTime(message)),
    wait > 0 ? wait : undefined,
  )
}
