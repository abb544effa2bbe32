/** One table of what can go wrong, from which HTTP status, WebSocket close code and sentence follow. */

type Entry = { status: number; close?: number; sentence: string }

/** Codes are stable: scripts rely on them. Sentences are for people and say what to do. */
export const ERRORS = {
  'not-found': { status: 404, sentence: 'There is nothing at this address.' },
  'wrong-method': { status: 405, sentence: 'This address does not take that kind of request.' },
  'too-large': { status: 413, sentence: 'That is more than can be sent at once.' },
  'no-initiative': {
    status: 404,
    close: 4404,
    sentence: 'There is no initiative at this address. Check the link, or ask whoever sent it.',
  },
  'not-joined': {
    status: 401,
    close: 4401,
    sentence: 'You have not joined this initiative on this device. Open the link that you were sent.',
  },
  'link-unknown': {
    status: 401,
    close: 4401,
    sentence:
      'This link does not open this initiative. Check that it was copied whole, or ask for a new one.',
  },
  'link-revoked': {
    status: 410,
    close: 4410,
    sentence: 'This link was turned off. Ask a facilitator for a new one.',
  },
  'link-expired': {
    status: 410,
    close: 4410,
    sentence: 'This link has expired. Ask a facilitator for a new one.',
  },
  'membership-ended': {
    status: 410,
    close: 4410,
    sentence: 'A facilitator ended your membership of this initiative. Ask them if you should be in it.',
  },
  'initiative-deleted': {
    status: 410,
    close: 4410,
    sentence: 'This initiative was deleted. A facilitator can bring it back for some time.',
  },
  'not-allowed': { status: 403, close: 4403, sentence: 'Your link does not allow this.' },
  'foreign-origin': { status: 403, sentence: 'This request came from another site and was refused.' },
  'bad-request': { status: 400, sentence: 'Something in this request cannot be read.' },
  paused: {
    status: 409,
    sentence: 'Editing is paused by a facilitator. Nothing is lost: it goes on when the pause ends.',
  },
  'last-facilitator': {
    status: 409,
    sentence: 'This is the last link for facilitators. Make another one first.',
  },
  'already-reviewed': { status: 409, sentence: 'Somebody has answered this already.' },
  'prompt-closed': { status: 409, sentence: 'This question is closed.' },
  'slow-down': { status: 429, sentence: 'That was too many at once. Wait a moment and try again.' },
  'cannot-save': {
    status: 503,
    sentence:
      'The server cannot save at the moment. Nothing that you typed is lost: it is kept and tried again.',
  },
  'server-error': {
    status: 500,
    sentence:
      'Something went wrong on the server. Nothing was changed; whoever runs it finds more in its log.',
  },
  stopping: {
    status: 503,
    close: 4500,
    sentence: 'The server is restarting. You will be connected again by itself.',
  },
  'cannot-load': {
    status: 503,
    close: 4503,
    sentence:
      'This document cannot be opened at the moment. Nothing was changed. Whoever runs the server can look into it.',
  },
  'too-slow': {
    status: 503,
    close: 4508,
    sentence: 'The connection is too slow. You will be connected again by itself.',
  },
  'too-many': {
    status: 503,
    close: 4509,
    sentence: 'There are too many connections. You will be connected again by itself.',
  },
  'too-fast': {
    status: 503,
    close: 4509,
    sentence:
      'More came at once than the server can take. You will be connected again by itself; nothing is lost.',
  },
  'update-too-large': {
    status: 413,
    close: 4513,
    sentence: 'One change was larger than the server takes at once.',
  },
  'bad-frame': { status: 400, close: 4400, sentence: 'The connection sent something that cannot be read.' },
} as const satisfies Record<string, Entry>

export type ErrorCode = keyof typeof ERRORS

/** An error that may be shown to a person. `message` is the table's sentence unless a better one is given. */
export class AppError extends Error {
  readonly code: ErrorCode
  /** Seconds to wait before trying again, for `slow-down`. */
  readonly retryAfter: number | undefined
  constructor(code: ErrorCode, message?: string, retryAfter?: number) {
    super(message ?? ERRORS[code].sentence)
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
