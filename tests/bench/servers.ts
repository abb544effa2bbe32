import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { type Kind, KINDS } from './kinds.ts'
import type { Target } from './load/client.ts'
import { freePort } from '../support/ports.ts'

/** Servers under test, one or two: started with empty folders, killed at the end, and once more for a restart. */
export type Server = {
  name: string
  pids: () => number[]
  /** Makes `count` new rooms and tells how each is reached. */
  rooms: (count: number) => Promise<Target[]>
  /** Ends all by `signal` and starts them again on the same folders and ports. */
  restart: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void>
  /** As in Shared; none where nothing is shared. */
  commit?: () => Promise<number>
  stop: () => Promise<void>
}

export const start = async (key: string): Promise<Server> => {
  const kind = KINDS[key]
  if (!kind) throw new Error(`There is no server called ${key}. Known: ${Object.keys(KINDS).join(', ')}.`)
  const shared = await kind.share?.()
  const all = await Promise.all(Array.from({ length: shared ? 2 : 1 }, () => startOne(kind, shared?.env)))
  return {
    name: kind.name,
    pids: () => all.map(({ pid }) => pid()),
    rooms: (count) =>
      kind.rooms(
        all.map(({ port }) => port),
        count,
      ),
    restart: async (signal) => void (await Promise.all(all.map(({ restart }) => restart(signal)))),
    commit: shared?.commit,
    stop: async () => {
      await Promise.all(all.map(({ stop }) => stop()))
      await shared?.stop()
    },
  }
}

const startOne = async (kind: Kind, env: Record<string, string> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'common-table-bench-'))
  const port = await freePort()
  let child = await launch(kind, folder, port, env)
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill(signal)
    await ended
  }
  return {
    port,
    pid: () => child.pid ?? 0,
    restart: async (signal: NodeJS.Signals) => {
      await end(signal)
      child = await launch(kind, folder, port, env)
    },
    stop: async () => {
      await end('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const launch = async (
  kind: Kind,
  folder: string,
  port: number,
  shared: Record<string, string>,
): Promise<ChildProcess> => {
  const own = { PORT: String(port), DATA_DIR: folder, NODE_ENV: 'production' }
  const child = spawn(process.execPath, kind.run, {
    env: { ...process.env, ...kind.env, ...shared, ...own },
    cwd: kind.cwd ?? join(import.meta.dirname, '../..'),
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
