import { basename } from 'node:path'

import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { openDialogs } from '../support/menu.ts'
import { createInitiative } from '../support/initiative.ts'
import { startServer } from '../support/server.ts'
import { readSources } from '../support/sources.ts'

test.use({ savesData: false })

/** Every part that is loaded later, as the code says it: `agenda-page`, `sharing`, … */
const LATER = readSources(['client'])
  .flatMap(({ imports }) => imports.filter(({ isDynamic }) => isDynamic))
  .map(({ to }) => basename(to).replace(/\.tsx?$/, ''))

/** Resolves when the page has every one of these files, and those that they need; else names what was missing last. */
const asksFor = (page: Page, parts: readonly string[]) => {
  const missing = new Set(parts)
  page.on('request', (request) => {
    if (request.url().includes('/assets/')) missing.add(request.url())
  })
  page.on('requestfinished', (request) => {
    missing.delete(request.url())
    for (const part of missing) if (request.url().includes(`/assets/${part}-`)) missing.delete(part)
  })
  return () => expect.poll(() => [...missing], { timeout: 20_000 }).toEqual([])
}

/** A phone that is to save data: nothing is fetched before it is asked for. */
const saveData = (page: Page) =>
  page.addInitScript(() =>
    Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
  )

const PLACES = ['Common agenda', 'Power map', 'Partners', 'Added by residents', 'Theory of action']
const goTo = (page: Page, place: string) =>
  page
    .getByRole('navigation', { name: 'Places' })
    .getByRole('link', { name: new RegExp(`^${place}`) })
    .click()

/** Every dialog of the menu, and Share. */
const openAll = async (page: Page, seen: (dialog: string) => Promise<void>): Promise<void> => {
  await openDialogs(page, seen)
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  await seen('Share')
  await page.keyboard.press('Escape')
}

test('once all is there, every place and dialog opens without the server', async ({
  openAs,
  watch,
  initiative,
}) => {
  expect(LATER.length).toBeGreaterThan(8)
  watch.allowOutage()
  const page = await openAs('facilitator', 'Dana', { initiative, place: 'grid' })
  await page.clock.install()
  const all = asksFor(
    page,
    LATER.filter((part) => !['start', 'grid-page'].includes(part)),
  )
  await page.reload()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  // for so long nothing that may be needed later is fetched
  await page.clock.fastForward(8000)
  await all()
  await page.context().setOffline(true)
  for (const place of PLACES) {
    await goTo(page, place)
    await expect(page.getByRole('main').getByRole('heading').first()).toBeVisible()
    await expect(page.getByText('not on your device yet')).toHaveCount(0)
    if (place === 'Power map') await expect(page.locator('.tl-canvas')).toBeVisible()
  }
  await openAll(page, async () => {
    await expect(page.getByRole('dialog')).toBeVisible()
    await expect(page.getByText('not on your device yet')).toHaveCount(0)
  })
  await expect(page.getByRole('main')).toBeVisible()
})

test('what is not there yet says what it waits for, and comes by itself when the server is back', async ({
  page,
  watch,
}) => {
  watch.allow(/./)
  const server = await startServer()
  try {
    const { id, secret } = await createInitiative(server.url)
    await page.context().request.post(`${server.url}/api/join`, {
      data: { secret: secret.facilitator, name: 'Dana' },
      headers: { origin: server.url },
    })
    await saveData(page)
    // what all menus and dialogs are made of comes at once, on such a phone too
    const common = asksFor(page, ['overlay-library', 'frame-items', 'tool-items'])
    await page.goto(`${server.url}/i/${id}/grid`)
    await expect(page.getByText('Saved', { exact: true })).toBeVisible()
    await common()
    const unstyled = new Set<string>()
    page.on('requestfailed', (request) => {
      if (request.url().endsWith('.css')) unstyled.add(request.url())
    })
    await page.clock.install()
    await server.stop()
    for (const place of PLACES.slice(0, 4)) {
      await goTo(page, place)
      await expect(page.getByRole('heading', { name: 'not on your device yet' })).toBeVisible()
      await expect(page.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
    }
    await openAll(page, async (name) => {
      const dialog = page.getByRole('dialog')
      await expect(dialog).toBeVisible()
      await expect(dialog.getByText('not on your device yet'), name).toBeVisible()
    })
    await page.getByRole('button', { name: 'Share', exact: true }).click()
    await expect(page.getByText('not on your device yet').last()).toBeVisible()
    await server.start()
    await expect(async () => {
      // the longest that is waited between two attempts
      await page.clock.fastForward(40_000)
      await expect(page.getByRole('dialog').getByRole('tab').first()).toBeVisible()
    }).toPass()
    await page.keyboard.press('Escape')
    await goTo(page, 'Power map')
    await expect(page.locator('.tl-canvas')).toBeVisible({ timeout: 40_000 })
    expect(unstyled.size).toBeGreaterThan(0)
    const styled = () =>
      page.evaluate(() =>
        [...document.styleSheets].filter(({ cssRules }) => cssRules.length > 0).map(({ href }) => href),
      )
    const missing = async () => {
      const there = await styled()
      return [...unstyled].filter((sheet) => !there.includes(sheet))
    }
    await expect.poll(missing).toEqual([])
  } finally {
    await server.remove()
  }
})

test('a page of before an upgrade says that there is a newer version, and keeps what was typed', async ({
  openAs,
  watch,
}) => {
  watch.allow(/404|dynamically imported/)
  const page = await openAs('facilitator', 'Dana')
  await saveData(page)
  await page.reload()
  await expect(page.getByText('Saved', { exact: true })).toBeVisible()
  // the next build: files of other names, and a page that asks for them
  await page.route(/\/assets\/(sharing|partners-page)-/, (route) => route.fulfill({ status: 404 }))
  await page.route(/\/i\/[^/]+(\/\w+)?$/, async (route) => {
    if (route.request().resourceType() === 'document') return route.continue()
    const answer = await route.fetch()
    return route.fulfill({
      response: answer,
      body: (await answer.text()).replace(/initiative-/, 'initiative-next-'),
    })
  })
  await goTo(page, 'Partners')
  await expect(page.getByRole('heading', { name: 'There is a newer version' })).toBeVisible()
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Share' })
  await expect(dialog.getByText('There is a newer version')).toBeVisible()
  await page.unroute(/\/assets\/(sharing|partners-page)-/)
  await dialog.getByRole('button', { name: 'Load again' }).click()
  await expect(page.getByRole('heading', { name: 'Partners' })).toBeVisible()
})
