import { MESSAGE, SYNC } from '../../../shared/protocol.ts'
import { Cursor } from './cursor.ts'

/** One message of a frame. */
export type Message =
  | { type: 'step1' | 'step2' | 'update' | 'awareness'; body: Uint8Array }
  | { type: 'queryAwareness' }
  | { type: 'barrier'; n: number }

const SYNC_TYPES = { [SYNC.step1]: 'step1', [SYNC.step2]: 'step2', [SYNC.update]: 'update' } as const

/**
 * Reads the next message of a frame. Null when its type is unknown: what follows then cannot be told apart and is
 * passed over. Throws Unreadable.
 */
const readMessage = (cursor: Cursor): Message | null => {
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

/** Frames that have come in and are not read to their end. */
export class Inbox {
  #frames: Cursor[] = []
  /** A message that was read, but whose time has not come. */
  #next: Message | null = null

  add(frame: Uint8Array): void {
    this.#frames.push(new Cursor(frame))
  }

  /** The next message, which stays the next one until `drop`; null when there is none. Throws Unreadable. */
  peek(): Message | null {
    while (!this.#next && this.#frames.length > 0) {
      const [cursor] = this.#frames
      this.#next = cursor!.done ? null : readMessage(cursor!)
      if (!this.#next) this.#frames.shift()
    }
    return this.#next
  }

  drop(): void {
    this.#next = null
  }
}
