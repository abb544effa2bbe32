import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** What another server says of a call that it passed on. `sender`: whose it is; `hops`: how many servers passed it on. */
export type PassedOn = { sender: string; hops: number }

/** What a call comes with, or a socket, which has no `outgoing`. Only what the internal listener takes has `passedOn`. */
export type Bindings = {
  incoming: HttpBindings['incoming']
  outgoing?: HttpBindings['outgoing']
  passedOn?: PassedOn
}

/** The network address that a call was sent from, as the first server saw it. */
export const senderOf = (c: Context): string => {
  const { passedOn, incoming } = c.env as Bindings
  return passedOn?.sender ?? incoming.socket.remoteAddress ?? 'unknown'
}
