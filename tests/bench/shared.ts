import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'

import pg from 'pg'

import { startPostgres } from '../support/postgres.ts'
import { freePort } from '../support/ports.ts'

/** What two servers share. `env`: how they reach it. */
export type Shared = {
  env: Record<string, string>
  /** Milliseconds that a commit of one small row takes in its database: the median of many, one after the other. */
  commit: () => Promise<number>
  stop: () => Promise<void>
}

const COMMITS = 200

export const sharePostgres = async (): Promise<Shared> => {
  const postgres = await startPostgres()
  const url = await postgres.createDatabase()
  return {
    env: { DATABASE_URL: url },
    commit: () => timeCommits(url),
    stop: () => postgres.remove(),
  }
}

export const hasRedis = (): boolean => spawnSync('redis-server', ['--version']).status === 0

/** A Redis that keeps nothing on disk: it only carries what one server says to the other. */
export const sharePostgresAndRedis = async (): Promise<Shared> => {
  const { env, commit, stop } = await sharePostgres()
  const port = String(await freePort())
  const redis = spawn('redis-server', ['--port', port, '--save', '', '--appendonly', 'no'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  for await (const said of redis.stdout) if (String(said).includes('Ready to accept')) break
  redis.stdout.resume()
  return {
    env: { ...env, REDIS_PORT: port },
    commit,
    async stop() {
      const ended = once(redis, 'exit')
      redis.kill()
      await Promise.all([ended, stop()])
    },
  }
}

const timeCommits = async (url: string): Promise<number> => {
  const client = new pg.Client(url)
  await client.connect()
  await client.query('CREATE TABLE bench_commits (words text)')
  const took: number[] = []
  for (let i = 0; i < COMMITS; i++) {
    const from = performance.now()
    await client.query(`INSERT INTO bench_commits VALUES ('${'x'.repeat(100)}')`)
    took.push(performance.now() - from)
  }
  await client.end()
  return took.toSorted((a, b) => a - b)[COMMITS / 2]!
}
