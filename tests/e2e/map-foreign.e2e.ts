import * as Y from 'yjs'

import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'
import { addByClick, at, canvasOf, card, drag, mapOf, middleOf, press } from '../support/map-page.ts'
import { joinDocument } from '../support/script.ts'

/** Shapes as no pen draws them, and one that is right, written by a script. */
const HOSTILE: unknown[] = [
  null,
  'draw',
  { type: 'draw' },
  { type: 'draw', x: 0, y: 0, props: { segments: [] } },
  { type: 'draw', x: Number.NaN, y: 0, props: { segments: [{ type: 'free', points: [{ x: 0, y: 0 }] }] } },
  { type: 'draw', x: 0, y: 0, props: { segments: [{ type: 'free', points: ['a', null, { x: 'b' }] }] } },
  { type: 'image', x: 0, y: 0, props: { src: 'https://example.com/a.png' } },
  { type: 'embed', x: 0, y: 0, props: { url: 'https://example.com/' } },
  { type: 'actor', x: 0, y: 0, props: {} },
  { type: 'note', x: 0, y: 0, props: { text: { $ref: 1 } } },
  { typeName: 'camera', id: 'camera:page:page', x: 1e9, y: 1e9, z: 0 },
]
const STROKE = {
  type: 'draw',
  x: 100,
  y: 100,
  props: {
    segments: [
      {
        type: 'free',
        points: [
          { x: 0, y: 0, z: 0.5 },
          { x: 200, y: 90, z: 9e9 },
        ],
      },
    ],
    color: 'url(https://example.com)',
  },
}

const writeHostileShapes = async (origin: string, initiative: TestInitiative): Promise<void> => {
  const provider = await joinDocument(origin, initiative, 'map')
  const shapes = provider.doc.getMap('canvas')
  for (const [i, shape] of [...HOSTILE, STROKE].entries()) shapes.set(`h${i}`, new Y.Map([['shape', shape]]))
  shapes.set('actor:x', new Y.Map([['shape', STROKE]]))
  shapes.set('x'.repeat(500), new Y.Map([['shape', STROKE]]))
  provider.destroy()
}

test('nothing foreign gets onto the canvas, and copies make no second actor', async ({
  openAs,
  initiative,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  await addByClick(page, 'Mayor', 0.5, 0.5)
  await press(page, await middleOf(card(page, 'Mayor')))
  for (const key of ['Control+c', 'Control+v', 'Control+d', 'Control+x', 'Control+g', 'f', 't', 'e', 'r'])
    await page.keyboard.press(key)
  await canvasOf(page).evaluate((canvas) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'https://example.com/')
    data.setData('text/html', '<b>foreign</b>')
    const file = new File([new Uint8Array(8)], 'a.png', { type: 'image/png' })
    canvas.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }))
    data.items.add(file)
    canvas.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true }))
  })
  await page.keyboard.down('Alt')
  await drag(page, await middleOf(card(page, 'Mayor')), await at(page, 0.7, 0.3))
  await page.keyboard.up('Alt')
  await expect(page.locator('.tl-shape')).toHaveCount(1)
  expect((await mapOf(page, initiative)).actors).toHaveLength(1)
})

test('a shape that a hostile client wrote is left out, and the rest is drawn', async ({
  openAs,
  initiative,
  server,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  await writeHostileShapes(server.url, initiative)
  await addByClick(page, 'Mayor', 0.5, 0.5)
  await expect(page.locator('[data-shape-type="draw"]')).toHaveCount(1)
  await expect(page.locator('.tl-shape')).toHaveCount(2)
  await page.reload()
  await expect(card(page, 'Mayor')).toBeVisible()
})
