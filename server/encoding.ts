import { isUtf8 } from 'node:buffer'

/** Bytes that are not what they should be. `message` says which rule they break. */
export class Unreadable extends Error {}

/**
 * Reads lib0's encoding strictly: numbers in their shortest form and within 2^53, lengths within the bytes, text
 * that is valid UTF-8. Every method throws Unreadable otherwise.
 */
export class Cursor {
  readonly bytes: Uint8Array
  at = 0

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  get done(): boolean {
    return this.at >= this.bytes.length
  }

  get left(): number {
    return this.bytes.length - this.at
  }

  byte(): number {
    const byte = this.bytes[this.at]
    if (byte === undefined) throw new Unreadable('it ends too early')
    this.at += 1
    return byte
  }

  /** A varuint. */
  uint(): number {
    const byte = this.byte()
    return byte < 128 ? byte : this.#longUint(byte & 127, 128)
  }

  /** Passes a varint, whose first byte has a sign and six bits. */
  skipInt(): void {
    if (this.byte() >= 128) this.#longUint(0, 64)
  }

  skip(length: number): void {
    if (length > this.left) throw new Unreadable('a length goes beyond the end')
    this.at += length
  }

  /** A varuint8array, as a window on the bytes. */
  block(): Uint8Array {
    const length = this.uint()
    this.skip(length)
    return this.bytes.subarray(this.at - length, this.at)
  }

  /** Passes a string of at most `most` bytes and gives its length in UTF-16 units, as Yjs counts. */
  skipText(most: number): number {
    const length = this.uint()
    if (length > most) throw new Unreadable('a text is too long')
    const start = this.at
    this.skip(length)
    let units = 0
    let plain = true
    for (let i = start; i < this.at; i++) {
      const byte = this.bytes[i]!
      if (byte < 128) {
        units += 1
        continue
      }
      plain = false
      // Bytes 10xxxxxx continue a character; a first byte from 0xf0 on begins one of two units.
      if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1
    }
    if (!plain && !isUtf8(this.bytes.subarray(start, this.at))) throw new Unreadable('a text is not UTF-8')
    return units
  }

  /** A string of at most `most` bytes. */
  text(most: number): string {
    const start = this.at
    this.skipText(most)
    const end = this.at
    this.at = start
    const bytes = this.block()
    this.at = end
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  }

  #longUint(low: number, unit: number): number {
    let value = low
    let scale = unit
    for (;;) {
      const byte = this.byte()
      value += (byte & 127) * scale
      if (value > Number.MAX_SAFE_INTEGER || scale > Number.MAX_SAFE_INTEGER)
        throw new Unreadable('a number is too large')
      if (byte === 0) throw new Unreadable('a number is longer than it needs to be')
      if (byte < 128) return value
      scale *= 128
    }
  }
}

/** Whether a plain value has more than so many levels of arrays and objects. */
export const isDeeper = (value: unknown, levels: number): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1)))

const sizeOf = (value: number): number => {
  let size = 1
  for (let rest = value; rest >= 128; rest = Math.floor(rest / 128)) size += 1
  return size
}

/** Bytes that a varuint may take. */
export const LONGEST_UINT = 8

/** Writes a varuint and gives where it ends. */
export const writeUint = (bytes: Buffer, start: number, value: number): number => {
  let at = start
  let rest = value
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes[at++] = (rest % 128) | 128
  bytes[at++] = rest
  return at
}

/**
 * In lib0's encoding: the numbers of `head`, then one block that holds the numbers of `inner` and `parts` as they are.
 * `before` bytes are left free in front. lib0's own encoder does not know lengths beforehand and takes many times as
 * long, which counts where something is packed for each cursor that moves.
 */
export const pack = (head: number[], inner: number[], parts: readonly Uint8Array[], before = 0): Buffer => {
  let block = 0
  for (const number of inner) block += sizeOf(number)
  for (const part of parts) block += part.length
  let length = before + sizeOf(block) + block
  for (const number of head) length += sizeOf(number)
  const bytes = Buffer.allocUnsafe(length)
  let at = before
  for (const number of head) at = writeUint(bytes, at, number)
  at = writeUint(bytes, at, block)
  for (const number of inner) at = writeUint(bytes, at, number)
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** Reads a state vector: the next clock of each client. Throws Unreadable. */
export const readStateVector = (bytes: Uint8Array): Map<number, number> => {
  const cursor = new Cursor(bytes)
  const clocks = new Map<number, number>()
  const count = cursor.uint()
  for (let i = 0; i < count; i++) clocks.set(cursor.uint(), cursor.uint())
  if (!cursor.done) throw new Unreadable('something follows a state vector')
  return clocks
}

export const encodeStateVector = (clocks: ReadonlyMap<number, number>): Uint8Array => {
  const bytes = Buffer.allocUnsafe((1 + clocks.size * 2) * LONGEST_UINT)
  let at = writeUint(bytes, 0, clocks.size)
  for (const [client, clock] of clocks) at = writeUint(bytes, writeUint(bytes, at, client), clock)
  return bytes.subarray(0, at)
}
