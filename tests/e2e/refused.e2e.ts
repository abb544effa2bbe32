import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import type { Browser, Page } from '@playwright/test'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'

import { expect, test } from '../support/fixtures.ts'
import { createInitiative, type TestInitiative } from '../support/initiative.ts'
import { startServer, type TestServer } from '../support/server.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

const add = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}
const saved = (page: Page, kind: string) => page.locator(`[data-saved="${kind}"]`)
const card = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

/** Opens the grid of a server of the test's own. */
const open = async (browser: Browser, server: TestServer, made: TestInitiative): Promise<Page> => {
  const context = await browser.newContext({ baseURL: server.url, locale: 'en-US' })
  const data = { secret: made.secret.facilitator, name: 'Dana Okafor' }
  await context.request.post('/api/join', { data, headers: { origin: server.url } })
  const page = await context.newPage()
  await page.goto(`/i/${made.id}/grid`)
  return page
}
const database = (server: TestServer): DatabaseSync =>
  new DatabaseSync(join(server.dataDir, 'common-table.sqlite'))

test('words that the server cannot read stay, can be taken along, and what is saved can be loaded', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'saved')).toBeVisible()
  let spoil = (): void => {}
  await dana.routeWebSocket(/\/sync\/.*\/plan/, (socket) => {
    const server = socket.connectToServer()
    // A text of no length, which no document makes, as if a fault of this page had sent it.
    spoil = () => server.send(Buffer.from([0, 2, 13, 1, 1, 9, 0, 4, 1, 4, 116, 101, 120, 116, 0, 0]))
  })
  await dana.reload()
  await expect(saved(dana, 'saved')).toBeVisible()
  spoil()
  await add(dana, 'Still on this page')
  await expect(saved(dana, 'refused')).toHaveText('Not saved')
  await expect(dana.getByText('Some of what you typed was not saved.')).toBeVisible()
  await expect(card(dana, 'Still on this page')).toBeVisible()
  await expectAccessible(dana)
  const coming = dana.waitForEvent('download')
  await dana.getByRole('button', { name: 'Save my words as a file' }).click()
  const file = await readFile(await (await coming).path(), 'utf8')
  expect(file).toContain('Sign the charter')
  expect(file).toContain('Still on this page')
  await dana.getByRole('button', { name: 'Load what is saved' }).click()
  await expect(saved(dana, 'saved')).toBeVisible()
  await expect(dana.getByText('Some of what you typed was not saved.')).toHaveCount(0)
  await expect(card(dana, 'Sign the charter')).toBeVisible()
})

test('a full document says so, keeps what was typed, and saves it once there is room', async ({
  browser,
}) => {
  const most = 60_000
  const server = await startServer({ LIMIT_DOCUMENT_BYTES: String(most), LOG_LEVEL: 'silent' })
  const made = await createInitiative(server.url)
  class Bearer extends WebSocket {
    constructor(address: string) {
      super(address, { headers: { authorization: `Bearer ${made.secret.editor}` } })
    }
  }
  const filler = new WebsocketProvider(
    `${server.url.replace('http', 'ws')}/sync/${made.id}`,
    'plan',
    new Y.Doc(),
    {
      disableBc: true,
      WebSocketPolyfill: Bearer as unknown as typeof globalThis.WebSocket,
    },
  )
  await new Promise<void>((resolve) => filler.once('sync', () => resolve()))
  const words = filler.doc.getText('filler')
  words.insert(0, 'x'.repeat(most - 100 - Y.encodeStateAsUpdate(filler.doc).length))
  const dana = await open(browser, server, made)
  await add(dana, 'One more')
  await expect(saved(dana, 'refused')).toHaveText('Not saved')
  await expect(dana.getByText('This document is full. Delete something')).toBeVisible()
  await expect(dana.getByRole('button', { name: 'Save my words as a file' })).toBeVisible()
  await expect(card(dana, 'One more')).toBeVisible()
  words.delete(0, 20_000)
  await expect(saved(dana, 'saved')).toBeVisible({ timeout: 20_000 })
  await dana.reload()
  await expect(card(dana, 'One more')).toBeVisible()
  filler.destroy()
  await dana.context().close()
  await server.remove()
})

test('while the server cannot save the bar says so, and that all is saved once it is', async ({
  openAs,
  server,
  watch,
}) => {
  watch.allow(/503/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  await expect(saved(dana, 'saved')).toBeVisible()
  const other = database(server)
  other.exec('BEGIN IMMEDIATE')
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'cannot-save')).toHaveText('Cannot save')
  await expect(dana.getByText('The server cannot save at the moment.')).toBeVisible()
  await expect(card(marcus, 'Sign the charter')).toBeVisible()
  other.exec('COMMIT')
  other.close()
  await expect(saved(dana, 'saved')).toBeVisible()
  await expect(dana.getByText('The server cannot save at the moment.')).toHaveCount(0)
})

test('a document that cannot be opened says so, to who has a copy and who has none', async ({ browser }) => {
  const server = await startServer({ LOG_LEVEL: 'silent' })
  const made = await createInitiative(server.url)
  const dana = await open(browser, server, made)
  await add(dana, 'Sign the charter')
  await expect(saved(dana, 'saved')).toBeVisible()
  await server.stop()
  const damaged = database(server)
  damaged.exec("UPDATE document_snapshots SET state = x'0102' WHERE document = 1")
  damaged.close()
  await server.start()
  await expect(dana.getByText('This document cannot be opened at the moment.')).toBeVisible()
  await expect(dana.getByText('What you type is kept on this device.')).toBeVisible()
  await expect(card(dana, 'Sign the charter')).toBeVisible()
  const marcus = await open(browser, server, made)
  await expect(marcus.getByRole('heading', { name: 'The server has a problem with this' })).toBeVisible()
  await expect(marcus.getByText('Whoever runs the server can look into it.')).toBeVisible()
  await expect(marcus.getByRole('button', { name: 'Try now' })).toBeVisible()
  await expectAccessible(marcus)
  for (const page of [dana, marcus]) await page.context().close()
  await server.remove()
})
