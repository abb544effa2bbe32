/** The wire: message types, refusals, close codes and limits. The words of the contract are in docs/api.md. */

/** The first varuint of a frame. */
export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, barrier: 102 } as const

/** The second varuint of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What answers a barrier. */
export const BARRIER = { saved: 0, refused: 1, cannotSave: 2 } as const

/** Why an update was not admitted. The reason of a barrier is `code: sentence`. */
export const REFUSALS = {
  gap: 'Something is missing before this change; it is being fetched again.',
  'client-id': 'Another session is using this identity; your changes are being sent again.',
  paused: 'Editing is paused by a facilitator. What you type is kept and saved when the pause ends.',
  'document-full': 'This document is full. Delete something, or start another initiative.',
  'bad-update': 'The server could not read this change. Your words can be taken along as text.',
} as const
export type RefusalCode = keyof typeof REFUSALS

/** The two documents of an initiative. */
export const DOCUMENTS = ['plan', 'map'] as const
export type DocumentName = (typeof DOCUMENTS)[number]

/** Lengths, in characters, of what is sent over HTTP; our client keeps to them too. Readers accept longer. */
export const MAX_NAME = 200
export const MAX_TEXT = 4000

/** How long the short code for a second device is good for. */
export const CODE_MINUTES = 5

/** How long the short code for a room is good for: a workshop's day. */
export const ROOM_CODE_HOURS = 12
