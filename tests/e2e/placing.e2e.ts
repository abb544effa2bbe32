import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { add, card } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

/** In which cell something goes: typed, or pressed in a small picture of the grid. */

const field = (page: Page) => page.getByRole('combobox', { name: /^Type a cell/ })
const cell = (page: Page, name: string | RegExp) => page.getByRole('grid', { name: 'Cells' }).getByLabel(name)
const said = (page: Page, words: string) => page.locator('[aria-live="polite"]', { hasText: words })

test('a cell is found by parts of its names and by arrows, and a new activity begins there, in any view', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid?view=timeline', initiative })
  const start = dana.getByRole('button', { name: 'Add an activity to', exact: true })
  await start.press('Enter')
  await expect(field(dana)).toBeFocused()
  await dana.keyboard.type('involve')
  await expect(said(dana, '3 cells fit')).toBeAttached()
  await expect(cell(dana, /^C1, Community Involvement/).locator('..')).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expectAccessible(dana)
  await dana.keyboard.press('ArrowDown')
  await expect(cell(dana, /^C2, Community Involvement/).locator('..')).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await dana.keyboard.press('Escape')
  await expect(start).toBeFocused()

  await dana.keyboard.press('Enter')
  await expect(dana.getByRole('dialog'), 'it begins at the cell of the line that Tab comes to').toContainText(
    'A1 Gov',
  )
  await dana.keyboard.press('ArrowDown')
  await dana.keyboard.press('ArrowRight')
  await dana.keyboard.press('Enter')
  await dana.keyboard.type('Map every ride')
  await dana.keyboard.press('Escape')
  await expect(
    dana.getByRole('list', { name: 'Activities in Phase II: Organize for Impact, Strategic Planning' }),
  ).toContainText('Map every ride')
  await expect(dana.getByRole('button', { name: 'Map every ride', exact: true })).toBeFocused()
})

test('while one looks for a place somebody deletes the column, then the activity: it is said, and nothing is lost', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('facilitator', 'Tomás Jimenez', { place: 'grid' })
  await add(dana, 'Convene the founders')
  await expect(card(tomas, 'Convene the founders')).toBeVisible()
  await dana.getByRole('button', { name: 'More for Convene the founders' }).click()
  await dana.getByRole('menuitem', { name: 'Move to…' }).click()
  await field(dana).pressSequentially('b2')
  await expect(dana.getByRole('dialog')).toContainText('B2 Strategic Planning · Phase II')

  await tomas.getByRole('button', { name: 'Change Phase II: Organize for Impact' }).click()
  await tomas.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  await expect(dana.getByRole('dialog')).toContainText('That cell is not here any more')
  await dana.keyboard.press('Enter')
  await expect(dana.getByRole('dialog'), 'what is gone is not chosen').toBeVisible()
  await field(dana).fill('')
  await dana.keyboard.type('b2')
  await expect(dana.getByRole('dialog')).toContainText('B2 Strategic Planning · Phase III')

  await tomas.getByRole('button', { name: 'Convene the founders', exact: true }).press('Delete')
  await expect(dana.getByRole('dialog')).toHaveCount(0)
  await expect(
    dana.getByText('This activity is not here any more, so there is nothing to move.'),
  ).toBeVisible()
})

test('several that are chosen go together to the cell that is pressed', async ({ openAs, server }) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  for (const title of ['Convene the founding eleven', 'Pay residents for their time'])
    await card(dana, title).click({ modifiers: ['Control'], position: { x: 70, y: 22 } })
  await dana.getByRole('button', { name: 'Move to…' }).click()
  await cell(dana, /^D3, /).click()
  await expect(dana.getByText(/^Moved 2 activities to/)).toBeVisible()
  await expect(dana.getByRole('list', { name: /^Activities in Phase III.*Evaluation/ })).toContainText(
    'Pay residents',
  )
})
