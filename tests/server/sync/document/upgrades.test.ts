import { afterEach, beforeEach, expect, test } from 'vitest'
import type * as Y from 'yjs'
import type { Entry } from '../../../../server/storage/storage.ts'
import { purgeDeleted } from '../../../../server/initiatives/purge.ts'
import type { Upgrade } from '../../../../shared/model/upgrades.ts'
import { makeWriter, RawClient, update } from '../raw-client.ts'
import { startServer, stockClient, synced, temporaryFolder, type TestServer } from '../support.ts'

/** From schema 1 to 2: something that would be there twice if it were done twice. */
const addRing: Upgrade = (doc) => doc.getArray('rings').push(['ring'])
const AT = '2020-01-01T00:00:00.000Z'

let folder: string
let server: TestServer
beforeEach(async () => {
  folder = temporaryFolder()
  server = await startServer({ folder })
  await server.rooms.change('one', 'plan', (doc) => doc.getMap('about').set('schema', 1))
})
afterEach(() => server.remove())

const restart = async (upgrades: readonly Upgrade[]): Promise<void> => {
  await server.stop()
  server = await startServer({ folder, upgrades })
}

const append = (entry: Entry) =>
  server.storage.commit({ created: [], entries: [entry], changes: [], purged: [] })

const stored = () => server.storage.loadDocument({ initiative: 'one', document: 'plan' })

const seen = async (): Promise<{ schema: unknown; rings: unknown }> => {
  const client = await new RawClient(server).opened()
  const doc = await client.document()
  client.close()
  return { schema: doc.getMap('about').get('schema'), rings: doc.getArray('rings').toJSON() }
}

test('an older document is brought up to date when it is opened, once, and stays so', async () => {
  await restart([addRing])
  expect(await seen()).toEqual({ schema: 2, rings: ['ring'] })
  await restart([addRing])
  expect(await seen()).toEqual({ schema: 2, rings: ['ring'] })
  await restart([addRing, addRing])
  expect(await seen()).toEqual({ schema: 3, rings: ['ring', 'ring'] })
})

test('an upgrade is on disk before anybody is shown it', async () => {
  await restart([addRing])
  const before = (await stored())?.updates.length ?? 0
  await server.rooms.open('one', 'plan')
  expect((await stored())?.updates.length).toBe(before + 1)
})

test('a page that was open meanwhile gets the upgrade as an edit like others, and what was typed there arrives', async () => {
  const page = stockClient(server)
  await synced(page)
  page.provider.disconnect()
  page.doc.getText('text').insert(0, 'typed meanwhile')
  await restart([addRing])
  const again = stockClient(server, {}, page.doc)
  await synced(again)
  expect(page.doc.getArray('rings').toJSON()).toEqual(['ring'])
  const ben = await new RawClient(server).opened()
  expect((await ben.document()).getText('text').toJSON()).toBe('typed meanwhile')
  ben.close()
  again.close()
  page.provider.destroy()
})

test('an upgrade that fails leaves the document as it was, for a version that can', async () => {
  await restart([
    () => {
      throw new Error('not so')
    },
  ])
  const before = await stored()
  const turnedAway = new RawClient(server)
  expect(await turnedAway.closed).toEqual({ code: 4503, reason: 'cannot-load' })
  expect(await stored()).toEqual(before)
  await restart([addRing])
  expect(await seen()).toEqual({ schema: 2, rings: ['ring'] })
})

/** A newer version has written, and the one before it is started again. */
const goBack = async (): Promise<void> => {
  await restart([addRing])
  const old = (doc: Y.Doc) => doc.getMap('cells').set('gone/gone', 'a goal of no cell')
  await server.rooms.change('one', 'plan', old)
  await restart([])
  const id = { initiative: 'one', document: 'plan' } as const
  await append({ ...id, updates: [makeWriter(3).write('later ')] })
}

test('what a newer version wrote can be read, and who types is told why it is not saved', async () => {
  await goBack()
  const [ada, ben] = [
    await new RawClient(server, 'session=ada').opened(),
    await new RawClient(server, 'session=ben').opened(),
  ]
  ada.send(update(makeWriter(7).write('words')))
  expect(await ada.saved()).toEqual({
    status: 1,
    reason: expect.stringMatching(/^paused: .*newer version of Common Table/),
  })
  expect((await ben.document()).getText('text').toJSON()).toBe('later ')
  expect(await seen()).toEqual({ schema: 2, rings: ['ring'] })
  for (const client of [ada, ben]) client.close()
})

test('what a newer version wrote is changed by nothing: not by the server, the purge, the end of a pause or a stop', async () => {
  await goBack()
  const before = await stored()
  expect(before?.updates.length, 'there is a log that a stop would shorten').toBe(1)
  const change = server.rooms.change('one', 'plan', (doc) => doc.getMap('about').set('title', 'Other'))
  await expect(change).rejects.toMatchObject({
    code: 'paused',
    message: expect.stringMatching(/newer version/),
  })
  await purgeDeleted(server.rooms, 'one', AT)
  const ada = await new RawClient(server).opened()
  server.rooms.setPaused('one', true)
  server.rooms.setPaused('one', false)
  ada.send(update(makeWriter(7).write('words')))
  expect((await ada.saved()).status).toBe(1)
  ada.close()
  await restart([])
  expect(await stored()).toEqual(before)
})

test('what a newer version wrote and does not apply here is not mended: it waits for that version as it is', async () => {
  await goBack()
  // a struct of a kind that this version does not know
  const unknown = Uint8Array.from([1, 1, 9, 0, 31, 1, 4, ...new TextEncoder().encode('text'), 1, 0])
  await append({ initiative: 'one', document: 'plan', updates: [unknown] })
  const before = await stored()
  expect(await new RawClient(server).closed).toEqual({ code: 4503, reason: 'cannot-load' })
  await restart([])
  expect(await new RawClient(server).closed).toEqual({ code: 4503, reason: 'cannot-load' })
  expect(await stored()).toEqual(before)
})

test('a number that somebody writes into a document by a script closes it to nobody', async () => {
  const eve = await new RawClient(server).opened()
  const doc = await eve.document()
  doc.on('update', (bytes: Uint8Array) => eve.send(update(bytes)))
  doc.getMap('about').set('schema', 99)
  expect((await eve.saved()).status).toBe(0)
  eve.close()
  await restart([])
  expect(await seen()).toMatchObject({ schema: 1 })
  const ada = await new RawClient(server).opened()
  ada.send(update(makeWriter(7).write('words')))
  expect((await ada.saved()).status).toBe(0)
  ada.close()
})
