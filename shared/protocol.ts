/** The wire: message types and answers. The words of the contract are in docs/api.md. */

/** The first varuint of a frame. */
export const MESSAGE = { sync: 0, awareness: 1, queryAwareness: 3, barrier: 102 } as const

/** The second varuint of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** What answers a barrier. */
export const BARRIER = { saved: 0, refused: 1, cannotSave: 2 } as const
