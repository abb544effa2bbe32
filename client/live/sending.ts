import * as encoding from 'lib0/encoding'
import { encodeAwarenessUpdate } from 'y-protocols/awareness'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { MESSAGE, SYNC } from '../../shared/protocol.ts'

/** Milliseconds for which what is typed on after something was sent is collected: the server takes 40 messages a second. */
const TOGETHER = 50
/** Bytes that go out in one message, if it is more than one edit: far below what the server takes. */
const MOST = 256 * 1024

/**
 * Sends what is edited here, in place of the provider, which sends a message for each edit: who types fast, pastes a
 * list or holds a key is never too fast for the server. The first edit after a pause goes out at once.
 */
export class Sending {
  private readonly provider: WebsocketProvider
  private waiting: Uint8Array[] = []
  private bytes = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  /** Whether what is edited goes out. */
  isOn = false

  constructor(provider: WebsocketProvider) {
    this.provider = provider
    provider.doc.off('update', provider._updateHandler)
    provider.awareness.off('update', provider._awarenessUpdateHandler)
    provider.awareness.on('update', this.told)
    this.start()
  }

  readonly start = (): void => {
    if (!this.isOn) this.provider.doc.on('update', this.edited)
    this.isOn = true
  }

  /** Sends what waits, and nothing that is edited from now on. */
  readonly stop = (): void => {
    this.flush()
    this.provider.doc.off('update', this.edited)
    this.isOn = false
  }

  /** Sends what waits. Without a connection nothing is lost: the server asks for it when there is one. */
  readonly flush = (): void => {
    if (this.waiting.length === 0) return
    const [first, ...more] = this.waiting
    this.waiting = []
    this.bytes = 0
    if (first) this.send(more.length === 0 ? first : Y.mergeUpdates([first, ...more]))
  }

  private readonly edited = (update: Uint8Array, origin: unknown): void => {
    if (origin === this.provider) return
    if (this.bytes + update.length > MOST) this.flush()
    this.waiting.push(update)
    this.bytes += update.length
    if (this.timer !== undefined) return
    this.flush()
    this.timer = setTimeout(this.rested, TOGETHER)
  }

  /** What one says of oneself goes out at once. The provider would send back what it hears of others, too. */
  private readonly told = (changed: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const { awareness } = this.provider
    const { clientID } = awareness
    if (![...changed.added, ...changed.updated, ...changed.removed].includes(clientID)) return
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.awareness)
    encoding.writeVarUint8Array(encoder, encodeAwarenessUpdate(awareness, [clientID]))
    this.write(encoder)
  }

  private readonly rested = (): void => {
    this.timer = this.waiting.length > 0 ? setTimeout(this.rested, TOGETHER) : undefined
    this.flush()
  }

  private send(update: Uint8Array): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.sync)
    encoding.writeVarUint(encoder, SYNC.update)
    encoding.writeVarUint8Array(encoder, update)
    this.write(encoder)
  }

  private write(encoder: encoding.Encoder): void {
    const { ws, wsconnected } = this.provider
    if (wsconnected && ws?.readyState === ws?.OPEN) ws?.send(encoding.toUint8Array(encoder))
  }
}
