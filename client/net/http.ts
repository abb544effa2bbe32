import type { Answer, CallName, Given } from '../../shared/calls.ts'
import { AppError, ERRORS, type ErrorCode } from '../../shared/words/errors.ts'
import { inOwnTime } from '../messages/when.ts'
import { errorSaid } from '../messages/en/errors.ts'

/** Nothing of ours answered: no network, a server that is down, a proxy or a hotel's login page in between. */
export class Unreachable extends Error {}

/** Whether the same request may work later without anybody doing anything. */
export const mayPass = (error: unknown): boolean =>
  error instanceof Unreachable || (error instanceof AppError && (error.status >= 500 || error.status === 429))

const PATIENCE = 20_000 // ms until a request counts as unanswered

/** What a call is made with: the ids in its path, its body, and further headers. */
export type Request<Name extends CallName> = Given<Name> & { headers?: Record<string, string> }

/** A call without ids and body is made by its name alone. */
type Rest<Name extends CallName> = object extends Given<Name> ? [Request<Name>?] : [Request<Name>]

/** One call of the HTTP contract. Throws `AppError` for a refusal, `Unreachable` without an answer. */
export const ask = async <Name extends CallName>(
  name: Name,
  ...[request]: Rest<Name>
): Promise<Answer<Name>> => {
  const { value } = await call<Name>(name, request)
  return value as Answer<Name>
}

/** Tells the server something as the page closes: nobody hears what becomes of it. */
export const tellLeaving = <Name extends Extract<CallName, `POST ${string}`>>(
  name: Name,
  request: Request<Name> & { body: unknown },
): void => void navigator.sendBeacon(pathOf(name, request), JSON.stringify(request.body))

/** The same for what is read again and again: `value` is null where it is still what `etag` named. */
export const readAgain = <Name extends CallName>(
  name: Name,
  request: Request<Name>,
  etag: string | null,
): Promise<Reading<Name>> =>
  call<Name>(name, {
    ...request,
    headers: { ...request.headers, ...(etag !== null && { 'if-none-match': etag }) },
  })

/** A file that is made of the record. Throws what `ask` throws. */
export const askFile = (id: string, file: string): Promise<Blob> =>
  fetchFrom(pathOf('GET /api/initiatives/:id/export/:file', { id, file }), {}, (response) => response.blob())

/** A file of the pages. Throws what `ask` throws. */
export const askAsset = (path: string): Promise<Blob> => fetchFrom(path, {}, (response) => response.blob())

/** The page at the present address as the server has it now. Throws what `ask` throws. */
export const askPage = (): Promise<string> => fetchFrom(location.pathname, {}, (response) => response.text())

/** The news of an initiative, until `signal` ends it. Throws what `ask` throws. */
export const askNews = (
  id: string,
  headers: Record<string, string>,
  signal: AbortSignal,
): Promise<ReadableStreamDefaultReader<Uint8Array>> =>
  fetchFrom(pathOf('GET /api/initiatives/:id/news', { id }), { headers, signal }, ({ body }) =>
    body ? Promise.resolve(body.getReader()) : Promise.reject(new Unreachable()),
  )

/** The headers for a link's secret that could not be traded for a membership. */
export const bearing = (secret: string | undefined): Record<string, string> =>
  secret === undefined ? {} : { authorization: `Bearer ${secret}` }

/** The path of a call: `/api/initiatives/1/links/2` for `GET /api/initiatives/:id/links/:link`. */
const pathOf = (name: string, ids: Record<string, unknown>): string =>
  name.replace(/^\w+ /, '').replace(/:(\w+)/g, (_, id: string) => encodeURIComponent(String(ids[id])))

type Reading<Name extends CallName> = { value: Answer<Name> | null; etag: string | null }

const call = <Name extends CallName>(
  name: Name,
  request: { body?: unknown; headers?: Record<string, string> } = {},
): Promise<Reading<Name>> => {
  const { body, headers } = request
  const init = {
    method: name.split(' ')[0],
    headers: { ...(body !== undefined && { 'content-type': 'application/json' }), ...headers },
    body: JSON.stringify(body),
  }
  return fetchFrom(pathOf(name, request), init, async (response) => ({
    // 204: done; 304: as it was
    value: response.status > 203 ? null : ((await response.json()) as Answer<Name>),
    etag: response.headers.get('etag'),
  }))
}

/** Fetches, and takes the answer in, within our patience or for as long as a signal lets it. */
const fetchFrom = async <T>(
  path: string,
  init: RequestInit,
  take: (response: Response) => Promise<T>,
): Promise<T> => {
  try {
    const signal = AbortSignal.timeout(PATIENCE)
    const response = await fetch(path, { signal, ...init, cache: 'no-store' })
    if (response.status >= 400)
      throw refusalIn(await response.json(), Number(response.headers.get('retry-after')))
    return await take(response)
  } catch (error) {
    throw error instanceof AppError ? error : new Unreachable()
  }
}

/** What the server refuses, in the reader's words. `seconds`: how long it asks to wait. */
export const refusalIn = (answer: unknown, seconds = 0): Error => {
  const { code, message } = (answer as { error?: { code?: string; message?: string } } | null)?.error ?? {}
  if (code === undefined || !Object.hasOwn(ERRORS, code)) return new Unreachable()
  return new AppError(
    code as ErrorCode,
    errorSaid(code as ErrorCode, message && inOwnTime(message)),
    seconds > 0 ? seconds : undefined,
  )
}
