import type { Page } from '@playwright/test'

import type { TestInitiative } from './initiative.ts'
import { asFacilitator } from './visitor.ts'

/** What the tests of deleting an initiative have in common. */

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

/** What a cut network and refused calls and sockets leave in the browser's console. */
export const CUT = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket connection/

export const add = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}
export const saved = (page: Page) => page.locator('[data-saved="saved"]')

/** Deletes it as another facilitator does meanwhile. */
export const removeByScript = (page: Page, initiative: TestInitiative) =>
  page.request.delete(`/api/initiatives/${initiative.id}`, {
    headers: asFacilitator(initiative),
    data: { title: initiative.title },
  })

/** What is in the file that a button gives. */
export const textOf = async (page: Page, button: string): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ])
  const chunks: Buffer[] = []
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}
