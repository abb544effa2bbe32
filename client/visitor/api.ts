import { AppError, ERRORS, type ErrorCode } from '../../shared/errors.ts'
import { inOwnTime } from '../messages/when.ts'

/** Nothing of ours answered: no network, a server that is down, a proxy or a hotel's login page in between. */
class Unreachable extends Error {}

/** Whether the same request may work later without anybody doing anything. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof AppError && (error.status >= 500 || error.status === 429))

const PATIENCE = 20_000 // ms until a request counts as unanswered

export type Request = {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  body?: unknown
  headers?: Record<string, string>
}

/** What was answered; `value` is nothing for 204 and 304. */
export type Answer<T> = { status: number; value: T | undefined; etag: string | null }

/** One call of the HTTP contract. Throws `AppError` for a refusal, `Unreachable` without an answer. */
export const call = async <T>(path: string, request: Request = {}): Promise<Answer<T>> => {
  const { method = 'GET', body, headers = {} } = request
  const response = await fetch(path, {
    method,
    headers: body === undefined ? headers : { 'content-type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
    cache: 'no-store',
    signal: AbortSignal.timeout(PATIENCE),
  }).catch(() => {
    throw new Unreachable()
  })
  const empty = response.status === 204 || response.status === 304
  if (!response.ok && !empty) throw await refusal(response)
  const value = empty ? undefined : ((await readJson(response)) as T)
  return { status: response.status, value, etag: response.headers.get('etag') }
}

/** The headers for a link's secret that could not be traded for a membership. */
export const bearing = (secret: string | undefined): Record<string, string> =>
  secret === undefined ? {} : { authorization: `Bearer ${secret}` }

/** As `call`, for calls that answer something. */
export const ask = async <T>(path: string, request: Request = {}): Promise<T> => {
  const { value } = await call<T>(path, request)
  if (value === undefined) throw new Unreachable()
  return value
}

const readJson = async (response: Response): Promise<unknown> => {
  try {
    return await response.json()
  } catch {
    throw new Unreachable()
  }
}

const refusal = async (response: Response): Promise<AppError | Unreachable> => {
  const body = (await readJson(response)) as { error?: { code?: string; message?: string } } | null
  const { code, message } = body?.error ?? {}
  if (code === undefined || !(code in ERRORS)) return new Unreachable()
  const wait = Number(response.headers.get('retry-after'))
  return new AppError(code as ErrorCode, message && inOwnTime(message), wait > 0 ? wait : undefined)
}
