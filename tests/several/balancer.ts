import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** A load balancer as plain as they come: each connection goes to the next server that takes it and answers something. */
export class Balancer {
  readonly #server: Server
  readonly #targets: () => readonly string[]
  readonly #sockets = new Set<Socket>()
  #next = 0

  /** `targets`: the origins of the servers. */
  constructor(targets: () => readonly string[]) {
    this.#targets = targets
    this.#server = createServer((client) => {
      client.on('error', () => {})
      client.once('data', (asked: Buffer) => {
        client.pause()
        this.#join(client, asked, this.#targets().length)
      })
    })
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

  /** `asked`: what the client said first. */
  #join(client: Socket, asked: Buffer, attempts: number): void {
    if (attempts === 0 || client.destroyed) {
      client.destroy()
      return
    }
    const targets = this.#targets()
    const { hostname, port } = new URL(targets[this.#next++ % targets.length]!)
    const server = connect(Number(port), hostname)
    const tryNext = (): void => this.#join(client, asked, attempts - 1)
    for (const socket of [client, server]) this.#sockets.add(socket)
    server.on('error', () => {})
    server.once('close', tryNext)
    server.write(asked)
    server.once('data', (answer: Buffer) => {
      server.off('close', tryNext)
      client.write(answer)
      client.pipe(server).pipe(client)
      server.once('close', () => client.destroy())
      client.once('close', () => server.destroy())
    })
  }
}
