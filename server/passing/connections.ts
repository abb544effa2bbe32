import { Agent } from 'node:http'

/** Milliseconds in which another server is to take a connection. */
const CONNECTING = 2000

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
