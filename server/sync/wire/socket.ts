import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'

/** Milliseconds that a socket gets for the closing handshake. */
const CLOSE_WAIT = 2000

/** What a connection needs of whatever carries its frames. */
export type Wire = {
  /** Writes whole frames, and gives how many bytes the other side has not taken yet. */
  write(frames: Buffer): number
  /** Bytes written that the other side has not taken yet. */
  buffered(): number
  /** Calls back once all that is buffered is taken. */
  onceDrained(done: () => void): void
  /** Nothing more is read until `resume`. */
  pause(): void
  resume(): void
  ping(): void
  close(code: number, reason: string): void
  terminate(): void
  /** Resolves when it is closed, by whichever side. */
  readonly closed: Promise<void>
}

/**
 * A WebSocket as a wire. Frames go to the stream below it, so that one frame can be shared by many. `ws` itself
 * writes whole frames at once when it does not compress, so the two never mix.
 */
export class SocketWire implements Wire {
  readonly #socket: WebSocket
  readonly #stream: Socket

  constructor(socket: WebSocket, stream: Socket) {
    this.#socket = socket
    this.#stream = stream
  }

  write(frames: Buffer): number {
    if (this.#socket.readyState === this.#socket.OPEN) this.#stream.write(frames)
    return this.#stream.writableLength
  }

  buffered(): number {
    return this.#stream.writableLength
  }

  onceDrained(done: () => void): void {
    if (this.buffered() === 0) setImmediate(done)
    else this.#stream.once('drain', done)
  }

  pause(): void {
    this.#socket.pause()
  }

  resume(): void {
    this.#socket.resume()
  }

  ping(): void {
    this.#socket.ping()
  }

  close(code: number, reason: string): void {
    const socket = this.#socket
    // What has been read is not processed any more; the reply to the close still must be.
    socket.resume()
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), CLOSE_WAIT).unref()
  }

  terminate(): void {
    this.#socket.terminate()
  }

  get closed(): Promise<void> {
    const socket = this.#socket
    if (socket.readyState === socket.CLOSED) return Promise.resolve()
    return new Promise((resolve) => socket.once('close', () => resolve()))
  }
}
