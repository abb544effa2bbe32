import { addActivity } from '../../shared/model/activities.ts'
import { addActor, placeActor } from '../../shared/model/actors.ts'
import { deleteItem, readOrdered } from '../../shared/model/collection.ts'
import { addComment } from '../../shared/model/comments.ts'
import { agenda, components, phases } from '../../shared/model/kinds.ts'
import { addPartners } from '../../shared/model/partners.ts'
import { setMembers } from '../../shared/model/several.ts'
import { expect, test } from '../support/fixtures.ts'
import { card as cardInGrid } from '../support/grid.ts'
import { card as cardOnMap, panel } from '../support/map-page.ts'
import { joinDocument } from '../support/script.ts'

test('the panel of somebody on the map leads to the activities about them, as they are by now', async ({
  openAs,
  server,
  initiative,
}) => {
  const [plan, map] = await Promise.all([
    joinDocument(server.url, initiative, 'plan'),
    joinDocument(server.url, initiative, 'map'),
  ])
  const mayor = addActor(map.doc, { name: 'Mayor' })
  const [phase, component] = [readOrdered(plan.doc, phases)[0]!.id, readOrdered(plan.doc, components)[0]!.id]
  const visit = addActivity(plan.doc, { phase, component, title: 'Visit the town hall' }) ?? ''
  const page = await openAs('editor', 'Tomás', { place: 'map' })
  await panel(page)
    .getByRole('button', { name: /^Mayor/ })
    .click()
  await expect(panel(page).getByRole('heading', { name: 'Mayor' })).toBeVisible()
  const list = panel(page).getByRole('list', { name: 'In the theory of action' })
  await expect(list).toHaveCount(0)
  setMembers(plan.doc, [visit], 'actors', { members: [mayor], is: true })
  await list.getByRole('link', { name: /^Visit the town hall/ }).click()
  const details = page.getByRole('complementary', { name: 'Activity' })
  await expect(details.getByRole('textbox', { name: 'What will be done' })).toHaveValue('Visit the town hall')
  await details.getByRole('button', { name: 'Mayor. Show on the map' }).click()
  await expect(list.getByRole('link')).toHaveCount(1)
  deleteItem(plan.doc, 'activities', visit)
  await expect(list).toHaveCount(0)
  plan.destroy()
  map.destroy()
})

test('a comment leads to the very thing, wherever that is; of what was deleted a sentence says so', async ({
  openAs,
  server,
  initiative,
}) => {
  test.slow()
  const [plan, map] = await Promise.all([
    joinDocument(server.url, initiative, 'plan'),
    joinDocument(server.url, initiative, 'map'),
  ])
  const [columns, rows, sections] = [
    readOrdered(plan.doc, phases),
    readOrdered(plan.doc, components),
    readOrdered(plan.doc, agenda),
  ]
  const [row, section] = [rows.at(-1)!, sections.at(-1)!]
  const mayor = addActor(map.doc, { name: 'Mayor' })
  placeActor(map.doc, mayor, { influence: 9, position: 1 })
  const partners = addPartners(
    plan.doc,
    Array.from({ length: 20 }, (_, n) => `Partner ${n + 1}`),
  )
  const last = columns.at(-1)!.id
  const activity = addActivity(plan.doc, { phase: last, component: row.id, title: 'Celebrate' })
  const about = {
    actor: `actors/${mayor}`,
    partner: `partners/${partners.at(-1)}`,
    section: `agenda/${section.id}`,
    component: `components/${row.id}`,
    cell: `cells/${last}/${row.id}`,
    activity: `activities/${activity}`,
  }
  for (const on of Object.values(about)) addComment(plan.doc, on, { text: `On ${on}`, by: '', named: [] })
  const page = await openAs('facilitator', 'Dana', { place: 'comments' })
  await page.setViewportSize({ width: 1440, height: 700 })
  const go = async (on: string): Promise<void> => {
    await page
      .getByRole('link', { name: /^Comments/ })
      .first()
      .click()
    const said = page.getByRole('listitem').filter({ hasText: `On ${on}` })
    await said.getByRole('button').first().click()
    await expect(page.getByRole('complementary', { name: 'Comments' })).toContainText(`On ${on}`)
  }
  const side = page.getByRole('complementary', { name: 'Comments' })
  const again = () => side.getByRole('button', { name: /^Show/ }).click()

  await go(about.actor)
  const outline = page.locator('.tl-overlays svg[class*="outline"]')
  await expect(outline).toHaveCount(1)
  await page.getByRole('button', { name: 'Closer' }).click({ clickCount: 4 })
  await page.locator('.tl-container').press('Escape')
  await expect(outline).toHaveCount(0)
  await again()
  await expect(outline).toHaveCount(1)
  await expect(cardOnMap(page, 'Mayor')).toBeInViewport({ ratio: 0.9 })

  await go(about.partner)
  await expect(page.getByRole('textbox', { name: 'Name: Partner 20' })).toBeInViewport()
  await go(about.section)
  await expect(page.getByRole('heading', { name: section.name, level: 3 })).toBeInViewport()
  await expect(page.getByRole('heading', { name: section.name, level: 3 })).toBeFocused()
  await go(about.component)
  await expect(page.locator(`[data-stop="components/${row.id}/name"]`)).toBeInViewport()
  await go(about.cell)
  await expect(page.locator(`[data-stop="cells/${last}/${row.id}/goal"]`)).toBeInViewport()
  await go(about.activity)
  await expect(cardInGrid(page, 'Celebrate').first()).toBeInViewport()
  // from another view, and where a filter leaves it out
  await page.goto(page.url().replace(/\?.*/, `?view=timeline&text=nothing&comments=${about.activity}`))
  await again()
  await expect(page.locator(`[data-stop="activities/${activity}/title"]`)).toBeFocused()

  await page
    .getByRole('link', { name: /^Comments/ })
    .first()
    .click()
  const mayorSaid = page.getByRole('listitem').filter({ hasText: `On ${about.actor}` })
  await expect(mayorSaid).toBeVisible()
  deleteItem(map.doc, 'actors', mayor)
  await expect(page.getByLabel('Open (5)')).toBeVisible()
  await page.getByText('About what was deleted (1)').click()
  await expect(mayorSaid).toBeVisible()
  await expect(mayorSaid.getByRole('button', { name: 'Mayor' })).toHaveCount(0)
  await page.goto(page.url().replace(/\/comments.*/, `/map?actor=${mayor}&comments=${about.actor}`))
  await expect(page.getByText('“Mayor” is not on the map any more.')).toBeVisible()
  await expect(side).toContainText('What this is about was deleted.')
  plan.destroy()
  map.destroy()
})
