import { AppError, ERRORS, type ErrorCode } from '../../shared/errors.ts'
import { inOwnTime } from '../messages/when.ts'

/** Nothing of ours answered: no network, a server that is down, or a login page of the wifi in between. */
class Unreachable extends Error {}

const PATIENCE = 20_000 // ms until a request counts as unanswered

export type Request = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
  signal?: AbortSignal
}

/** What was answered; `value` is nothing for 204 and 304. */
export type Answer<T> = { value: T | undefined; etag: string | null }

/** One call of the HTTP contract. Throws `AppError` for a refusal, `Unreachable` without an answer. */
export const call = async <T>(path: string, request: Request = {}): Promise<Answer<T>> => {
  const { method = 'GET', body, headers = {}, signal } = request
  const patience = AbortSignal.timeout(PATIENCE)
  const response = await fetch(path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    signal: signal ? AbortSignal.any([signal, patience]) : patience,
  }).catch(() => {
    throw new Unreachable()
  })
  const empty = response.status === 204 || response.status === 304
  const answer = empty ? undefined : await readJson(response)
  if (!response.ok && !empty) throw refusalOf(response, answer)
  return { value: answer as T | undefined, etag: response.headers.get('etag') }
}

/** As `call`, for calls that answer something. */
export const ask = async <T>(path: string, request: Request = {}): Promise<T> => {
  const { value } = await call<T>(path, request)
  if (value === undefined) throw new Unreachable()
  return value
}

const readJson = (response: Response): Promise<unknown> =>
  response.json().catch(() => {
    throw new Unreachable()
  })

const refusalOf = (response: Response, answer: unknown): Error => {
  const { code, message } = (answer as { error?: { code?: string; message?: string } } | null)?.error ?? {}
  if (code === undefined || !Object.hasOwn(ERRORS, code)) return new Unreachable()
  const wait = Number(response.headers.get('retry-after'))
  return new AppError(code as ErrorCode, message && inOwnTime(message), wait > 0 ? wait : undefined)
}
