import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Milliseconds in which another server is to take a connection. */
const CONNECTING = 2000

/** A connection to another server, by its internal address. Rejects as one of `createConnections` does. */
export const connectTo = async (address: string): Promise<Socket> => {
  const socket = impatient(connect(placeOf(address)))
  await once(socket, 'connect')
  // one that breaks meanwhile is noticed when it is needed
  return socket.on('error', () => {})
}

/** Where an internal address is. */
export const placeOf = (address: string): { host: string; port: number } => {
  const { hostname, port } = new URL(address)
  return { host: hostname.replace(/^\[(.*)\]$/, '$1'), port: Number(port || 80) }
}

/** Gives what is connected already. */
export const agentOf = (socket: Socket): Agent => {
  const agent = new Agent()
  agent.createConnection = () => socket
  return agent
}

/** Connections to other servers, kept for the next call. One that cannot be made in time fails as if it was refused. */
export const createConnections = (): Agent => {
  const agent = new Agent({ keepAlive: true })
  const connectKept = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const socket = connectKept(options, callback)
    return socket && impatient(socket)
  }
  return agent
}

/** Gives up what is not connected in time. */
const impatient = <T extends Duplex>(socket: T): T => {
  const impatience = setTimeout(() => socket.destroy(new NotConnected()), CONNECTING)
  for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(impatience))
  return socket
}

class NotConnected extends Error {
  readonly syscall = 'connect'
}

/** Whether there was no connection, so that nothing of a call was sent. */
export const isNotConnected = (error: unknown): boolean => {
  if (error instanceof AggregateError) return error.errors.every(isNotConnected)
  const call = error instanceof Error && 'syscall' in error ? error.syscall : undefined
  return call === 'connect' || call === 'getaddrinfo'
}
