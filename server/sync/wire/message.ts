import type { Cursor } from '../../encoding.ts'
import { MESSAGE, SYNC } from '../../../shared/protocol.ts'

/** One message of a frame. */
export type Message =
  | { type: 'step1' | 'awareness'; body: Uint8Array }
  | { type: 'step2' | 'update'; body: Uint8Array }
  | { type: 'queryAwareness' }
  | { type: 'barrier'; n: number }

const SYNC_TYPES = { [SYNC.step1]: 'step1', [SYNC.step2]: 'step2', [SYNC.update]: 'update' } as const

/**
 * Reads the next message of a frame. Null when its type is unknown: what follows then cannot be told apart and is
 * passed over. Throws Unreadable.
 */
export const readMessage = (cursor: Cursor): Message | null => {
  switch (cursor.uint()) {
    case MESSAGE.sync: {
      const type = SYNC_TYPES[cursor.uint() as keyof typeof SYNC_TYPES]
      return type ? { type, body: cursor.block() } : null
    }
    case MESSAGE.awareness:
      return { type: 'awareness', body: cursor.block() }
    case MESSAGE.queryAwareness:
      return { type: 'queryAwareness' }
    case MESSAGE.barrier:
      return { type: 'barrier', n: cursor.uint() }
    default:
      return null
  }
}
