import { type BrowserContext, type Page, test as base, expect } from '@playwright/test'

import type { Role } from '../../shared/words/roles.ts'
import { createInitiative, type TestInitiative } from './initiative.ts'
import { holdWhileOffline } from './offline.ts'
import { startServer, type TestServer } from './server.ts'
import { Watch } from './watch.ts'

/** Opens an initiative's page as somebody with a link, in a browser of their own. */
export type OpenAs = (
  role: Role,
  name: string,
  where?: { initiative?: TestInitiative; place?: string; viewport?: { width: number; height: number } },
) => Promise<Page>

type OfAWorker = { server: TestServer }
type OfATest = { savesData: boolean; watch: Watch; initiative: TestInitiative; openAs: OpenAs }

/** Limits that a hundred tests on one server would meet; the limits have tests of their own. */
const ENV = {
  LIMIT_INITIATIVES_PER_HOUR: '100000',
  LIMIT_JOINS_PER_MINUTE: '100000',
  LOG_LEVEL: 'warn',
}

/** A browser that is asked to save data: pages fetch what they need when they need it, and nothing in advance. */
const saveData = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  )

/**
 * What the browser tests use: `server`, real and a worker's own; `initiative`, new for each test; `openAs`, which
 * joins with a role's link and opens a page; `watch`, which fails the test on errors and foreign requests of any page.
 */
export const test = base.extend<OfATest, OfAWorker>({
  server: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from this pattern
    async ({}, use) => {
      const server = await startServer(ENV)
      await use(server)
      await server.remove()
    },
    { scope: 'worker' },
  ],
  /** Most tests need nothing in advance, and are sooner done without it; who goes offline needs it. */
  savesData: [true, { option: true }],
  baseURL: async ({ server }, use) => use(server.url),
  initiative: async ({ server }, use) => use(await createInitiative(server.url)),
  watch: async ({ server }, use) => {
    const watch = new Watch(server.url)
    await use(watch)
    expect(watch.complaints, 'errors and foreign requests of the pages').toEqual([])
  },
  context: async ({ context, watch, savesData }, use) => {
    watch.follow(context)
    if (savesData) await saveData(context)
    await holdWhileOffline(context)
    await use(context)
  },
  openAs: async ({ browser, server, initiative, watch, viewport, savesData }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (role, name, where = {}) => {
      const { id, secret } = where.initiative ?? initiative
      const context = await browser.newContext({
        baseURL: server.url,
        viewport: where.viewport ?? viewport,
        locale: 'en-US',
      })
      contexts.push(context)
      watch.follow(context)
      if (savesData) await saveData(context)
      await holdWhileOffline(context)
      await join(context, server.url, secret[role], name)
      const page = await context.newPage()
      await page.goto(`/i/${id}${where.place ? `/${where.place}` : ''}`)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
  },
})

const join = async (context: BrowserContext, origin: string, secret: string, name: string) => {
  const answer = await context.request.post('/api/join', { data: { secret, name }, headers: { origin } })
  expect(answer.status(), await answer.text()).toBe(200)
}

export { expect }
