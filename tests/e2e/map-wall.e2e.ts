import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { middleOf, press } from '../support/map-page.ts'
import { expectAccessible } from '../support/visitor.ts'

const SIZES = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const

test('the map is on the wall once it is asked whether anyone on it is there, goes with who leads, and hides names with them', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'map' })
  const chosen = dana.locator('[data-shape-type="actor"]').filter({ hasText: 'Home daycare network' })
  await expect(chosen).toBeVisible()
  await chooseTool(dana, 'On the wall')
  const question = dana.getByRole('group', { name: /^Is anyone on this map in the room/ })
  const opened = dana.waitForEvent('popup')
  await question.getByRole('button', { name: 'With names, nonetheless' }).click()
  const wall = await opened
  await expect(wall.getByRole('heading', { level: 1 })).toHaveText('Who decides on child care?')
  await expect(wall.getByText('Ward council')).toBeVisible()
  for (const [width, height] of SIZES) {
    await wall.setViewportSize({ width, height })
    const letters = await wall
      .locator('main svg text')
      .filter({ hasText: 'Ward council' })
      .evaluate((text) => (text.getBoundingClientRect().height / innerHeight) * 1080)
    expect(letters, `${width} × ${height}`).toBeGreaterThanOrEqual(28)
    expect(await wall.evaluate(() => document.documentElement.scrollHeight > innerHeight)).toBe(false)
  }
  await expect(wall.locator('a, button, input, textarea, [tabindex], [contenteditable]')).toHaveCount(0)
  await expectAccessible(wall)

  await press(dana, await middleOf(chosen))
  await expect(wall.locator('main svg g[opacity]').first()).toBeVisible()
  await expect(wall.getByText(/Dana/)).toHaveCount(0)
  // one key, also while the wall is held still
  await wall.keyboard.press('ArrowRight')
  await dana.keyboard.press('Escape')
  await dana.keyboard.press('m')
  await expect(dana.getByText('Names are hidden on this screen')).toBeVisible()
  await expect(wall.getByText('Shown without names.')).toBeVisible()
  await expect(wall.getByText(/council|daycare|Mayor/i)).toHaveCount(0)
  await wall.reload()
  await expect(wall.getByText('Shown without names.')).toBeVisible()
  // shown again here, they are not there until somebody says so
  await dana.keyboard.press('m')
  await expect(chosen).toBeVisible()
  await wall.keyboard.press('2')
  await wall.keyboard.press('5')
  await expect(wall.getByText('Shown without names.')).toBeVisible()
  // where not all find room there, the arrows go through enlarged parts, and back to the whole
  await expect(wall.getByText(/Arrow keys: the map in \d+ larger parts/)).toBeVisible()
  await wall.keyboard.press('ArrowRight')
  await expect(wall.getByText(/^Part 1 of \d+$/)).toBeVisible()
  await expectAccessible(wall)
  await wall.keyboard.press('ArrowLeft')
  await expect(wall.getByText(/^Part/)).toHaveCount(0)
})
