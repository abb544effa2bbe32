import { type Page, expect } from '@playwright/test'

import type { OpenAs } from './fixtures.ts'
import { chooseTool } from './grid.ts'
import type { TestInitiative } from './initiative.ts'

/** Looks at a page as it stands; `what` names it in what the test says. */
export type Look = (page: Page, what: string) => Promise<void>

/** What somebody brings in, with all that is asked about it: a place, a name, a status, days in two orders. */
const TABLE = [
  'Activity\tPhase\tComponent\tLead\tStatus\tDue',
  'Walk together on Fridays\tPhase I\tSafe ways on foot, and whoever keeps them so\tParents of the river\tAt risk\t03/04/2027',
  'Paint three crossings\tPhase I\tSafe ways on foot, and whoever keeps them so\tParents of the river\tAt risk\t05/06/2027',
].join('\n')

const dialogOf = (page: Page) => page.getByRole('dialog').or(page.getByRole('alertdialog'))

const close = async (page: Page) => {
  await page.keyboard.press('Escape')
  await expect(dialogOf(page)).toHaveCount(0)
}

const open = async (page: Page, { id }: TestInitiative, place: string) => {
  await page.goto(`/i/${id}/${place}`)
  await expect(page.locator('#place :is(h1, h2)').first()).toBeVisible()
  await expect(page.locator('[data-saved="saved"]')).toBeAttached()
}

/** The views of the theory of action, and how close one can look. */
const lookAtSides = async (page: Page, initiative: TestInitiative, look: Look) => {
  for (const view of ['outline', 'partners', 'timeline']) {
    await open(page, initiative, `grid?view=${view}`)
    await expect(page.locator('main li').first()).toBeVisible()
    await look(page, view)
  }
  await open(page, initiative, 'grid')
  await page.getByRole('button', { name: /^Filter/ }).click()
  await page.getByLabel('With the words').fill('zzz')
  await expect(page.locator('[data-activity]')).toHaveCount(0)
  await look(page, 'a filter that hides all')
  await open(page, initiative, 'grid')
  await page.getByRole('radio', { name: 'Compact' }).check({ force: true })
  await look(page, 'compact')
  const overview = page.getByRole('radio', { name: 'Overview' })
  if ((await overview.count()) > 0) {
    await overview.check({ force: true })
    await page
      .getByRole('button', { name: /^Open / })
      .first()
      .click()
    await look(page, 'the overview with an open cell')
  }
  await page.getByRole('radio', { name: 'Comfortable' }).check({ force: true })
}

/** What is missing, with a reason that is being written; what was said; several that are chosen. */
const lookBeside = async (page: Page, initiative: TestInitiative, look: Look) => {
  await open(page, initiative, 'grid')
  await page.getByRole('button', { name: /^What is missing/ }).click()
  await page
    .getByRole('button', { name: /^Set aside:/ })
    .first()
    .click()
  await page.keyboard.type('Until May')
  await look(page, 'what is missing')
  await open(page, initiative, 'grid')
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Comment…' }).click()
  await page.getByRole('textbox', { name: 'Comment', exact: true }).fill('Who has time?')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('article')).toBeVisible()
  await look(page, 'a comment')
  await open(page, initiative, 'grid')
  const stops = page.locator('[data-stop^="activities/"]')
  await stops.first().focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  const tools = page.getByRole('region', { name: 'What is done to those you chose' })
  await expect(tools).toBeVisible()
  await look(page, 'several that are chosen')
  await tools.getByRole('button', { name: 'Tags' }).click()
  await expect(dialogOf(page)).toBeVisible()
  await look(page, 'the tags of several')
  await close(page)
  await tools.getByRole('button', { name: 'Move to…' }).click()
  await expect(page.getByRole('grid', { name: 'Cells' })).toBeVisible()
  await look(page, 'in which cell they go')
  await close(page)
}

/** What the menu of tools opens. */
const lookAtTools = async (page: Page, initiative: TestInitiative, look: Look) => {
  await open(page, initiative, 'grid')
  await page.getByRole('button', { name: 'Tools', exact: true }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await look(page, 'the menu of tools')
  await page.reload()
  for (const line of ['On the wall', 'On paper, or as a picture', 'Rows and columns']) {
    await chooseTool(page, line)
    await expect(page.getByRole('menu')).toHaveCount(2)
    await look(page, `the menu ${line}`)
    await page.reload()
  }
  await chooseTool(page, 'Recently deleted')
  await expect(dialogOf(page)).toBeVisible()
  await look(page, 'recently deleted')
  await close(page)
  await chooseTool(page, 'Bring in from a file or the clipboard')
  await expect(dialogOf(page)).toBeVisible()
  await look(page, 'bringing in')
  await dialogOf(page).getByRole('textbox').first().fill(TABLE)
  await dialogOf(page).getByRole('button', { name: 'Look at it' }).click()
  await expect(dialogOf(page).getByRole('row').first()).toBeVisible()
  await look(page, 'what would be brought in')
  await close(page)
  await chooseTool(page, 'Rows and columns')
  await page.getByRole('menuitem', { name: 'Another template…' }).click()
  await expect(dialogOf(page).getByRole('combobox').first()).toBeVisible()
  await look(page, 'another template')
  await close(page)
  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await expect(page.getByRole('menu')).toBeVisible()
  await look(page, 'the menu of a column')
  await page.reload()
  await page
    .getByRole('button', { name: /^Change / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Set dates…' }).click()
  await look(page, 'when a column runs')
  await close(page)
}

/** The questions that are talked through, and what a partner has agreed to. */
const lookAtPartners = async (page: Page, initiative: TestInitiative, look: Look) => {
  await open(page, initiative, 'partners?view=questions')
  await look(page, 'questions to talk through')
  await open(page, initiative, 'partners')
  await page
    .getByRole('button', { name: /^Commitment and activities/ })
    .first()
    .click()
  await look(page, 'what a partner has agreed to')
}

/** The power map without a drawing. */
const lookAtMap = async (page: Page, initiative: TestInitiative, look: Look) => {
  for (const view of ['table', 'table&of=connections', 'outline', 'matrix']) {
    await open(page, initiative, `map?view=${view}`)
    await expect(page.locator('main [data-row], main [data-item]').first()).toBeVisible()
    await look(page, `the map as ${view}`)
  }
}

/** Every view, dialog and menu of the theory of action and its partners. */
export const lookAtViews = async (openAs: OpenAs, initiative: TestInitiative, look: Look): Promise<void> => {
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  const size = page.viewportSize()
  // a look may change the size, and what is opened next depends on it
  const lookAndTurnBack: Look = async (at, what) => {
    await look(at, what)
    if (size) await at.setViewportSize(size)
  }
  for (const part of [lookAtSides, lookBeside, lookAtTools, lookAtPartners, lookAtMap])
    await part(page, initiative, lookAndTurnBack)
}
