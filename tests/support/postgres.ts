import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

import { nanoid } from 'nanoid'
import pg from 'pg'

import { findPrograms, findRunner, type Runner } from './postgres-programs.ts'
import { freePort } from './ports.ts'

const run = promisify(execFile)

/** A PostgreSQL that gives databases to tests. */
export type Postgres = {
  /** The URL of a new, empty database. */
  createDatabase(): Promise<string>
  /** Takes away all that was made. */
  remove(): Promise<void>
}

/** The PostgreSQL of TEST_DATABASE_URL, else one of our own. */
export const getPostgres = async (): Promise<Postgres> => {
  const url = process.env.TEST_DATABASE_URL
  if (!url) return startPostgres()
  const databases = new Databases(url)
  return { createDatabase: () => databases.create(), remove: () => databases.drop() }
}

/** A PostgreSQL of our own, to be stopped and killed. */
export const startPostgres = async (): Promise<OwnPostgres> => {
  const postgres = new OwnPostgres()
  try {
    await postgres.make()
    return postgres
  } catch (error) {
    await postgres.remove()
    throw error
  }
}

/** Databases on a server, each for one test. */
class Databases {
  readonly #url: string
  readonly #names: string[] = []

  constructor(url: string) {
    this.#url = url
  }

  async create(): Promise<string> {
    const name = `common_table_test_${nanoid()}`
    await this.#do(`CREATE DATABASE "${name}"`)
    this.#names.push(name)
    const url = new URL(this.#url)
    url.pathname = `/${name}`
    return url.href
  }

  async drop(): Promise<void> {
    for (const name of this.#names.splice(0)) await this.#do(`DROP DATABASE "${name}" WITH (FORCE)`)
  }

  async #do(statement: string): Promise<void> {
    const client = new pg.Client(this.#url)
    client.on('error', () => {})
    await client.connect()
    try {
      await client.query(statement)
    } finally {
      await client.end()
    }
  }
}

const READY = 'database system is ready to accept connections'

/** It writes to disk what it says is there, as one in service does. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  shared_buffers: '32MB',
}

class OwnPostgres implements Postgres {
  readonly #folder = mkdtempSync(join(tmpdir(), 'common-table-postgres-'))
  readonly #data = join(this.#folder, 'data')
  readonly #runner: Runner = findRunner()
  #programs = ''
  #port = 0
  #process: ChildProcess | undefined
  #log = ''

  async make(): Promise<void> {
    process.once('exit', this.#cleanUp)
    const { uid, gid } = this.#runner
    if (uid !== undefined && gid !== undefined) chownSync(this.#folder, uid, gid)
    this.#programs = findPrograms(this.#folder)
    const options = ['-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync']
    await run(join(this.#programs, 'initdb'), ['-D', this.#data, ...options], this.#runner)
    this.#port = await freePort()
    await this.#start()
  }

  /** The server's own database, where nothing is kept. */
  get url(): string {
    return `postgres://test@127.0.0.1:${this.#port}/postgres`
  }

  createDatabase(): Promise<string> {
    return new Databases(this.url).create()
  }

  /** Ends it as an operator does who does not wait for those who are connected. */
  async stop(): Promise<void> {
    await this.#end((child) => child.kill('SIGINT'))
  }

  /** Ends it as a crash of the machine does, all of its processes at once. */
  async kill(): Promise<void> {
    await this.#end(killWhole)
  }

  /** Starts it again where it was, stopped first if it runs. */
  async restart(): Promise<void> {
    await this.stop()
    await this.#start()
  }

  async remove(): Promise<void> {
    await this.kill()
    this.#cleanUp()
    process.off('exit', this.#cleanUp)
  }

  readonly #cleanUp = (): void => {
    if (isRunning(this.#process)) killWhole(this.#process)
    rmSync(this.#folder, { recursive: true, force: true, maxRetries: 5 })
  }

  async #start(): Promise<void> {
    const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ['-c', `${name}=${value}`])
    const child = spawn(
      join(this.#programs, 'postgres'),
      ['-D', this.#data, '-p', String(this.#port), ...settings],
      { ...this.#runner, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    this.#process = child
    this.#log = ''
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (part: Buffer) => {
        this.#log += part.toString()
        if (this.#log.includes(READY)) resolve()
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}.\n${this.#log}`)))
    })
  }

  async #end(how: (child: ChildProcess) => void): Promise<void> {
    const child = this.#process
    if (!isRunning(child)) return
    const ended = once(child, 'exit')
    how(child)
    await ended
  }
}

const isRunning = (child: ChildProcess | undefined): child is ChildProcess =>
  child !== undefined && child.exitCode === null && child.signalCode === null

/** Kills a process and all that it started. One that stands still starts no more of them. */
const killWhole = (child: ChildProcess): void => {
  if (!child.kill('SIGSTOP')) return
  for (const pid of childrenOf(child.pid!)) process.kill(pid, 'SIGKILL')
  child.kill('SIGKILL')
}

/** The processes that a process started. */
const childrenOf = (parent: number): number[] => {
  if (!existsSync('/proc/self/stat')) return []
  return globSync('/proc/[0-9]*/stat').flatMap((path) => {
    try {
      // what it is called is in brackets and may hold anything; its state and its parent come after
      const [, ppid] = readFileSync(path, 'utf8').split(') ').at(-1)!.split(' ')
      return Number(ppid) === parent ? [Number(path.split('/')[2])] : []
    } catch {
      return []
    }
  })
}
