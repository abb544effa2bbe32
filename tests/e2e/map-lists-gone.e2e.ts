import type { Page } from '@playwright/test'
import type * as Y from 'yjs'

import { deleteItem } from '../../shared/model/collection.ts'
import { addPartner } from '../../shared/model/partners.ts'
import { expect, test } from '../support/fixtures.ts'
import { joinDocument } from '../support/script.ts'

/** In the map's lists: who is chosen in an open field, and is deleted by somebody else. */

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) })
const actorIn = (doc: Y.Doc, name: string): string | undefined =>
  [...doc.getMap<Y.Map<unknown>>('actors')].find(([, one]) => String(one.get('name')) === name)?.[0]

const addPeople = async (page: Page, ...names: string[]): Promise<void> => {
  for (const name of names) {
    await page.getByLabel('Add a person or group').fill(name)
    await page.keyboard.press('Enter')
    await expect(rowOf(page, name)).toBeVisible()
  }
}

test('a partner in touch who is deleted while the list is open is named as gone, and another can be chosen', async ({
  openAs,
  initiative,
  server,
}) => {
  const plan = await joinDocument(server.url, initiative, 'plan')
  const [library = ''] = ['Library', 'School'].map((name) => addPartner(plan.doc, { name }))
  const page = await openAs('editor', 'Tomás', { place: 'map?view=table' })
  await addPeople(page, 'Mayor')
  const touch = rowOf(page, 'Mayor').locator('td, th').nth(6)
  await touch.focus()
  await page.keyboard.press('Enter')
  const choices = touch.getByRole('combobox')
  await choices.selectOption('Library')
  deleteItem(plan.doc, 'partners', library)
  await expect(choices.locator('option:checked')).toHaveText('A partner who left')
  await expect(choices).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(touch).toHaveText('A partner who left')
  await page.keyboard.press('Enter')
  await choices.selectOption('School')
  await page.keyboard.press('Enter')
  await expect(touch).toHaveText('School')
  plan.destroy()
})

test('an end of a new connection who is deleted is chosen no more, and adding waits for another', async ({
  openAs,
  initiative,
  server,
}) => {
  const map = await joinDocument(server.url, initiative, 'map')
  const page = await openAs('editor', 'Tomás', { place: 'map?view=table' })
  await addPeople(page, 'Mayor', 'Clinic', 'School')
  await page.getByText('Connections', { exact: true }).first().click()
  const form = page.getByRole('form', { name: 'Add a connection' })
  const to = form.getByRole('combobox').last()
  await form.getByRole('combobox').first().selectOption('Mayor')
  await to.selectOption('Clinic')
  const add = form.getByRole('button')
  await expect(add).toBeEnabled()
  deleteItem(map.doc, 'actors', actorIn(map.doc, 'Clinic') ?? '')
  await expect(to.locator('option', { hasText: 'Clinic' })).toHaveCount(0)
  await expect(add).toBeDisabled()
  await to.selectOption('School')
  await add.press('Enter')
  await expect(rowOf(page, 'Mayor')).toContainText('School')
  map.destroy()
})
