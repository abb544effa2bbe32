import { once } from 'node:events'
import { Agent } from 'node:http'
import { connect, type Socket } from 'node:net'

/** Milliseconds in which another server is to take a connection. */
const CONNECTING = 2000

/** A connection to another server, by its internal address. Rejects as one of `createConnections` does. */
export const connectTo = async (address: string): Promise<Socket> => {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port || 80), hostname.replace(/^\[(.*)\]$/, '$1'))
  const impatience = setTimeout(() => socket.destroy(new NotConnected()), CONNECTING)
  try {
    await once(socket, 'connect')
    // one that breaks meanwhile is noticed when it is needed
    return socket.on('error', () => {})
  } finally {
    clearTimeout(impatience)
  }
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
  const connect = agent.createConnection.bind(agent)
  agent.createConnection = (options, callback) => {
    const socket = connect(options, callback)
    if (!socket) return socket
    const impatience = setTimeout(() => socket.destroy(new NotConnected()), CONNECTING)
    for (const event of ['connect', 'close']) socket.once(event, () => clearTimeout(impatience))
    return socket
  }
  return agent
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
