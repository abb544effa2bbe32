import { MAX_DEPTH } from '../../../shared/words/bounds.ts'

/**
 * What an update may hold at most. Far beyond what a plan or a map needs, and below what makes Yjs fail or stall;
 * docs/api.md says them in words.
 */
export const BOUNDS = {
  /** The end of any run of clocks: lengths of deleted runs are free, so they are what is bounded. */
  clock: 2 ** 40,
  /** Bytes of a map key, an attribute's name, an element's name. */
  keyBytes: 8192,
  /** Bytes of a root type's name, and root types a document: Yjs searches all of them to write one. */
  rootNameBytes: 1024,
  roots: 1000,
  depth: MAX_DEPTH,
  /** Clients whose clocks an update may bring, and steps to sort out in which order. */
  clients: 100_000,
  ordering: 1_000_000,
} as const
