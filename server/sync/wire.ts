import type { Socket } from 'node:net'
import type { WebSocket } from 'ws'

/** What a connection needs of its socket. */
export type Wire = {
  /** Writes whole frames. */
  write(frames: Buffer): void
  /** Bytes written that the other side has not taken yet. */
  buffered(): number
  /** Calls back once all that is buffered is taken. */
  onceDrained(done: () => void): void
  pause(): void
  resume(): void
  ping(): void
  close(code: number, reason: string): void
  terminate(): void
  /** Resolves when the socket is closed, by whichever side. */
  closed: Promise<void>
}

/** Milliseconds that a socket gets for the closing handshake. */
const CLOSE_WAIT = 2000

/**
 * Frames go to the stream below the WebSocket, so that one frame can be shared by many. `ws` itself writes
 * whole frames at once when it does not compress, so the two never mix.
 */
export const wireOf = (socket: WebSocket, stream: Socket): Wire => ({
  write: (frames) => {
    if (socket.readyState === socket.OPEN) stream.write(frames)
  },
  buffered: () => stream.writableLength,
  onceDrained: (done) => {
    if (stream.writableLength === 0) setImmediate(done)
    else stream.once('drain', done)
  },
  pause: () => socket.pause(),
  resume: () => socket.resume(),
  ping: () => socket.ping(),
  close: (code, reason) => {
    // What has been read is not processed any more; the reply to the close still must be.
    socket.resume()
    socket.close(code, reason)
    setTimeout(() => socket.terminate(), CLOSE_WAIT).unref()
  },
  terminate: () => socket.terminate(),
  closed: new Promise((resolve) => socket.once('close', () => resolve())),
})
