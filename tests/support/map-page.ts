import { type Locator, type Page, expect } from '@playwright/test'

import type { PowerMap } from '../../shared/model/map.ts'
import type { TestInitiative } from './initiative.ts'

/** What the tests of the power map do on its page. */

/** The map as a script reads it. */
export const mapOf = async (page: Page, { id, secret }: TestInitiative): Promise<PowerMap> => {
  const headers = { authorization: `Bearer ${secret.editor}` }
  const answer = await fetch(new URL(`/api/initiatives/${id}/map`, page.url()), { headers })
  return (await answer.json()) as PowerMap
}

export const canvasOf = (page: Page) => page.getByTestId('canvas')
export const cards = (page: Page) => page.locator('[data-shape-type="actor"]')
export const card = (page: Page, name: string) => cards(page).filter({ hasText: name })
export const connections = (page: Page) => page.locator('.tl-canvas [data-connection]')
export const tool = (page: Page, name: string) =>
  page.getByRole('toolbar').getByRole('button', { name, exact: true })
export const panel = (page: Page) => page.getByRole('complementary', { name: 'Details' })

/** A point of the canvas, in parts of its width and height. */
export const at = async (page: Page, x: number, y: number) => {
  const box = await canvasOf(page).boundingBox()
  if (!box) throw new Error('The canvas is not there.')
  return { x: box.x + box.width * x, y: box.y + box.height * y }
}

export const middleOf = async (locator: Locator) => {
  const box = await locator.boundingBox()
  if (!box) throw new Error('It is not on the page.')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

export const press = async (page: Page, { x, y }: { x: number; y: number }) => page.mouse.click(x, y)

export const drag = async (
  page: Page,
  from: { x: number; y: number },
  to: { x: number; y: number },
  release = true,
) => {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 })
  await page.mouse.move(to.x, to.y, { steps: 4 })
  if (release) await page.mouse.up()
}

/** Adds a card by the tool and types its name in place. */
export const addByClick = async (page: Page, name: string, x: number, y: number) => {
  await tool(page, 'Person or group').click()
  await press(page, await at(page, x, y))
  const field = canvasOf(page).getByRole('textbox', { name: 'Name' })
  await expect(field).toBeFocused()
  await page.keyboard.type(name)
  // Enter would begin the next one
  await page.keyboard.press('Escape')
  await expect(card(page, name)).toBeVisible()
}

export const connect = async (page: Page, from: string, to: string, kind: string) => {
  await tool(page, 'Connection').click()
  await page.getByRole('radio', { name: kind, exact: true }).check({ force: true })
  await press(page, await middleOf(card(page, from)))
  await press(page, await middleOf(card(page, to)))
}
