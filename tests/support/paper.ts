import type { Locator, Page } from '@playwright/test'

import { expect } from './fixtures.ts'

/** What is left of a page of A4 between its margins, in pixels, lying and standing. */
export const LYING = { width: 1046, height: 717 }
export const STANDING = { width: 717, height: 1046 }

/** Shows the page as it goes to paper: without what only a screen has, as wide as the paper. */
export const toPaper = async (page: Page, paper: { width: number; height: number }) => {
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize(paper)
}
export const toScreen = async (page: Page) => {
  await page.emulateMedia({ media: null })
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
}

/** Nothing around these scrolls, and nothing of the frame is there. */
export const expectOnPaper = async (page: Page, last: Locator) => {
  await expect(page.getByRole('banner')).toBeHidden()
  const name = (await page.title()).split(' · ').at(-1) ?? ''
  await expect(page.getByRole('main').getByText(name, { exact: true }), 'whose it is').toBeVisible()
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
