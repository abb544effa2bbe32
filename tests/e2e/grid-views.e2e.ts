import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

/** The theory of action as one wants to see it: which of it, and how close. */

const cards = (page: Page) => page.locator('[data-activity]')
const said = (page: Page, words: string | RegExp) => page.locator('[aria-live="polite"]', { hasText: words })

test('a filter says what it shows of all, its cells say what they hide, and all of it is in the address', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  await expect(cards(dana)).toHaveCount(30)
  await dana.getByRole('button', { name: 'Filter' }).press('Enter')
  await expect(dana.getByLabel('With the words')).toBeFocused()
  await dana.keyboard.type('BACKBONE')
  await expect(cards(dana)).toHaveCount(2)
  await expect(said(dana, '2 of 30')).toBeAttached()
  await dana.getByRole('group', { name: 'Status' }).getByLabel('Stuck').check()
  await expect(cards(dana)).toHaveCount(1)
  await expect(dana).toHaveURL(/status=stuck/)
  await dana.reload()
  await expect(cards(dana)).toHaveCount(1)
  await expect(dana.getByText('1 of 30')).toBeVisible()

  const more = dana.getByRole('button', { name: /^Show 2 activities of Phase II:.*Governance/ })
  await more.click()
  await expect(cards(dana)).toHaveCount(3)
  await expect(dana.locator('[data-stop^="activities/"]:focus')).toHaveCount(1)
  await expect(more).toHaveCount(0)

  const stuck = dana.getByRole('button', { name: /^Stuck: Fund the backbone/ })
  await stuck.click()
  await dana.getByRole('menuitem', { name: 'Done', exact: true }).click()
  await expect(dana.getByRole('button', { name: /^Done: Fund the backbone/ }), 'stays in hand').toBeVisible()

  await dana.getByRole('button', { name: 'Show all' }).click()
  await expect(cards(dana)).toHaveCount(30)
  await expect(said(dana, 'All 30 activities are shown')).toBeAttached()
  await expect(dana.getByRole('button', { name: 'Filter' })).toBeFocused()
  expect(new URL(dana.url()).search).toBe('')
})

test('compact shows all thirty cards of the example at 1280 × 720, and is kept on this device', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', {
    place: 'grid',
    initiative,
    viewport: { width: 1280, height: 720 },
  })
  await dana.getByRole('radio', { name: 'Compact' }).check({ force: true })
  await expect(cards(dana)).toHaveCount(30)
  await dana.reload()
  await expect(dana.getByRole('radio', { name: 'Compact' })).toBeChecked()
  await expect(cards(dana)).toHaveCount(30)
  const table = dana.getByRole('grid').locator('..')
  const inSight = () =>
    cards(dana).evaluateAll((all, { bottom }) => {
      return all.filter((one) => one.getBoundingClientRect().bottom <= bottom).length
    }, bounds)
  const box = await table.boundingBox()
  const bounds = { bottom: (box?.y ?? 0) + (box?.height ?? 0) }
  expect(await inSight()).toBe(30)
  await expectAccessible(dana, 'main')
})

test('the overview counts each cell by status; a press opens one, and a card that is moved out of it is said', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  await dana.getByRole('radio', { name: 'Overview' }).check({ force: true })
  await expect(cards(dana)).toHaveCount(0)
  const cell = dana.getByRole('button', {
    name: /^Open Phase I: Initiate Action, Governance.*: 3 activities/,
  })
  await expect(cell).toHaveAccessibleName(/Done 2, Doing 1/)
  await expectAccessible(dana, 'main')
  await cell.press('Enter')
  await expect(cards(dana)).toHaveCount(3)
  await expect(dana.getByRole('button', { name: /^Close Phase I/ })).toBeFocused()
  await dana.keyboard.press('ArrowDown')
  await dana.keyboard.press('ArrowDown')
  await expect(dana.getByRole('button', { name: 'Convene the founding eleven', exact: true })).toBeFocused()
  await dana.keyboard.press('Alt+ArrowRight')
  await expect(dana.getByText(/^Moved to .*Phase II.*Governance.*, 4 of 4/).first()).toBeVisible()
  await expect(dana.getByRole('button', { name: /^Open Phase II.*Governance.*: 4 act/ })).toBeFocused()
  await expect(cards(dana)).toHaveCount(2)
})

test('the outline has all activities, is worked with by keyboard alone, and is live', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await dana.getByRole('link', { name: 'Outline' }).press('Enter')
  await expect(dana).toHaveURL(/view=outline/)
  const [first, second] = ['Phase I: Initiate Action', 'Phase II: Organize for Impact']
  await dana
    .getByRole('button', { name: `Add an activity to ${first}, Governance & Infrastructure` })
    .press('Enter')
  await dana.keyboard.type('Convene the founders')
  await dana.keyboard.press('Enter')
  await dana.keyboard.type('Sign the charter')
  await dana.keyboard.press('Escape')
  const list = (page: Page, phase: string) =>
    page.getByRole('list', { name: `Activities in ${phase}, Governance & Infrastructure`, exact: true })
  await expect(list(tomas, first).getByRole('listitem')).toContainText(['Convene', 'Sign'])
  await dana.getByRole('button', { name: 'Sign the charter', exact: true }).focus()
  await dana.keyboard.press('Alt+ArrowRight')
  await expect(list(tomas, second).getByRole('listitem')).toContainText(['Sign'])
  await expect(dana.getByRole('button', { name: 'Sign the charter', exact: true })).toBeFocused()
  await dana.getByRole('button', { name: 'Convene the founders', exact: true }).focus()
  await dana.keyboard.press('ArrowDown')
  await expect(dana.getByRole('button', { name: `Add an activity to ${first}, Gov` })).toBeFocused()
  await dana.getByRole('radio', { name: 'Components first' }).press('Space')
  await expect(dana.getByRole('heading', { level: 3 }).first()).toContainText('Governance')
  await expectAccessible(dana, 'main')
  await dana.goBack()
  await expect(dana.getByRole('grid')).toBeVisible()
})

test('by partner and on the timeline the same activities stand, live, and open their details', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid?view=partners', initiative })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid', initiative })
  const row = dana.getByRole('row').filter({ has: dana.getByRole('rowheader', { name: /^Radio Riverside/ }) })
  await expect(row.getByRole('list', { name: 'Leads' })).toContainText('Spanish-language radio hour')
  await expect(dana.getByRole('rowheader', { name: /^Nobody leads/ })).toBeVisible()
  await expectAccessible(dana, 'main')
  await row.getByRole('button', { name: 'Spanish-language radio hour', exact: true }).click()
  const details = dana.getByRole('complementary', { name: 'Activity' })
  await details.getByLabel('Who leads').selectOption('Youth Council')
  await expect(row.getByRole('list', { name: 'Leads' })).toHaveCount(0)
  await details.getByLabel('Due').fill('2027-02-03')

  await tomas.getByRole('link', { name: 'Timeline' }).click()
  const due = tomas.getByRole('listitem').filter({ hasText: 'Spanish-language radio hour' })
  await expect(due.locator('time[datetime="2027-02-03"]')).toBeVisible()
  await expect(tomas.getByRole('region', { name: 'Without a date' })).toContainText(
    'Hand the chair to a resident',
  )
  await expectAccessible(tomas, 'main')
  await tomas.getByRole('button', { name: 'Filter' }).click()
  await tomas.getByLabel('With the words').fill('radio hour')
  await expect(tomas.getByRole('region', { name: 'Without a date' })).toHaveCount(0)
  await expect(tomas.locator('time')).toHaveCount(1)
})
