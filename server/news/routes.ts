import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'

import { addressOf } from '../access/origins.ts'
import { readerOf } from '../access/members.ts'
import { codedOf } from '../contributions/telling.ts'
import type { Parts } from '../parts.ts'
import type { Wire } from './stream.ts'

type Outgoing = HttpBindings['outgoing']

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-cache, no-transform',
  // nginx passes it on as it comes
  'X-Accel-Buffering': 'no',
}

/**
 * `GET …/news`, for any role: server-sent events that say that something which the caller may read has changed. It
 * counts as a socket, and another site’s page may not open it.
 */
export const newsRoutes = (parts: Parts) => {
  const { access, census, news } = parts
  return new Hono().get('/api/initiatives/:id/news', access.needs('viewer'), (c) => {
    access.credentials.origin(c, false)
    const { member } = c.var
    const reader = readerOf(member, codedOf(c, parts, member.initiative))
    if (c.req.method === 'HEAD') return c.body(null, 200, HEADERS)
    const leave = census.enter(addressOf(c, access.origins), () => news.size(reader.initiative))
    const { incoming, outgoing } = c.env as HttpBindings
    // once all that answers have in common is in its headers
    setImmediate(() => {
      // these would be kept for as long: what the adapter knows of the call, and what was sent with it
      outgoing.removeAllListeners('close')
      incoming.rawHeaders = []
      begin(outgoing, c.res.headers)
      hold(outgoing, news.open(reader, wireOf(outgoing)), leave)
    })
    const answer = RESPONSE_ALREADY_SENT.clone()
    for (const [name, value] of Object.entries(HEADERS)) answer.headers.set(name, value)
    return answer
  })
}

/** Written here and not through a stream of the web's: three of those cost more than all else that a reader does. */
const begin = (outgoing: Outgoing, headers: Headers): void => {
  outgoing.writeHead(200, Object.fromEntries([...headers].filter(([name]) => !name.startsWith('x-hono-'))))
  outgoing.flushHeaders()
}

/** Of its own, so that what lasts as long as the stream does not hold the call that began it. */
const hold = (outgoing: Outgoing, close: () => void, leave: () => void): void => {
  const closed = (): void => {
    close()
    leave()
  }
  if (outgoing.destroyed) closed()
  else outgoing.once('close', closed)
}

const wireOf = (outgoing: Outgoing): Wire => ({
  write: (text) => new Promise((taken) => outgoing.write(text, taken)),
  close: () => void outgoing.end(),
  destroy: () => void outgoing.destroy(),
})
