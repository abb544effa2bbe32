import { readFileSync } from 'node:fs'

import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { add, card, chooseTool } from '../support/grid.ts'

const OPEN = 'Bring in from a file or the clipboard'

const bring = async (page: Page, file: string): Promise<Locator> => {
  await chooseTool(page, OPEN)
  const dialog = page.getByRole('dialog', { name: 'Bring in activities' })
  await dialog.locator('input[type=file]').setInputFiles(`tests/samples/${file}`)
  return dialog
}

/** Pastes onto what has the focus, as the browser does from another program. */
const paste = (page: Page, html: string, text: string) =>
  page.evaluate(
    ([asHtml = '', asText = '']) => {
      const data = new DataTransfer()
      data.setData('text/html', asHtml)
      data.setData('text/plain', asText)
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true })
      document.activeElement?.dispatchEvent(event)
    },
    [html, text],
  )

test('an action plan comes in while others write and move; undo takes all of it, a second time adds nothing', async ({
  openAs,
}) => {
  const facilitator = await openAs('facilitator', 'Fay', { place: 'grid' })
  const editor = await openAs('editor', 'Ed', { place: 'grid' })
  await add(editor, 'Talk with families')
  await add(editor, 'Map the bus stops')
  await expect(card(facilitator, 'Map the bus stops')).toBeVisible()

  const dialog = await bring(facilitator, 'action-plan.csv')
  await expect(dialog.getByRole('heading', { name: '25 activities in action-plan.csv' })).toBeVisible()
  const confirm = dialog.getByRole('button', { name: 'Bring in 24 activities' })
  await expect(confirm).toBeDisabled()
  expect((await new AxeBuilder({ page: facilitator }).include('[role=dialog]').analyze()).violations).toEqual(
    [],
  )
  await dialog.getByLabel(/Nothing says in which column/).selectOption({ index: 1 })
  await dialog.getByRole('button', { name: 'Add all 4 as rows' }).click()
  await dialog.getByLabel('At risk (3)').selectOption('Stuck')
  await dialog.getByRole('button', { name: 'Add all 16 as partners' }).click()
  await expect(dialog.getByText('1 row given twice.', { exact: false })).toBeVisible()
  await expect(dialog.getByText('With 16 new partners and 4 new rows.')).toBeVisible()
  await expect(card(editor, 'Walk together on Fridays')).toHaveCount(0)
  await confirm.click()
  await expect(dialog).toBeHidden()
  await expect(facilitator.getByRole('status').getByText('Brought in 24 activities')).toBeVisible()

  const walk = card(editor, 'Walk together on Fridays')
  await expect(walk).toBeVisible()
  await walk.getByRole('button', { name: 'Walk together on Fridays', exact: true }).click()
  await editor.keyboard.press('End')
  await editor.keyboard.type(', all of us')
  await expect(card(facilitator, 'Walk together on Fridays, all of us')).toBeVisible()
  await editor.keyboard.press('Escape')
  const stop = editor.locator('[data-stop]', { hasText: 'Talk with families' })
  await stop.focus()
  await editor.keyboard.press('Alt+ArrowRight')
  await facilitator.getByRole('button', { name: 'Undo' }).first().click()
  await expect(card(editor, 'Walk together on Fridays')).toHaveCount(0)
  await expect(editor.getByText('Safe ways on foot')).toHaveCount(0)
  await expect(card(facilitator, 'Map the bus stops')).toBeVisible()
  await expect(card(facilitator, 'Talk with families')).toBeVisible()

  await facilitator.getByRole('button', { name: 'Redo' }).click()
  await expect(card(editor, 'Walk together on Fridays, all of us')).toBeVisible()
  await facilitator.reload()
  const again = await bring(facilitator, 'action-plan.csv')
  await again.getByLabel('At risk (3)').selectOption('Stuck')
  await again.getByLabel(/Nothing says in which column/).selectOption({ index: 1 })
  // the one that was written on is another one by now, of a title that nobody brought
  await expect(again.getByRole('button', { name: 'Bring in 1 activity' })).toBeVisible()
})

test('a block of a spreadsheet that is pasted onto a cell goes into it, with its partners and days', async ({
  openAs,
}) => {
  const page = await openAs('editor', 'Ed', { place: 'grid' })
  await page.getByRole('button', { name: /^Add an activity to Phase II:.*Strategic Planning$/ }).focus()
  const [html, text] = ['html', 'txt'].map((as) =>
    readFileSync(`tests/samples/clipboard/excel.${as}`, 'utf8'),
  )
  await paste(page, html ?? '', text ?? '')
  const dialog = page.getByRole('dialog', { name: 'Bring in activities' })
  await expect(dialog.getByRole('heading', { name: /^3 activities/ })).toBeVisible()
  await expect(dialog.getByRole('cell', { name: /^B2 / })).toHaveCount(3)
  await expect(dialog.getByText(/9\/1\/2026 is September 1, 2026/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Add all 4 as partners' }).click()
  await dialog.getByRole('button', { name: 'Bring in 3 activities' }).click()
  await expect(card(page, '=> One form')).toBeVisible()
  await expect(card(page, 'Later bus')).toContainText('MT')
})

test('a table of a document is read by itself, and what stands beside it is told', async ({ openAs }) => {
  const page = await openAs('editor', 'Ed', { place: 'grid' })
  await page.getByRole('button', { name: /^Add an activity to Phase I:.*Strategic Planning$/ }).focus()
  for (const program of ['word', 'google-docs']) {
    const [html, text] = ['html', 'txt'].map((as) =>
      readFileSync(`tests/samples/clipboard/${program}.${as}`, 'utf8'),
    )
    await paste(page, html ?? '', text ?? '')
    const dialog = page.getByRole('dialog', { name: 'Bring in activities' })
    await expect(dialog.getByRole('heading', { name: /^3 activities/ })).toBeVisible()
    await expect(dialog.getByText(/^Beside the table, and left out:/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
})

test('more lines than can be brought in at once say so, and nothing is changed', async ({ openAs }) => {
  const page = await openAs('editor', 'Ed', { place: 'grid' })
  await page.getByRole('button', { name: /^Add an activity to Phase I:.*Strategic Planning$/ }).focus()
  await paste(page, '', Array.from({ length: 10_000 }, (_, i) => `=cmd|${i} <img src=x> 🦉`).join('\n'))
  const dialog = page.getByRole('dialog', { name: 'Bring in activities' })
  await expect(dialog.getByRole('alert')).toContainText(
    'There are 10,000 rows, and at most 2,000 are brought in at once',
  )
  await expect(dialog.getByRole('button', { name: /^Bring in/ })).toBeDisabled()
})

test('lines with the numbers of cells are typed at once, and kept when the dialog is closed', async ({
  openAs,
}) => {
  const page = await openAs('editor', 'Ed', { place: 'grid', viewport: { width: 390, height: 844 } })
  await chooseTool(page, OPEN)
  const dialog = page.getByRole('dialog', { name: 'Bring in activities' })
  await dialog
    .getByLabel('Or paste or type them here')
    .fill('A1: Meet monthly, Choose a chair\nD3: Ask again')
  await page.keyboard.press('Escape')
  await chooseTool(page, OPEN)
  await dialog.getByRole('button', { name: 'Look at it' }).click()
  await dialog.getByRole('button', { name: 'Bring in 3 activities' }).click()
  await expect(card(page, 'Choose a chair')).toBeVisible()
})

test('what has no activities says so, and only facilitators add rows and columns where they are locked', async ({
  openAs,
}) => {
  const page = await openAs('editor', 'Ed', { place: 'grid' })
  const dialog = await bring(page, 'people-and-ties.xlsx')
  await expect(dialog.getByRole('alert')).toContainText('Those belong on the power map')
  await expect(dialog.getByRole('button', { name: /^Bring in/ })).toBeDisabled()
  await dialog.getByRole('button', { name: 'Back' }).click()
  await dialog.locator('input[type=file]').setInputFiles('tests/samples/model.csv')
  await expect(dialog.getByText('Only facilitators add rows and columns here.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Add all 3 as rows' })).toHaveCount(0)
})
