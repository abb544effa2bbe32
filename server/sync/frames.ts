import * as encoding from 'lib0/encoding'
import { MESSAGE, SYNC } from '../../shared/protocol.ts'

/**
 * Whole WebSocket frames, ready for the socket: final, binary, unmasked, one message each. A frame is made once
 * and shared by all who get it.
 */
const frame = (message: Uint8Array): Buffer => {
  const length = message.length
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const bytes = Buffer.allocUnsafe(head + length)
  bytes[0] = 0x82
  if (head === 2) {
    bytes[1] = length
  } else if (head === 4) {
    bytes[1] = 126
    bytes.writeUInt16BE(length, 2)
  } else {
    bytes[1] = 127
    bytes.writeUIntBE(0, 2, 2)
    bytes.writeUIntBE(length, 4, 6)
  }
  bytes.set(message, head)
  return bytes
}

const sync = (kind: number, body: Uint8Array): Buffer => {
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, MESSAGE.sync)
  encoding.writeUint8(encoder, kind)
  encoding.writeVarUint8Array(encoder, body)
  return frame(encoding.toUint8Array(encoder))
}

/** Asks for what the other side has beyond `stateVector`. */
export const step1 = (stateVector: Uint8Array): Buffer => sync(SYNC.step1, stateVector)
/** Answers a step 1: after it the other side has all that the server had when it asked. */
export const step2 = (update: Uint8Array): Buffer => sync(SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Buffer => sync(SYNC.update, update)

/** An awareness message of entries that are each encoded already. */
export const awarenessFrame = (entries: readonly Uint8Array[]): Buffer => {
  const body = encoding.createEncoder()
  encoding.writeVarUint(body, entries.length)
  for (const entry of entries) encoding.writeUint8Array(body, entry)
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, MESSAGE.awareness)
  encoding.writeVarUint8Array(encoder, encoding.toUint8Array(body))
  return frame(encoding.toUint8Array(encoder))
}

/** Says nothing, for clients that take silence for a dead server. */
export const QUIET = awarenessFrame([])

/** The answer to barrier `n`; `reason` is `code: sentence`, or empty when all is saved. */
export const barrierFrame = (n: number, status: number, reason: string): Buffer => {
  const encoder = encoding.createEncoder()
  encoding.writeUint8(encoder, MESSAGE.barrier)
  encoding.writeVarUint(encoder, n)
  encoding.writeVarUint(encoder, status)
  encoding.writeVarString(encoder, reason)
  return frame(encoding.toUint8Array(encoder))
}
