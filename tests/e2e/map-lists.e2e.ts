import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { card, connections, mapOf, panel } from '../support/map-page.ts'
import { expectAccessible } from '../support/visitor.ts'

/** The power map without a drawing: table, outline and matrix. */

const table = (page: Page, name = 'People and groups') => page.getByRole('grid', { name, exact: true })
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
const cellOf = (page: Page, name: string, column: number) => rowOf(page, name).locator('td, th').nth(column)
const said = (page: Page, words: string | RegExp) => page.locator('[aria-live="polite"]', { hasText: words })

/** From Tab to Tab until the focus is there: what no keyboard reaches fails. */
const tabTo = async (page: Page, selector: string) => {
  for (let i = 0; i < 60; i++) {
    if (await page.evaluate((at) => document.activeElement?.matches(at) === true, selector)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab never comes to ${selector}.`)
}

test('a whole map is made from table and outline with a keyboard alone, without the canvas, and drawn for who draws', async ({
  openAs,
  initiative,
}) => {
  test.slow()
  const page = await openAs('editor', 'Tomás', { viewport: { width: 390, height: 844 } })
  const scripts: string[] = []
  page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
  await page.goto(`/i/${initiative.id}/map?view=table`)
  await expect(table(page)).toBeVisible()
  const watching = await openAs('facilitator', 'Amina', { place: 'map' })

  await test.step('people, one after the other', async () => {
    await tabTo(page, 'form input')
    for (const name of ['Mayor', 'Parents', 'Clinic']) {
      await page.keyboard.type(name)
      await page.keyboard.press('Enter')
      await expect(rowOf(page, name)).toBeVisible()
    }
  })

  await test.step('what is known of them', async () => {
    await cellOf(page, 'Mayor', 2).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('9')
    await page.keyboard.press('Enter')
    await expect(cellOf(page, 'Mayor', 2)).toBeFocused()
    await expect(cellOf(page, 'Mayor', 2)).toHaveText('Decides, 9 of 10')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('F2')
    await page.keyboard.type('Against')
    await page.keyboard.press('Enter')
    await expect(cellOf(page, 'Mayor', 3)).toHaveText('Against')
    await expect(card(watching, 'Mayor')).toBeVisible({ timeout: 40_000 })
    // the next step with them, and by when: a day that is half typed changes nothing, and is said
    await cellOf(page, 'Mayor', 8).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Visit the office')
    await page.keyboard.press('Enter')
    await cellOf(page, 'Mayor', 10).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('02142027')
    await page.keyboard.press('Enter')
    await expect(cellOf(page, 'Mayor', 10)).toHaveText('Feb 14, 2027')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Enter')
    await expect(page.getByText('That could not be read. What was there stays.')).toBeVisible()
    await expect(cellOf(page, 'Mayor', 10)).toHaveText('Feb 14, 2027')
    await cellOf(page, 'Mayor', 5).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Don')
    await page.keyboard.press('Enter')
    await expect(cellOf(page, 'Mayor', 5)).toHaveText('Don’t know')
    await cellOf(page, 'Parents', 1).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.type('Residents')
    await page.keyboard.press('Escape')
    await expect(cellOf(page, 'Parents', 1)).toBeFocused()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page.keyboard.type('2')
    await page.keyboard.press('Enter')
    await expect(card(watching, 'Parents')).toBeVisible()
  })

  await test.step('connections: one from their table, one from the outline', async () => {
    await page.goto(`/i/${initiative.id}/map?view=table&of=connections`)
    await tabTo(page, 'form select')
    await page.keyboard.type('Parents')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Mayor')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(rowOf(page, 'Parents')).toContainText('influences')
    await expect(said(page, 'Connected: Parents influences Mayor.')).toBeAttached()
    await expect(connections(watching)).toHaveCount(1)
    await page.goto(`/i/${initiative.id}/map?view=outline`)
    const clinic = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Name: .?Clinic/ }) })
    const add = clinic.last().getByRole('button', { name: 'Add a connection' })
    await add.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('is allied')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Parents')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('list', { name: /^Connections of .?Clinic/ })).toContainText('is allied with')
    const line = page.getByRole('button', { name: 'Delete: Parents influences Mayor' }).first()
    await line.focus()
    await page.keyboard.press('Enter')
    await expect(connections(watching)).toHaveCount(0)
    await page.keyboard.press('Control+z')
    await expect(page.getByRole('list', { name: /^Connections of .?Mayor/ })).toContainText(
      'is influenced by',
    )
  })

  await expect(connections(watching), 'and it is saved').toHaveCount(1)
  const map = await mapOf(page, initiative)
  expect(map.actors.find(({ name }) => name === 'Mayor')?.at).toEqual({ influence: 9, position: -1 })
  expect(map.connections.map(({ kind }) => kind).toSorted()).toEqual(['allied', 'influences'])
  expect(scripts.some((path) => path.includes('lists'))).toBe(true)
  expect(scripts.filter((path) => path.includes('map-canvas'))).toEqual([])
})

test('who types in a row keeps it where it is whatever others change, and their words when somebody deletes it', async ({
  openAs,
}) => {
  const page = await openAs('editor', 'Tomás', { place: 'map?view=table' })
  const amina = await openAs('facilitator', 'Amina', { place: 'map?view=table' })
  for (const name of ['Bakery', 'Clinic', 'Mayor']) {
    await page.getByLabel('Add a person or group').fill(name)
    await page.keyboard.press('Enter')
  }
  await expect(rowOf(amina, 'Mayor')).toBeVisible()
  await cellOf(page, 'Clinic', 0).press('Enter')
  await page.keyboard.type(' of the river')
  await cellOf(amina, 'Bakery', 0).press('Enter')
  await amina.keyboard.press('Control+a')
  await amina.keyboard.type('Zoo')
  await amina.keyboard.press('Enter')
  await expect(rowOf(page, 'Zoo')).toBeVisible()
  const names = (one: Page) => table(one).locator('tbody th').allTextContents()
  expect((await names(page))[0]).toContain('Zoo')
  await expect(page.getByRole('textbox', { name: /Clinic of the river/ })).toBeFocused()
  await rowOf(amina, 'Clinic')
    .getByRole('button', { name: /^Delete: Clinic/ })
    .click()
  const kept = page.getByRole('region').filter({ hasText: 'Amina' }).getByRole('textbox')
  await expect(kept).toHaveValue('Clinic of the river')
})

test('filters, the order and the view are in the address; one thing is chosen in all views, and each is accessible', async ({
  openAs,
  server,
}) => {
  test.slow()
  const initiative = await createExample(server.url)
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'map?view=table' })
  await expect(rowOf(page, 'Family clinic')).toBeVisible()
  await page.getByLabel('With the words').fill('FAMIL')
  await expect(said(page, '2 of 24 people and groups')).toBeAttached()
  await page.getByRole('columnheader', { name: 'Say' }).getByRole('button').click()
  await expect(page.getByRole('columnheader', { name: 'Say' })).toHaveAttribute('aria-sort', 'ascending')
  await expect(page).toHaveURL(/text=FAMIL.*sort=say/)
  await page.reload()
  await expect(table(page).locator('tbody tr')).toHaveCount(2)
  await page.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect(table(page).locator('tbody tr')).toHaveCount(24)
  await cellOf(page, 'Family clinic', 7).click()
  await expect(panel(page).getByRole('heading', { name: 'Family clinic' })).toBeVisible()
  await expectAccessible(page, 'main')
  for (const view of ['Outline', 'Matrix']) {
    await page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: view }).click()
    await expect(page).toHaveURL(new RegExp(`view=${view.toLowerCase()}`))
    await expect(panel(page).getByRole('heading', { name: 'Family clinic' })).toBeVisible()
    await expectAccessible(page, 'main')
  }
  await page.goBack()
  await expect(page).toHaveURL(/view=outline/)
})

test('in the matrix arrow keys go from cell to cell, and Enter opens a connection or adds one', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('editor', 'Tomás', { initiative, place: 'map?view=matrix' })
  const matrix = page.getByRole('grid', { name: 'Who is connected to whom' })
  await matrix.getByRole('rowheader', { name: 'Community fund' }).focus()
  for (const key of ['ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(matrix.locator(':focus')).toHaveAccessibleName(
    'Community fund → County commissioners: no connection',
  )
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'informs', exact: true }).press('Enter')
  await expect(matrix.locator(':focus')).toHaveAccessibleName('Community fund informs County commissioners')
  await expect(panel(page).getByRole('heading', { name: 'Connection', exact: true })).toBeVisible()
  await page.keyboard.press('Control+End')
  await expect(matrix.locator(':focus')).toBeInViewport()
  await page.keyboard.press('Control+Home')
  await expect(matrix.getByRole('rowheader', { name: 'Community fund' })).toBeFocused()
})
