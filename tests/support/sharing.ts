import type { Locator, Page } from '@playwright/test'

/** Opens sharing on a facilitator's page, at the links of all roles. */
export const openLinks = async (page: Page): Promise<Locator> => {
  const dialog = await openSharing(page)
  await dialog.getByRole('tab', { name: 'Links' }).click()
  return dialog
}

/** Opens sharing on a facilitator's page: it opens on what a room needs. */
export const openSharing = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  return page.getByRole('dialog', { name: 'Share' })
}
