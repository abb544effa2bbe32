import type { Locator, Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import {
  addByClick,
  at,
  canvasOf,
  card,
  connect,
  mapOf,
  middleOf,
  panel,
  press,
  tool,
} from '../support/map-page.ts'

const paste = (field: Locator, text: string) =>
  field.evaluate((element, words) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', words)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    element.dispatchEvent(event)
  }, text)

const LONG = 'The association of those who rent above the shops of the old market '.repeat(4).trim()

test('a list that is pasted for the map asks, and what does not fit a name stays in its field with a sentence', async ({
  openAs,
  initiative,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  const field = panel(page).getByLabel('Add a person or group')
  await field.waitFor({ timeout: 40_000 })
  await field.focus({ timeout: 30_000 })
  await paste(field, '• Night shift\n• Shop owners\n\n• رابطة المستأجرين\n')
  const question = page.getByRole('dialog', { name: 'Make 3 of these?' })
  await question.getByRole('button', { name: 'Make 3' }).click()
  await expect(page.getByRole('heading', { name: 'Not placed yet (3)' })).toBeVisible()
  await expect(field).toBeFocused()
  await expect
    .poll(async () => (await mapOf(page, initiative)).actors.map(({ name }) => name).toSorted())
    .toEqual(['Night shift', 'Shop owners', 'رابطة المستأجرين'].toSorted())
  await page.getByRole('button', { name: 'Undo' }).first().click()
  await expect(page.getByRole('heading', { name: /Not placed yet/ })).toHaveCount(0)

  await field.fill(LONG)
  await expect(field).toHaveValue(LONG)
  await expect(field).toHaveAccessibleDescription(/There is room for 200 letters/)
  await expect(panel(page).getByRole('button', { name: 'Add', exact: true })).toBeDisabled()
  await field.fill('Parents')
  await field.press('Enter')
  const name = panel(page).getByLabel('Name')
  await name.fill(LONG)
  await expect(name).toHaveValue(LONG)
  await expect(panel(page).getByText(/Until then only you see this/)).toBeVisible()
  await expect(page.locator('[data-saved="saved"]')).toBeVisible()
  expect((await mapOf(page, initiative)).actors.map((actor) => actor.name)).toEqual(['Parents'])
  await name.fill('Parents of block 12')
  await expect.poll(async () => (await mapOf(page, initiative)).actors[0]?.name).toBe('Parents of block 12')
})

test('what somebody deletes while one writes in it keeps its words: a name, a note on the canvas, a connection’s note', async ({
  openAs,
  initiative,
}) => {
  test.slow()
  const tomas = await openAs('editor', 'Tomás', { place: 'map' })
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  for (const page of [tomas, amina]) await canvasOf(page).waitFor({ timeout: 40_000 })
  await addByClick(tomas, 'Mayor', 0.3, 0.4)
  await addByClick(tomas, 'Parents', 0.7, 0.6)
  await connect(tomas, 'Parents', 'Mayor', 'influences')
  await tool(tomas, 'Note').click()
  await press(tomas, await at(tomas, 0.45, 0.75))
  await tomas.keyboard.type('Ask the nurses')
  const note = (page: Page) => page.locator('[data-shape-type="note"]')
  await expect(note(amina)).toHaveText('Ask the nurses')

  const says = tomas.getByRole('region', { name: 'Amina deleted this while you were writing.' })
  // what is back says so, and stays until it is closed where its field is not on the page
  const closes = tomas.locator('[data-held]').getByRole('button', { name: 'Close' })
  await press(amina, await middleOf(note(amina)))
  await canvasFrame(amina).press('Delete')
  await expect(says).toBeVisible()
  await tomas.keyboard.type(' first')
  await expect(says.getByLabel('Your words')).toHaveValue('Ask the nurses first')
  await says.getByRole('button', { name: 'Bring it back' }).click()
  await expect(note(amina)).toHaveText('Ask the nurses first')
  await pressAway(closes)

  await panelLine(tomas, 'Parents')
  await panel(tomas)
    .getByRole('button', { name: /^Change: Parents/ })
    .click()
  await panel(tomas).getByLabel('Note').fill('They met in May')
  await panelLine(amina, 'Parents')
  await panel(amina)
    .getByRole('button', { name: /^Delete: Parents/ })
    .click()
  await expect(says).toBeVisible()
  await says.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(async () => (await mapOf(tomas, initiative)).connections[0]?.note).toBe('They met in May')
  await pressAway(closes)

  await panelLine(tomas, 'Parents')
  await panel(tomas).getByLabel('Note').fill('Call them')
  await panelLine(amina, 'Parents')
  await panel(amina).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(says.getByLabel('Your words')).toBeFocused()
  await tomas.keyboard.type(' on Monday')
  await tomas.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await says.getByRole('button', { name: 'Copy my words' }).click()
  await expect(tomas.getByText('Your words are copied.')).toBeVisible()
  expect(await tomas.evaluate(() => navigator.clipboard.readText())).toBe('Call them on Monday')
  await amina.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()
  await expect
    .poll(async () => (await mapOf(tomas, initiative)).actors.find(({ name }) => name === 'Parents')?.note)
    .toBe('Call them on Monday')
  await pressAway(closes)

  const { x, y } = await middleOf(card(tomas, 'Mayor'))
  await tomas.mouse.dblclick(x, y)
  await tomas.keyboard.press('End')
  await tomas.keyboard.type(' of the city')
  await panelLine(amina, 'Mayor of the city')
  await panel(amina).getByRole('button', { name: 'Delete', exact: true }).click()
  await expect(says).toBeVisible()
  await says.getByRole('button', { name: 'Bring it back' }).click()
  await expect(card(amina, 'Mayor of the city')).toBeVisible()
})

const canvasFrame = (page: Page) => page.locator('.tl-container')

/** Presses a button that takes itself away, where it is there; it may go by itself at any moment. */
const pressAway = (button: Locator): Promise<void> =>
  expect(async () => {
    if (await button.count()) await button.click({ timeout: 1000 })
    await expect(button).toHaveCount(0, { timeout: 1000 })
  }).toPass()

/** Opens somebody in the panel, whatever is open. */
const panelLine = async (page: Page, name: string) => {
  await pressAway(panel(page).getByRole('button', { name: 'All people and groups' }))
  await panel(page)
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click()
}
