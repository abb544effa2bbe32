import type * as Y from 'yjs'

import { deleteItems } from '../../shared/model/collection.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { lookAtViews, type Look } from '../support/every-view.ts'
import { test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { joinDocument } from '../support/script.ts'
import { expectAccessible } from '../support/visitor.ts'

const FRONT = '[role="dialog"], [role="menu"]'

/** Leaves as many as there are kinds of cards to see: axe looks at each part of each of them. */
const leaveFew = (doc: Y.Doc): void => {
  const { activities, phases, components } = readPlan(doc)
  const isLeft = ({ phase, component }: { phase: string; component: string }) =>
    phases.findIndex(({ id }) => id === phase) < 2 &&
    [0, 2].includes(components.findIndex(({ id }) => id === component))
  const others = activities.filter(({ place }) => !isLeft(place))
  deleteItems(
    doc,
    others.map(({ id }) => ({ kind: 'activities', id })),
    'Tomás Jimenez',
  )
}

/** What is open in front of all else, or else the page without its frame, which has a test of its own. */
const look: Look = async (page, what) =>
  test.step(what, async () => {
    const isFront = (await page.locator(FRONT).count()) > 0
    await expectAccessible(page, isFront ? FRONT : 'main')
  })

test('axe finds nothing in any view, dialog or menu of the theory of action, in light and in dark', async ({
  openAs,
  server,
}) => {
  test.setTimeout(120_000)
  const initiative = await createExample(server.url)
  const script = await joinDocument(server.url, initiative, 'plan')
  leaveFew(script.doc)
  const openStill: typeof openAs = async (...given) => {
    const page = await openAs(...given)
    await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' })
    return page
  }
  await lookAtViews(openStill, initiative, look)
  script.destroy()
})
