import { readFile } from 'node:fs/promises'

import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'

test('the page of the grid is saved as a picture, twice as large, in the colors of the screen', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('editor', 'Ana', { initiative, place: 'grid' })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.getByRole('gridcell').last()).toBeVisible()
  const width = await page.locator('[data-picture]').evaluate((part) => part.clientWidth)
  const saving = page.waitForEvent('download')
  await chooseTool(page, 'On paper, or as a picture')
  await page.getByRole('menuitem', { name: 'Save a picture' }).click()
  const saved = await saving
  expect(saved.suggestedFilename()).toBe('Ready-by-Five-Riverside-theory-of-action.png')
  const png = await readFile(await saved.path())
  expect(png.subarray(1, 4).toString()).toBe('PNG')
  expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * width)
  // all of it, not what was scrolled to
  expect(png.readUInt32BE(20)).toBeGreaterThan(2 * 720)
  const seen = await page.evaluate(async (data) => {
    const image = new Image()
    image.src = `data:image/png;base64,${data}`
    await image.decode()
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')
    pen?.drawImage(image, 0, 0)
    const corner = [...(pen?.getImageData(2, 2, 1, 1).data ?? [])].slice(0, 3)
    const middle = pen?.getImageData(0, Math.round(image.height / 2), image.width, 80).data ?? []
    return { corner, colors: new Set(middle).size }
  }, png.toString('base64'))
  expect(Math.max(...seen.corner), 'a dark page').toBeLessThan(60)
  expect(seen.colors, 'something is drawn').toBeGreaterThan(20)
})
