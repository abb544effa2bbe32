import type { Locator, Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'

const [FIRST, SECOND] = ['Phase I: Initiate Action', 'Phase II: Organize for Impact']
const [GOVERNANCE, STRATEGY] = ['Governance & Infrastructure', 'Strategic Planning']

const cell = (page: Page, phase: string, component: string): Locator =>
  page.getByRole('list', { name: `Activities in ${phase}, ${component}`, exact: true })

const card = (page: Page, title: string): Locator => page.getByRole('listitem').filter({ hasText: title })

/** Adds activities to a cell as people do: one after the other, with Enter. */
const add = async (page: Page, phase: string, component: string, words: string[]): Promise<void> => {
  await page.getByRole('button', { name: `Add an activity to ${phase}, ${component}` }).click()
  for (const title of words) {
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect(cell(page, phase, component).getByRole('listitem')).toHaveCount(words.length)
}

/** What the cards of a cell say, in order. */
const expectCards = (page: Page, phase: string, component: string, words: string[]) =>
  expect(cell(page, phase, component).getByRole('listitem')).toContainText(words)

test('activities are added one after the other, and one that is left empty is gone', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, FIRST, GOVERNANCE, ['Convene the founders', 'Sign the charter'])
  await expectCards(dana, FIRST, GOVERNANCE, ['Convene the founders', 'Sign the charter'])
  await dana.getByRole('button', { name: 'Add an activity to', exact: true }).click()
  await dana.getByRole('combobox', { name: /^Type a cell/ }).fill('b2')
  await dana.keyboard.press('Enter')
  await dana.keyboard.type('Draft the framework')
  await dana.keyboard.press('Escape')
  await expectCards(dana, SECOND, STRATEGY, ['Draft the framework'])
  await chooseTool(dana, 'Recently deleted')
  await expect(dana.getByText('Nothing was deleted')).toBeVisible()
})

test('two people write in one title at once, and all letters stay', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, SECOND, STRATEGY, ['the framework'])
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await tomas.getByRole('button', { name: 'the framework', exact: true }).click()
  await tomas.keyboard.press('End')
  await dana.getByRole('button', { name: 'the framework', exact: true }).click()
  await dana.keyboard.press('Home')
  await Promise.all([
    dana.keyboard.type('Draft ', { delay: 30 }),
    tomas.keyboard.type(' with families', { delay: 20 }),
    expect(dana.locator('[data-caret]').getByText('Tomás Jimenez')).toBeVisible(),
  ])
  const all = 'Draft the framework with families'
  await expect(dana.getByRole('textbox', { name: 'What will be done' })).toHaveValue(all)
  await expect(tomas.getByRole('textbox', { name: 'What will be done' })).toHaveValue(all)
  await expect(card(dana, all).getByRole('img', { name: 'Tomás Jimenez is here' })).toBeVisible()
  await tomas.keyboard.press('Enter')
  await expect(dana.locator('[data-caret]')).toHaveCount(0)
  await expect(dana.getByRole('img', { name: 'Tomás Jimenez is here' })).toHaveCount(0)
  await dana.keyboard.press('Enter')
  await dana.reload()
  await expectCards(dana, SECOND, STRATEGY, [all])
})

test('a card is dragged between two others of another cell', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, FIRST, GOVERNANCE, ['Moves'])
  await add(dana, SECOND, STRATEGY, ['Above', 'Below'])
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await expectCards(tomas, FIRST, GOVERNANCE, ['Moves'])
  await card(dana, 'Moves').dragTo(card(dana, 'Below'), { targetPosition: { x: 60, y: 4 } })
  for (const page of [dana, tomas]) {
    await expectCards(page, SECOND, STRATEGY, ['Above', 'Moves', 'Below'])
    await expect(cell(page, FIRST, GOVERNANCE).getByRole('listitem')).toHaveCount(0)
  }
})

test('Alt and arrow keys move a card, say where it is, and keep the focus on it', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, FIRST, GOVERNANCE, ['One', 'Two'])
  await add(dana, SECOND, GOVERNANCE, ['Three'])
  const one = dana.getByRole('button', { name: 'One', exact: true })
  await one.focus()
  await dana.keyboard.press('Alt+ArrowDown')
  await expectCards(dana, FIRST, GOVERNANCE, ['Two', 'One'])
  await expect(one).toBeFocused()
  await dana.keyboard.press('Alt+ArrowRight')
  await expectCards(dana, SECOND, GOVERNANCE, ['Three', 'One'])
  await expect(dana.getByText(`Moved to ${SECOND}, ${GOVERNANCE}, 2 of 2`)).toBeAttached()
  await dana.keyboard.press('Alt+ArrowDown')
  await expectCards(dana, SECOND, STRATEGY, ['One'])
  await expect(one).toBeFocused()
  await dana.keyboard.press('ArrowUp')
  await dana.keyboard.press('ArrowUp')
  await dana.keyboard.press('ArrowUp')
  await expect(dana.getByRole('button', { name: 'Three', exact: true })).toBeFocused()
})

test('a card is moved by its menu', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, FIRST, GOVERNANCE, ['Moves'])
  await dana.getByRole('button', { name: 'More for Moves' }).click()
  await dana.getByRole('menuitem', { name: 'Move to…' }).click()
  await dana.getByRole('button', { name: `B2, ${STRATEGY}, ${SECOND}` }).click()
  await expectCards(dana, SECOND, STRATEGY, ['Moves'])
  await expect(dana.getByRole('button', { name: 'Moves', exact: true })).toBeFocused()
})

test('a deleted card comes back by Undo, and later from what was recently deleted', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, FIRST, GOVERNANCE, ['Stays', 'Goes'])
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await dana.getByRole('button', { name: 'Goes', exact: true }).focus()
  await dana.keyboard.press('Delete')
  await expect(dana.getByRole('button', { name: 'Stays', exact: true })).toBeFocused()
  await expectCards(tomas, FIRST, GOVERNANCE, ['Stays'])
  await dana.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expectCards(tomas, FIRST, GOVERNANCE, ['Stays', 'Goes'])
  await tomas.getByRole('button', { name: 'Goes', exact: true }).focus()
  await tomas.keyboard.press('Delete')
  await expectCards(dana, FIRST, GOVERNANCE, ['Stays'])
  await chooseTool(dana, 'Recently deleted')
  await dana.getByRole('button', { name: 'Restore: Goes' }).click()
  await expect(dana.getByText('Nothing was deleted')).toBeVisible()
  await expectCards(tomas, FIRST, GOVERNANCE, ['Stays', 'Goes'])
})

test('two people move one card at once, and one card is left', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, FIRST, STRATEGY, ['Contested'])
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  for (const page of [dana, tomas]) await page.getByRole('button', { name: 'Contested', exact: true }).focus()
  await Promise.all([dana.keyboard.press('Alt+ArrowUp'), tomas.keyboard.press('Alt+ArrowRight')])
  for (const page of [dana, tomas]) await expect(card(page, 'Contested')).toHaveCount(1)
  const where = (page: Page) =>
    page.getByRole('list').filter({ has: page.getByRole('listitem').filter({ hasText: 'Contested' }) })
  await expect
    .poll(
      async () =>
        (await where(dana).getAttribute('aria-label')) === (await where(tomas).getAttribute('aria-label')),
    )
    .toBe(true)
})
