import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { makeWriter, RawClient, update } from '../raw-client.ts'
import { startServer, type TestServer, textOf } from '../support.ts'

let server: TestServer
const open: { close: () => void }[] = []
const raw = async (): Promise<RawClient> => {
  const client = new RawClient(server)
  open.push(client)
  return client.opened()
}
/** Asks again until the answer is that all is saved, as a client does. */
const savedAtLast = async (client: RawClient): Promise<void> => {
  while ((await client.saved()).status !== 0) continue
}
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

test('while another program holds the database, nothing is called saved, and all is once it lets go', async () => {
  const [ada, ben] = [await raw(), await raw()]
  const other = new DatabaseSync(join(server.folder, 'common-table.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  ada.send(update(makeWriter().write('kept')))
  const { status, reason } = await ada.saved()
  expect(status).toBe(2)
  expect(reason).toMatch(/^cannot-save: /)
  expect(server.rooms.trouble).not.toBeNull()
  await ben.hears(({ type }) => type === 'update')
  other.exec('COMMIT')
  other.close()
  await savedAtLast(ada)
  expect(server.rooms.trouble).toBeNull()
  expect((await server.storage.loadDocument({ initiative: 'one', document: 'plan' }))!.updates).toHaveLength(
    1,
  )
})

test('with a full disk nothing is called saved, and editing goes on when there is room again', async () => {
  const ada = await raw()
  const pages = server.storage.database.prepare('PRAGMA page_count').get()!.page_count
  server.storage.database.exec(`PRAGMA max_page_count = ${Number(pages)}`)
  const writer = makeWriter()
  ada.send(update(writer.write('x'.repeat(20_000))))
  expect((await ada.saved()).status).toBe(2)
  ada.send(update(writer.write('more')))
  expect((await ada.saved()).status).toBe(2)
  server.storage.database.exec('PRAGMA max_page_count = 1000000')
  await savedAtLast(ada)
  expect(textOf(await ada.document())).toHaveLength(20_004)
})

test('a change of the server that cannot be saved is undone and reaches nobody', async () => {
  const ada = await raw()
  const other = new DatabaseSync(join(server.folder, 'common-table.sqlite'))
  other.exec('BEGIN IMMEDIATE')
  const change = server.rooms.change('one', 'plan', (doc) => doc.getText('text').insert(0, 'no'))
  await expect(change).rejects.toMatchObject({ code: 'cannot-save' })
  other.exec('COMMIT')
  other.close()
  expect(textOf(await ada.document())).toBe('')
  expect(ada.count('update')).toBe(0)
})

test('a change whose other half fails is undone', async () => {
  await raw()
  const change = server.rooms.change(
    'one',
    'plan',
    (doc) => doc.getText('text').insert(0, 'no'),
    () => {
      throw new Error('the other half')
    },
  )
  await expect(change).rejects.toThrow('the other half')
  expect(await server.rooms.read('one', 'plan', (doc) => textOf(doc))).toBe('')
})
