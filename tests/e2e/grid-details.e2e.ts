import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

const PHONE = { width: 390, height: 844 }

const addOne = async (page: Page, title: string): Promise<void> => {
  await page
    .getByRole('button', { name: /^Add an activity to Phase I: / })
    .first()
    .click()
  await page.keyboard.type(title)
  await page.keyboard.press('Escape')
}

test('an activity’s details are filled in, linked to, and closed by going back', async ({
  openAs,
  baseURL,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await addOne(dana, 'Hire a director')
  await dana.keyboard.press('Alt+Enter')
  const panel = dana.getByRole('complementary', { name: 'Activity' })
  await panel.getByRole('radio', { name: 'Stuck' }).check()
  await panel.getByLabel('Add a partner by name').fill('Community Fund')
  await panel.getByRole('button', { name: 'Add', exact: true }).click()
  await expect(panel.getByRole('checkbox', { name: 'Community Fund' })).toBeChecked()
  await panel.getByLabel('Who leads').selectOption('Community Fund')
  await panel.getByLabel('Due').fill('2031-05-20')
  await panel.getByLabel('Next step').fill('Ask the board')
  await panel.getByLabel('Notes').fill('Two candidates')

  const tomas = await openAs('editor', 'Tomás Jimenez')
  await tomas.goto(dana.url().replace(baseURL ?? '', ''))
  const same = tomas.getByRole('complementary', { name: 'Activity' })
  await expect(same.getByRole('radio', { name: 'Stuck' })).toBeChecked()
  await expect(same.getByLabel('Who leads')).toHaveValue(/.+/)
  await expect(same.getByLabel('Due')).toHaveValue('2031-05-20')
  await expect(same.getByLabel('Next step')).toHaveValue('Ask the board')
  await expect(same.getByLabel('Notes')).toHaveValue('Two candidates')
  await expect(tomas.getByRole('button', { name: 'Stuck: Hire a director. Change' })).toBeVisible()

  await dana.goBack()
  await expect(panel).toHaveCount(0)
  await dana.goForward()
  await expect(panel).toBeVisible()
  await dana.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
})

test('what an activity needs is drawn and told, a circle too, as somebody else ties it', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid', initiative })
  for (const [page, title] of [
    [dana, 'Draft the strategic framework'],
    [tomas, 'Agree what “ready” means to us'],
  ] as const) {
    await page.getByRole('button', { name: `More for ${title}` }).click()
    await page.getByRole('menuitem', { name: 'Open details' }).click()
  }
  const arrows = dana.locator('svg path[data-need]')
  await expect(arrows).toHaveCount(3)
  const panel = dana.getByRole('complementary', { name: 'Activity' })
  await expect(panel.getByRole('region', { name: 'What needs it' })).toContainText('Test the draft')

  const field = tomas.getByRole('combobox', { name: 'Add an activity that it needs' })
  await field.click()
  await tomas.keyboard.type('strategic FRAME')
  await tomas.getByRole('option', { name: 'Draft the strategic framework' }).click()
  const circle =
    /These wait for each other: “.?Draft the strategic framework.?” → “.?Agree what “ready” means to us.?” → “.?Draft/
  await expect(panel.getByText(circle)).toBeVisible()
  await expect(arrows).toHaveCount(4)
  await tomas.getByRole('button', { name: 'It does not need “Draft the strategic framework”' }).click()
  await expect(arrows).toHaveCount(3)
  await panel.getByRole('button', { name: 'Doing: Listening sessions in eight blocks. Open it' }).click()
  await expect(panel.getByLabel('What will be done')).toHaveValue('Listening sessions in eight blocks')
})

test('the grid shows the activities of one partner', async ({ openAs, server }) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  const cards = dana.locator('[data-activity]')
  await expect(cards).toHaveCount(30)
  await dana.getByRole('button', { name: 'Filter' }).click()
  await dana.getByLabel('Partner', { exact: true }).selectOption('Radio Riverside')
  await expect(cards).toHaveCount(2)
  await addOne(dana, 'Announce it on the radio')
  await expect(cards).toHaveCount(3)
  await dana.reload()
  await expect(cards).toHaveCount(3)
})

test('a deleted phase leaves its activities without a place, and comes back with them', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await addOne(dana, 'Convene the founders')
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await dana.getByRole('button', { name: 'Change Phase I: Initiate Action' }).click()
  await dana.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  for (const page of [dana, tomas]) {
    const tray = page.getByRole('region', { name: 'Without a place' })
    await expect(tray.getByRole('listitem')).toContainText(['Convene the founders'])
  }
  await chooseTool(dana, 'Recently deleted')
  await dana.getByRole('button', { name: 'Restore: Phase I: Initiate Action' }).click()
  await expect(tomas.getByRole('region', { name: 'Without a place' })).toHaveCount(0)
  await expect(tomas.getByRole('list', { name: /^Activities in Phase I: .*Governance/ })).toContainText(
    'Convene',
  )
})

test('columns are added, renamed, moved and hidden; while locked, editors are told why not', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  const names = (page: Page) => page.getByRole('columnheader')
  await chooseTool(dana, 'Rows and columns')
  // a page that has no time to draw: what is typed at once is all there
  await dana.evaluate(() => {
    window.requestAnimationFrame = (then) => window.setTimeout(() => then(performance.now()), 1000)
    window.cancelAnimationFrame = (id) => clearTimeout(id)
  })
  await dana.getByRole('menuitem', { name: 'Add to “Phases”' }).click()
  await dana.keyboard.press('ControlOrMeta+a')
  await dana.keyboard.type('Phase IV: Hand over')
  await dana.keyboard.press('Enter')
  await expect(names(tomas)).toContainText(['Phase I:', 'Phase II:', 'Phase III:', 'Phase IV: Hand over'])
  await dana.getByRole('button', { name: 'Change Phase IV: Hand over' }).click()
  await dana.getByRole('menuitem', { name: 'Move to the left' }).click()
  await expect(names(tomas)).toContainText(['Phase I:', 'Phase II:', 'Phase IV: Hand over', 'Phase III:'])
  await dana.getByRole('button', { name: 'Change Phase IV: Hand over' }).click()
  await dana.getByRole('menuitem', { name: 'Hide' }).click()
  await expect(names(tomas)).toContainText(['Phase I:', 'Phase II:', 'Phase III:'])
  await tomas.getByRole('button', { name: 'Change Phase II: Organize for Impact' }).click()
  await expect(tomas.getByText('Only facilitators change rows and columns here.')).toBeVisible()
  await expect(tomas.getByRole('menuitem', { name: 'Delete' })).toBeDisabled()
})

test('on a phone there is one phase at a time, and a card is moved from its details', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', viewport: PHONE })
  await addOne(dana, 'Convene the founders')
  await dana.getByRole('button', { name: 'More for Convene the founders' }).click()
  await dana.getByRole('menuitem', { name: 'Open details' }).click()
  const sheet = dana.getByRole('dialog', { name: 'Activity' })
  await sheet.getByRole('button', { name: 'Move to…' }).click()
  await dana.getByRole('button', { name: 'C2, Community Involvement, Phase II: Organize for Impact' }).click()
  await expect(sheet.getByText('Phase II: Organize for Impact, Community Involvement')).toBeVisible()
  await sheet.getByRole('button', { name: 'Close' }).click()
  await expect(dana.getByText('Convene the founders')).toHaveCount(0)
  await dana.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(dana.getByRole('list', { name: /Community Involvement$/ })).toContainText(
    'Convene the founders',
  )
  const width = await dana.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(PHONE.width)
})

test('axe finds nothing on the grid, in a menu and in the details', async ({ openAs, server }) => {
  test.slow()
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  await expect(dana.locator('[data-activity]')).toHaveCount(30)
  await expectAccessible(dana, 'body')
  await dana.getByRole('button', { name: /^More for Hire/ }).click()
  await expect(dana.getByRole('menu')).toBeVisible()
  await expectAccessible(dana, '[role="dialog"]')
  await dana.getByRole('menuitem', { name: 'Open details' }).click()
  await expect(dana.getByRole('complementary', { name: 'Activity' })).toBeVisible()
  await expectAccessible(dana, 'aside')
})

test('axe finds nothing on the grid of a phone', async ({ openAs, server }) => {
  test.slow()
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative, viewport: PHONE })
  await expect(dana.locator('[data-activity]')).toHaveCount(10)
  await expectAccessible(dana, 'body')
  await dana.getByRole('button', { name: 'Convene the founding eleven', exact: true }).focus()
  await dana.keyboard.press('Alt+Enter')
  await expect(dana.getByRole('dialog', { name: 'Activity' })).toBeVisible()
  await expectAccessible(dana, '[role="dialog"]')
})
