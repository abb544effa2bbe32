import { CONNECTION_KINDS } from '../../shared/words/choices.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  addByClick,
  at,
  canvasOf,
  card,
  connect,
  drag,
  mapOf,
  middleOf,
  panel,
  press,
  connections,
  tool,
} from '../support/map-page.ts'

test.describe('on the canvas', () => {
  test('a click adds a group, its name is typed in place, and a drag becomes its numbers', async ({
    openAs,
    initiative,
  }) => {
    const amina = await openAs('facilitator', 'Amina', { place: 'map' })
    await addByClick(amina, 'Ward council', 0.5, 0.5)
    // the last letters may still be on their way
    await expect
      .poll(async () => (await mapOf(amina, initiative)).actors[0])
      .toMatchObject({ name: 'Ward council', kind: 'group' })
    const before = (await mapOf(amina, initiative)).actors[0]
    await drag(amina, await middleOf(card(amina, 'Ward council')), await at(amina, 0.75, 0.3))
    await expect
      .poll(async () => (await mapOf(amina, initiative)).actors[0]?.at?.position)
      .toBeGreaterThan((before?.at?.position ?? 2) + 0.5)
    const after = (await mapOf(amina, initiative)).actors[0]?.at
    expect(after?.influence).toBeGreaterThan((before?.at?.influence ?? 10) + 1)
    await expect(panel(amina).getByRole('slider', { name: 'Say' })).toHaveValue(/^[6-9]/)
  })

  test('others see a card move while it is dragged, with its connection, and nothing is written until the drop', async ({
    openAs,
    initiative,
  }) => {
    const amina = await openAs('facilitator', 'Amina', { place: 'map' })
    const tomas = await openAs('editor', 'Tomás', { place: 'map' })
    await addByClick(amina, 'Mayor', 0.3, 0.4)
    await addByClick(amina, 'Parents', 0.6, 0.7)
    await connect(amina, 'Parents', 'Mayor', 'influences')
    await expect(connections(tomas)).toHaveCount(1)
    const line = connections(tomas).locator('path').first()
    const lineBefore = (await line.getAttribute('d')) ?? ''
    const placeBefore = await middleOf(card(tomas, 'Mayor'))
    const savedBefore = await mapOf(amina, initiative)

    await drag(amina, await middleOf(card(amina, 'Mayor')), await at(amina, 0.75, 0.35), false)
    await expect
      .poll(async () => (await middleOf(card(tomas, 'Mayor'))).x)
      .toBeGreaterThan(placeBefore.x + 200)
    await expect(line).not.toHaveAttribute('d', lineBefore)
    await expect(tomas.locator('.tl-nametag')).toHaveText('Amina')
    expect(await mapOf(amina, initiative)).toEqual(savedBefore)

    await amina.mouse.up()
    await expect.poll(() => mapOf(amina, initiative)).not.toEqual(savedBefore)
    await expect
      .poll(async () => {
        const [here, there] = await Promise.all([amina, tomas].map((page) => middleOf(card(page, 'Mayor'))))
        return Math.abs((here?.x ?? 0) - (there?.x ?? 99))
      })
      .toBeLessThan(2)
  })

  test('two people who drag the same card end with it where one of them dropped it', async ({
    openAs,
    initiative,
  }) => {
    const amina = await openAs('facilitator', 'Amina', { place: 'map' })
    const tomas = await openAs('editor', 'Tomás', { place: 'map' })
    await addByClick(amina, 'Mayor', 0.5, 0.5)
    await expect(card(tomas, 'Mayor')).toBeVisible()
    // he takes it where her hand holds it
    const held = await at(amina, 0.25, 0.3)
    await drag(amina, await middleOf(card(amina, 'Mayor')), held, false)
    await expect.poll(async () => Math.abs((await middleOf(card(tomas, 'Mayor'))).x - held.x)).toBeLessThan(2)
    await drag(tomas, await middleOf(card(tomas, 'Mayor')), await at(tomas, 0.7, 0.7), false)
    await amina.mouse.up()
    await tomas.mouse.up()
    await expect
      .poll(async () => {
        const [here, there] = await Promise.all([amina, tomas].map((page) => middleOf(card(page, 'Mayor'))))
        const { actors } = await mapOf(amina, initiative)
        const say = actors[0]?.at?.influence ?? 5
        const isWhole = actors.length === 1 && (say < 4 || say > 6)
        return isWhole && Math.abs((here?.x ?? 0) - (there?.x ?? 99)) < 2
      })
      .toBe(true)
  })

  test('a connection of each kind is drawn by two clicks or a drag, apart from the others', async ({
    openAs,
    initiative,
  }) => {
    const page = await openAs('editor', 'Tomás', { place: 'map' })
    await addByClick(page, 'Mayor', 0.3, 0.4)
    await addByClick(page, 'Parents', 0.7, 0.7)
    const kinds = ['influences', 'funds', 'is allied with', 'is in conflict with', 'sets rules for']
    for (const kind of kinds) await connect(page, 'Parents', 'Mayor', kind)
    await tool(page, 'Connection').click()
    await page.getByRole('radio', { name: 'informs', exact: true }).check({ force: true })
    await drag(page, await middleOf(card(page, 'Parents')), await middleOf(card(page, 'Mayor')))
    await expect(connections(page)).toHaveCount(6)
    await expect
      .poll(async () => (await mapOf(page, initiative)).connections.map(({ kind }) => kind).toSorted())
      .toEqual([...CONNECTION_KINDS].toSorted())
    const paths = await Promise.all(
      (await connections(page).all()).map((connection) =>
        connection.locator('path').first().getAttribute('d'),
      ),
    )
    expect(new Set(paths).size).toBe(6)
  })

  test('what is deleted goes with its connections, comes back by Undo, and by Recently deleted', async ({
    openAs,
    initiative,
  }) => {
    const page = await openAs('editor', 'Tomás', { place: 'map' })
    await addByClick(page, 'Mayor', 0.3, 0.4)
    await addByClick(page, 'Parents', 0.7, 0.7)
    await connect(page, 'Parents', 'Mayor', 'influences')
    await press(page, await middleOf(card(page, 'Parents')))
    await page.keyboard.press('Delete')
    await expect(card(page, 'Parents')).toHaveCount(0)
    await expect(connections(page)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(card(page, 'Parents')).toHaveCount(1)
    await expect(connections(page)).toHaveCount(1)
    await page.keyboard.press('Control+Shift+z')
    await expect(card(page, 'Parents')).toHaveCount(0)
    await page.getByRole('button', { name: 'Recently deleted' }).click()
    await page.getByRole('button', { name: 'Restore: Parents' }).click()
    await page.keyboard.press('Escape')
    await expect(card(page, 'Parents')).toHaveCount(1)
    await expect.poll(async () => (await mapOf(page, initiative)).connections.length).toBe(1)
  })

  test('what is typed at once after the press is all there, on a page that has no time to draw', async ({
    openAs,
    initiative,
  }) => {
    const page = await openAs('editor', 'Tomás', { place: 'map' })
    await canvasOf(page).waitFor()
    await page.evaluate(() => {
      const draw = requestAnimationFrame
      window.requestAnimationFrame = (then) => {
        setTimeout(() => draw(then), 1000)
        return 0
      }
    })
    await tool(page, 'Person or group').click()
    await press(page, await at(page, 0.6, 0.4))
    await page.keyboard.type('Night shift')
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => (await mapOf(page, initiative)).actors.map(({ name }) => name))
      .toEqual(['Night shift'])
    await tool(page, 'Note').click()
    await press(page, await at(page, 0.3, 0.6))
    await page.keyboard.type('Ask the night shift')
    await expect(page.getByRole('textbox', { name: 'Note' })).toHaveValue('Ask the night shift')
  })

  test('two people write in one note at once and keep every letter; an empty note goes again', async ({
    openAs,
  }) => {
    const amina = await openAs('facilitator', 'Amina', { place: 'map' })
    const tomas = await openAs('editor', 'Tomás', { place: 'map' })
    const [hers, his] = [amina, tomas].map((page) => page.getByRole('textbox', { name: 'Note' }))
    await tool(amina, 'Note').click()
    await press(amina, await at(amina, 0.3, 0.6))
    await amina.keyboard.type('Ask the nurses')
    const note = tomas.locator('[data-shape-type="note"]')
    await expect(note).toHaveText('Ask the nurses')
    const { x, y } = await middleOf(note)
    await tomas.mouse.dblclick(x, y)
    await expect(his!).toBeFocused()
    await tomas.keyboard.press('End')
    await Promise.all([tomas.keyboard.type(' on Monday'), amina.keyboard.type(', all of them,')])
    for (const field of [hers!, his!]) {
      await expect(field).toHaveValue(/Ask the nurses/)
      await expect.poll(async () => (await field.inputValue()).length).toBe(38)
    }
    await press(amina, await at(amina, 0.8, 0.4))
    await tomas.keyboard.type(' at noon')
    await expect(amina.locator('[data-shape-type="note"]')).toHaveText(/ at noon/)
    await tool(amina, 'Note').click()
    await press(amina, await at(amina, 0.7, 0.7))
    await expect(hers!).toBeFocused()
    await expect(note).toHaveCount(2)
    await amina.keyboard.press('Escape')
    await expect(note).toHaveCount(1)
    await amina.getByRole('button', { name: 'Recently deleted' }).click()
    await expect(amina.getByText('Nothing was deleted.')).toBeVisible()
    await amina.keyboard.press('Escape')
    await tomas.keyboard.press('Control+a')
    await tomas.keyboard.press('Delete')
    await tomas.keyboard.press('Escape')
    await expect(note).toHaveCount(0)
    await tomas.keyboard.press('Control+z')
    await tomas.keyboard.press('Control+z')
    await expect(note).toHaveText(/^Ask the nurses/)
  })

  test('a note and a stroke are kept whole, seen by others, and undone one at a time', async ({ openAs }) => {
    const amina = await openAs('facilitator', 'Amina', { place: 'map' })
    const tomas = await openAs('editor', 'Tomás', { place: 'map' })
    await tool(amina, 'Note').click()
    await press(amina, await at(amina, 0.3, 0.6))
    await amina.keyboard.type('Ask the night shift')
    await press(amina, await at(amina, 0.8, 0.4))
    await expect(tomas.locator('[data-shape-type="note"]')).toHaveText('Ask the night shift')
    await tool(amina, 'Pen').click()
    await drag(amina, await at(amina, 0.4, 0.3), await at(amina, 0.6, 0.4))
    await expect(tomas.locator('[data-shape-type="draw"]')).toHaveCount(1)
    await amina.keyboard.press('Control+z')
    await expect(tomas.locator('[data-shape-type="draw"]')).toHaveCount(0)
    await expect(tomas.locator('[data-shape-type="note"]')).toHaveCount(1)
    await tool(amina, 'Choose and move').click()
    await press(amina, await middleOf(amina.locator('[data-shape-type="note"]')))
    await amina.keyboard.press('Backspace')
    await expect(tomas.locator('[data-shape-type="note"]')).toHaveCount(0)
    await tomas.getByRole('button', { name: 'Recently deleted' }).click()
    await tomas.getByRole('button', { name: 'Restore: Note: Ask the night shift' }).click()
    await expect(amina.locator('[data-shape-type="note"]')).toHaveText('Ask the night shift')
  })
})
