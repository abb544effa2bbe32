import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as encoding from 'lib0/encoding'
import pino from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { checksum } from '../../../../server/storage/log-row.ts'
import { makeWriter, RawClient, step1, update } from '../raw-client.ts'
import { setAside, store, withDatabase } from '../stored.ts'
import { startServer, temporaryFolder, type TestServer, textOf } from '../support.ts'

let server: TestServer
let lines: Record<string, unknown>[]
const open: RawClient[] = []
const raw = (document = 'plan'): RawClient => {
  const client = new RawClient(server, '', document)
  open.push(client)
  return client
}
const start = async (folder = temporaryFolder()): Promise<void> => {
  const log = pino({ level: 'error' }, { write: (line: string) => void lines.push(JSON.parse(line)) })
  server = await startServer({ folder, log })
}
/** Restarts it with `updates` at the end of the plan's log. */
const restartWith = async (...updates: Uint8Array[]): Promise<void> => {
  await server.stop()
  store(server.folder, updates)
  await start(server.folder)
}
/** Opens the document as a client does: whoever is told to come back comes back. */
const come = async (): Promise<RawClient> => {
  for (;;) {
    const client = raw()
    const opened = client.opened().then(() => client.document())
    if (await Promise.race([opened.then(() => true), client.closed.then(() => false)])) return client
  }
}

beforeEach(async () => {
  lines = []
  await start()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

type Part = number | string | ((encoder: encoding.Encoder) => void)
const bytes = (...parts: Part[]): Uint8Array => {
  const encoder = encoding.createEncoder()
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else if (typeof part === 'string') encoding.writeVarString(encoder, part)
    else part(encoder)
  }
  return encoding.toUint8Array(encoder)
}
/** An update with one struct of client 9, of a kind and with what follows it, in the root `text`. */
const item = (kind: number, ...content: Part[]): Uint8Array =>
  bytes(1, 1, 9, 0, kind, 1, 'text', ...content, 0)
const DEEP = 20_000

const POISONS: [string, Uint8Array][] = [
  ['a struct of a kind that does not exist', item(31, 1)],
  ['a text that comes after one that nobody has', bytes(1, 1, 9, 5, 0x84, 9, 4, 'x', 0)],
  ['a deletion of what nobody has', bytes(0, 1, 9, 1, 0, 3)],
  ['a value nested so deep that nothing can encode it', item(5, '['.repeat(DEEP) + ']'.repeat(DEEP))],
  ['JSON that does not parse', item(5, '{')],
  ['nothing that can be read', bytes(1, 1)],
]

test.each(POISONS)(
  'a document with %s in its log opens without it, and it is set aside and reported',
  async (_what, poison) => {
    const ada = await raw().opened()
    const writer = makeWriter(7)
    ada.send(update(writer.write('before ')))
    expect((await ada.saved()).status).toBe(0)
    await restartWith(poison, writer.write('after '))
    const ben = await come()
    expect(textOf(await ben.document())).toBe('before after ')
    ben.send(update(writer.write('and on')))
    expect(await ben.saved()).toEqual({ status: 0, reason: '' })
    expect(setAside(server.folder)).toEqual([[...poison]])
    expect(lines.filter(({ initiative, count }) => initiative === 'one' && count === 1)).toHaveLength(1)
    expect(await server.rooms.counts.registry.metrics()).toContain('common_table_updates_set_aside_total 1\n')
    await restartWith()
    expect(textOf(await (await come()).document())).toBe('before after and on')
    expect(setAside(server.folder)).toHaveLength(1)
  },
)

test('what was written on top of what broke a document is set aside with it, and all the rest opens', async () => {
  const poison = item(31, 1)
  const onTop = bytes(1, 1, 9, 1, 0x84, 9, 0, 'y', 0)
  const writer = makeWriter(7)
  await restartWith(writer.write('one '), poison, writer.write('two '), onTop, writer.write('three'))
  expect(textOf(await (await come()).document())).toBe('one two three')
  expect(setAside(server.folder)).toEqual([[...poison], [...onTop]])
})

test('several updates that break a document are each found', async () => {
  const poisons = POISONS.slice(0, 4).map(([, poison]) => poison)
  const writer = makeWriter(7)
  await restartWith(...poisons.flatMap((poison) => [poison, writer.write('word ')]))
  expect(textOf(await (await come()).document())).toBe('word word word word ')
  const found = setAside(server.folder).map(String)
  expect(found.toSorted()).toEqual(poisons.map((poison) => String([...poison])).toSorted())
})

test('a document breaks nothing but itself', async () => {
  const map = await raw('map').opened()
  map.send(update(makeWriter(7).write('the map')))
  expect((await map.saved()).status).toBe(0)
  await restartWith(item(31, 1))
  expect(textOf(await (await raw('map').opened()).document())).toBe('the map')
  expect(setAside(server.folder, 'map')).toEqual([])
})

test('what opens and yet cannot be read by others is found when the document is looked at', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const writer = makeWriter(7)
    const words = writer.write('words')
    const poison = bytes(1, 1, 9, 0, 0, 0, 0)
    await restartWith(words, poison)
    const ada = await raw().opened()
    vi.advanceTimersByTime(5000)
    expect(await ada.closed).toEqual({ code: 4503, reason: 'cannot-load' })
    expect(textOf(await (await come()).document())).toBe('words')
    expect(setAside(server.folder)).toEqual([[...poison]])
  } finally {
    vi.useRealTimers()
  }
})

test('while a broken document cannot be mended nobody gets it, and it is mended once that is possible', async () => {
  const [, deep] = POISONS[3]!
  await restartWith(makeWriter(7).write('words'), deep)
  const other = new DatabaseSync(join(server.folder, 'common-table.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const ada = await raw().opened()
  ada.send(step1())
  expect((await ada.closed).code).toBe(4503)
  const read = server.rooms.change('one', 'plan', (doc) => doc.getText('text').insert(0, 'no'))
  await expect(read).rejects.toMatchObject({ code: expect.stringMatching(/^cannot-(load|save)$/) })
  other.exec('COMMIT')
  other.close()
  expect(textOf(await (await come()).document())).toBe('words')
  expect(setAside(server.folder)).toEqual([[...deep]])
})

test('a document whose full state is broken is not opened, and nothing is put in its place', async () => {
  const state = new Uint8Array([1, 2])
  await server.stop()
  withDatabase(server.folder, (database) =>
    database
      .prepare('UPDATE document_snapshots SET state = ?, checksum = ? WHERE document = 1')
      .run(state, checksum('one/plan/0', state)),
  )
  await start(server.folder)
  expect((await raw().closed).code).toBe(4503)
  expect(textOf(await (await raw('map').opened()).document())).toBe('')
  const stored = withDatabase(server.folder, (database) =>
    database.prepare('SELECT state FROM document_snapshots WHERE document = 1').get(),
  )
  expect(stored).toEqual({ state })
})
