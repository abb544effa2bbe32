import type { Page } from '@playwright/test'

/** What people do in the first cell of the grid, and what the bar says. */

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

export const add = async (page: Page, title: string): Promise<void> => {
  await page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

/** The bar, once it says what `kind` is. */
export const saved = (page: Page, kind: string) => page.locator(`[data-saved="${kind}"]`)

/** A phrase on a card. */
export const card = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title })

/** Errors that a cut network makes by itself. */
export const CUT = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|WebSocket connection/

/** Chooses a line of what is done with all of the grid; one that opens more lines opens them. */
export const chooseTool = async (page: Page, line: string | RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Tools', exact: true }).click()
  await page.getByRole('menuitem', { name: line }).click()
}
