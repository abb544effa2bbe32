import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

import manifest from '../../package.json' with { type: 'json' }
import type { Target } from './load/client.ts'
import { hasRedis, sharePostgres, sharePostgresAndRedis, type Shared } from './shared.ts'

export const BEFORE = 'before'
export const ONE = 'common-table'
/** Two servers that share a database. */
const TWO = 'two-common-tables'
const TWO_PEERS = 'two-hocuspocus'

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

export type Kind = {
  name: string
  /** What several servers share; one alone shares nothing. */
  share?: () => Promise<Shared>
  /** What Node runs, from the root: flags and a script. */
  run: string[]
  env: Record<string, string>
  rooms: (ports: number[], count: number) => Promise<Target[]>
  /** Where it runs: this checkout, if nothing is said. */
  cwd?: string
}

const named = (ports: number[], count: number, room: boolean): Target[] =>
  Array.from({ length: count }, (_, i) => {
    const name = `room-${i}-${Math.random().toString(36).slice(2)}`
    const urls = ports.map((port) => `ws://127.0.0.1:${port}/${name}`)
    return { urls, ...(room && { room: name }) }
  })

const ours = async (ports: number[], count: number): Promise<Target[]> => {
  const targets: Target[] = []
  for (let i = 0; i < count; i++) {
    const answer = await fetch(`http://127.0.0.1:${ports[i % ports.length]}/api/initiatives`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ title: `Bench ${i}`, template: 'blank' }),
    })
    const made = (await answer.json()) as { id: string; links: { role: string; secret: string }[] }
    const secret = made.links.find(({ role }) => role === 'editor')?.secret
    targets.push({
      urls: ports.map((port) => `ws://127.0.0.1:${port}/sync/${made.id}/map`),
      headers: { authorization: `Bearer ${secret}` },
      barriers: true,
    })
  }
  return targets
}

export const KINDS: Record<string, Kind> = {
  [ONE]: {
    name: 'Common Table',
    run: manifest.scripts.start.split(' ').slice(1),
    env: RAISED,
    rooms: ours,
  },
  hocuspocus: {
    name: 'Hocuspocus 4.7 + SQLite',
    run: [join(here, 'peers/hocuspocus.js')],
    env: {},
    rooms: async (ports, count) => named(ports, count, true),
  },
  'y-websocket': {
    name: 'y-websocket 2.1 + LevelDB',
    run: [join(here, 'peers/y-websocket.js')],
    env: {},
    rooms: async (ports, count) => named(ports, count, false),
  },
  [TWO]: {
    name: 'Common Table × 2 + PostgreSQL',
    share: sharePostgres,
    run: manifest.scripts.start.split(' ').slice(1),
    env: { ...RAISED, INTERNAL_URL: 'http://127.0.0.1:0', INTERNAL_SECRET: 'what-both-servers-know' },
    rooms: ours,
  },
  [TWO_PEERS]: {
    name: 'Hocuspocus 4.7 × 2 + Redis + PostgreSQL',
    share: sharePostgresAndRedis,
    run: [join(here, 'peers/hocuspocus-redis.js')],
    env: {},
    rooms: async (ports, count) => named(ports, count, true),
  },
}

/** Lets an earlier checkout of ours, built, be measured as "before". */
export const measureBefore = (folder: string): void => {
  const { scripts } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as typeof manifest
  const run = scripts.start.split(' ').slice(1)
  KINDS[BEFORE] = { name: 'Common Table before', run, env: RAISED, rooms: ours, cwd: resolve(folder) }
}

/** The servers that can be measured here: ours, and the peers if their package is installed. */
export const available = (): string[] => [
  ONE,
  ...(BEFORE in KINDS ? [BEFORE] : []),
  ...(hasPeers() ? PEERS : []),
]

/** Those that are two, and ours alone beside them. */
export const availableTwo = (): string[] => [TWO, ...(hasPeers() && hasRedis() ? [TWO_PEERS] : []), ONE]

const PEERS = ['hocuspocus', 'y-websocket']
const hasPeers = (): boolean => existsSync(join(here, 'peers/node_modules'))
