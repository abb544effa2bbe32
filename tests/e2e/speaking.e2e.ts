import { expect, test } from '../support/fixtures.ts'
import { openSharing } from '../support/sharing.ts'
import { expectAccessible, linkOf, PHONE } from '../support/visitor.ts'

test('whom somebody speaks for is asked and never guessed, shown as their word, and confirmed by a facilitator', async ({
  page,
  openAs,
  initiative,
}) => {
  await page.setViewportSize(PHONE)
  await page.goto(linkOf(initiative, 'editor'))
  await page.getByLabel('What shall we call you?').fill('עמליה')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Choose one.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'An organization' })).toBeFocused()
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('What is it called?')).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.type('מרפאת השכונה')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Theory of action' })).toBeVisible()

  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus', { place: 'grid' })
  const dialog = await openSharing(dana)
  await dialog.getByRole('tab', { name: 'People' }).click()
  await expect(dialog.getByText('מרפאת השכונה\u2069 (their own word)')).toBeVisible()
  await dialog.getByRole('button', { name: 'Add as partner: מרפאת השכונה' }).press('Enter')
  await expect(dialog.getByText('(their own word)')).toHaveCount(0)
  await expect(dialog.getByRole('button', { name: 'Change עמליה' })).toBeFocused()
  await expect(dana.getByText('מרפאת השכונה is a partner now.')).toBeVisible()

  await marcus.getByRole('button', { name: 'Menu', exact: true }).click()
  await marcus.getByRole('menuitem', { name: 'My name and whom I speak for' }).click()
  await marcus.getByLabel(/speak for/).selectOption('Another organization')
  await marcus.getByRole('button', { name: 'Save' }).click()
  await expect(marcus.getByText('Type its name')).toBeVisible()
  await marcus.getByLabel(/speak for/).selectOption('מרפאת השכונה')
  await marcus.getByRole('button', { name: 'Save' }).click()
  await expect(marcus.getByRole('dialog')).toHaveCount(0)
  await page.getByRole('button', { name: /people are here/ }).click()
  await expect(page.getByRole('menuitem', { name: /Marcus.*their own word/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'Confirm whom Marcus speaks for' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'Change Marcus' })).toBeFocused()
  await expect(page.getByRole('menuitem', { name: /Marcus.*their own word/ })).toHaveCount(0)
})
