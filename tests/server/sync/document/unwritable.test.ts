import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWriter, RawClient, update } from '../raw-client.ts'
import { type ServerProcess, startProcess } from '../server-process.ts'
import { textOf } from '../support.ts'

let table: ServerProcess
beforeEach(async () => {
  table = await startProcess({ LOG_LEVEL: 'silent' })
})
afterEach(() => table.server.remove())

const health = async (): Promise<number> => (await fetch(`${table.server.url}/api/health`)).status

/** Sends words, and says what is true of them until `ends` does what lets the server save again. */
const isHonest = async (ends: () => Promise<void> | void): Promise<void> => {
  const [ada, ben] = [await new RawClient(table).opened(), await new RawClient(table).opened()]
  const writer = makeWriter()
  ada.send(update(writer.write('meanwhile ')))
  const { status, reason } = await ada.saved()
  expect(status).toBe(2)
  expect(reason).toMatch(/^cannot-save: /)
  await ben.hears(({ type }) => type === 'update')
  ada.send(update(writer.write('and on ')))
  for (let i = 0; i < 3; i++) expect((await ada.saved()).status).toBe(2)
  expect(await health()).toBe(503)
  expect(await table.metric('common_table_cannot_save')).toBe(1)
  await ends()
  while ((await ada.saved()).status !== 0) continue
  ada.send(update(writer.write('afterwards')))
  expect((await ada.saved()).status).toBe(0)
  await table.server.kill()
  await table.server.start()
  const cleo = await new RawClient(table).opened()
  expect(textOf(await cleo.document())).toBe('meanwhile and on afterwards')
  for (const client of [ada, ben, cleo]) client.close()
}

/** The most bytes that a file of the server's may have from now on: every write beyond fails, as on a full disk. */
const limitFiles = (bytes: string): boolean =>
  spawnSync('prlimit', ['--pid', String(table.server.pid), `--fsize=${bytes}:unlimited`]).status === 0

const canLimit = spawnSync('prlimit', ['--version']).status === 0
if (!canLimit) console.warn('What happens on a full disk is tested on Linux only: there is no prlimit here.')

test.skipIf(!canLimit)(
  'where nothing can be written nothing is called saved, and all is once it can',
  async () => {
    expect(limitFiles('0')).toBe(true)
    await isHonest(() => expect(limitFiles('unlimited')).toBe(true))
  },
)

test('while another program holds the database nothing is called saved, and all is once it lets go', async () => {
  const hold = `
    const { DatabaseSync } = require('node:sqlite')
    const database = new DatabaseSync(process.argv[1])
    database.exec('BEGIN IMMEDIATE')
    console.log('held')
    process.stdin.once('end', () => database.exec('COMMIT')).resume()`
  const file = join(table.server.dataDir, 'common-table.sqlite')
  const holder = spawn(process.execPath, ['-e', hold, file], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  await isHonest(async () => {
    holder.stdin.end()
    await once(holder, 'exit')
  })
})
