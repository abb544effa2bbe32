import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { WebSocket } from 'ws'

import type { Role } from '../../shared/words/roles.ts'
import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { type Running, startServer } from '../../server/main.ts'

import { createOwner, isPassedOn } from './two-servers.ts'

export type Asking = {
  /** A link's secret, as bearer. */
  secret?: string
  cookie?: string
  /** The Origin header; none if not given. */
  origin?: string
  body?: unknown
  headers?: Record<string, string>
}

// oxlint-disable-next-line typescript/no-explicit-any -- what a test reads, it asserts
export type Answer = { status: number; body: any; code: string | undefined; headers: Headers; cookie: string }

export type Made = {
  id: string
  title: string
  secret: Record<Role, string>
  link: Record<Role, string>
  cookie: string
}

/** A real server in this process, on a port and a data folder of its own, with real HTTP and sockets. */
export type Contract = {
  url: string
  dataDir: string
  ask(method: string, path: string, asking?: Asking): Promise<Answer>
  /** Makes an initiative. */
  make(title?: string): Promise<Made>
  /** Joins through a link; gives the cookie. */
  join(secret: string, self?: object, cookie?: string): Promise<string>
  socket(path: string, asking?: Pick<Asking, 'secret' | 'cookie' | 'origin'>): Socket
  restart(): Promise<void>
  /** Restarts it as if what is deleted had been deleted so many hours earlier. */
  later(hours: number): Promise<void>
  /** Locks the database from outside; gives what lets go of it. */
  lock(): () => void
  stop(): Promise<void>
}

/** A socket and what becomes of it. */
export type Socket = {
  /** Resolves when the server has said its first word. Rejects when it is refused. */
  opened: Promise<void>
  /** The close code and reason; 403 and such when the upgrade itself was refused. */
  closed: Promise<{ code: number; reason: string }>
  close(): void
}

const RAISED = {
  LIMIT_INITIATIVES_PER_HOUR: '10000',
  LIMIT_JOINS_PER_MINUTE: '10000',
  LIMIT_CONTRIBUTIONS_PER_MINUTE: '1000',
}

/** `env`: settings; limits are raised where hundreds of tests would meet them. */
export const serve = async (env: Record<string, string> = {}): Promise<Contract> => {
  const dataDir = mkdtempSync(join(tmpdir(), 'common-table-contract-'))
  const settings = { ...RAISED, ...env }
  const owner = isPassedOn ? await createOwner({ DATA_DIR: dataDir, ...settings }) : undefined
  let running: Running
  const start = async (port: string) => {
    await owner?.start()
    const config = readConfig({ PORT: port, DATA_DIR: dataDir, ...settings, ...owner?.settings })
    running = await startServer(config, createLog(process.env.LOG_LEVEL ?? 'silent'))
    return running.url
  }
  const url = await start('0')
  const stopFully = async () => {
    await owner?.stop()
    await running.stop()
    // lets fetch notice that the connections it keeps have ended
    await new Promise((resolve) => setImmediate(resolve))
  }
  const ask = async (method: string, path: string, asking: Asking = {}) => {
    // figures are of the server where all of it happens
    const answer = await askAt(path === '/metrics' && owner ? owner.url : url, method, path, asking)
    const leading = answer.body?.links?.find?.((link: { role: string }) => link.role === 'facilitator')
    if (path === '/api/initiatives' && leading) await owner?.take(answer.body.id, leading.secret)
    return answer
  }
  return {
    url,
    dataDir,
    ask,
    async make(title = 'Ready by Five') {
      const { status, body, cookie } = await ask('POST', '/api/initiatives', {
        body: { title, template: 'phases-of-collective-impact' },
      })
      if (status !== 201) throw new Error(JSON.stringify(body))
      const of = (key: string) =>
        Object.fromEntries(
          body.links.map((link: Record<string, string>) => [link.role, link[key]]),
        ) as Record<Role, string>
      return { id: body.id, title, secret: of('secret'), link: of('id'), cookie }
    },
    async join(secret, self = {}, cookie) {
      const answer = await ask('POST', '/api/join', { body: { secret, ...self }, cookie, origin: url })
      if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
      return answer.cookie
    },
    socket: (path, asking = {}) => openSocket(url.replace('http', 'ws') + path, headersOf(asking)),
    async restart() {
      await stopFully()
      await start(new URL(url).port)
    },
    async later(hours) {
      await stopFully()
      await owner?.query(
        `UPDATE initiatives SET deleted_at =
          to_char(deleted_at::timestamp - interval '${hours} hours', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
      )
      if (!owner) {
        const database = new DatabaseSync(join(dataDir, 'common-table.sqlite'))
        const time = `strftime('%Y-%m-%dT%H:%M:%fZ', deleted_at, '-${hours} hours')`
        database.exec(`UPDATE initiatives SET deleted_at = ${time} WHERE deleted_at IS NOT NULL`)
        database.close()
      }
      await start(new URL(url).port)
    },
    lock() {
      const database = new DatabaseSync(join(dataDir, 'common-table.sqlite'))
      database.exec('BEGIN IMMEDIATE')
      return () => database.close()
    },
    async stop() {
      await owner?.stop()
      await running.stop()
      await owner?.remove()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

const headersOf = ({ secret, cookie, origin, headers }: Asking): Record<string, string> => ({
  ...(secret !== undefined && { authorization: `Bearer ${secret}` }),
  ...(cookie !== undefined && { cookie }),
  ...(origin !== undefined && { origin }),
  ...headers,
})

const askAt = async (url: string, method: string, path: string, asking: Asking): Promise<Answer> => {
  const { body } = asking
  const response = await fetch(url + path, {
    method,
    headers: headersOf(asking),
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  })
  const text = await response.text()
  const isJson = response.headers.get('content-type')?.includes('json')
  const given = text && isJson ? JSON.parse(text) : text
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return { status: response.status, body: given, code: given?.error?.code, headers: response.headers, cookie }
}

const openSocket = (address: string, headers: Record<string, string>): Socket => {
  const socket = new WebSocket(address, { headers })
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }))
    socket.on('unexpected-response', (_request, response) => {
      resolve({ code: response.statusCode ?? 0, reason: '' })
      response.destroy()
    })
  })
  const opened = new Promise<void>((resolve, reject) => {
    socket.once('message', () => resolve())
    socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
  })
  opened.catch(() => undefined)
  socket.on('error', () => undefined)
  return { opened, closed, close: () => socket.close() }
}
