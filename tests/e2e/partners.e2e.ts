import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import type { TestInitiative } from '../support/initiative.ts'
import { LIST, pasteInto } from '../support/long-words.ts'
import { expectAccessible } from '../support/visitor.ts'

const rows = (page: Page) => page.getByRole('list', { name: 'Partners', exact: true }).getByRole('listitem')

const field = (page: Page, name: string, partner: string) =>
  page.getByLabel(`${name}: ${partner}`, { exact: true })

/** Adds partners as people do: one after the other, with Enter. */
const add = async (page: Page, ...names: string[]): Promise<void> => {
  await page.getByRole('textbox', { name: 'Name of an organization' }).click()
  for (const name of names) {
    await page.keyboard.type(name)
    await page.keyboard.press('Enter')
    await expect(field(page, 'Name', name)).toHaveValue(name)
  }
}

const choose = async (page: Page, partner: string, action: string): Promise<void> => {
  await page.getByRole('button', { name: `More about ${partner}` }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

const expectNames = async (page: Page, names: string[]): Promise<void> => {
  await expect(rows(page)).toHaveCount(names.length)
  const shown = rows(page).getByLabel(/^Name:/)
  for (const [i, name] of names.entries()) await expect(shown.nth(i)).toHaveValue(name)
}

type Plan = {
  partners: { name: string; code: string; sector?: string; contact?: string; backbone: boolean }[]
}

const planOf = async (page: Page, { id, secret }: TestInitiative): Promise<Plan> => {
  const answer = await page.request.get(`/api/initiatives/${id}/plan`, {
    headers: { authorization: `Bearer ${secret.facilitator}` },
  })
  return (await answer.json()) as Plan
}

test('partners are added and described, and others see it and who does it', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await expect(dana.getByRole('heading', { name: 'Who is at the table?' })).toBeVisible()
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'partners' })
  await add(dana, 'Riverside School District', 'Family Clinic')
  await expectNames(tomas, ['Riverside School District', 'Family Clinic'])
  await expect(field(tomas, 'Short', 'Riverside School District')).toHaveValue('RSD')
  await field(dana, 'Field of work', 'Family Clinic').fill('Health')
  await field(dana, 'Contact', 'Family Clinic').fill('Nurse in charge')
  await expect(field(tomas, 'Field of work', 'Family Clinic')).toHaveValue('Health')
  await expect(rows(tomas).nth(1).getByRole('img', { name: 'Dana Okafor' })).toBeVisible()
  await field(dana, 'Short', 'Family Clinic').fill('')
  await field(dana, 'Short', 'Family Clinic').press('Enter')
  await expect(field(tomas, 'Short', 'Family Clinic')).toHaveValue('FC')
  await expect(dana.getByText('Saved', { exact: true })).toBeVisible()
  expect((await planOf(dana, initiative)).partners).toMatchObject([
    { name: 'Riverside School District', code: 'RSD', backbone: false },
    { name: 'Family Clinic', code: 'FC', sector: 'Health', contact: 'Nurse in charge' },
  ])
})

test('a list that is pasted as a name asks, and becomes as many partners in one step', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await pasteInto(dana.getByRole('textbox', { name: 'Name of an organization' }), LIST.join('\n'))
  await dana.getByRole('button', { name: 'Make 3', exact: true }).click()
  await expectNames(dana, LIST)
  await dana.getByRole('button', { name: 'Undo' }).first().click()
  await expectNames(dana, [])
})

test('two people write in one name at once, and all letters stay', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await add(dana, 'Fund')
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'partners' })
  const [danas, tomass] = [dana, tomas].map((page) =>
    rows(page)
      .first()
      .getByLabel(/^Name:/),
  )
  if (!danas || !tomass) throw new Error('there are two')
  await danas.click()
  await dana.keyboard.press('Home')
  await tomass.click()
  await tomas.keyboard.press('End')
  await Promise.all([
    dana.keyboard.type('Community ', { delay: 20 }),
    tomas.keyboard.type(' of Riverside', { delay: 15 }),
  ])
  for (const name of [danas, tomass]) await expect(name).toHaveValue('Community Fund of Riverside')
})

test('partners change places, and one at most is the backbone', async ({ openAs, initiative }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await add(dana, 'One', 'Two', 'Three')
  await choose(dana, 'Three', 'Move up')
  await expectNames(dana, ['One', 'Three', 'Two'])
  await expect(dana.getByText('Three is now number 2 of 3.')).toBeAttached()
  await choose(dana, 'One', 'Make it the backbone')
  await expect(rows(dana).nth(0).getByText('Backbone')).toBeVisible()
  await choose(dana, 'Two', 'Make it the backbone')
  await expect(rows(dana).nth(2).getByText('Backbone')).toBeVisible()
  await expect(rows(dana).getByText('Backbone')).toHaveCount(1)
  await dana.getByRole('button', { name: 'Undo' }).click()
  await expect(rows(dana).nth(0).getByText('Backbone')).toBeVisible()
  await expect(dana.getByText('Saved', { exact: true })).toBeVisible()
  expect((await planOf(dana, initiative)).partners.map(({ backbone }) => backbone)).toEqual([
    true,
    false,
    false,
  ])
})

test('a deleted partner comes back by Undo, or later by Restore', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await add(dana, 'One', 'Two')
  await choose(dana, 'One', 'Delete')
  await expectNames(dana, ['Two'])
  await dana.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expectNames(dana, ['One', 'Two'])
  await choose(dana, 'Two', 'Delete')
  await expectNames(dana, ['One'])
  await dana.reload()
  await dana.getByText('Recently deleted (1)').click()
  await dana.getByRole('button', { name: 'Restore: Two' }).click()
  await expectNames(dana, ['One', 'Two'])
  await expect(dana.getByText('Recently deleted')).toHaveCount(0)
})

test('axe finds nothing among the partners, wide or narrow', async ({ page, initiative, server }) => {
  test.slow()
  await page.request.post('/api/join', {
    data: { secret: initiative.secret.editor, name: 'Dana Okafor' },
    headers: { origin: server.url },
  })
  await page.goto(`/i/${initiative.id}/partners`)
  await add(page, 'Riverside School District', 'Family Clinic')
  await choose(page, 'Family Clinic', 'Make it the backbone')
  await choose(page, 'Riverside School District', 'Delete')
  await page.getByText('Recently deleted (1)').click()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
  }
})
