import type { Agent, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

import { proxyUpgrade } from 'httpxy'

import { type Opened, SILENCE } from './calls.ts'

/** Milliseconds in which another server is to open a socket: it may have to load what it is about. */
const OPENING = 10_000

/** Milliseconds that what was said last has to be taken, once one side has gone. */
const FAREWELL = 2000

/**
 * Milliseconds from what was said last to the end of a socket. Whoever writes all the time loses what it has not read
 * yet when what is in between, such as a load balancer, closes at once.
 */
const READING = 100

/** A page cannot read it, and comes back. */
export const UNAVAILABLE =
  'HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

/** The initiative of a socket's address. */
export const initiativeOf = ({ url = '' }: IncomingMessage): string | undefined => {
  try {
    const [, given] = /^\/sync\/([^/]+)\/[^/]+$/.exec(new URL(url, 'http://any').pathname) ?? []
    return given && decodeURIComponent(given)
  } catch {
    return undefined
  }
}

export type Upgrade = { incoming: IncomingMessage; socket: Duplex; head: Buffer }

/**
 * Joins a socket with one to another server, byte for byte, until either ends; then both have.
 * Rejects when it cannot be opened there; the caller's connection is closed then.
 */
export const passOnSocket = async (
  { incoming, socket, head }: Upgrade,
  address: string,
  { headers, agent, opened }: { headers: Record<string, string>; agent: Agent; opened: Opened },
): Promise<void> => {
  const there = await proxyUpgrade(address, incoming, socket, head, {
    headers,
    agent,
    xfwd: false,
    upgradeTimeout: OPENING,
  })
  let isLeaving = false
  const ended = opened((isThere) => {
    isLeaving = isThere
    if (isThere) takeLeave(socket, there)
    else part(socket, there)
  }, true)
  there.setTimeout(SILENCE, () => there.destroy())
  there.once('close', () => {
    ended()
    if (isLeaving) setTimeout(() => part(socket), READING)
    else part(socket)
  })
  socket.once('close', () => part(there))
  if (socket.destroyed) there.destroy()
}

/** Ends the way there only: the other server answers with why, which still gets here. */
const takeLeave = (socket: Duplex, there: Duplex): void => {
  socket.unpipe(there)
  socket.resume()
  there.unpipe(socket)
  there.pipe(socket, { end: false })
  there.end()
  for (const side of [socket, there]) setTimeout(() => side.destroy(), FAREWELL).unref()
}

/** Says what is left to say, and does not wait for a side that is not there any more. */
const part = (...sides: Duplex[]): void => {
  for (const side of sides) {
    side.end()
    setTimeout(() => side.destroy(), FAREWELL).unref()
  }
}
