/** Bytes not taken by the other side beyond which it gets no cursors, and beyond which it gets no edits. */
export const LAG = { cursors: 256 * 1024, edits: 1024 * 1024 }
/** Who lags behind gets this many milliseconds, and more for what it has to take at this many bytes a second. */
const PATIENCE = 20_000
const SLOWEST = 32 * 1024

/** Milliseconds in which so many bytes are to be taken. */
export const patienceFor = (bytes: number): number => PATIENCE + (bytes * 1000) / SLOWEST

/** What the other side takes: all, no cursors for a while, or nothing, with the clocks it was sent before that. */
export type Taking =
  | { is: 'current' | 'without-cursors' | 'gone' }
  | { is: 'behind'; clocks: Map<number, number>; asked: boolean; until: number }
