import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A load balancer as plain as they come: each connection goes to the next server that takes it. */
export class Balancer {
  readonly #server: Server
  readonly #targets: () => readonly string[]
  readonly #sockets = new Set<Socket>()
  #next = 0

  /** `targets`: the origins of the servers. */
  constructor(targets: () => readonly string[]) {
    this.#targets = targets
    this.#server = createServer((client) => this.#join(client, this.#targets().length))
  }

  /** Gives its origin. */
  async open(): Promise<string> {
    await once(this.#server.listen(0, '127.0.0.1'), 'listening')
    const address = this.#server.address()
    return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  }

  close(): void {
    this.#server.close()
    for (const socket of this.#sockets) socket.destroy()
  }

  #join(client: Socket, attempts: number): void {
    client.on('error', () => {})
    if (attempts === 0) {
      client.destroy()
      return
    }
    const targets = this.#targets()
    const { hostname, port } = new URL(targets[this.#next++ % targets.length]!)
    const server = connect(Number(port), hostname)
    server.once('error', () => this.#join(client, attempts - 1))
    server.once('connect', () => {
      server.removeAllListeners('error')
      server.on('error', () => {})
      for (const socket of [client, server]) this.#sockets.add(socket)
      client.pipe(server).pipe(client)
      server.once('close', () => client.destroy())
      client.once('close', () => server.destroy())
    })
  }
}
