import { closeSync, openSync, readSync, writeSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const SLOT_BYTES = 16

/**
 * The last sequence of each document's log, in a small file apart from the database. SQLite drops commits at
 * the end of a damaged write-ahead log in silence; the mark then stands higher than the log, and that is noticed.
 * A mark is written after its commit, so it never stands higher than an undamaged log.
 */
export class SequenceMarks {
  readonly #file: number
  readonly #slot = Buffer.alloc(SLOT_BYTES)

  constructor(path: string) {
    // 'a+' would append whatever the position; 'r+' does not create.
    closeSync(openSync(path, 'a'))
    this.#file = openSync(path, 'r+')
  }

  /**
   * `document` is a positive number that is never used for another document. A mark that cannot be written
   * stays lower than the log, which is safe, so it is no reason to fail what is already committed.
   */
  write(document: number, sequence: number): void {
    const slot = this.#slot
    slot.writeUIntBE(document, 0, 6)
    slot.writeUIntBE(sequence, 6, 6)
    slot.writeUInt32BE(crc32(slot.subarray(0, 12)), 12)
    try {
      writeSync(this.#file, slot, 0, SLOT_BYTES, document * SLOT_BYTES)
    } catch {}
  }

  /** 0 when there is no mark or it cannot be read: the log's own checks then stand alone. */
  read(document: number): number {
    const slot = this.#slot
    const length = readSync(this.#file, slot, 0, SLOT_BYTES, document * SLOT_BYTES)
    if (length < SLOT_BYTES || slot.readUInt32BE(12) !== crc32(slot.subarray(0, 12))) return 0
    return slot.readUIntBE(0, 6) === document ? slot.readUIntBE(6, 6) : 0
  }

  close(): void {
    closeSync(this.#file)
  }
}
