import { randomBytes } from 'node:crypto'

import pg from 'pg'

import { readConfig } from '../../server/config.ts'
import { createLog } from '../../server/log.ts'
import { type Running, startServer } from '../../server/main.ts'

type Env = Record<string, string>

/**
 * The other one of two servers that share a database: it takes each initiative before the one that is tested is asked,
 * which has to pass everything on to it.
 */
export type Owner = {
  /** What the server that is tested needs beside its own settings. */
  settings: Env
  /** The origin that it listens on. */
  readonly url: string
  start(): Promise<void>
  /** Takes an initiative, by a secret that opens it. */
  take(initiative: string, secret: string): Promise<void>
  query(sql: string): Promise<void>
  stop(): Promise<void>
  remove(): Promise<void>
}

const shared = process.env.TEST_DATABASE_URL

/** Whether there are to be two servers: `npx vitest run --project passed-on`. */
export const isPassedOn = process.env.TEST_SERVERS === '2' && shared !== undefined

/** `settings`: of both. */
export const createOwner = async (settings: Env): Promise<Owner> => {
  const schema = `contract_${randomBytes(8).toString('hex')}`
  const url = new URL(shared!)
  url.searchParams.set('options', `-c search_path=${schema}`)
  const query = async (sql: string): Promise<void> => {
    const client = new pg.Client(url.href)
    await client.connect()
    try {
      await client.query(sql)
    } finally {
      await client.end()
    }
  }
  await query(`CREATE SCHEMA "${schema}"`)
  const sharing = {
    DATABASE_URL: url.href,
    INTERNAL_URL: 'http://127.0.0.1:0',
    INTERNAL_SECRET: 'what-both-servers-know',
  }
  const taken = new Map<string, string>()
  let running: Running
  const take = async (initiative: string, secret: string): Promise<void> => {
    taken.set(initiative, secret)
    const headers = { authorization: `Bearer ${secret}` }
    await (await fetch(`${running.url}/api/initiatives/${initiative}`, { headers })).text()
  }
  return {
    get url() {
      return running.url
    },
    settings: sharing,
    take,
    query,
    async start() {
      const config = readConfig({ ...settings, ...sharing, PORT: '0' })
      running = await startServer(config, createLog(process.env.LOG_LEVEL ?? 'silent'))
      for (const [initiative, secret] of taken) await take(initiative, secret)
    },
    stop: () => running.stop(),
    remove: () => query(`DROP SCHEMA "${schema}" CASCADE`),
  }
}
