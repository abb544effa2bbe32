import { type Page, expect } from '@playwright/test'

/** Presses each entry of the menu that opens a dialog; `seen` gets its words, also where the page is translated. */
export const openDialogs = async (page: Page, seen: (name: string) => Promise<void>): Promise<void> => {
  const menu = page.getByRole('button', { name: 'Menu', exact: true })
  await menu.click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  const names = (await page.getByRole('menuitem').allInnerTexts())
    .map((name) => name.replaceAll(/[«»]/g, '').trim())
    .filter((name) => name.endsWith('…'))
  await page.keyboard.press('Escape')
  expect(names.length).toBeGreaterThan(3)
  for (const name of names) {
    await menu.click()
    await page.getByRole('menuitem', { name }).click()
    await seen(name)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
}
