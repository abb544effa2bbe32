import type { Page } from '@playwright/test'

import { readOrdered, setFields } from '../../shared/model/collection.ts'
import { partners } from '../../shared/model/kinds.ts'
import { expect, test } from '../support/fixtures.ts'
import { CUT, saved } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { joinDocument } from '../support/script.ts'
import { expectAccessible } from '../support/visitor.ts'

const row = (page: Page, partner: string) =>
  page
    .getByRole('list', { name: 'Partners', exact: true })
    .getByRole('listitem')
    .filter({ has: page.getByLabel(`Name: ${partner}`, { exact: true }) })

const opener = (page: Page, partner: string) =>
  page.getByRole('button', { name: `Commitment and activities: ${partner}` })

const speakFor = async (page: Page, partner: string) => {
  await page.getByRole('banner').getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: /^My name/ }).click()
  await page.getByLabel('Whom do you speak for?').selectOption(partner)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('what a partner has agreed to is signed by who speaks for it, and says so when its words change', async ({
  openAs,
  server,
}) => {
  const where = { initiative: await createExample(server.url), place: 'partners' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  const amina = await openAs('editor', 'Amina Yusuf', where)
  for (const page of [dana, amina]) await opener(page, 'Neighborhood Center').click()
  const agreed = dana.getByLabel('What it has agreed to')
  await agreed.fill('Two evenings a week')
  await dana.getByLabel('When').fill('2026-11-02')
  await dana.getByLabel('Who said so').fill('Their director')
  await expect(amina.getByLabel('What it has agreed to')).toHaveValue('Two evenings a week')
  const sign = amina.getByRole('button', { name: 'Sign on for Neighborhood Center' })
  await expect(amina.getByText('Whoever speaks for Neighborhood Center can sign on here.')).toBeVisible()
  await expect(sign).toHaveCount(0)
  await speakFor(amina, 'Neighborhood Center')
  await sign.click()
  await expect(row(dana, 'Neighborhood Center').getByText('Signed on', { exact: true })).toBeVisible()
  await expect(dana.getByText(/Signed on by Amina Yusuf for Neighborhood Center/)).toBeVisible()
  await agreed.fill('Three evenings a week')
  await expect(amina.getByText('The words were changed after that.')).toBeVisible()
  await expect(amina.getByText('Two evenings a week', { exact: true })).toBeVisible()
  await expect(row(dana, 'Neighborhood Center').getByText('Signed on', { exact: true })).toHaveCount(0)
  await amina.getByRole('button', { name: 'Sign these words' }).click()
  await expect(row(dana, 'Neighborhood Center').getByText('Signed on', { exact: true })).toBeVisible()

  const script = await joinDocument(server.url, where.initiative, 'plan')
  const center = readOrdered(script.doc, partners).find(({ code }) => code === 'NC')
  setFields(script.doc, partners, center?.id ?? '', {
    signed: { ...center!.signed!, by: 'Amina Yusuf', at: '2026-03-01T09:00:00.000Z' },
  })
  await expect(dana.getByText(/The plan says that Neighborhood Center signed on/)).toBeVisible()
  await expect(row(dana, 'Neighborhood Center').getByText('Signed on', { exact: true })).toHaveCount(0)
  await expect(amina.getByRole('button', { name: 'Sign these words' })).toBeVisible()
  script.destroy()
})

test('a partner’s work and place on the map are a press away, wide or narrow', async ({ openAs, server }) => {
  test.slow()
  const where = { initiative: await createExample(server.url), place: 'partners' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  await opener(dana, 'Neighborhood Center').press('Enter')
  await expect(dana.getByRole('list', { name: 'Leads 8' }).getByRole('listitem')).toHaveCount(8)
  await dana.getByRole('link', { name: 'Neighborhood Center: leads 8, supports 6' }).click()
  await expect(dana).toHaveURL(/grid\?partner=/)
  await dana.goBack()
  await expect(opener(dana, 'Neighborhood Center')).toHaveAttribute('aria-expanded', 'true')
  for (const width of [1440, 1024, 390]) {
    await dana.setViewportSize({ width, height: 900 })
    if (width !== 1024) await expectAccessible(dana)
    expect(await dana.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const [list, last] = [
      dana.getByRole('list', { name: 'Partners', exact: true }),
      dana.getByRole('button', { name: 'More about Community Fund' }),
    ]
    const [around, within] = [await list.boundingBox(), await last.boundingBox()]
    expect((within?.x ?? 0) + (within?.width ?? 0)).toBeLessThanOrEqual(
      (around?.x ?? 0) + (around?.width ?? 0),
    )
  }
  await dana.setViewportSize({ width: 1440, height: 900 })
  await dana
    .getByRole('region', { name: 'On the power map' })
    .getByRole('link', { name: 'Neighborhood center' })
    .click()
  await expect(dana.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('Neighborhood center')
})

test('two partners marked as the backbone without knowing of each other: one is left, and it is said', async ({
  openAs,
  server,
  watch,
}) => {
  watch.allow(CUT)
  const where = { initiative: await createExample(server.url), place: 'partners' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  const tomas = await openAs('editor', 'Tomás Juarez', where)
  const mark = async (page: Page, partner: string) => {
    await page.getByRole('button', { name: `More about ${partner}` }).click()
    await page.getByRole('menuitem', { name: 'Make it the backbone' }).click()
    await expect(row(page, partner).getByText('Backbone')).toBeVisible()
  }
  // what menus are made of is there before the network goes
  await tomas.getByRole('button', { name: 'More about Family Clinic' }).click()
  await expect(tomas.getByRole('menuitem', { name: 'Make it the backbone' })).toBeVisible()
  await tomas.keyboard.press('Escape')
  await expect(saved(tomas, 'saved')).toBeAttached()
  await tomas.context().setOffline(true)
  await expect(tomas.getByText(/^Offline/).first()).toBeVisible({ timeout: 30_000 })
  await mark(tomas, 'Family Clinic')
  await mark(dana, 'Youth Council')
  await expect(saved(dana, 'saved')).toBeAttached()
  await tomas.context().setOffline(false)
  // whose mark is lost is told, whichever page saw both first
  await expect(dana.getByText(/marked as the backbone/).first()).toBeVisible({ timeout: 30_000 })
  for (const page of [dana, tomas]) {
    await expect(page.getByRole('listitem').getByText('Backbone', { exact: true })).toHaveCount(1)
    await expect(row(page, 'Family Clinic').getByText('Backbone')).toBeVisible()
  }
})

test('questions are talked through: notes of several people stand with who said them, and come back', async ({
  openAs,
  server,
}) => {
  const where = { initiative: await createExample(server.url), place: 'partners' }
  const dana = await openAs('facilitator', 'Dana Okafor', where)
  const tomas = await openAs('editor', 'Tomás Juarez', where)
  for (const page of [dana, tomas])
    await page.getByRole('link', { name: 'Questions to talk through' }).click()
  const asked = 'Is there a sense of urgency about the issue?'
  const notes = (page: Page) => page.getByRole('textbox', { name: `Note: ${asked}` })
  for (const page of [dana, tomas]) await page.getByRole('button', { name: `Add a note: ${asked}` }).click()
  await Promise.all([
    dana.keyboard.type('Two sites close in spring', { delay: 15 }),
    tomas.keyboard.type('Not for the landlords', { delay: 20 }),
  ])
  for (const page of [dana, tomas]) {
    await expect(notes(page)).toHaveCount(2)
    const said = await notes(page).evaluateAll((all) => all.map((one) => (one as HTMLTextAreaElement).value))
    expect(said.toSorted()).toEqual(['Not for the landlords', 'Two sites close in spring'])
  }
  const landlords = (page: Page) =>
    page
      .getByRole('listitem')
      .filter({ has: page.getByText('Not for the landlords') })
      .last()
  await landlords(dana).getByLabel('Who said it').fill('A parent from block 12')
  await expect(landlords(tomas).getByLabel('Who said it')).toHaveValue('A parent from block 12')
  await landlords(tomas).getByRole('button', { name: 'Delete this note' }).click()
  await expect(notes(dana)).toHaveCount(1)
  await dana.getByText('Recently deleted (1)').click()
  await expectAccessible(dana)
  await dana.getByRole('button', { name: 'Restore: Not for the landlords' }).click()
  await expect(notes(tomas)).toHaveCount(2)
  await dana.getByRole('button', { name: `Add a note: ${asked}` }).click()
  await expect(notes(dana)).toHaveCount(3)
  await dana.keyboard.press('Shift+Tab')
  await expect(notes(dana)).toHaveCount(2)
})
