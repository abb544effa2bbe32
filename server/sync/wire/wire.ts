import { MESSAGE, SYNC } from '../../../shared/protocol.ts'
import { pack } from '../../encoding.ts'

export { Incoming } from './incoming.ts'
export type { Message } from './message.ts'
export { SocketWire, type Wire } from './socket.ts'
export { Bytes } from './weight.ts'

/** Bytes of the longest head of a frame. */
const HEAD = 10

/**
 * Whole WebSocket frames, ready for the socket: final, binary, unmasked, one message each, as `pack` makes it. A frame
 * is made once and shared by all who get it.
 */
const frame = (head: number[], inner: number[], parts: readonly Uint8Array[]): Buffer => {
  const bytes = pack(head, inner, parts, HEAD)
  const length = bytes.length - HEAD
  const start = HEAD - (length < 126 ? 2 : length < 65_536 ? 4 : 10)
  bytes[start] = 0x82
  if (length < 126) {
    bytes[start + 1] = length
  } else if (length < 65_536) {
    bytes[start + 1] = 126
    bytes.writeUInt16BE(length, start + 2)
  } else {
    bytes[start + 1] = 127
    bytes.writeUIntBE(0, start + 2, 2)
    bytes.writeUIntBE(length, start + 4, 6)
  }
  return bytes.subarray(start)
}

const sync = (kind: number, body: Uint8Array): Buffer => frame([MESSAGE.sync, kind], [], [body])

/** Asks for what the other side has beyond `stateVector`. */
export const step1 = (stateVector: Uint8Array): Buffer => sync(SYNC.step1, stateVector)
/** Answers a step 1: after it the other side has all that the server had when it asked. */
export const step2 = (update: Uint8Array): Buffer => sync(SYNC.step2, update)
export const updateFrame = (update: Uint8Array): Buffer => sync(SYNC.update, update)

/** An awareness message of entries that are each encoded already. */
export const awarenessFrame = (entries: readonly Uint8Array[]): Buffer =>
  frame([MESSAGE.awareness], [entries.length], entries)

/** Says nothing, for clients that take silence for a dead server. */
export const QUIET = awarenessFrame([])

/** The answer to barrier `n`; `reason` is `code: sentence`, or empty when all is saved. */
export const barrierFrame = (n: number, status: number, reason: string): Buffer =>
  frame([MESSAGE.barrier, n, status], [], [Buffer.from(reason)])
