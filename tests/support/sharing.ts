import type { Locator, Page } from '@playwright/test'

/** Opens sharing on a facilitator's page. */
export const openSharing = async (page: Page): Promise<Locator> => {
  await page.getByRole('button', { name: 'Share', exact: true }).click()
  return page.getByRole('dialog', { name: 'Share' })
}
