import type { Browser, Page } from '@playwright/test'

import { findChromium } from './chromium.ts'
import { expect } from './fixtures.ts'
import type { TestServer } from './server.ts'

/** A name that only these browsers know: to them it is a computer of the local network, on plain http. */
const HOST = 'table.test'

/** What `test.use` takes so that the browser knows the name. */
export const PLAIN_HTTP = {
  launchOptions: {
    executablePath: findChromium(),
    args: ['--disable-gpu', '--no-first-run', `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  },
}

export const plainOrigin = ({ url }: TestServer): string => `http://${HOST}:${new URL(url).port}`

/** Opens a page there in a browser of its own. `from`: the network address that a trusted proxy says it has. */
export const openPlain = async (
  browser: Browser,
  server: TestServer,
  path: string,
  from?: string,
): Promise<Page> => {
  const context = await browser.newContext({
    baseURL: plainOrigin(server),
    locale: 'en-US',
    viewport: { width: 1280, height: 900 },
    ...(from !== undefined && { extraHTTPHeaders: { 'x-forwarded-for': from } }),
  })
  const page = await context.newPage()
  await page.goto(path)
  expect(await page.evaluate(() => isSecureContext)).toBe(false)
  return page
}

/** Says a name on the join page, and waits for the grid. */
export const joinAs = async (page: Page, name: string): Promise<void> => {
  await page.getByLabel('What shall we call you?').fill(name)
  // nobody is asked whom they speak for who has just started
  const alone = page.getByRole('radio', { name: 'Just me' })
  if (await alone.isVisible()) await alone.check()
  await page.getByRole('button', { name: /^(Join|Start)$/ }).click()
  await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
}
