import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

/** Activities that stand as lines: by partner and on the timeline; and heads that are moved by keys. */

const tools = (page: Page) => page.getByRole('region', { name: 'What is done to those you chose' })
const line = (page: Page, title: string) => page.getByRole('button', { name: title, exact: true })
const said = (page: Page, words: string) => page.locator('[aria-live="polite"]', { hasText: words })

test('by partner arrow keys go from line to line, several are chosen, and what somebody deletes is said', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid?view=partners', initiative })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid?view=timeline', initiative })
  const fund = dana.getByRole('row').filter({ has: dana.getByRole('rowheader', { name: /^Community Fund/ }) })
  const first = line(dana, 'Convene the founding eleven').first()
  await dana.getByRole('button', { name: 'Add an activity to', exact: true }).focus()
  for (let tab = 0; tab < 3; tab++) await dana.keyboard.press('Tab')
  await expect(
    dana.locator('[data-activity] :focus'),
    'Tab comes to the lines, and to one of them',
  ).toHaveCount(1)
  await first.focus()
  await dana.keyboard.press('ArrowDown')
  await expect(fund.getByRole('button', { name: 'Pay residents for their time', exact: true })).toBeFocused()
  await dana.keyboard.press('ArrowUp')
  await dana.keyboard.press('Space')
  await dana.keyboard.press('Shift+ArrowDown')
  await dana.keyboard.press('Shift+ArrowDown')
  await expect(tools(dana)).toContainText('3 chosen')
  await expect(said(dana, 'Hire a backbone director chosen, 3 in all')).toBeAttached()
  await expectAccessible(dana, 'main')

  await line(tomas, 'Pay residents for their time').focus()
  await tomas.keyboard.press('Delete')
  await expect(line(tomas, 'Hire a backbone director'), 'the next line').toBeFocused()
  await expect(dana.getByText('1 of those you chose is not here any more')).toBeVisible()
  await dana.keyboard.press('Shift+F10')
  await tools(dana).getByRole('button', { name: 'Lead' }).press('Enter')
  await dana.getByRole('menuitem', { name: 'Radio Riverside' }).press('Enter')
  await expect(fund.getByRole('list', { name: 'Leads' }).first()).not.toContainText(
    'Hire a backbone director',
  )
  await expect(tools(dana)).toContainText('2 chosen')
  await dana.keyboard.press('Control+z')
  await expect(fund.getByRole('list', { name: 'Leads' }).first()).toContainText('Hire a backbone director')
})

test('on the timeline they are chosen with the mouse, one by one, in a row, or by drawing around them', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid?view=timeline', initiative })
  await line(dana, 'Pay residents for their time').click({ modifiers: ['Control'] })
  await line(dana, 'Fund the backbone for three years').click({ modifiers: ['Shift'] })
  await expect(tools(dana)).toContainText('3 chosen')
  await expect(dana).toHaveURL(/view=timeline$/)
  await dana.keyboard.press('Escape')
  const from = await dana.getByRole('heading', { name: 'Phases' }).boundingBox()
  const to = await line(dana, 'Hire a backbone director').boundingBox()
  if (!from || !to) throw new Error('Nothing is there.')
  await dana.mouse.move(from.x + 300, from.y + 5)
  await dana.mouse.down()
  await dana.mouse.move(to.x + 20, to.y + 5, { steps: 3 })
  await dana.mouse.up()
  await expect(tools(dana)).toContainText('2 chosen')
  await tools(dana).getByRole('button', { name: 'Move to…' }).click()
  await dana.getByRole('combobox', { name: /^Type a cell/ }).pressSequentially('a3\n')
  await expect(dana.getByText(/^Moved 2 activities to/)).toBeVisible()
})

test('Alt with arrow keys moves a column or a row, for all, and keeps the focus there', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  const heads = tomas.getByRole('columnheader')
  const phase = dana.getByRole('button', { name: 'Phase I: Initiate Action', exact: true })
  await phase.focus()
  await dana.keyboard.press('Alt+ArrowRight')
  await expect(heads).toContainText(['Phase II:', 'Phase I:', 'Phase III:'])
  await expect(phase).toBeFocused()
  await expect(said(dana, 'Phase I: Initiate Action is 2 of 3')).toBeAttached()
  const component = dana.getByRole('button', { name: 'Strategic Planning', exact: true })
  await component.focus()
  await dana.keyboard.press('Alt+ArrowUp')
  await expect(tomas.getByRole('rowheader').first()).toContainText('Strategic Planning')
  await expect(component).toBeFocused()
})
