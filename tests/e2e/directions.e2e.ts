import type { Page } from '@playwright/test'

import { createArabic } from '../support/renamed.ts'
import { lookEverywhere } from '../support/every-place.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'

/**
 * Words from right to left that stand in a sentence of ours, or in an element that goes from left to right: on a page
 * in English each should have an element of its own that goes its way.
 */
const turnedWrong = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const RIGHT_TO_LEFT = /[\u0590-\u08FF]/
    const isSeen = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.closest('[aria-live], .tl-container, svg, option, script')
    const texts: { words: string; element: Element }[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = walker.nextNode(); text; text = walker.nextNode())
      if (text.parentElement) texts.push({ words: text.textContent ?? '', element: text.parentElement })
    for (const element of document.querySelectorAll('input, textarea')) {
      const { value } = element as HTMLInputElement
      texts.push({ words: value, element })
    }
    return texts
      .filter(({ words, element }) => RIGHT_TO_LEFT.test(words) && isSeen(element))
      .filter(({ words, element }) => {
        const isOurs = /[A-Za-z]{2}/.test(words.replaceAll(/\u2068[^\u2069]*\u2069/g, ''))
        const isIsolated = /^[^\u0590-\u08FF]*\u2068/.test(words)
        return !isIsolated && (isOurs || getComputedStyle(element).direction !== 'rtl')
      })
      .map(({ words, element }) => `${element.localName}.${element.className}: ${words.slice(0, 60)}`)
  })

const look = async (page: Page, what: string): Promise<void> => {
  expect.soft(await turnedWrong(page), what).toEqual([])
}

test('what others wrote in Arabic goes its own way in every place and dialog, and our sentences around it go theirs', async ({
  openAs,
  page,
  server,
  watch,
}) => {
  test.setTimeout(240_000)
  watch.allow(/401/)
  const initiative = await createArabic(server.url)
  const said = {
    group: 'الجيران',
    informed: 'مجلس المدينة',
    idea: 'موقف حافلات',
    reason: 'نعم',
  }
  await lookEverywhere(openAs, page, initiative, look, said)
})

test('what is told of a card and who deleted it goes the way of the page, and its name goes its own', async ({
  openAs,
  server,
}) => {
  const initiative = await createArabic(server.url)
  const page = await openAs('facilitator', 'دنا عكاف', { initiative, place: 'grid' })
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  const told = page.getByText(/^Deleted “/)
  await expect(told).toBeVisible()
  await look(page, 'the toast')
  expect(await told.evaluate((at) => getComputedStyle(at).direction)).toBe('ltr')
  await chooseTool(page, 'Recently deleted')
  await expect(page.getByText(/by دنا عكاف/)).toBeVisible()
  await look(page, 'what was deleted')
})

test('from right to left the page is turned, and the map’s axes are not', async ({ openAs, server }) => {
  const initiative = await createArabic(server.url)
  const page = await openAs('editor', 'دنا عكاف', { initiative, place: 'map' })
  await expect(page.locator('[data-shape-type="actor"]').first()).toBeVisible()
  const against = page.locator('.tl-canvas').getByText('Against', { exact: true })
  const withUs = page.locator('.tl-canvas').getByText('With us', { exact: true })
  const panel = page.getByRole('complementary', { name: 'Details' })
  const left = async (one: typeof panel) => (await one.boundingBox())?.x ?? 0
  expect(await left(panel)).toBeGreaterThan(await left(withUs))
  await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'))
  await expect.poll(async () => (await left(panel)) < (await left(against))).toBe(true)
  expect(await left(page.getByRole('navigation', { name: 'Places' }))).toBeGreaterThan(await left(withUs))
  await expect.poll(async () => (await left(against)) < (await left(withUs))).toBe(true)
  for (const place of ['Grid', 'Partners', 'Agenda'] as const) {
    await page
      .getByRole('navigation', { name: 'Places' })
      .getByRole('link')
      .filter({ hasText: place })
      .click()
    await expect(page.locator('#place :is(h1, h2)').first()).toBeVisible()
    const isSideways = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
    expect(isSideways, place).toBe(false)
  }
})
