import { setTimeout } from 'node:timers/promises'

import * as Y from 'yjs'

import { RawClient, type Reached, step1, step2, update } from '../server/sync/raw-client.ts'

/** Milliseconds between two words that somebody types. */
const TYPING = 40
/** Milliseconds until a socket that says nothing is closed. */
const SILENCE = 15_000

/**
 * Somebody who types without end, comes back when the connection is lost, and knows what was called saved: one word
 * after the other, each of them never typed again.
 */
export class Member {
  readonly doc = new Y.Doc()
  /** Words that were called saved. */
  readonly saved = new Set<string>()
  /** Milliseconds (performance.now()) at which a barrier last said that all is saved. */
  savedAt = -Infinity
  /** The longest time, in milliseconds, from the end of a connection until all was called saved again. */
  longestWait = 0
  isTyping = true
  /** Milliseconds until somebody whose socket was closed for a reason opens it again. */
  readonly #comesBack: (reason: string) => number
  readonly #name: string
  readonly #reached: Reached
  readonly #typed: string[] = []
  readonly #life: Promise<void>[]
  #socket: RawClient | undefined
  #lostAt: number | undefined
  #isGone = false
  /** What it waits for. */
  #waits = ''

  constructor(name: string, reached: Reached, comesBack: (reason: string) => number) {
    this.#comesBack = comesBack
    this.#name = name
    this.#reached = reached
    this.doc.on('update', (bytes: Uint8Array, origin: unknown) => {
      if (origin === this) this.#send(update(bytes))
    })
    this.#life = [this.#stay(), this.#type()]
  }

  toString(): string {
    return `${this.#name}: waits for ${this.#waits}, has ${this.words.length} words, was saved at ${this.savedAt}`
  }

  get words(): string[] {
    return this.doc.getArray<string>('words').toArray()
  }

  async leave(): Promise<void> {
    this.#isGone = true
    this.#socket?.close()
    await Promise.all(this.#life)
  }

  async #type(): Promise<void> {
    while (!this.#isGone) {
      await setTimeout(TYPING * (0.5 + Math.random()))
      if (!this.isTyping) continue
      const word = `${this.#name}.${this.#typed.length}`
      this.#typed.push(word)
      this.doc.transact(() => this.doc.getArray('words').push([word]), this)
    }
  }

  async #stay(): Promise<void> {
    while (!this.#isGone) {
      const socket = new RawClient(this.#reached)
      this.#socket = socket
      this.#waits = 'a socket'
      socket.socket.on('open', () => void this.#sync(socket))
      const { reason } = await socket.closed
      this.#socket = undefined
      this.#lostAt ??= performance.now()
      await setTimeout(this.#comesBack(reason))
    }
  }

  /** Answers what the server lacks, takes what it has, and asks again and again what is saved. */
  async #sync(socket: RawClient): Promise<void> {
    this.#waits = 'the document'
    let taken = 0
    let isSynced = false
    const take = (): void => {
      for (const heard of socket.heard.slice(taken)) {
        if (heard.type === 'step1') {
          socket.send(
            step2(Y.encodeStateAsUpdate(this.doc, heard.body)),
            step1(Y.encodeStateVector(this.doc)),
          )
          isSynced = true
        } else if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(this.doc, heard.body)
      }
      taken = socket.heard.length
    }
    socket.socket.on('message', take)
    take()
    while (socket.socket.readyState === socket.socket.OPEN) {
      if (isSynced) {
        this.#waits = 'an answer'
        const words = [...this.#typed]
        const answer = await answerOf(socket)
        if (answer?.status === 0) this.#heardSaved(words)
        if (!answer) socket.close()
      }
      await setTimeout(TYPING)
    }
  }

  #heardSaved(words: readonly string[]): void {
    for (const word of words) this.saved.add(word)
    this.savedAt = performance.now()
    if (this.#lostAt !== undefined) this.longestWait = Math.max(this.longestWait, this.savedAt - this.#lostAt)
    this.#lostAt = undefined
  }

  #send(message: Uint8Array): void {
    if (this.#socket?.socket.readyState === WebSocket.OPEN) this.#socket.send(message)
  }
}

/** What is saved; nothing where no answer comes, or the socket closes. */
const answerOf = async (socket: RawClient): Promise<{ status: number } | undefined> => {
  const asking = new AbortController()
  const silence = setTimeout(SILENCE, undefined, asking).catch(() => undefined)
  const closed = socket.closed.then(() => undefined)
  const answer = await Promise.race([socket.saved(), closed, silence])
  asking.abort()
  return answer
}
