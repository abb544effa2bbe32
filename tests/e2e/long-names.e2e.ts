import { fill, lookAtPlaces } from '../support/every-place.ts'
import { type Look, lookAtViews } from '../support/every-view.ts'
import { expect, test } from '../support/fixtures.ts'
import { createLong } from '../support/renamed.ts'
import { PHONE } from '../support/visitor.ts'
import { faultsOf } from '../support/whole.ts'

test('names as long as they may be cut nothing and cover nothing, on a phone and at a desk', async ({
  openAs,
  page,
  server,
}) => {
  test.setTimeout(240_000)
  const initiative = await createLong(server.url)
  await fill(page, initiative)
  const look: Look = async (page, what) => {
    for (const viewport of [PHONE, { width: 1280, height: 720 }]) {
      await page.setViewportSize(viewport)
      expect.soft(await faultsOf(page), `${what}, ${viewport.width} wide`).toEqual([])
    }
  }
  await lookAtPlaces(openAs, initiative, look)
  await lookAtViews(openAs, initiative, look)
})
