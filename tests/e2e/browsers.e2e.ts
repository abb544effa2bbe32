import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { chromium, type Route } from '@playwright/test'

import { findChromium } from '../support/chromium.ts'
import { expect, test } from '../support/fixtures.ts'

test.use({ savesData: false })

test('the build is made for the browsers that the documents name', () => {
  const said = readFileSync('docs/browsers.md', 'utf8')
  const [, targets = ''] = /target: \[([^\]]+)\]/.exec(readFileSync('vite.config.ts', 'utf8')) ?? []
  const built = [...targets.matchAll(/'(\D+)([\d.]+)'/g)].map(([, name, version]) => ({ name, version }))
  expect(built.map(({ name }) => name)).toEqual(['chrome', 'edge', 'firefox', 'safari'])
  for (const { name, version } of built)
    expect(said.toLowerCase()).toMatch(new RegExp(`\\| [^|]*${name}[^|]*\\| ${version} \\|`))
  const versions = [...new Set(built.map(({ version }) => version))]
  for (const page of ['dist/en/index.html', 'dist/en/initiative.html'])
    for (const version of versions) expect(readFileSync(page, 'utf8')).toContain(` ${version}`)
})

/** Takes away what is newer than the oldest browsers that are meant to work. */
const makeOld = () => {
  const gone: [object, string[]][] = [
    [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
    [Array, ['fromAsync']],
    [String.prototype, ['isWellFormed', 'toWellFormed']],
    [AbortSignal, ['timeout', 'any']],
    [Promise, ['withResolvers', 'try']],
    [Object, ['groupBy']],
    [Map, ['groupBy']],
    [URL, ['canParse', 'parse']],
    [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom']],
    [Element.prototype, ['checkVisibility', 'setHTMLUnsafe']],
    [HTMLElement.prototype, ['showPopover', 'hidePopover', 'togglePopover']],
    [globalThis, ['requestIdleCallback', 'scheduler', 'navigation', 'Iterator']],
    [Document.prototype, ['startViewTransition']],
    [crypto, ['randomUUID']],
  ]
  for (const [of, names] of gone) for (const name of names) delete (of as Record<string, unknown>)[name]
}

test('an old browser opens every place, and what somebody without an account sees', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana', { place: 'grid' })
  await dana.context().addInitScript(makeOld)
  for (const place of ['agenda', 'partners', 'review', 'grid', 'map']) {
    await dana.goto(`/i/${initiative.id}/${place}`)
    await expect(dana.getByRole('main').getByRole('heading').first()).toBeVisible()
    await expect(dana.locator('[data-saved="saved"]')).toBeVisible()
  }
  await expect(dana.locator('.tl-canvas')).toBeVisible()
  await dana.goto('/')
  await expect(dana.getByRole('heading', { level: 1 })).toBeVisible()
  await dana.context().clearCookies()
  await dana.goto(`/i/${initiative.id}#${initiative.secret.contributor}`)
  await expect(dana.getByText('A person or group to know about')).toBeVisible()
})

test('where site data are blocked no page stays empty, and one is told what to do', async ({
  server,
  initiative,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'common-table-browser-'))
  mkdirSync(join(folder, 'Default'))
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } }
  writeFileSync(join(folder, 'Default/Preferences'), JSON.stringify(preferences))
  const context = await chromium.launchPersistentContext(folder, { executablePath: findChromium() })
  try {
    const page = await context.newPage()
    await page.goto(server.url)
    const isRefused = await page.evaluate(() => {
      try {
        return localStorage === null
      } catch {
        return true
      }
    })
    expect(isRefused, 'as in a browser whose site data are blocked').toBe(true)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    for (const role of ['contributor', 'editor'] as const) {
      await page.goto(`${server.url}/i/${initiative.id}#${initiative.secret[role]}`)
      await expect(page.getByRole('heading', { name: 'This browser refuses our cookie' })).toBeVisible()
      await page.getByRole('button', { name: 'Try again' }).click()
      await expect(page.getByRole('heading', { name: 'This browser refuses our cookie' })).toBeVisible()
      await page.goto('about:blank')
    }
  } finally {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
  }
})

test.describe('a browser that runs no scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('reads so in every page, with what to do', async ({ page, initiative }) => {
    for (const path of ['/', `/i/${initiative.id}`, `/i/${initiative.id}/map`, '/i/code']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { name: 'Common Table' })).toBeVisible()
      // what is on screen: looking for a text passes over all that is in <noscript>
      await expect(page.locator('body')).toContainText('Scripts are switched off in this browser.', {
        useInnerText: true,
      })
      await expect(page.getByText(/It needs Chrome or Edge \d+/)).toBeVisible()
      await expect(page.getByText('This page is still opening')).toBeHidden()
    }
  })
})

test('a page whose scripts do not come, or cannot be read, says what it needs', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allow(/ERR_FAILED|SyntaxError|Unexpected/)
  const breaks = [
    (route: Route) => route.abort(),
    (route: Route) => route.fulfill({ contentType: 'text/javascript', body: 'syntax of tomorrow' }),
  ]
  for (const breakIt of breaks) {
    await page.route(/\/assets\/.*\.js$/, breakIt)
    for (const path of ['/', `/i/${initiative.id}`]) {
      await page.goto(path)
      await expect(page.getByText('This page is still opening.')).toBeVisible()
      await expect(page.getByText(/It needs Chrome or Edge \d+/)).toBeVisible()
      await expect(page.getByText('Scripts are switched off')).toHaveCount(0)
    }
    await page.unrouteAll({ behavior: 'wait' })
  }
})

test('where cookies alone are refused, one is told so and sent nowhere in a circle; the link works once they are not', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allow(/401/)
  const refuse = async (route: Route) => {
    const answer = await route.fetch()
    const headers = answer.headers()
    delete headers['set-cookie']
    await page.context().clearCookies()
    await route.fulfill({ response: answer, headers })
  }
  const refused = page.getByRole('heading', { name: 'This browser refuses our cookie' })
  await page.route(/\/api\//, refuse)
  await page.goto(`/i/${initiative.id}#${initiative.secret.contributor}`)
  await expect(refused).toBeVisible()
  const again = page.waitForEvent('domcontentloaded')
  await page.getByRole('button', { name: 'Try again' }).click()
  await again
  await expect(refused).toBeVisible()
  await page.unrouteAll({ behavior: 'wait' })
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByText('A person or group to know about')).toBeVisible()
})
