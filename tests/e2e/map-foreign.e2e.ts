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

test('a pasted list asks first; pictures, pages, their code and other canvases are refused in words', async ({
  openAs,
  initiative,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  await addByClick(page, 'Mayor', 0.5, 0.5)
  const paste = (text: string, html = '', hasPicture = false) =>
    canvasOf(page).evaluate(
      (canvas, given) => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', given.text)
        clipboardData.setData('text/html', given.html)
        if (given.hasPicture)
          clipboardData.items.add(new File([new Uint8Array(8)], 'a.png', { type: 'image/png' }))
        const options = { clipboardData, bubbles: true, cancelable: true }
        canvas.dispatchEvent(new ClipboardEvent('paste', options))
      },
      { text, html, hasPicture },
    )
  const refused: [Parameters<typeof paste>, string][] = [
    [['', '<img src="x" onerror="document.title = 1">', true], 'Pictures are not put on the map.'],
    [['<svg onload="document.title = 1"></svg>'], 'That is the code of a page or a picture'],
    [['https://example.com/'], 'Pages are not put on the map.'],
    [['Mayor', '<div data-tldraw>{}</div>'], 'What was copied from a canvas'],
  ]
  for (const [given, words] of refused) {
    await paste(...given)
    await expect(page.getByText(words, { exact: false })).toBeVisible()
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  expect(await page.title()).not.toBe('1')
  await paste('Night shift\n<script>document.title = 1</script>\nMayor')
  const dialog = page.getByRole('dialog', { name: 'Bring in people, groups and connections' })
  await expect(dialog.getByRole('heading', { name: /^3 people and groups/ })).toBeFocused()
  expect((await mapOf(page, initiative)).actors).toHaveLength(1)
  await dialog.getByRole('button', { name: 'Bring in 2 people and groups' }).click()
  await expect
    .poll(async () => (await mapOf(page, initiative)).actors.map(({ name }) => name).toSorted())
    .toEqual(['<script>document.title = 1</script>', 'Mayor', 'Night shift'])
  expect(await page.title()).not.toBe('1')
  await expect(page.locator('.tl-shape')).toHaveCount(1)
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
