import { crc32 } from 'node:zlib'

/** Bytes before each update: its length and its checksum. */
const HEAD = 8

/**
 * A checksum of `bytes` that also covers where they belong, so that a row which a flipped bit moved to another
 * document or row is noticed.
 */
export const checksum = (where: string, bytes: Uint8Array): number => crc32(bytes, crc32(where))

/** One row of a log: several updates, each apart and checksummed. */
export const encodeRow = (where: string, updates: readonly Uint8Array[]): Buffer => {
  const row = Buffer.allocUnsafe(updates.reduce((sum, update) => sum + HEAD + update.length, 0))
  let at = 0
  for (const update of updates) {
    row.writeUInt32BE(update.length, at)
    row.writeUInt32BE(checksum(`${where}/${at}`, update), at + 4)
    row.set(update, at + HEAD)
    at += HEAD + update.length
  }
  return row
}

/** The updates of a row, or null when any byte of it is not as it was written. */
export const decodeRow = (where: string, row: Uint8Array): Uint8Array[] | null => {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength)
  const updates: Uint8Array[] = []
  let at = 0
  while (at < row.length) {
    if (at + HEAD > row.length) return null
    const end = at + HEAD + view.getUint32(at)
    if (end > row.length) return null
    const update = row.subarray(at + HEAD, end)
    if (checksum(`${where}/${at}`, update) !== view.getUint32(at + 4)) return null
    updates.push(update)
    at = end
  }
  return updates.length > 0 ? updates : null
}
