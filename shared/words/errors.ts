/** One table of what can go wrong, from which HTTP status and WebSocket close code follow. */

type Entry = { status: number; close?: number }

/** Codes are stable: scripts rely on them. What is said of each is in `sentences.ts`. */
export const ERRORS = {
  'not-found': { status: 404 },
  'wrong-method': { status: 405 },
  'too-large': { status: 413 },
  'no-initiative': { status: 404, close: 4404 },
  'not-joined': { status: 401, close: 4401 },
  'link-unknown': { status: 401, close: 4401 },
  'link-revoked': { status: 410, close: 4410 },
  'link-expired': { status: 410, close: 4410 },
  'membership-ended': { status: 410, close: 4410 },
  'initiative-deleted': { status: 410, close: 4410 },
  'not-allowed': { status: 403, close: 4403 },
  'foreign-origin': { status: 403 },
  'bad-request': { status: 400 },
  paused: { status: 409 },
  'last-facilitator': { status: 409 },
  'already-reviewed': { status: 409 },
  'prompt-closed': { status: 409 },
  'slow-down': { status: 429 },
  'cannot-save': { status: 503 },
  'server-error': { status: 500 },
  stopping: { status: 503, close: 4500 },
  'cannot-load': { status: 503, close: 4503 },
  'too-slow': { status: 503, close: 4508 },
  'too-many': { status: 503, close: 4509 },
  'too-fast': { status: 503, close: 4509 },
  'update-too-large': { status: 413, close: 4513 },
  'bad-frame': { status: 400, close: 4400 },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof ERRORS

/** Said by pages too, of an address without an id. */
export const NO_INITIATIVE = 'There is no initiative at this address. Check the link, or ask whoever sent it.'

/** An error that may be shown to a person: `message` is a sentence for them. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Seconds to wait before trying again, for `slow-down`. */
  readonly retryAfter: number | undefined
  constructor(code: ErrorCode, message: string, retryAfter?: number) {
    super(message)
    this.code = code
    this.retryAfter = retryAfter
  }
  get status(): number {
    return ERRORS[this.code].status
  }
}

/** The close code for an error that ends a connection; errors without one of their own close as `not-allowed`. */
export const closeCode = (code: ErrorCode): number => {
  const entry: Entry = ERRORS[code]
  return entry.close ?? 4403
}
