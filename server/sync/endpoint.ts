import { type HttpBindings, upgradeWebSocket } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import type { Logger } from 'pino'
import { type WebSocket, WebSocketServer } from 'ws'
import { AppError, closeCode, type ErrorCode } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import { isId } from '../../shared/ids.ts'
import { DOCUMENTS, type DocumentName } from '../../shared/words/documents.ts'
import type { Census } from '../access/census.ts'
import type { Bindings } from '../http/sender.ts'
import { isUpgrade } from '../http/upgrading.ts'
import type { Limits } from '../limits.ts'
import type { Guest, Rooms } from './rooms.ts'
import { SocketWire } from './wire/wire.ts'

export type EndpointParts = {
  rooms: Rooms
  /** Who asks to sync this initiative's documents. Rejects with AppError when they may not. */
  admit: (c: Context, initiative: string) => Promise<Guest>
  /** As in Ownership. */
  use: (initiative: string, lost: () => void) => (() => void) | undefined
  /** The guest as they are by now, or why they may not any more. */
  again: (guest: Guest) => Guest | ErrorCode
  /** The network address that counts for limits. */
  addressOf: (c: Context) => string
  /** Hears that somebody came, or left. */
  moved: (initiative: string) => void
  census: Census
  limits: Limits
  log: Logger
}

/** Above the document's limit: an update of a full document, its envelope, and the tenth that deleting may take. */
const LARGEST_FRAME = 1.25

const isDocument = (name: string): name is DocumentName => (DOCUMENTS as readonly string[]).includes(name)

const SETTINGS = { noServer: true, clientTracking: false, perMessageDeflate: false }

type Enter = () => { guest: Guest; document: DocumentName }

/** Who comes in to which document. Why not is thrown by what it returns, after the upgrade; but for a foreign origin. */
const entering = async (c: Context, admit: EndpointParts['admit']): Promise<Enter> => {
  const { initiative = '', document = '' } = c.req.param()
  if (!isDocument(document)) throw refusal('not-found')
  if (!isUpgrade((c.env as HttpBindings).incoming))
    throw refusal('bad-request', 'This address takes WebSocket connections only.')
  try {
    if (!isId(initiative)) throw refusal('no-initiative')
    const guest = await admit(c, initiative)
    return () => ({ guest, document })
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'foreign-origin') throw error
    return () => {
      throw error
    }
  }
}

/** The room, before anything that the socket sends is read. */
const roomFor = async (socket: WebSocket, room: ReturnType<Rooms['open']>): Promise<Awaited<typeof room>> => {
  if (!(room instanceof Promise)) return room
  socket.pause()
  return room.finally(() => socket.resume())
}

/** Lets a socket into its room, or closes it with the reason why not. */
const connecting =
  ({ rooms, use, again, addressOf, moved, census, log }: EndpointParts) =>
  async (c: Context, socket: WebSocket, enter: Enter): Promise<void> => {
    const address = addressOf(c)
    const { incoming, passedOn } = c.env as Bindings
    const wire = new SocketWire(socket, incoming.socket)
    // the server that passes it on stops, or whoever it passed on has gone
    if (passedOn)
      incoming.socket.prependOnceListener('end', () => wire.close(closeCode('stopping'), 'stopping'))
    let done: ReturnType<typeof use>
    let isLost = false
    try {
      const entry = enter()
      done = use(entry.guest.initiative, () => (isLost = true))
      if (!done) throw refusal('stopping')
      const room = await roomFor(socket, rooms.open(entry.guest.initiative, entry.document))
      if (socket.readyState !== socket.OPEN) return
      if (isLost) throw refusal('stopping')
      const guest = again(entry.guest)
      if (typeof guest === 'string') throw refusal(guest)
      const leave = census.enter(address, () => room.connections.size)
      const connection = room.enter(guest, wire)
      moved(guest.initiative)
      socket.on('close', () =>
        connection.closed(() => {
          leave()
          moved(guest.initiative)
        }),
      )
      socket.on('message', (data: Buffer, isBinary) => {
        if (isBinary) connection.receive(data)
      })
      socket.on('pong', () => connection.alive())
    } catch (error) {
      if (!(error instanceof AppError)) log.error({ error: String(error) }, 'A socket could not be opened.')
      // what is at another server by now is not here to be found
      const reason: ErrorCode = error instanceof AppError ? error.code : 'cannot-load'
      const code = isLost ? 'stopping' : reason
      rooms.counts.ended.inc({ code })
      wire.close(closeCode(code), code)
    } finally {
      done?.()
    }
  }

/**
 * `GET /sync/<initiative>/<document>`, the y-websocket protocol. Whoever may not sync is told by a close code
 * right after the upgrade, for a client cannot read the status of a refused one; a foreign origin gets HTTP 403.
 */
export const syncEndpoint = (parts: EndpointParts) => {
  const { rooms, admit, limits, log } = parts
  const connect = connecting(parts)
  const maxPayload = Math.ceil(limits.documentBytes * LARGEST_FRAME)
  const wss = new WebSocketServer({ ...SETTINGS, maxPayload })
  const { counts } = rooms

  /** A frame that breaks the protocol or is too large, or a reset: `ws` closes the socket, and there is nothing to add. */
  const failed = (error: Error): void => {
    log.debug({ error: String(error) }, 'A socket failed.')
    if ('code' in error && error.code === 'WS_ERR_UNSUPPORTED_MESSAGE_LENGTH') counts.limit('documentBytes')
  }

  const routes = new Hono().get('/sync/:initiative/:document', async (c, next) => {
    const enter = await entering(c, admit)
    return upgradeWebSocket(() => ({
      onOpen: (_event, context) => {
        const socket = context.raw as WebSocket
        // The adapter's own listeners, which follow at once, would keep the whole request as long as the socket.
        queueMicrotask(() => {
          socket.removeAllListeners()
          socket.on('error', failed)
          void connect(c, socket, enter)
        })
      },
    }))(c, next)
  })

  return { routes, wss }
}
