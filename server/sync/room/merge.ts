import type { Reading } from '../guard/guard.ts'
import { LONGEST_UINT, writeUint } from '../../encoding.ts'

/** An update with what the guard has read in it. */
export type Read = { update: Uint8Array; reading: Reading }

/** Bytes of one merged update, so that a slow line gets pieces. */
const MOST = 256 * 1024

type Client = { next: number; count: number; from: number; parts: Uint8Array[] }

/** Updates whose structs follow on from each other for each client: side by side they make one. */
class Group {
  readonly #clients = new Map<number, Client>()
  readonly #deletes: Uint8Array[] = []
  #deleting = 0
  #bytes = 0

  /** False when it does not follow on; then nothing was added. */
  add({ update, reading }: Read): boolean {
    if (this.#bytes + update.length > MOST && this.#bytes > 0) return false
    const follows = reading.structs.every(({ client, from }) => {
      const known = this.#clients.get(client)
      return known === undefined || known.next === from
    })
    if (!follows) return false
    for (const { client, from, next, count, bytes } of reading.structs) {
      const known = this.#clients.get(client)
      const structs = update.subarray(bytes.from, bytes.to)
      if (known) {
        known.next = next
        known.count += count
        known.parts.push(structs)
      } else this.#clients.set(client, { next, count, from, parts: [structs] })
    }
    if (reading.deletesFrom < update.length) this.#deletes.push(update.subarray(reading.deletesFrom))
    this.#deleting += reading.deleting
    this.#bytes += update.length
    return true
  }

  get update(): Uint8Array {
    const bytes = Buffer.allocUnsafe(this.#bytes + this.#clients.size * 3 * LONGEST_UINT + 2 * LONGEST_UINT)
    let at = writeUint(bytes, 0, this.#clients.size)
    const put = (part: Uint8Array): void => {
      bytes.set(part, at)
      at += part.length
    }
    for (const [client, { count, from, parts }] of this.#clients) {
      at = writeUint(bytes, at, count)
      at = writeUint(bytes, at, client)
      at = writeUint(bytes, at, from)
      parts.forEach(put)
    }
    at = writeUint(bytes, at, this.#deleting)
    this.#deletes.forEach(put)
    return bytes.subarray(0, at)
  }
}

/**
 * Makes few updates of many, in their order, by copying alone: nothing is decoded. Whoever gets them applies them in
 * one go. What does not follow on from what came before begins another update.
 */
export const mergeRead = (updates: readonly Read[]): Uint8Array[] => {
  const merged: Uint8Array[] = []
  let group = new Group()
  updates.forEach((read, index) => {
    if (group.add(read)) return
    if (index > 0) merged.push(group.update)
    group = new Group()
    group.add(read)
  })
  if (updates.length > 0) merged.push(group.update)
  return merged
}
