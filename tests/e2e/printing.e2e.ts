import type { Locator, Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'

/** What is left of a page of A4 between its margins, in pixels, lying and standing. */
const LYING = { width: 1046, height: 717 }
const STANDING = { width: 717, height: 1046 }

/** Shows the page as it goes to paper: without what only a screen has, as wide as the paper. */
const toPaper = async (page: Page, paper: { width: number; height: number }) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(paper)
}
const toScreen = async (page: Page) => {
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
}

/** The pages of a PDF, and whether they lie: it says so in plain letters. */
const sheetsOf = async (page: Page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => (Number(width) > Number(height) ? 'lies' : 'stands'))
}

/** That each of these is on paper as a whole, beside or below the others. */
const expectWithin = async (all: Locator, { width }: { width: number }) => {
  for (const one of await all.all()) {
    const box = await one.boundingBox()
    const what = (await one.textContent()) ?? ''
    expect(box, what).not.toBeNull()
    expect(box?.x, what).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0), what).toBeLessThanOrEqual(width)
    expect(box?.y, what).toBeGreaterThanOrEqual(0)
  }
}

/** Nothing around these scrolls, and nothing of the frame is there. */
const expectOnPaper = async (page: Page, last: Locator) => {
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  const hidden = await last.evaluate((element) => {
    const { bottom, right } = element.getBoundingClientRect()
    for (let at = element.parentElement; at; at = at.parentElement) {
      const box = at.getBoundingClientRect()
      const cuts = getComputedStyle(at).overflow !== 'visible'
      if (cuts && at !== document.body && (box.bottom < bottom || box.right < right)) return at.className
    }
    return ''
  })
  expect(hidden, 'what cuts the last').toBe('')
}

test('the grid, the agenda and the partners are printed whole, in light colours, without the frame', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await page.emulateMedia({ colorScheme: 'dark' })
  const cell = page.getByRole('gridcell').last()
  await expect(cell).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await cell.scrollIntoViewIfNeeded()
  await page.keyboard.press('?')
  await toPaper(page, LYING)
  await expectOnPaper(page, cell)
  await expectWithin(page.getByRole('columnheader'), LYING)
  await expectWithin(page.getByRole('rowheader'), LYING)
  await expectWithin(page.getByRole('gridcell'), LYING)
  await toScreen(page)
  expect(new Set(await sheetsOf(page))).toEqual(new Set(['lies']))

  await page.getByRole('link', { name: /Common agenda/ }).click()
  const section = page.locator('main section').last()
  await expect(section).toBeVisible()
  await toPaper(page, STANDING)
  await expectOnPaper(page, section)
  await expectWithin(page.locator('main section'), STANDING)
  await toScreen(page)
  const sheets = await sheetsOf(page)
  expect(new Set(sheets)).toEqual(new Set(['stands']))
  expect(sheets.length).toBeGreaterThan(1)

  await page.getByRole('link', { name: /Partners/ }).click()
  const partners = page.getByRole('main').getByRole('textbox', { name: /^Name/ })
  await expect(partners.last()).toBeVisible()
  await toPaper(page, LYING)
  await expectOnPaper(page, partners.last())
  await expectWithin(partners, LYING)
})
