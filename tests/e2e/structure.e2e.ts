import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { expectAccessible } from '../support/visitor.ts'

const heads = (page: Page) => page.getByRole('columnheader')
const rows = (page: Page) => page.getByRole('rowheader')

test('another template comes with a look at where all goes, keeps each card, and is undone in one step', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid', initiative })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid', initiative })
  await chooseTool(tomas, 'Rows and columns')
  await expect(tomas.getByRole('menuitem', { name: 'Another template…' })).toBeDisabled()
  await tomas.keyboard.press('Escape')

  await chooseTool(dana, 'Rows and columns')
  await dana.getByRole('menuitem', { name: 'Another template…' }).click()
  const dialog = dana.getByRole('dialog', { name: 'Another template for the grid' })
  await dialog.getByLabel(/Phase I: /).selectOption({ label: 'Becomes “Exploring”' })
  await dialog.getByLabel(/Phase II: /).selectOption({ label: 'Becomes “Exploring”' })
  await expect(dialog).toContainText('afterwards: Phase II: Organize for Impact')
  await expectAccessible(dana)
  // somebody else goes on: what they add is there, and is shown to go along
  await tomas.getByRole('button', { name: /^Add an activity to Phase II: .*, Strategic/ }).click()
  await tomas.keyboard.type('Ask the grandparents')
  await expect(dialog.getByText('31 activities in cells.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Switch to it' }).click()
  await expect(heads(tomas)).toHaveText([
    /Exploring/,
    /Emerging/,
    /Sustaining/,
    /Systems Change/,
    /Proof/,
    /Phase III/,
  ])
  await expect(rows(tomas)).toHaveCount(8)
  await expect(
    tomas
      .getByRole('list', { name: 'Activities in Exploring, Strategic Planning' })
      .getByText(/Ask the grandparents|Inventory of early-years programs/),
  ).toHaveCount(2)
  await dana.keyboard.press('Control+z')
  await expect(heads(tomas)).toHaveText([/^Phase I: /, /^Phase II: /, /^Phase III: /])
  await expect(tomas.locator('[data-activity]')).toHaveCount(31)
})

test('rows and columns are dragged, rows get a color by name, and a cell the framework’s words again', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await heads(dana)
    .filter({ hasText: 'Phase III' })
    .dragTo(heads(dana).filter({ hasText: 'Phase I: ' }), { targetPosition: { x: 12, y: 12 } })
  await expect(heads(dana)).toHaveText([/^Phase III/, /^Phase I: /, /^Phase II: /])
  await rows(dana)
    .filter({ hasText: 'Governance' })
    .dragTo(rows(dana).filter({ hasText: 'Strategic' }), { targetPosition: { x: 90, y: 95 } })
  await expect(rows(dana)).toHaveText([/^Strategic/, /^Governance/, /^Community/, /^Evaluation/])

  await dana.getByRole('button', { name: 'Change Strategic Planning' }).click()
  await dana.getByRole('menuitem', { name: 'Color' }).click()
  await expect(dana.getByRole('menuitem', { name: 'Teal (now)' })).toBeVisible()
  await dana.getByRole('menuitem', { name: 'Red' }).click()
  await dana.getByRole('button', { name: 'Change Strategic Planning' }).click()
  await dana.getByRole('menuitem', { name: 'Color' }).click()
  await expect(dana.getByRole('menuitem', { name: 'Red (now)' })).toBeVisible()
  await dana.keyboard.press('Escape')
  await dana.keyboard.press('Escape')

  await dana.getByRole('button', { name: 'Facilitate and refine' }).click()
  await dana.keyboard.press('Control+a')
  await dana.keyboard.type('Keep it going')
  await dana.keyboard.press('Enter')
  await dana.keyboard.press('Tab')
  await dana.keyboard.press('Enter')
  const words = dana.getByRole('dialog', { name: /^The framework’s words for Phase III/ })
  await expect(words).toContainText('Facilitate and refine')
  await words.getByRole('button', { name: 'Use these words' }).click()
  await expect(dana.getByRole('button', { name: 'Facilitate and refine' })).toBeFocused()
  await dana.keyboard.press('Control+z')
  await expect(dana.getByRole('button', { name: 'Keep it going' })).toBeVisible()
})
