import type { Page } from '@playwright/test'
import type * as Y from 'yjs'

import { moveActivity } from '../../shared/model/activities.ts'
import { deleteItem, restoreItem } from '../../shared/model/collection.ts'
import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { joinDocument } from '../support/script.ts'
import { textIn } from '../support/two-people.ts'

const TITLE = 'Convene the founding eleven'
const BY = 'Tomás Jimenez'

const idOf = (doc: Y.Doc, kind: string, key: string, name: string): string => {
  const found = [...doc.getMap<Y.Map<Y.Text>>(kind)].find(([, one]) =>
    one.get(key)?.toJSON().startsWith(name),
  )
  if (!found) throw new Error(`there is no ${name}`)
  return found[0]
}

const menus = (page: Page) => page.getByRole('menu').or(page.getByRole('dialog'))
const openCard = (page: Page) => page.getByRole('button', { name: `More for ${TITLE}` }).click()
const openPhase = (page: Page) =>
  page.getByRole('button', { name: 'Change Phase I: Initiate Action' }).click()

/** By then nobody takes it for what one did oneself. */
const afterOwnPress = async (page: Page): Promise<void> => {
  const now = await page.evaluate(() => performance.now())
  await page.waitForFunction((since) => performance.now() - since > 450, now)
}

test('what is open about what somebody deletes closes and says so, presses nothing beside it, and stays closed once it is back', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const script = await joinDocument(server.url, initiative, 'plan')
  const { doc } = script
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  const card = idOf(doc, 'activities', 'title', TITLE)
  const phase = idOf(doc, 'phases', 'name', 'Phase I:')
  const gone = async (kind: string, id: string, said: string) => {
    deleteItem(doc, kind, id, BY)
    await expect(dana.getByRole('status').filter({ hasText: said })).toBeVisible()
    await expect(menus(dana)).toHaveCount(0)
    restoreItem(doc, kind, id)
  }
  await openCard(dana)
  await gone('activities', card, 'This activity is not here any more')
  await expect(dana.getByRole('button', { name: `More for ${TITLE}` })).toBeAttached()
  await expect(menus(dana)).toHaveCount(0)

  await openCard(dana)
  await dana.getByRole('menuitem', { name: 'Move to…' }).click()
  await expect(dana.getByRole('combobox')).toBeFocused()
  const title = textIn(doc, 'activities', card, 'title')
  title.insert(title.length, ', or twelve')
  await expect(dana.getByRole('dialog', { name: `Move “${TITLE}, or twelve” to` })).toBeVisible()
  title.delete(TITLE.length, title.length - TITLE.length)
  await afterOwnPress(dana)
  await gone('activities', card, 'there is nothing to move')
  await expect(dana.locator('main td:focus'), 'the cell, where Enter does nothing').toHaveCount(1)
  await dana.keyboard.press('ArrowDown')
  await expect(dana.locator('td [data-stop]:focus'), 'from where arrows go on').toHaveCount(1)

  for (const line of ['Set dates…', /^Delete with its/]) {
    await openPhase(dana)
    await dana.getByRole('menuitem', { name: line }).click()
    await expect(dana.getByRole('dialog')).toBeVisible()
    await afterOwnPress(dana)
    await gone('phases', phase, '“Phase I: Initiate Action” is not here any more')
    await expect(dana.getByRole('heading', { name: 'Theory of action' })).toBeFocused()
  }
  await openCard(dana)
  await expect(menus(dana)).not.toHaveCount(0)
  moveActivity(doc, card, {
    phase: idOf(doc, 'phases', 'name', 'Phase II:'),
    component: idOf(doc, 'components', 'name', 'Governance'),
  })
  await expect(menus(dana), 'a menu stays where no card is').toHaveCount(0)
  await expect(dana.getByRole('button', { name: `More for ${TITLE}` })).toBeFocused()
  moveActivity(doc, card, { phase, component: idOf(doc, 'components', 'name', 'Governance') })
  await openPhase(dana)
  await dana.getByRole('menuitem', { name: /^Delete with its/ }).click()
  const question = dana.getByRole('dialog')
  await expect(question.getByRole('button', { name: 'Delete with its 10 activities' })).toBeVisible()
  deleteItem(doc, 'activities', card, BY)
  await question.getByRole('button', { name: 'Delete with its 9 activities' }).click()
  await expect(dana.getByText('Deleted “Phase I: Initiate Action” with its 9 activities')).toBeVisible()
  script.destroy()
})
