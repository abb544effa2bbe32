import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { expectNeverLost, watchFocus } from '../support/focus.ts'

/** Whoever works without a mouse always is somewhere: whatever opens, closes, moves or goes, and whoever did that. */

const [FIRST, SECOND] = ['Phase I: Initiate Action', 'Phase II: Organize for Impact']
const [GOVERNANCE, STRATEGY] = ['Governance & Infrastructure', 'Strategic Planning']

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })
const item = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })
const overlay = (page: Page) => page.locator('[role="dialog"], [role="menu"]')
const said = (page: Page, words: string) => page.locator('[aria-live="polite"]', { hasText: words })

const addCards = async (page: Page, phase: string, titles: readonly string[]): Promise<void> => {
  await button(page, `Add an activity to ${phase}, ${GOVERNANCE}`).press('Enter')
  for (const title of titles) {
    await expect(page.locator('main :focus')).toHaveRole('textbox')
    await page.keyboard.type(title)
    await page.keyboard.press('Enter')
  }
  await page.keyboard.press('Escape')
  await expect(button(page, `Add an activity to ${phase}, ${GOVERNANCE}`)).toBeFocused()
}

const addPartners = async (page: Page, names: readonly string[]): Promise<void> => {
  for (const name of names) {
    await page.getByLabel('Name of an organization').fill(name)
    await page.keyboard.press('Enter')
  }
  await expect(button(page, `More about ${names.at(-1)}`)).toBeVisible()
}

/** The buttons of a page that open something: one of each look, since a menu of each row is the same menu. */
const openers = (page: Page): Promise<string[]> =>
  page.locator('button[aria-haspopup]:visible').evaluateAll((buttons) => {
    const kinds = new Map<string, string>()
    for (const one of buttons) {
      const name = one.getAttribute('aria-label') ?? one.textContent.trim()
      const kind = `${one.getAttribute('aria-haspopup')} ${name.slice(0, 8)} ${one.className}`
      if (!kinds.has(kind)) kinds.set(kind, name)
    }
    return [...kinds.values()]
  })

const goTo = async (page: Page, place: string): Promise<void> => {
  const link = page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name: new RegExp(place) })
  await link.press('Enter')
  await expect(page.getByRole('heading', { level: 2, name: place }).first()).toBeVisible()
}

test('whatever opens at any place and is closed by Escape, by its button or by what it does leaves the focus where it was, or at what it did', async ({
  openAs,
  initiative,
}) => {
  test.setTimeout(120_000)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await expect(dana.locator('[data-saved="saved"]')).toBeVisible()
  await watchFocus(dana)
  await addCards(dana, FIRST, ['Convene the founders', 'Sign the charter'])
  const seen: string[] = []
  for (const place of ['Theory of action', 'Common agenda', 'Partners']) {
    await goTo(dana, place)
    if (place === 'Partners') await addPartners(dana, ['Head Start', 'Library'])
    for (const name of (await openers(dana)).filter((one) => !seen.includes(one))) {
      seen.push(name)
      await button(dana, name).first().press('Enter')
      await expect(
        overlay(dana)
          .locator(':focus')
          .or(overlay(dana).and(dana.locator(':focus'))),
      ).toHaveCount(1)
      await dana.keyboard.press('Escape')
      await expect(overlay(dana)).toHaveCount(0)
      await expect(button(dana, name).first(), name).toBeFocused()
    }
  }
  expect(seen.length, seen.join(', ')).toBeGreaterThan(8)

  await test.step('the dialogs of the menu, by their cross', async () => {
    const menu = button(dana, 'Menu')
    await menu.press('Enter')
    await expect(dana.getByRole('menuitem').first()).toBeFocused()
    const names = (await dana.getByRole('menuitem').allInnerTexts()).filter((name) => name.endsWith('…'))
    await dana.keyboard.press('Escape')
    for (const name of names) {
      await menu.press('Enter')
      await item(dana, name).press('Enter')
      await dana.getByRole('dialog').getByRole('button', { name: 'Close' }).press('Enter')
      await expect(overlay(dana)).toHaveCount(0)
      await expect(menu, name).toBeFocused()
    }
    await menu.press('Enter')
    await item(dana, 'My name and whom I speak for').press('Enter')
    await dana.getByRole('dialog').getByRole('textbox').first().fill('Dana O.')
    await dana.keyboard.press('Enter')
    await expect(overlay(dana)).toHaveCount(0)
    await expect(menu).toBeFocused()
    await menu.press('Enter')
    await item(dana, 'Pause editing for everyone').press('Enter')
    await expect(menu).toBeFocused()
    await button(dana, 'Resume editing').press('Enter')
    await expect(button(dana, 'Resume editing')).toHaveCount(0)
    await expect(dana.locator(':focus')).toHaveCount(1)
  })

  await test.step('a menu and a question in a dialog', async () => {
    await button(dana, 'Share').press('Enter')
    const sharing = dana.getByRole('dialog', { name: 'Share' })
    await sharing.getByRole('tab', { name: 'Links' }).click()
    const more = sharing.getByRole('button', { name: 'More for: Can edit' })
    await more.press('Enter')
    await dana.getByRole('menuitem', { name: 'Turn off' }).press('Enter')
    await expect(dana.getByRole('button', { name: 'Turn off', exact: true })).toBeVisible()
    await dana.keyboard.press('Escape')
    await expect(dana.getByRole('button', { name: 'Turn off', exact: true })).toHaveCount(0)
    await expect(more).toBeFocused()
    await dana.keyboard.press('Escape')
    await expect(button(dana, 'Share')).toBeFocused()
  })

  await test.step('what is answered, and answered otherwise, and forgotten', async () => {
    const phone = await openAs('contributor', '')
    const sent = await phone.request.post(`/api/initiatives/${initiative.id}/contributions`, {
      headers: { origin: new URL(phone.url()).origin },
      data: { type: 'idea', text: 'A bus stop' },
    })
    expect(sent.status()).toBe(201)
    await goTo(dana, 'Added by residents')
    await button(dana, 'Not this time: A bus stop').press('Enter', { timeout: 20_000 })
    await expect(dana.getByLabel('Why not?')).toBeFocused()
    await button(dana, 'Cancel').press('Enter')
    await expect(button(dana, 'Not this time: A bus stop')).toBeFocused()
    await dana.keyboard.press('Enter')
    await dana.getByLabel('Why not?').fill('The city has decided it.')
    await button(dana, 'Send the answer').press('Enter')
    await expect(button(dana, 'Undo the answer: A bus stop').and(dana.locator(':focus'))).toHaveCount(1)
    await dana.getByText('1 is answered').press('Enter')
    const forget = button(dana, 'Delete for good: A bus stop')
    await forget.press('Enter')
    await button(dana, 'Cancel').press('Enter')
    await expect(forget).toBeFocused()
    await dana.keyboard.press('Enter')
    await button(dana, 'Delete for good').press('Enter')
    await expect(forget).toHaveCount(0)
    await expect(dana.locator(':focus')).toHaveCount(1)
  })

  await test.step('what is renamed, moved, dated, hidden, deleted and undone on the grid', async () => {
    await goTo(dana, 'Theory of action')
    await button(dana, /Rename this initiative/).press('Enter')
    await dana.getByLabel('Name of this initiative').fill('Ready by Six')
    await dana.keyboard.press('Enter')
    await expect(button(dana, /^Ready by Six/)).toBeFocused()
    await button(dana, /^Ready by Six/).press('Enter')
    await dana.keyboard.press('Escape')
    await expect(button(dana, /^Ready by Six/)).toBeFocused()
    await button(dana, 'More for Sign the charter').press('Enter')
    await item(dana, 'Move to…').press('Enter')
    await dana.getByRole('combobox', { name: /^Type a cell/ }).pressSequentially('strategic phase ii\n')
    await expect(button(dana, 'Sign the charter')).toBeFocused()
    await button(dana, 'More for Sign the charter').press('Enter')
    await item(dana, 'Open details').press('Enter')
    await dana.getByRole('complementary').getByRole('button', { name: 'Close', exact: true }).press('Enter')
    await expect(button(dana, 'Sign the charter')).toBeFocused()
    await button(dana, `Change ${FIRST}`).press('Enter')
    await item(dana, 'Set dates…').press('Enter')
    await dana.getByRole('dialog').getByRole('button', { name: 'Done' }).press('Enter')
    await expect(button(dana, `Change ${FIRST}`)).toBeFocused()
    await button(dana, `Change ${GOVERNANCE}`).press('Enter')
    await item(dana, 'Hide').press('Enter')
    await expect(button(dana, `Change ${GOVERNANCE}`)).toHaveCount(0)
    await expect(dana.locator('main :focus')).toHaveCount(1)
    await dana.keyboard.press('Control+z')
    await expect(button(dana, `Change ${GOVERNANCE}`)).toBeVisible()
    await button(dana, 'Sign the charter').press('Delete')
    await expect(button(dana, `Add an activity to ${SECOND}, ${STRATEGY}`)).toBeFocused()
    await dana.keyboard.press('Control+z')
    await expect(button(dana, 'Sign the charter')).toBeVisible()
    while (await button(dana, 'Undo').first().isEnabled()) await button(dana, 'Undo').first().press('Enter')
    await expect(dana.locator(':focus')).toHaveCount(1)
    while (await button(dana, 'Redo').isEnabled()) await button(dana, 'Redo').press('Enter')
    await expect(dana.locator(':focus')).toHaveCount(1)
  })
  await expectNeverLost(dana)
})

test('what somebody else moves keeps the focus, what they delete gives it to its neighbour, and both are said', async ({
  openAs,
}) => {
  test.setTimeout(90_000)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('facilitator', 'Tomás Rivera', { place: 'grid' })
  await addCards(dana, FIRST, ['Convene the founders', 'Sign the charter', 'Hire a director'])
  await expect(button(tomas, 'Hire a director')).toBeVisible()
  await watchFocus(dana)

  await button(dana, 'Sign the charter').focus()
  await button(tomas, 'Sign the charter').press('Alt+ArrowRight')
  await expect(
    dana.getByRole('list', { name: `Activities in ${SECOND}, ${GOVERNANCE}` }).getByText('Sign the charter'),
  ).toBeVisible()
  await expect(button(dana, 'Sign the charter'), 'a move of somebody else is followed').toBeFocused()
  await expect(said(dana, 'Tomás Rivera moved 1 activity.')).toBeAttached()

  await button(dana, 'Convene the founders').focus()
  await button(tomas, 'Convene the founders').press('Delete')
  await expect(button(dana, 'Hire a director')).toBeFocused()
  await expect(said(dana, 'Tomás Rivera deleted 1 activity.')).toBeAttached()
  await button(dana, 'More for Hire a director').focus()
  await button(tomas, 'Hire a director').press('Delete')
  await expect(button(dana, 'Hire a director')).toHaveCount(0)
  await expect(dana.locator('main :focus')).toHaveCount(1)

  for (const [change, verb] of [
    ['Hide', 'changed'],
    ['Delete', 'deleted'],
  ] as const) {
    const row = change === 'Hide' ? STRATEGY : GOVERNANCE
    await button(dana, `Change ${row}`).focus()
    await button(tomas, `Change ${row}`).press('Enter')
    await item(tomas, change).press('Enter')
    await expect(button(dana, `Change ${row}`)).toHaveCount(0)
    await expect(button(dana, /^Change /).and(dana.locator(':focus')), 'the next row').toHaveCount(1)
    await expect(said(dana, `${verb} 1 component`)).toBeAttached()
  }

  await goTo(dana, 'Partners')
  await goTo(tomas, 'Partners')
  await addPartners(dana, ['Head Start', 'Library', 'Clinic'])
  await button(dana, 'More about Library').focus()
  await button(tomas, 'More about Library').press('Enter')
  await item(tomas, 'Move up').press('Enter')
  await expect(
    dana
      .getByRole('main')
      .getByRole('listitem')
      .first()
      .getByLabel(/^Name: /),
  ).toHaveValue('Library')
  await expect(button(dana, 'More about Library')).toBeFocused()
  await button(tomas, 'More about Library').press('Enter')
  await item(tomas, 'Delete').press('Enter')
  await expect(button(dana, 'More about Library')).toHaveCount(0)
  await expect(button(dana, /^More about /).and(dana.locator(':focus')), 'of the next row').toHaveCount(1)
  await expect(said(dana, 'Tomás Rivera deleted 1 partner.')).toBeAttached()
  await expectNeverLost(dana)
})
