import type { Browser } from '@playwright/test'

import { arrive, filled, framesDuring, report, sayFrames, shownAfter } from './browser.ts'
import { fillMap } from './fill.ts'

export const largeMap = async (browser: Browser): Promise<void> => {
  const map = await filled('map', (doc) => fillMap(doc, 300, 600))
  const page = await arrive(browser, map)
  await page.goto(`/i/${map.id}/map`)
  // some of them are drawn as one
  await shownAfter(page, '[data-shape-type="actor"]', 200)
  const box = await page.locator('.tl-canvas').boundingBox()
  if (!box) throw new Error('The canvas is not there.')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  const wheel = async (dx: (i: number) => number, dy: (i: number) => number): Promise<void> => {
    for (let i = 0; i < 100; i++) await page.mouse.wheel(dx(i), dy(i))
  }
  const pan = await framesDuring(page, () =>
    wheel(
      (i) => Math.cos(i / 8) * 25,
      (i) => Math.sin(i / 8) * 25,
    ),
  )
  report('pan a map of 300 and 600', sayFrames(pan), '30 frames/s')
  await page.keyboard.down('Control')
  const zoom = await framesDuring(page, () => wheel(() => 0, (i) => Math.sin(i / 10) * 20)) // prettier-ignore
  await page.keyboard.up('Control')
  report('zoom it', sayFrames(zoom), '30 frames/s')
  await page.getByRole('button', { name: 'Show the whole map' }).click()
  await page.locator('.tl-container[data-moving]').waitFor({ state: 'attached' })
  await page.locator('.tl-container:not([data-moving])').waitFor()
  const card = await page.locator('[data-shape-type="actor"]').nth(150).boundingBox()
  if (!card) throw new Error('The card is not there.')
  const drag = await framesDuring(page, async () => {
    await page.mouse.move(card.x + card.width / 2, card.y + card.height / 2)
    await page.mouse.down()
    for (let i = 0; i < 100; i++) await page.mouse.move(x + Math.cos(i / 8) * 200, y + Math.sin(i / 8) * 150)
    await page.mouse.up()
  })
  report('drag a card in it', sayFrames(drag), '30 frames/s')
  await page.context().close()
}
