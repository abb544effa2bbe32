import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { WebSocket } from 'ws'
import * as Y from 'yjs'

import { MESSAGE, SYNC } from '../../../shared/protocol.ts'

/**
 * How one room is reached: its addresses, one at each server, headers, whether it answers barriers, and the room's name
 * where each message carries it.
 */
export type Target = { urls: string[]; headers?: Record<string, string>; barriers?: boolean; room?: string }

/** How many clients there were: a load balancer sends one after the other to each server in turn. */
let made = 0

/** Stands before each edit's number inside the text, so that it is found in a frame without decoding. */
const MARK = '\u0002\u0003'
const MARK_BYTES = Buffer.from(MARK)
const NUMBER_LENGTH = 7

export type Listener = {
  /** An edit of somebody else is here. */
  edit?: (number: number, at: number) => void
  barrier?: (n: number, status: number) => void
}

/**
 * A light client: it makes true Yjs edits in a text and sends cursors, but reads frames only for the marks of edits,
 * so that the load generator costs less than the server that it measures.
 */
export class Client {
  readonly doc = new Y.Doc()
  readonly socket: WebSocket
  /** Resolves when the server's answer to step 1 is here. */
  readonly synced: Promise<void>
  /** Resolves when the socket closes. */
  readonly closed: Promise<void>
  bytes = 0
  #onBytes = (): void => undefined
  readonly #target: Target
  readonly #prefix: Uint8Array
  readonly #listener: Listener
  readonly #pending: Uint8Array[] = []
  /** Own edits: some servers send them back. */
  readonly #own = new Set<number>()
  #onSynced = (): void => undefined
  #clock = 0
  readonly #keep: boolean

  constructor(target: Target, listener: Listener, keep = false) {
    this.#target = target
    this.#listener = listener
    this.#keep = keep
    this.#prefix = target.room === undefined ? new Uint8Array() : text(target.room)
    const url = target.urls[made++ % target.urls.length]!
    this.socket = new WebSocket(url, { headers: target.headers, perMessageDeflate: false })
    this.socket.binaryType = 'nodebuffer'
    this.synced = new Promise((resolve) => (this.#onSynced = resolve))
    this.closed = new Promise((resolve) => this.socket.on('close', () => resolve()))
    this.socket.on('error', () => undefined)
    this.socket.on('open', () => {
      if (target.room !== undefined) this.#send((e) => write(e, [2, 0], 'token', '4.7.0'))
      this.#send((e) => {
        write(e, [MESSAGE.sync, SYNC.step1])
        encoding.writeVarUint8Array(e, Y.encodeStateVector(this.doc))
      })
    })
    this.socket.on('message', (data: Buffer) => this.#read(data))
    this.doc.on('update', (update: Uint8Array, origin) => {
      if (origin === this) return
      this.#send((e) => {
        write(e, [MESSAGE.sync, SYNC.update])
        encoding.writeVarUint8Array(e, update)
      })
    })
  }

  /** Puts one edit with this number, below ten million, at the end of this client's own text, or anywhere in it. */
  edit(number: number, anywhere = false): void {
    this.#own.add(number)
    const words = this.doc.getText(`t${this.doc.clientID}`)
    const at = anywhere ? Math.floor(Math.random() * (words.length + 1)) : words.length
    words.insert(at, MARK + String(number).padStart(NUMBER_LENGTH, '0'))
  }

  /** Resolves when so many bytes are here: some servers answer step 1 with a blank document and send the rest later. */
  async has(bytes: number): Promise<void> {
    await this.synced
    if (this.bytes < bytes)
      await new Promise<void>((resolve) => {
        this.#onBytes = () => this.bytes >= bytes && resolve()
      })
  }

  /** Moves this client's cursor. */
  cursor(x: number, y: number): void {
    this.#send((e) => {
      write(e, [MESSAGE.awareness])
      const state = encoding.createEncoder()
      write(state, [1, this.doc.clientID, ++this.#clock])
      encoding.writeVarString(state, JSON.stringify({ cursor: { x, y } }))
      encoding.writeVarUint8Array(e, encoding.toUint8Array(state))
    })
  }

  barrier(n: number): void {
    if (this.#target.barriers) this.#send((e) => write(e, [MESSAGE.barrier, n]))
  }

  /** Applies all that was kept and gives the document's state vector, as text to compare. */
  settle(): string {
    for (const update of this.#pending) Y.applyUpdate(this.doc, update, this)
    this.#pending.length = 0
    return Buffer.from(Y.encodeStateVector(this.doc)).toString('base64')
  }

  #send(fill: (encoder: encoding.Encoder) => void): void {
    const encoder = encoding.createEncoder()
    encoding.writeUint8Array(encoder, this.#prefix)
    fill(encoder)
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(encoding.toUint8Array(encoder))
  }

  #read(data: Buffer): void {
    this.bytes += data.length
    this.#onBytes()
    const at = this.#prefix.length
    const type = data[at]
    if (type === MESSAGE.sync) this.#readSync(data, at + 1)
    else if (type === MESSAGE.barrier && this.#listener.barrier) {
      const decoder = decoding.createDecoder(data.subarray(at + 1))
      this.#listener.barrier(decoding.readVarUint(decoder), decoding.readVarUint(decoder))
    }
  }

  #readSync(data: Buffer, at: number): void {
    const now = performance.now()
    const { edit } = this.#listener
    if (edit) {
      for (let i = data.indexOf(MARK_BYTES, at); i !== -1;) {
        const number = Number(data.toString('latin1', i + 2, i + 2 + NUMBER_LENGTH))
        // the mark's two bytes also come about elsewhere in an update, and close before a mark
        const isMark = number > 0
        if (isMark && !this.#own.has(number)) edit(number, now)
        i = data.indexOf(MARK_BYTES, i + (isMark ? MARK_BYTES.length + NUMBER_LENGTH : 1))
      }
    }
    const kind = data[at]
    if (kind === SYNC.step1) this.#answer(data.subarray(at + 1))
    else {
      if (this.#keep) {
        const update = decoding.readVarUint8Array(decoding.createDecoder(data.subarray(at + 1)))
        this.#pending.push(update.slice())
      }
      if (kind === SYNC.step2) this.#onSynced()
    }
  }

  #answer(body: Uint8Array): void {
    const vector = decoding.readVarUint8Array(decoding.createDecoder(body))
    const update = Y.encodeStateAsUpdate(this.doc, vector)
    this.#send((e) => {
      write(e, [MESSAGE.sync, SYNC.step2])
      encoding.writeVarUint8Array(e, update)
    })
  }
}

const write = (encoder: encoding.Encoder, numbers: number[], ...words: string[]): void => {
  for (const number of numbers) encoding.writeVarUint(encoder, number)
  for (const word of words) encoding.writeVarString(encoder, word)
}

const text = (value: string): Uint8Array => {
  const encoder = encoding.createEncoder()
  encoding.writeVarString(encoder, value)
  return encoding.toUint8Array(encoder)
}
