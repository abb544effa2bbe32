import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

export type Heard =
  | { type: 'step1' | 'step2' | 'update'; body: Uint8Array }
  | { type: 'awareness'; states: Map<number, { clock: number; state: Record<string, unknown> | null }> }
  | { type: 'barrier'; n: number; status: number; reason: string }

const SYNC = ['step1', 'step2', 'update'] as const

const message = (...parts: (number | Uint8Array)[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}
export const step1 = (vector: Uint8Array = new Uint8Array([0])): Uint8Array => message(0, 0, vector)
export const step2 = (update: Uint8Array): Uint8Array => message(0, 1, update)
export const update = (bytes: Uint8Array): Uint8Array => message(0, 2, bytes)
export const barrier = (n: number): Uint8Array => message(102, n)
export const awareness = (...states: [client: number, state: unknown, clock?: number][]): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, states.length)
  for (const [client, state, clock = 1] of states) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(encoder, typeof state === 'string' ? state : JSON.stringify(state))
  }
  return message(1, encoding.toUint8Array(encoder))
}

const readAwareness = (body: Uint8Array): Heard => {
  const decoder = decoding.createDecoder(body)
  const states = new Map<number, { clock: number; state: Record<string, unknown> | null }>()
  for (let left = decoding.readVarUint(decoder); left > 0; left--) {
    const client = decoding.readVarUint(decoder)
    const clock = decoding.readVarUint(decoder)
    states.set(client, { clock, state: JSON.parse(decoding.readVarString(decoder)) })
  }
  return { type: 'awareness', states }
}

/** Reads a frame of the server, which holds one message. */
export const read = (frame: Uint8Array): Heard => {
  const decoder = decoding.createDecoder(frame)
  const type = decoding.readVarUint(decoder)
  const heard = ((): Heard => {
    if (type === 0) {
      return { type: SYNC[decoding.readVarUint(decoder)]!, body: decoding.readVarUint8Array(decoder) }
    }
    if (type === 1) return readAwareness(decoding.readVarUint8Array(decoder))
    return {
      type: 'barrier',
      n: decoding.readVarUint(decoder),
      status: decoding.readVarUint(decoder),
      reason: decoding.readVarString(decoder),
    }
  })()
  if (decoding.hasContent(decoder)) throw new Error('A frame of the server held more than one message.')
  return heard
}

/** How a server is reached: `one` is the initiative unless it says another. */
export type Reached = { url: string; initiative?: string; headers?: Record<string, string> }

/** A socket that speaks the protocol by hand. */
export class RawClient {
  readonly socket: WebSocket
  readonly heard: Heard[] = []
  readonly closed: Promise<{ code: number; reason: string }>
  #checks = new Set<() => void>()
  #barrier = 0

  constructor({ url, initiative = 'one', headers }: Reached, query = '', document = 'plan') {
    this.socket = new WebSocket(`${url}/${initiative}/${document}?${query}`, { headers })
    this.socket.on('message', (data: Buffer) => {
      this.heard.push(read(data))
      for (const check of this.#checks) check()
    })
    this.socket.on('error', () => {})
    this.closed = new Promise((resolve) => {
      this.socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    })
  }

  /** Resolves when the server has sent its step 1, which is the first thing it sends. */
  async opened(): Promise<this> {
    await this.hears(({ type }) => type === 'step1')
    return this
  }

  send(...messages: Uint8Array[]): void {
    for (const bytes of messages) this.socket.send(bytes)
  }

  /** The first message from index `since` on that fits; waits for it. */
  hears<T extends Heard>(fits: (heard: Heard) => boolean, since = 0): Promise<T> {
    return new Promise((resolve) => {
      const check = (): void => {
        const found = this.heard.slice(since).find(fits)
        if (!found) return
        this.#checks.delete(check)
        resolve(found as T)
      }
      this.#checks.add(check)
      check()
    })
  }

  count(type: Heard['type']): number {
    return this.heard.filter((heard) => heard.type === type).length
  }

  /** Asks what is saved. */
  async saved(): Promise<{ status: number; reason: string }> {
    const n = ++this.#barrier
    this.send(barrier(n))
    const { status, reason } = await this.hears<Extract<Heard, { type: 'barrier' }>>(
      (heard) => heard.type === 'barrier' && heard.n === n,
    )
    return { status, reason }
  }

  /** The document as the server has it. */
  async document(): Promise<Y.Doc> {
    const since = this.heard.length
    this.send(step1())
    await this.hears(({ type }) => type === 'step2', since)
    const doc = new Y.Doc()
    for (const heard of this.heard.slice(since)) {
      if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(doc, heard.body)
    }
    return doc
  }

  /** What others last said of a client id, waiting for what fits. */
  async sees(client: number, fits: (state: Record<string, unknown> | null) => boolean, since = 0) {
    const heard = await this.hears<Extract<Heard, { type: 'awareness' }>>(
      (one) => one.type === 'awareness' && one.states.has(client) && fits(one.states.get(client)!.state),
      since,
    )
    return heard.states.get(client)!
  }

  close(): void {
    this.socket.terminate()
  }
}

/** A document whose changes come one by one, as a client would send them. */
export const makeWriter = (client?: number) => {
  const doc = new Y.Doc()
  if (client !== undefined) doc.clientID = client
  const updates: Uint8Array[] = []
  doc.on('update', (bytes: Uint8Array) => updates.push(bytes))
  const text = doc.getText('text')
  /** Appends to the text and gives the update that says so. */
  const write = (words: string): Uint8Array => {
    text.insert(text.length, words)
    return updates.at(-1)!
  }
  const erase = (at: number, length: number): Uint8Array => {
    text.delete(at, length)
    return updates.at(-1)!
  }
  const last = (): Uint8Array => updates.at(-1)!
  return { doc, text, write, erase, last, state: () => Y.encodeStateAsUpdate(doc) }
}
