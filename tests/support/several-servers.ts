import type { Role } from '../../shared/words/roles.ts'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import type { Postgres } from './postgres.ts'
import { startServer, type TestServer } from './server.ts'

type Env = Record<string, string>

/** Servers in processes of their own that share a new database. */
export class SeveralServers {
  readonly env: Env
  readonly #running: TestServer[] = []
  readonly #open: { destroy(): void }[] = []

  constructor(env: Env) {
    this.env = env
  }

  async start(more: Env = {}): Promise<TestServer> {
    const server = await startServer({ LOG_LEVEL: 'warn', ...this.env, ...more })
    this.#running.push(server)
    return server
  }

  /** A stock client of a plan, synced. */
  async sync({ url }: TestServer, id: string, secret: string): Promise<WebsocketProvider> {
    class WithSecret extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { authorization: `Bearer ${secret}` } })
      }
    }
    const provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync/${id}`, 'plan', new Y.Doc(), {
      disableBc: true,
      WebSocketPolyfill: WithSecret as never,
    })
    this.#open.push(provider)
    await new Promise<void>((resolve) => provider.once('sync', () => resolve()))
    return provider
  }

  async remove(): Promise<void> {
    for (const each of this.#open) each.destroy()
    await Promise.all(this.#running.map((server) => server.remove()))
  }
}

/** What servers need to share a new database. */
export const sharing = async (postgres: Postgres): Promise<Env> => ({
  DATABASE_URL: await postgres.createDatabase(),
  INTERNAL_URL: 'http://127.0.0.1:0',
  INTERNAL_SECRET: 'what-all-servers-know',
})

type Asking = { secret?: string; body?: unknown; headers?: Record<string, string> }
export const ask = async ({ url }: TestServer, method: string, path: string, asking: Asking = {}) => {
  const { secret, body, headers } = asking
  const answer = await fetch(url + path, {
    method,
    headers: { ...(secret && { authorization: `Bearer ${secret}` }), ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  const text = await answer.text()
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- what a test reads, it asserts
  return { status: answer.status, body: text ? JSON.parse(text) : undefined, headers: answer.headers }
}

/** An initiative that this server has. */
export const makeAt = async (server: TestServer) => {
  const body = { title: 'Ready by Five', template: 'phases-of-collective-impact' }
  const made = (await ask(server, 'POST', '/api/initiatives', { body })).body
  const secret = Object.fromEntries(
    made.links.map((link: { role: Role; secret: string }) => [link.role, link.secret]),
  ) as Record<Role, string>
  const path = `/api/initiatives/${made.id}`
  await ask(server, 'GET', path, { secret: secret.facilitator })
  return { id: made.id as string, path, secret }
}

/** How many calls and sockets a server has passed on. */
export const passedOn = async ({ url }: TestServer): Promise<Record<string, number>> => {
  const text = await (await fetch(`${url}/metrics`)).text()
  const lines = text.matchAll(/^common_table_passed_on_total\{what="(\w+)"\} (\d+)$/gm)
  return Object.fromEntries([...lines].map(([, what, count]) => [what, Number(count)]))
}
