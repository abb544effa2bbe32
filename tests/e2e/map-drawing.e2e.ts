import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { at, canvasOf, card, cards, drag, mapOf, middleOf, panel, press, tool } from '../support/map-page.ts'

const nameField = (page: Parameters<typeof canvasOf>[0]) =>
  canvasOf(page).getByRole('textbox', { name: 'Name', exact: true })

test('names are typed one after the other, and who is left without one was never there', async ({
  openAs,
  initiative,
}) => {
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  const tomas = await openAs('editor', 'Tomás', { place: 'map' })
  await tool(amina, 'Person or group').click()
  await press(amina, await at(amina, 0.5, 0.3))
  for (const name of ['Mayor', 'Parents of block 12', 'Transit board']) {
    await expect(nameField(amina)).toHaveValue('')
    await amina.keyboard.type(name)
    await amina.keyboard.press('Enter')
  }
  await expect(nameField(amina)).toBeFocused()
  await amina.keyboard.press('Enter')
  await expect(nameField(amina)).toHaveCount(0)
  await expect(cards(tomas)).toHaveCount(3)
  const { actors } = await mapOf(amina, initiative)
  expect(actors.map(({ name }) => name).toSorted()).toEqual(['Mayor', 'Parents of block 12', 'Transit board'])
  const says = actors.toSorted((a, b) => (b.at?.influence ?? 0) - (a.at?.influence ?? 0))
  expect(
    says.map(({ name }) => name),
    'each below the one before',
  ).toEqual(['Mayor', 'Parents of block 12', 'Transit board'])
  await tool(amina, 'Note').click()
  await press(amina, await at(amina, 0.2, 0.7))
  await expect(amina.getByRole('textbox', { name: 'Note' })).toBeFocused()
  await amina.keyboard.press('Escape')
  await expect(amina.locator('[data-shape-type="note"]')).toHaveCount(0)
  await amina.keyboard.press('Control+z')
  await expect(card(tomas, 'Transit board'), 'first the name').toHaveCount(0)
  await amina.keyboard.press('Control+z')
  await expect(cards(tomas), 'then who has it; the one without a name is no step').toHaveCount(2)
})

test('several are given the same say, or spaced out, in one step', async ({ openAs, initiative }) => {
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  await tool(amina, 'Person or group').click()
  await press(amina, await at(amina, 0.5, 0.3))
  for (const name of ['One', 'Two', 'Three']) {
    await expect(nameField(amina)).toHaveValue('')
    await amina.keyboard.type(name)
    await amina.keyboard.press('Enter')
  }
  await amina.keyboard.press('Escape')
  await drag(amina, await middleOf(card(amina, 'Three')), await at(amina, 0.7, 0.7))
  await amina.locator('.tl-container').focus()
  await amina.keyboard.press('Control+a')
  const says = async () =>
    (await mapOf(amina, initiative)).actors
      .map(({ at: place }) => place?.influence ?? -1)
      .toSorted((a, b) => a - b)
  const before = await says()
  await panel(amina).getByRole('button', { name: 'Space out by say' }).click()
  await expect
    .poll(async () => {
      const [a = 0, b = 0, c = 0] = await says()
      return Math.abs(b - a - (c - b)) < 0.03
    })
    .toBe(true)
  await panel(amina).getByRole('button', { name: 'Same say' }).click()
  await expect.poll(async () => new Set(await says()).size).toBe(1)
  await amina.keyboard.press('Control+z')
  await amina.keyboard.press('Control+z')
  await expect.poll(says).toEqual(before)
})

test('a named area is drawn, named, made larger and moved; others see it, and Delete takes it away', async ({
  openAs,
}) => {
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  const tomas = await openAs('editor', 'Tomás', { place: 'map' })
  const area = (page: typeof amina) => page.locator('[data-shape-type="area"]')
  await tool(amina, 'Area').click()
  await drag(amina, await at(amina, 0.4, 0.3), await at(amina, 0.6, 0.5))
  await expect(canvasOf(amina).getByRole('textbox', { name: 'Name of the area' })).toBeFocused()
  await amina.keyboard.type('City hall')
  await amina.keyboard.press('Enter')
  await expect(area(tomas)).toHaveText('City hall')
  const before = await area(tomas).boundingBox()
  await drag(amina, await at(amina, 0.6, 0.5), await at(amina, 0.7, 0.62))
  await expect
    .poll(async () => ((await area(tomas).boundingBox())?.width ?? 0) - (before?.width ?? 0))
    .toBeGreaterThan(40)
  const wide = await area(tomas).boundingBox()
  const name = await amina.getByText('City hall').boundingBox()
  await drag(amina, { x: (name?.x ?? 0) + 20, y: (name?.y ?? 0) + 8 }, await at(amina, 0.3, 0.6))
  await expect.poll(async () => (await area(tomas).boundingBox())?.x ?? 0).toBeLessThan((wide?.x ?? 0) - 40)
  // a copy is called as the one that it is of; it is made where the canvas ends, with its field in sight
  const here = await amina.getByText('City hall').boundingBox()
  await amina.keyboard.down('Alt')
  await drag(amina, { x: (here?.x ?? 0) + 20, y: (here?.y ?? 0) + 8 }, await at(amina, 0.97, 0.3))
  await amina.keyboard.up('Alt')
  await expect(area(tomas)).toHaveText(['City hall', 'City hall'])
  await amina.keyboard.press('Enter')
  const field = canvasOf(amina).getByRole('textbox', { name: 'Name of the area' })
  await expect(field).toBeFocused()
  const [box, canvas] = [await field.boundingBox(), await canvasOf(amina).boundingBox()]
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual((canvas?.x ?? 0) + (canvas?.width ?? 0))
  await amina.keyboard.press('Escape')
  await amina.keyboard.press('Delete')
  await expect(area(tomas)).toHaveCount(1)
  // within it one draws a frame around people, as anywhere
  await press(amina, await at(amina, 0.9, 0.9))
  const inside = await middleOf(area(amina))
  await press(amina, { x: inside.x + 30, y: inside.y + 30 })
  await expect(panel(amina).getByRole('button', { name: 'Delete', exact: true })).toHaveCount(0)
  const now = await canvasOf(amina).getByText('City hall').boundingBox()
  await press(amina, { x: (now?.x ?? 0) + 20, y: (now?.y ?? 0) + 8 })
  await amina.keyboard.press('Delete')
  await expect(area(tomas)).toHaveCount(0)
  await amina.keyboard.press('Control+z')
  await expect(area(tomas)).toHaveText('City hall')
})

test('what was written by hand is not there while names are hidden, and what one draws meanwhile is', async ({
  openAs,
}) => {
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  const tomas = await openAs('editor', 'Tomás', { place: 'map' })
  const strokes = (page: Page) => page.locator('[data-shape-type="draw"]')
  const draw = async (page: Page, y: number) => {
    await tool(page, 'Pen').click()
    await drag(page, await at(page, 0.4, y), await at(page, 0.6, y + 0.05))
  }
  await draw(amina, 0.3)
  await expect(strokes(tomas)).toHaveCount(1)
  await tool(tomas, 'Choose and move').click()
  await tomas.locator('.tl-container').press('m')
  await expect(tomas.getByText('Names are hidden on this screen')).toBeVisible()
  await expect(strokes(tomas)).toHaveCount(0)
  await draw(tomas, 0.6)
  await expect(strokes(amina)).toHaveCount(2)
  await draw(amina, 0.45)
  await expect(strokes(amina)).toHaveCount(3)
  await expect(strokes(tomas)).toHaveCount(1)
  await tomas.getByRole('button', { name: 'Hide names (M)' }).click()
  await expect(strokes(tomas)).toHaveCount(3)
})
