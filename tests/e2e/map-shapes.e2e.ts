import type { Page } from '@playwright/test'
import * as Y from 'yjs'

import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'
import {
  addByClick,
  at,
  canvasOf,
  card,
  connect,
  drag,
  middleOf,
  panel,
  press,
  connections,
  tool,
} from '../support/map-page.ts'
import { joinDocument } from '../support/script.ts'

type Ink = { x: number; y: number; z?: number }
const stroke = (x: number, y: number, points: Ink[], more: object = {}) => ({
  type: 'draw',
  x,
  y,
  props: { segments: [{ type: 'free', points }], ...more },
})

/** Strokes as no hand draws them, which are strokes all the same. */
const ODD: Record<string, object> = {
  dot: stroke(40, 60, [{ x: 0, y: 0 }]),
  still: stroke(120, 60, [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ]),
  closed: stroke(200, 60, [{ x: 0, y: 0 }], { isClosed: true, size: 'xl' }),
  closedLine: stroke(
    280,
    60,
    [
      { x: 0, y: 0 },
      { x: 30, y: 9 },
    ],
    { isClosed: true, isPen: true },
  ),
  far: stroke(4000, -4000, [
    { x: -4000, y: 4000 },
    { x: 9e9, y: -9e9 },
  ]),
  empty: { type: 'draw', x: 360, y: 60, props: { segments: [{ type: 'free', points: [] }] } },
  straight: {
    type: 'draw',
    x: 440,
    y: 60,
    props: { segments: [{ type: 'straight', points: [{ x: 0, y: 0 }] }, { points: [{ x: 5, y: 60 }] }] },
  },
}

const writeShapes = async (origin: string, initiative: TestInitiative) => {
  const script = await joinDocument(origin, initiative, 'map')
  const shapes = script.doc.getMap<Y.Map<unknown>>('canvas')
  for (const [id, shape] of Object.entries(ODD)) shapes.set(id, new Y.Map([['shape', shape]]))
  const turned = new Y.Map<unknown>([['shape', { type: 'note', x: 520, y: 60 }]])
  turned.set('text', new Y.Text('A note that becomes a stroke'))
  shapes.set('turned', turned)
  return {
    turn: () =>
      turned.set(
        'shape',
        stroke(520, 60, [
          { x: 0, y: 0 },
          { x: 50, y: 50 },
        ]),
      ),
    script,
  }
}

const canvasFrame = (page: Page) => page.locator('.tl-container')

/** Everything on the canvas, chosen by a frame drawn around it. */
const chooseAll = async (page: Page) => {
  await tool(page, 'Choose and move').click()
  await drag(page, await at(page, 0.02, 0.12), await at(page, 0.97, 0.96))
}

const hover = async (page: Page, { x, y }: { x: number; y: number }) => {
  await page.mouse.move(x - 3, y - 3)
  await page.mouse.move(x, y, { steps: 3 })
}

test('every shape there is can be drawn, pointed at, chosen, edited, deleted and undone by two people at once', async ({
  openAs,
  initiative,
  server,
}) => {
  test.slow()
  const amina = await openAs('facilitator', 'Amina', { place: 'map' })
  const tomas = await openAs('editor', 'Tomás', { place: 'map' })
  const both = [amina, tomas]
  for (const page of both) await canvasOf(page).waitFor({ timeout: 40_000 })
  const { turn, script } = await writeShapes(server.url, initiative)
  await addByClick(amina, 'Mayor', 0.3, 0.5)
  await addByClick(amina, 'Parents', 0.7, 0.5)
  await connect(amina, 'Parents', 'Mayor', 'funds')
  await tool(tomas, 'Note').click()
  await press(tomas, await at(tomas, 0.3, 0.75))
  await tomas.keyboard.type('Ask the nurses')
  await tomas.keyboard.press('Escape')
  await tool(tomas, 'Pen').click()
  await drag(tomas, await at(tomas, 0.55, 0.7), await at(tomas, 0.7, 0.8))
  await press(tomas, await at(tomas, 0.5, 0.85))
  await tool(tomas, 'Choose and move').click()
  const strokes = (page: Page) => page.locator('[data-shape-type="draw"]')
  for (const page of both) {
    await expect(strokes(page)).toHaveCount(8)
    await expect(connections(page)).toHaveCount(1)
  }

  const outlines = (page: Page) => page.locator('.tl-overlays svg[class*="outline"]')
  for (const page of both) {
    for (const drawn of await page.locator('.tl-shape:not([data-shape-type="connection"])').all()) {
      const point = await middleOf(drawn)
      if (point.x < 230 || point.x > 1100 || point.y < 120 || point.y > 880) continue
      await page.mouse.click(point.x, point.y)
      await page.mouse.dblclick(point.x, point.y)
      await page.keyboard.press('Escape')
    }
    await hover(page, await at(page, 0.5, 0.5))
    await chooseAll(page)
    await expect(outlines(page).nth(6)).toBeAttached()
  }
  turn()
  for (const page of both) await expect(strokes(page)).toHaveCount(9)
  const counts = await Promise.all(both.map((page) => page.locator('.tl-shape').count()))
  expect(counts[0]).toBe(counts[1])

  for (const [one, other] of [both]) {
    await chooseAll(one!)
    await chooseAll(other!)
    await one!.keyboard.press('Delete')
    const question = one!.getByRole('dialog', { name: /^Delete \d+ at once\?$/ })
    await question.getByRole('button', { name: 'Keep them' }).click()
    await expect(card(one!, 'Mayor')).toBeVisible()
    await canvasFrame(one!).press('Delete')
    await question.getByRole('button', { name: /^Delete all/ }).click()
    await one!.getByRole('status').getByRole('button', { name: 'Undo' }).waitFor()
    for (const page of both) await expect(card(page, 'Mayor')).toHaveCount(0)
    await canvasFrame(one!).press('Control+z')
    for (const page of both) {
      await expect(page.locator('.tl-shape')).toHaveCount(counts[0]!)
      await hover(page, await middleOf(card(page, 'Mayor')))
    }
  }
  await expect(amina.getByRole('status').getByRole('button', { name: 'Undo' })).toHaveCount(0)
  await chooseAll(tomas)
  await tomas.keyboard.press('Delete')
  await tomas.getByRole('button', { name: /^Delete all/ }).click()
  await amina.getByRole('button', { name: 'Recently deleted' }).click()
  const together = amina.getByRole('dialog').getByRole('listitem').filter({ hasText: 'deleted together' })
  await expect(together.first()).toContainText('by Tomás')
  await together
    .first()
    .getByRole('button', { name: /^Restore all/ })
    .click()
  for (const page of both) await expect(page.locator('.tl-shape')).toHaveCount(counts[0]!)
  script.destroy()
})

test('a canvas that breaks is drawn again by itself, then at a press; the list goes on, and no page of the library is shown', async ({
  openAs,
  watch,
}) => {
  test.slow()
  watch.allow(/broken on purpose/)
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  await canvasOf(page).waitFor({ timeout: 40_000 })
  await addByClick(page, 'Mayor', 0.3, 0.4)
  await addByClick(page, 'Parents', 0.7, 0.7)
  await connect(page, 'Parents', 'Mayor', 'influences')
  await page.evaluate(() => {
    const styles = CSSStyleDeclaration.prototype
    const before = Object.getOwnPropertyDescriptor(styles, 'setProperty')
    styles.setProperty = () => {
      throw new Error('broken on purpose')
    }
    Object.assign(window, { mend: () => Object.defineProperty(styles, 'setProperty', before ?? {}) })
  })
  await drag(page, await at(page, 0.4, 0.2), await at(page, 0.5, 0.3))
  // what broke it is still there when it is drawn again
  await expect(page.getByRole('heading', { name: 'The drawing stopped' })).toBeVisible()
  await expect(page.getByText('Nothing is lost')).toBeVisible()
  await expect(page.getByText(/Something went wrong|Reset data/)).toHaveCount(0)
  await panel(page)
    .getByRole('button', { name: /^Mayor/ })
    .click()
  await expect(panel(page).getByRole('heading', { name: 'Mayor' })).toBeVisible()
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend())
  await page.getByRole('button', { name: 'Draw it again' }).click()
  await expect(card(page, 'Parents')).toBeVisible()
  await expect(connections(page)).toHaveCount(1)
  await expect(tool(page, 'Connection')).toBeVisible()
})
