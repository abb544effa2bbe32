import { expect, test } from '../support/fixtures.ts'
import { addByClick, canvasOf, card, panel } from '../support/map-page.ts'

test('whoever works the map by keyboard never loses the place: opened, back, deleted by oneself or by others, undone', async ({
  openAs,
}) => {
  test.slow()
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  for (const one of [page, amina]) await canvasOf(one).waitFor({ timeout: 40_000 })
  const side = panel(page)
  const back = side.getByRole('button', { name: 'All people and groups' })
  const line = (name: string) => side.getByRole('button', { name: new RegExp(`^${name}`) })
  await addByClick(page, 'Clinic', 0.3, 0.4)
  await expect(page.locator('.tl-container')).toBeFocused()
  await page.keyboard.press('c')
  await expect(page.getByText(/^Connection\. Click one/)).toBeAttached()
  await page.keyboard.press('Escape')
  await expect(page.getByText(/^Choose and move\./)).toBeAttached()
  for (const name of ['Bakery', 'Mayor', 'Parents']) {
    await page.keyboard.press('Escape')
    await side.getByLabel('Add a person or group').fill(name)
    await page.keyboard.press('Enter')
    await expect(back).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(line(name)).toBeFocused()
  }

  await line('Clinic').press('Enter')
  await expect(back).toBeFocused()
  await back.press('Enter')
  await expect(line('Clinic')).toBeFocused()
  await page.keyboard.press('Enter')
  await side.getByRole('button', { name: 'Delete', exact: true }).press('Enter')
  await expect(line('Mayor')).toBeFocused()
  await expect(card(page, 'Clinic')).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(line('Clinic')).toBeVisible()
  await expect(line('Mayor')).toBeFocused()

  await page.keyboard.press('Enter')
  await expect(back).toBeFocused()
  await panel(amina)
    .getByRole('button', { name: /^Mayor/ })
    .click()
  await panel(amina).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(line('Parents')).toBeFocused()
  await expect(
    page.locator('[aria-live="polite"]').filter({ hasText: 'Amina deleted “Mayor”.' }),
  ).toBeAttached()
  await panel(amina)
    .getByRole('button', { name: /^Parents/ })
    .click()
  await panel(amina).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(line('Clinic')).toBeFocused()

  await page.locator('.tl-container').focus()
  for (const [key, says] of [
    ['p', 'Person or group. Click where they stand.'],
    ['Escape', 'Choose and move.'],
    ['d', 'Pen.'],
  ] as const) {
    await page.keyboard.press(key)
    await expect(page.locator('[aria-live="polite"]').filter({ hasText: says })).toBeAttached()
  }
})
