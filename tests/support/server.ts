import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

type Env = Record<string, string>

/** A real server in a process of its own, with a data folder of its own. */
export class TestServer {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'common-table-test-'))
  /** The origin, as in `http://127.0.0.1:40123`; the same after a restart. */
  url = ''
  /** All that it wrote to stderr. */
  log = ''
  #env: Env
  #process: ChildProcess | undefined

  constructor(env: Env) {
    this.#env = { PORT: '0', HOST: '127.0.0.1', ...env, DATA_DIR: this.dataDir }
  }

  /** Starts it, or starts it again. Throws with what it logged if it ends before it listens. */
  async start(): Promise<void> {
    if (this.url) this.#env.PORT = new URL(this.url).port
    const child = spawn(process.execPath, ['server/main.ts'], {
      env: { ...process.env, ...this.#env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    child.stderr.on('data', (part: Buffer) => (this.log += part.toString()))
    this.url = await new Promise((resolve, reject) => {
      let said = ''
      child.stdout.on('data', (part: Buffer) => {
        said += part.toString()
        const address = /https?:\/\/[^\s/]+/.exec(said)?.[0]
        if (address) resolve(address)
      })
      child.once('error', reject)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}.\n${this.log}`)))
    })
  }

  get pid(): number {
    return this.#process?.pid ?? 0
  }

  /** Asks it to stop, as an operator does. Resolves with its exit code. */
  stop(): Promise<number | null> {
    return this.#end('SIGTERM')
  }

  /** Ends it as a crash does. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL')
  }

  async restart(): Promise<void> {
    await this.stop()
    await this.start()
  }

  /** Stops it for good and removes its data. */
  async remove(): Promise<void> {
    await this.stop()
    rmSync(this.dataDir, { recursive: true, force: true })
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process
    if (!child) return null
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    child.kill(signal)
    await once(child, 'exit')
    return child.exitCode
  }
}

/** Starts a server on a free port. `env`: further variables of its configuration. */
export const startServer = async (env: Env = {}): Promise<TestServer> => {
  const server = new TestServer(env)
  await server.start()
  return server
}
