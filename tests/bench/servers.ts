import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import manifest from '../../package.json' with { type: 'json' }
import type { Target } from './load/client.ts'

/** A server under test: started with an empty folder, killed at the end, and once more for a restart. */
export type Server = {
  name: string
  pid: () => number
  /** Makes `count` new rooms and tells how each is reached. */
  rooms: (count: number) => Promise<Target[]>
  /** Ends it by `signal` and starts it again on the same folder and port. */
  restart: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  stop: () => Promise<void>
}

export const BEFORE = 'before'

const here = import.meta.dirname

/** The limits that the load needs raised; everything else runs as it ships. */
const RAISED = {
  LIMIT_INITIATIVES_PER_HOUR: '100000',
  LIMIT_SOCKETS_PER_ADDRESS: '5000',
  LIMIT_SOCKETS_PER_ROOM: '2500',
  LIMIT_SOCKETS: '5000',
  LIMIT_MESSAGES_PER_SECOND: '100000',
  LIMIT_SECRETS_PER_MINUTE: '100000',
  LIMIT_JOINS_PER_MINUTE: '100000',
}

type Kind = {
  name: string
  /** What Node runs, from the root: flags and a script. */
  run: string[]
  env: Record<string, string>
  rooms: (port: number, count: number) => Promise<Target[]>
  /** Where it runs: this checkout, if nothing is said. */
  cwd?: string
}

const named = (port: number, count: number, room: boolean): Target[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `room-${i}-${Math.random().toString(36).slice(2)}`
    return { url: `ws://127.0.0.1:${port}/${name}`, ...(room && { room: name }) }
  })

const ours = async (port: number, count: number): Promise<Target[]> => {
  const targets: Target[] = []
  for (let i = 0; i < count; i++) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/initiatives`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: `Bench ${i}`, template: 'blank' }),
    })
    const made = (await answer.json()) as { id: string; links: { role: string; secret: string }[] }
    const secret = made.links.find(({ role }) => role === 'editor')?.secret
    targets.push({
      url: `ws://127.0.0.1:${port}/sync/${made.id}/map`,
      headers: { authorization: `Bearer ${secret}` },
      barriers: true,
    })
  }
  return targets
}

const KINDS: Record<string, Kind> = {
  'common-table': {
    name: 'Common Table',
    run: manifest.scripts.start.split(' ').slice(1),
    env: RAISED,
    rooms: ours,
  },
  hocuspocus: {
    name: 'Hocuspocus 4.7 + SQLite',
    run: [join(here, 'peers/hocuspocus.js')],
    env: {},
    rooms: async (port, count) => named(port, count, true),
  },
  'y-websocket': {
    name: 'y-websocket 2.1 + LevelDB',
    run: [join(here, 'peers/y-websocket.js')],
    env: {},
    rooms: async (port, count) => named(port, count, false),
  },
}

/** Lets an earlier checkout of ours, built, be measured as "before". */
export const measureBefore = (folder: string): void => {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof manifest
  const run = scripts.start.split(' ').slice(1)
  KINDS[BEFORE] = { name: 'Common Table before', run, env: RAISED, rooms: ours, cwd: resolve(folder) }
}

/** The servers that can be measured here: ours, and the peers if their package is installed. */
export const available = (): string[] =>
  Object.keys(KINDS).filter(
    (key) => key === 'common-table' || key === BEFORE || existsSync(join(here, 'peers/node_modules')),
  )

export const start = async (key: string): Promise<Server> => {
  const kind = KINDS[key]
  if (!kind) throw new Error(`There is no server called ${key}. Known: ${Object.keys(KINDS).join(', ')}.`)
  const folder = mkdtempSync(join(tmpdir(), 'common-table-bench-'))
  const port = await freePort()
  let child = await launch(kind, folder, port)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    name: kind.name,
    pid: () => child.pid ?? 0,
    rooms: (count) => kind.rooms(port, count),
    restart: async (signal) => {
      await end(signal)
      child = await launch(kind, folder, port)
    },
    stop: async () => {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const launch = async (kind: Kind, folder: string, port: number): Promise<ChildProcess> => {
  const env = { ...process.env, ...kind.env, PORT: String(port), DATA_DIR: folder, NODE_ENV: 'production' }
  const child = spawn(process.execPath, kind.run, {
    env,
    cwd: kind.cwd ?? join(here, '../..'),
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`${kind.name} did not start.`)
    const up = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    )
    if (up) return child
    await sleep(50)
  }
  throw new Error(`${kind.name} did not answer within 10 s.`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
