import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import type { WebsocketProvider } from 'y-websocket'

import { BARRIER, MESSAGE, SYNC } from '../../shared/protocol.ts'

/** What the server said of all that this socket has sent: durable, refused (why), or not savable now (why). */
export type Answer = { status: 'saved' | 'refused' | 'cannot-save'; reason: string; n: number }

/**
 * Speaks message 102 on a provider that is not connected yet. `ready` is called when a barrier may be asked:
 * after our answer to the server's step 1, at the start and whenever the server asks for what it lacks.
 * While `isHeld`, the server's step 1 is not answered, so that nothing of ours leaves; `ready` is called all the same.
 * `flush` sends what the question is about. Returns a function that asks, and gives the number that the answer will carry, or nothing while not connected.
 */
export const speakBarriers = (
  provider: WebsocketProvider,
  {
    ready,
    answered,
    isHeld,
    flush,
  }: { ready: () => void; answered: (answer: Answer) => void; isHeld: () => boolean; flush: () => void },
): (() => number | undefined) => {
  let last = 0
  const handlers = provider.messageHandlers
  const sync = handlers[MESSAGE.sync]
  handlers[MESSAGE.sync] = (encoder, decoder, from, emitSynced, type) => {
    const isStep1 = decoder.arr[decoder.pos] === SYNC.step1
    const answer = isStep1 && isHeld() ? encoding.createEncoder() : encoder
    sync?.(answer, decoder, from, emitSynced, type)
    // the provider sends our step 2 after this returns
    if (isStep1) setTimeout(ready)
  }
  handlers[MESSAGE.barrier] = (_encoder, decoder) => {
    const n = decoding.readVarUint(decoder)
    const status = decoding.readVarUint(decoder)
    const reason = decoding.readVarString(decoder)
    answered({ n, reason, status: statusOf(status) })
  }
  return () => {
    flush()
    const { ws } = provider
    if (!ws || ws.readyState !== ws.OPEN) return undefined
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, MESSAGE.barrier)
    encoding.writeVarUint(encoder, ++last)
    ws.send(encoding.toUint8Array(encoder))
    return last
  }
}

const statusOf = (status: number): Answer['status'] =>
  status === BARRIER.saved ? 'saved' : status === BARRIER.refused ? 'refused' : 'cannot-save'
