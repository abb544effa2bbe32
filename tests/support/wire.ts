import { once } from 'node:events'
import { connect, createServer, type Server, type Socket } from 'node:net'

type Pair = { client: Socket; server: Socket; held: Buffer[] }

/** A wire to a server that a test can cut, hold and refuse. */
export class Wire {
  readonly #server: Server
  readonly #pairs = new Set<Pair>()
  readonly #clients = new Set<Socket>()
  #target: URL
  #cut: { way: 'up' | 'down'; after: number } | null = null
  #held: 'up' | 'down' | null = null
  isRefused = false
  /** Called whenever it was cut where `cutAfter` said. */
  onCut: () => void = () => {}

  /** `url`: of the server. */
  constructor(url: string) {
    this.#target = new URL(url)
    this.#server = createServer((client) => this.#accept(client))
  }

  /** Resolves with the server's URL by this wire. */
  async open(): Promise<string> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    const address = this.#server.address()
    const url = new URL(this.#target)
    url.port = typeof address === 'object' ? String(address?.port) : ''
    return url.href
  }

  /** Cuts it after so many more bytes to the server (up) or from it (down): those arrive, and nothing after them. */
  cutAfter(way: 'up' | 'down', bytes: number): void {
    this.#cut = { way, after: bytes }
  }

  cut(): void {
    this.#held = null
    for (const pair of this.#pairs) cutPair(pair)
  }

  /** Keeps what is sent to the server (up) or from it (down) from now on, on the wires that there are. */
  hold(way: 'up' | 'down'): void {
    this.#held = way
  }

  /** Cuts the clients off from wires that are held up, and delivers what is kept on them once `deliver` is called. */
  cutHeld(): { deliver: () => Promise<void> } {
    this.#held = null
    const pairs = [...this.#pairs]
    for (const { client } of pairs) client.destroy()
    return {
      async deliver() {
        for (const { server, held } of pairs) {
          server.end(Buffer.concat(held))
          server.resume()
          if (!server.closed) await once(server, 'close')
        }
      },
    }
  }

  async close(): Promise<void> {
    this.cut()
    // one whose server has closed may not have closed yet
    for (const client of this.#clients) client.destroy()
    this.#server.close()
    await once(this.#server, 'close')
  }

  #accept(client: Socket): void {
    this.#clients.add(client)
    client.on('close', () => this.#clients.delete(client))
    if (this.isRefused) return void client.destroy()
    const server = connect(Number(this.#target.port), this.#target.hostname)
    const pair: Pair = { client, server, held: [] }
    this.#pairs.add(pair)
    client.on('data', (data) => this.#carry(pair, 'up', server, data))
    server.on('data', (data) => this.#carry(pair, 'down', client, data))
    client.on('error', () => {})
    server.on('error', () => {})
    client.on('close', () => pair.held.length === 0 && server.end())
    server.on('close', () => {
      client.end()
      this.#pairs.delete(pair)
    })
  }

  #carry(pair: Pair, way: 'up' | 'down', to: Socket, data: Buffer): void {
    if (way === this.#held) return void pair.held.push(data)
    const cut = this.#cut
    if (cut?.way !== way || cut.after > data.length) {
      if (cut?.way === way) cut.after -= data.length
      if (!to.destroyed) to.write(data)
      return
    }
    this.#cut = null
    to.write(data.subarray(0, cut.after), () => {
      cutPair(pair)
      this.onCut()
    })
  }
}

const cutPair = ({ client, server }: Pair): void => {
  client.destroy()
  server.destroy()
}
