import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { expectNothingCut, LIST, pasteInto } from '../support/long-words.ts'
import { mapOf } from '../support/map-page.ts'
import { openLinks } from '../support/sharing.ts'
import { asFacilitator, linkOf, PHONE, REFUSED, sentTo } from '../support/visitor.ts'

test.use({ savesData: false })

const menu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

const enter = (page: Page) => () => page.keyboard.press('Enter')

/** Holds back the answers of a path; what it gives lets go of them, and resolves when they have come. */
const hold = async (page: Page, path: string): Promise<() => Promise<void>> => {
  const held = Promise.withResolvers<void>()
  await page.route(`**${path}`, async (route) => {
    const response = await route.fetch()
    await held.promise
    await route.fulfill({ response })
  })
  return async () => {
    held.resolve()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

test('no field of the application cuts: it says how many letters there are and may be, and nothing is saved until it fits', async ({
  openAs,
  initiative,
  watch,
}) => {
  test.slow()
  const path = `/api/initiatives/${initiative.id}`
  const headers = asFacilitator(initiative)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })

  await dana.getByRole('button', { name: 'Rename this initiative' }).click()
  const title = dana.getByLabel('Name of this initiative')
  await expectNothingCut(title, 200, enter(dana))
  await title.fill('Ready by Six 👩🏽‍🏫')
  watch.allow(REFUSED)
  await dana.route(`**${path}`, (route) =>
    route.request().method() === 'PATCH' ? route.abort() : route.fallback(),
  )
  await title.press('Enter')
  await expect(title).toHaveAccessibleDescription(/./)
  await expect(title).toHaveValue('Ready by Six 👩🏽‍🏫')
  await dana.unrouteAll({ behavior: 'wait' })
  const answered = await hold(dana, path)
  await title.press('Enter')
  await title.pressSequentially(' and a half')
  // while the first is still on its way
  await title.press('Enter')
  await expect(title).toHaveValue('Ready by Six 👩🏽‍🏫 and a half')
  await answered()
  await expect(dana.getByRole('heading', { name: 'Ready by Six 👩🏽‍🏫 and a half' })).toBeVisible()

  await menu(dana, 'My name and whom I speak for')
  const you = dana.getByRole('dialog', { name: 'You, here' })
  await you.getByLabel(/speak for/).selectOption('Another organization')
  await you.getByLabel('What shall we call you?').fill('Dana O.')
  await expectNothingCut(you.getByLabel('What is it called?'), 200, enter(dana))
  await you.getByRole('button', { name: 'Save' }).click()
  await expect(you.getByText('Type its name')).toBeVisible()
  await expect(you.getByLabel('What shall we call you?')).toHaveValue('Dana O.')
  await expectNothingCut(you.getByLabel('What shall we call you?'), 200, enter(dana))
  await dana.keyboard.press('Escape')

  await menu(dana, 'Start another from a copy')
  await expectNothingCut(dana.getByLabel('What is the new one called?'), 200, enter(dana))
  await dana.keyboard.press('Escape')

  const sharing = await openLinks(dana)
  await sharing.getByRole('button', { name: 'More for: Can look' }).click()
  await dana.getByRole('menuitem', { name: 'Name this link' }).click()
  await expectNothingCut(dana.getByLabel('Name of this link'), 200, enter(dana))
  await dana.keyboard.press('Escape')
  await sharing.getByRole('tab', { name: 'People' }).click()
  await sharing.getByRole('button', { name: 'Change Dana Okafor' }).click()
  await expectNothingCut(sharing.getByLabel('Name', { exact: true }), 200, enter(dana))
  await dana.keyboard.press('Escape')

  const data = { type: 'idea', text: 'A bus stop at the clinic' }
  expect((await dana.request.post(`${path}/contributions`, { headers, data })).status()).toBe(201)
  await dana.getByRole('link', { name: /Added by residents/ }).click()
  await dana.getByRole('button', { name: /^Not this time/ }).click()
  await expectNothingCut(dana.getByLabel('Why not?'), 4000, enter(dana))
  expect(await sentTo(dana, initiative)).toMatchObject([{ status: 'waiting' }])

  await dana.getByRole('link', { name: /Power map/ }).click()
  await dana.getByRole('button', { name: 'What question is this map about?' }).click({ timeout: 40_000 })
  const question = dana.getByLabel('What question is this map about?')
  await expectNothingCut(question, 200, enter(dana))
  await question.fill('Who decides on child care?')
  await question.press('Enter')
  const adds = dana.getByLabel('Add a way it does')
  await adds.fill('Asked last')
  await adds.press('Enter')
  const inWords = dana.getByLabel('In words')
  await expectNothingCut(inWords, 4000)
  await inWords.fill('y'.repeat(4001))
  await dana.getByRole('link', { name: /Partners/ }).click()
  await dana.getByRole('link', { name: /Power map/ }).click()
  const held = dana.getByRole('region', { name: 'These words did not fit and are not saved.' })
  await expect(held.getByRole('textbox')).toHaveValue('y'.repeat(4001))
  await held.getByRole('textbox').fill('Those who need it are asked last.')
  await expect(dana.getByRole('region', { name: 'Your words fit now, and are saved.' })).toBeVisible()
  await expect
    .poll(async () => (await mapOf(dana, initiative)).about)
    .toMatchObject({ issue: 'Who decides on child care?' })
  await expect(inWords).toHaveValue('Those who need it are asked last.')
})

test('no field of a phone cuts, and a list that is pasted as a name is all there, with a sentence', async ({
  page,
  initiative,
  openAs,
}) => {
  test.slow()
  await page.setViewportSize(PHONE)
  await page.goto(linkOf(initiative, 'contributor'))
  await page.getByRole('button', { name: /A person or group/ }).click()
  const name = page.getByLabel('Name of the group')
  const said = page.getByText('All the lines you pasted stand here in one.')
  await expectNothingCut(name, 200, enter(page))
  await expect(said).toHaveCount(0)
  await pasteInto(name, LIST.join('\n'))
  await expect(name).toHaveValue(LIST.join(', '))
  await expect(said).toBeVisible()
  await expect(said.getByRole('listitem')).toHaveText(LIST)
  await name.fill(`${LIST[0]} ${'👩🏽‍🏫'.repeat(26)}`)
  await expect(page.getByText('There is room for 200 letters, and this has 204.')).toBeVisible()
  await page.reload()
  await expect(name).toHaveValue(/^Paint three crossings (👩🏽‍🏫){26}$/u)
  await name.fill(`${LIST[0]} ${'👩🏽‍🏫'.repeat(25)}`)
  for (let i = 0; i < 5; i++) await page.getByRole('button', { name: 'Next', exact: true }).click()
  const note = page.getByLabel('Anything else to know?')
  await expectNothingCut(note, 4000, () => page.getByRole('button', { name: 'Send', exact: true }).click())
  expect(await sentTo(page, initiative)).toEqual([])
  await note.fill('z'.repeat(4000))
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Thank you. Someone will read it.' })).toBeVisible()
  expect(await sentTo(page, initiative)).toMatchObject([
    { name: `${LIST[0]} ${'👩🏽‍🏫'.repeat(25)}`, note: 'z'.repeat(4000) },
  ])

  const joining = await openAs('contributor', '', { place: '' })
  await joining.goto('about:blank')
  await joining.goto(linkOf(initiative, 'editor'))
  await expectNothingCut(joining.getByLabel('What shall we call you?'), 200, enter(joining))
  await joining.getByLabel('What shall we call you?').fill('Tomás')
  await joining.getByRole('radio', { name: 'An organization' }).check()
  await expectNothingCut(joining.getByLabel('What is it called?'), 200, enter(joining))
  await joining.getByLabel('What is it called?').fill('Clinic')
  await joining.getByRole('button', { name: 'Join' }).click()
  await expect(joining.getByRole('heading', { name: 'Theory of action' })).toBeVisible()
})
