import type { Logger } from 'pino'

import { Unreadable } from '../../encoding.ts'
import type { Journal } from '../../storage/journal.ts'
import type { DocumentId, Storage } from '../../storage/storage.ts'
import type { Counts } from '../counts.ts'
import { NOTHING_KNOWN, readUpdate } from '../guard/guard.ts'
import { Broken, Replica } from './replica.ts'

/** Broken updates of one document after which it is not worth looking for more. */
const MOST = 10

/** A copy of a document from a full state and updates. Throws Broken. */
export const build = ([snapshot, ...updates]: readonly Uint8Array[]): Replica =>
  new Replica({ snapshot: snapshot!, updates })

const works = (updates: readonly Uint8Array[]): boolean => {
  try {
    const replica = build(updates)
    replica.checkedState()
    replica.close()
    return true
  } catch (error) {
    if (error instanceof Broken) return false
    throw error
  }
}

/** The index of the update with which the document stops working. */
const findBreaking = (updates: readonly Uint8Array[]): number => {
  let low = 0
  let high = updates.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (works(updates.slice(0, middle + 1))) low = middle + 1
    else high = middle
  }
  return low
}

/** Takes out what refers to something that is not there any more. */
const separate = (updates: readonly Uint8Array[]): { whole: Uint8Array[]; lost: Uint8Array[] } => {
  const clocks = new Map<number, number>()
  const whole: Uint8Array[] = []
  const lost: Uint8Array[] = []
  for (const update of updates) {
    const reading = readOrNull(update, clocks)
    if (!reading || reading.missing) {
      lost.push(update)
      continue
    }
    whole.push(update)
    for (const { client, to } of reading.structs) clocks.set(client, Math.max(clocks.get(client) ?? 0, to))
  }
  return { whole, lost }
}

const readOrNull = (update: Uint8Array, clocks: ReadonlyMap<number, number>) => {
  try {
    return readUpdate(update, { clocks, tips: NOTHING_KNOWN.tips })
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  }
}

/**
 * Finds the updates with which a document does not apply or encode. `updates` begins with a full state.
 * Throws Broken when the full state itself does not work, or too much else.
 */
export const findBroken = (updates: readonly Uint8Array[]): { whole: Uint8Array[]; broken: Uint8Array[] } => {
  let whole = [...updates]
  const broken: Uint8Array[] = []
  while (!works(whole)) {
    const index = findBreaking(whole)
    if (index === 0 || broken.length >= MOST) throw new Broken('Its full state does not work.')
    broken.push(...whole.splice(index, 1))
    const { whole: kept, lost } = separate(whole)
    whole = kept
    broken.push(...lost)
  }
  return { whole, broken }
}

/**
 * The copy of a document as it is stored, and what of it does not work: without that it was built. `isSuspect`: it broke
 * before, and not as it was built. Throws Broken as `findBroken` does.
 */
export const openReplica = (
  updates: readonly Uint8Array[],
  isSuspect: boolean,
): { replica: Replica; broken: Uint8Array[] } => {
  try {
    if (!isSuspect) return { replica: build(updates), broken: [] }
  } catch (error) {
    if (!(error instanceof Broken)) throw error
  }
  const { whole, broken } = findBroken(updates)
  return { replica: build(whole), broken }
}

export type SettingAside = {
  id: DocumentId
  storage: Pick<Storage, 'compact' | 'setAside'>
  journal: Pick<Journal, 'forget'>
  log: Logger
  counts: Counts
}

/**
 * Sets aside what broke a document, and reports it: in this order, so that nothing is dropped in silence when the
 * process ends in between. `state`: all the rest.
 */
export const setAside = async (
  { id, storage, journal, log, counts }: SettingAside,
  broken: readonly Uint8Array[],
  state: Uint8Array,
): Promise<void> => {
  log.error({ ...id, count: broken.length }, 'A document broke; the updates that broke it are set aside.')
  const all = broken.map((update) =>
    storage.setAside(id, update, 'With it the document does not apply or encode.'),
  )
  await Promise.all([...all, storage.compact(id, state)])
  journal.forget(id, broken)
  counts.rebuilt.inc()
  counts.setAside.inc(broken.length)
}
