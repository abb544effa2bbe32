import type { DocumentId, Storage, Stored, Work } from '../../../server/storage/storage.ts'

/** Where a storage keeps everything: a folder, a database. */
export type Place = {
  /** What `openAt` opens it by, also in another process. */
  address: string
  /** Opens it once more. The storage is closed when the test has ended, if it was not before. */
  open(): Promise<Storage>
  /** Runs SQL on it while nothing has it open. `flip(bytes)` is there: the same bytes with their last bit turned. */
  change(sql: string): Promise<void>
  /** Makes it what a version has written that does not exist yet, and says its number. */
  makeNewer(): Promise<number>
  remove(): Promise<void>
}

/** Gives a test a storage on a new place. */
export type OnNewPlace = (
  name: string,
  run: (place: Place, storage: Storage) => Promise<void>,
  timeout?: number,
) => void

export const PLAN: DocumentId = { initiative: 'one', document: 'plan' }
export const MAP: DocumentId = { initiative: 'one', document: 'map' }

export const work = (some: Partial<Work>): Work => ({
  created: [],
  entries: [],
  changes: [],
  purged: [],
  ...some,
})

export const bytes = (...values: number[]): Uint8Array => new Uint8Array(values)

/** A new initiative's documents: `1` and `2`. */
export const created = (initiative: string): Work['created'][number] => ({
  initiative,
  states: { plan: bytes(1), map: bytes(2) },
})

/** Adds updates of one byte each to a document. */
export const append = (storage: Storage, id: DocumentId, ...values: number[]): Promise<void> =>
  storage.commit(work({ entries: [{ ...id, updates: values.map((value) => bytes(value)) }] }))

/** What is stored of a document of small updates, to compare. */
export const contentOf = (stored: Stored | null): { state: number[]; updates: number[][] } | null =>
  stored && { state: [...stored.snapshot], updates: stored.updates.map((update) => [...update]) }

export const read = async (storage: Storage, id: DocumentId) => contentOf(await storage.loadDocument(id))

/** Bytes that look like none in particular, the same each time. */
export const noise = (length: number, seed = 1): Uint8Array => {
  const made = new Uint8Array(length)
  let state = seed
  for (let at = 0; at < length; at++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    made[at] = state >>> 24
  }
  return made
}
