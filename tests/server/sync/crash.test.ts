import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWriter, RawClient, update } from './raw-client.ts'
import { temporaryFolder, textOf } from './support.ts'

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 20)
const WRITERS = 5

let folder: string
let child: ChildProcess | undefined
const start = async (): Promise<{ url: string }> => {
  child = fork(join(import.meta.dirname, 'crash-server.ts'), [folder], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
  })
  const [url] = await once(child, 'message')
  return { url: String(url) }
}
const end = async (signal: NodeJS.Signals): Promise<void> => {
  const exited = once(child!, 'exit')
  child!.kill(signal)
  await exited
}

beforeEach(() => {
  folder = temporaryFolder()
})
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) await end('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
})

/** Writes as fast as it goes until the socket closes; gives the words that were answered saved. */
const writeUntilClosed = async (
  server: { url: string },
  round: number,
  writer: number,
): Promise<string[]> => {
  const client = await new RawClient(server).opened()
  const { write } = makeWriter()
  const saved: string[] = []
  const closed = client.closed.then(() => null)
  for (let i = 0; ; i++) {
    const word = `<${round}-${writer}-${i}>`
    client.send(update(write(word)))
    const answer = await Promise.race([client.saved(), closed])
    if (!answer) return saved
    if (answer.status === 0) saved.push(word)
  }
}

const readAll = async (server: { url: string }): Promise<string> => {
  const client = await new RawClient(server).opened()
  const text = textOf(await client.document())
  client.close()
  return text
}

test.each(['SIGKILL', 'SIGTERM'] as const)(
  'after %s at any moment nothing that was answered saved is missing',
  async (signal) => {
    const saved: string[] = []
    let server = await start()
    for (let round = 0; round < (signal === 'SIGKILL' ? ROUNDS : 3); round++) {
      const writing = Array.from({ length: WRITERS }, (_, writer) => writeUntilClosed(server, round, writer))
      // A moment of its own in each round, by what has been written rather than by the clock.
      const probe = await new RawClient(server).opened()
      for (let i = 0; i < 3 + ((round * 7) % 40); i++) await probe.saved()
      await end(signal)
      saved.push(...(await Promise.all(writing)).flat())
      server = await start()
      const text = await readAll(server)
      expect(saved.filter((word) => !text.includes(word))).toEqual([])
    }
    expect(saved.length).toBeGreaterThan(0)
  },
  180_000,
)
