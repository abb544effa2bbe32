import type { Agent, IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'

import { proxyUpgrade } from 'httpxy'

import { type Opened, SILENCE } from './calls.ts'

/** Milliseconds in which another server is to open a socket: it may have to load what it is about. */
const OPENING = 10_000

/** Milliseconds that what was said last has to be taken, once one side has gone. */
const FAREWELL = 2000

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
  const ended = opened(() => part(socket, there), true)
  there.setTimeout(SILENCE, () => there.destroy())
  there.once('close', () => {
    ended()
    part(socket)
  })
  socket.once('close', () => part(there))
  if (socket.destroyed) there.destroy()
}

/** Says what is left to say, and does not wait for a side that is not there any more. */
const part = (...sides: Duplex[]): void => {
  for (const side of sides) {
    side.end()
    setTimeout(() => side.destroy(), FAREWELL).unref()
  }
}
