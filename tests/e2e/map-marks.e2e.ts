import { addActor } from '../../shared/model/actors.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { fillMap } from '../bench/pages/fill.ts'
import { expect, test } from '../support/fixtures.ts'
import { addByClick, at, card, cards, mapOf, middleOf, panel, press } from '../support/map-page.ts'
import { joinDocument } from '../support/script.ts'

/** What stands on the canvas, and what is chosen of it. */

test('a press on nothing chooses nothing, also of who is not on the map, so that Delete then deletes nothing; Ctrl+A chooses all people', async ({
  openAs,
  initiative,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  const side = panel(page)
  await addByClick(page, 'Mayor', 0.4, 0.4)
  await addByClick(page, 'Parents', 0.7, 0.7)
  await side.getByRole('button', { name: 'All people and groups' }).click()
  await side.getByLabel('Add a person or group').fill('Night shift')
  await page.keyboard.press('Enter')
  await expect(side.getByRole('heading', { name: 'Night shift' })).toBeVisible()
  await press(page, await at(page, 0.55, 0.25))
  await expect(side.getByRole('heading', { name: 'What the map says' })).toBeVisible()
  await page.locator('.tl-container').press('Delete')
  await page.locator('.tl-container').press('Control+a')
  await expect(side.getByRole('heading', { name: '2 chosen' })).toBeVisible()
  expect((await mapOf(page, initiative)).actors).toHaveLength(3)
})

test('eight at one place are in part drawn as one, which opens; a mark and a name are of one size however far one zooms', async ({
  openAs,
  initiative,
  server,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  const script = await joinDocument(server.url, initiative, 'map')
  script.doc.transact(() => {
    for (let n = 1; n <= 9; n++)
      addActor(script.doc, { name: `Neighbor ${n}`, at: { influence: 3, position: 1 } })
    addActor(script.doc, { name: 'Senator', at: { influence: 9 } })
  })
  const heap = page.locator('[data-shape-type="heap"]')
  await expect(heap).toContainText('6 more here')
  await expect(cards(page)).toHaveCount(3 + 1)
  const senator = card(page, 'Senator').locator('[class*="mark"]')
  const size = async () => (await senator.boundingBox())?.width ?? 0
  expect(await size()).toBeCloseTo(24, 0)
  const { y } = await middleOf(senator)
  await page.getByRole('button', { name: 'Closer' }).click()
  await expect.poll(async () => Math.abs((await middleOf(senator)).y - y)).toBeGreaterThan(20)
  await expect.poll(size).toBeCloseTo(24, 0)
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await expect.poll(async () => Math.abs((await middleOf(senator)).y - y)).toBeLessThan(2)
  await expect.poll(size).toBeCloseTo(24, 0)
  await press(page, await middleOf(heap))
  await expect(heap).toHaveCount(0)
  await expect(cards(page)).toHaveCount(10)
  script.destroy()
})

test('in a crowd those who are connected with whom one chose are named, and what the mouse has left is not pointed at', async ({
  openAs,
  initiative,
  server,
}) => {
  const script = await joinDocument(server.url, initiative, 'map')
  script.doc.transact(() => {
    const ids = Array.from({ length: 36 }, (_, n) =>
      addActor(script.doc, {
        name: `Neighbor of number ${n}`,
        at: { influence: 2 + Math.floor(n / 6) * 0.85, position: ((n % 6) - 2.5) * 0.26 },
      }),
    )
    addConnection(script.doc, { from: ids[14] ?? '', to: ids[28] ?? '', kind: 'funds' })
  })
  const page = await openAs('editor', 'Tomás', { initiative, place: 'map' })
  const labels = page.locator('.tl-overlays')
  await expect(cards(page)).toHaveCount(36)
  await expect(labels.getByText(/number/)).toHaveCount(0)
  const mark = (n: number) => card(page, `Neighbor of number ${n}`).locator('[class*="mark"]')
  await press(page, await middleOf(mark(14)))
  for (const words of ['funds', 'Neighbor of number 14', 'Neighbor of number 28'])
    await expect(labels.getByText(words)).toBeVisible()
  const { x, y } = await middleOf(mark(21))
  await page.mouse.move(x, y)
  await expect(labels.getByText('Neighbor of number 21')).toBeVisible()
  await panel(page).hover()
  await expect(labels.getByText('Neighbor of number 21')).toHaveCount(0)
  script.destroy()
})

test('what fades fades by its colors: a drawing of hundreds has no groups that each cost a moving view', async ({
  openAs,
  initiative,
  server,
}) => {
  const script = await joinDocument(server.url, initiative, 'map')
  script.doc.transact(() => fillMap(script.doc, 60, 150))
  const page = await openAs('editor', 'Tomás', { initiative, place: 'map' })
  const groups = () =>
    page
      .locator('.tl-shapes')
      .evaluate(
        (layer) =>
          [...layer.querySelectorAll('*')].filter((one) => getComputedStyle(one).opacity !== '1').length,
      )
  await expect(page.locator('[data-connection][data-faint]').first()).toBeAttached()
  expect(await groups()).toBe(0)
  const name = page.locator('[data-shape-type="actor"] [data-side]:not([data-side=""])').first()
  const strong = await name.evaluate((one) => getComputedStyle(one).color)
  await press(page, await middleOf(name))
  await expect(page.locator('[data-shape-type] [data-pale]').first()).toBeAttached()
  const pale = page.locator('[data-shape-type="actor"] [data-pale] [data-side]:not([data-side=""])').first()
  expect(await pale.evaluate((one) => getComputedStyle(one).color)).not.toBe(strong)
  expect(await groups()).toBe(0)
  script.destroy()
})

test('the words of the axes are whole, and no tool covers them, on screens of every size', async ({
  openAs,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height })
    const cut = () =>
      page.evaluate(() => {
        const canvas = document.querySelector('.tl-container')?.getBoundingClientRect()
        const tools = document.querySelector('[role=toolbar]')?.getBoundingClientRect()
        const words = [...document.querySelectorAll('.tl-container span')].filter(({ textContent }) =>
          ['Decides', 'Not heard yet', 'Stance not known'].includes(textContent),
        )
        if (!canvas || !tools || words.length !== 3) return 'not there'
        const isCut = (word: DOMRect) =>
          word.top < Math.max(canvas.top, tools.bottom) || word.bottom > canvas.bottom
        return words.filter((word) => isCut(word.getBoundingClientRect())).map((word) => word.textContent)
      })
    await expect.poll(cut, `${width} × ${height}`).toEqual([])
  }
})
