import type { Socket } from 'node:net'
import { upgradeWebSocket } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { AppError, closeCode, type ErrorCode } from '../../shared/errors.ts'
import { isId } from '../../shared/ids.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/protocol.ts'
import type { Limits } from '../limits.ts'
import { Connection, type Wire } from './connection.ts'
import type { Guest, Rooms } from './rooms.ts'

export type EndpointParts = {
  rooms: Rooms
  /** Who asks to sync this initiative's documents. Throws AppError when they may not. */
  admit: (c: Context, initiative: string) => Guest
  limits: Limits
  log: Logger
}

/** Above the document's limit: an update of a full document, its envelope, and the tenth that deleting may take. */
const LARGEST_FRAME = 1.25

const isDocument = (name: string): name is DocumentName => (DOCUMENTS as readonly string[]).includes(name)

const wireOf = (socket: WebSocket, stream: Socket): Wire => ({
  write: (frames) => void (socket.readyState === socket.OPEN && stream.write(frames)),
  buffered: () => stream.writableLength,
  pause: () => socket.pause(),
  resume: () => socket.resume(),
  ping: () => socket.ping(),
  close: (code, reason) => socket.close(code, reason),
  terminate: () => socket.terminate(),
})

/**
 * `GET /sync/<initiative>/<document>`, the y-websocket protocol. Whoever may not sync is told by a close code
 * right after the upgrade, for a client cannot read the status of a refused one; a foreign origin gets HTTP 403.
 */
export const syncEndpoint = ({ rooms, admit, limits, log }: EndpointParts) => {
  const wss = new WebSocketServer({
    noServer: true,
    perMessageDeflate: false,
    maxPayload: Math.ceil(limits.documentBytes * LARGEST_FRAME),
  })

  const connect = (
    c: Context,
    socket: WebSocket,
    enter: () => { guest: Guest; document: DocumentName },
  ): void => {
    socket.on('error', (error) => log.debug({ error: String(error) }, 'A socket failed.'))
    try {
      const { guest, document } = enter()
      const room = rooms.open(guest.initiative, document)
      const connection = new Connection(room, guest, wireOf(socket, c.env.incoming.socket))
      socket.on('message', (data: Buffer, isBinary) => isBinary && connection.receive(data))
      socket.on('pong', () => connection.alive())
      socket.on('close', () => connection.closed())
      room.join(connection)
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ error: String(error) }, 'A socket could not be opened.')
      const code: ErrorCode = error instanceof AppError ? error.code : 'cannot-load'
      socket.close(closeCode(code), code)
    }
  }

  const routes = new Hono().get('/sync/:initiative/:document', (c, next) => {
    const { initiative, document } = c.req.param()
    if (!isDocument(document)) throw new AppError('not-found')
    if (c.req.header('upgrade')?.toLowerCase() !== 'websocket') {
      throw new AppError('bad-request', 'This address takes WebSocket connections only.')
    }
    let enter: () => { guest: Guest; document: DocumentName }
    try {
      if (!isId(initiative)) throw new AppError('no-initiative')
      const guest = admit(c, initiative)
      enter = () => ({ guest, document })
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'foreign-origin') throw error
      enter = () => {
        throw error
      }
    }
    return upgradeWebSocket(() => ({
      onOpen: (_event, context) => connect(c, context.raw as WebSocket, enter),
    }))(c, next)
  })

  return { routes, wss }
}
