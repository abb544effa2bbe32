import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWriter, RawClient, update } from '../raw-client.ts'
import { temporaryFolder, textOf } from '../support.ts'

const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 20)
const WRITERS = 5

let folder: string
let child: ChildProcess | undefined
const start = async (): Promise<{ url: string }> => {
  child = fork(join(import.meta.dirname, '../crash-server.ts'), [folder], {
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

/** Writes as fast as it goes until the socket closes; gives the words that were answered saved, and tells each. */
const writeUntilClosed = async (client: RawClient, name: string, onSaved: () => void): Promise<string[]> => {
  const { write } = makeWriter()
  const saved: string[] = []
  const closed = client.closed.then(() => null)
  for (let i = 0; ; i++) {
    const word = `<${name}-${i}>`
    client.send(update(write(word)))
    const answer = await Promise.race([client.saved(), closed])
    if (!answer) return saved
    if (answer.status !== 0) continue
    saved.push(word)
    onSaved()
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
    let writing: Promise<string[]>[] = []
    for (let round = 0; round < (signal === 'SIGKILL' ? ROUNDS : 3); round++) {
      // A moment of its own in each round, by what has been saved rather than by the clock.
      const clients = await Promise.all(Array.from({ length: WRITERS }, () => new RawClient(server).opened()))
      let missing = (round * 7) % 40
      const moment = new Promise<void>((resolve) => {
        const count = (): void => void (missing-- <= 0 && resolve())
        writing = clients.map((client, i) => writeUntilClosed(client, `${round}-${i}`, count))
        count()
      })
      await moment
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
