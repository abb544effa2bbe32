import type { Locator, Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { createExample } from '../support/initiative.ts'
import { fill } from '../support/every-place.ts'
import { cards } from '../support/map-page.ts'
import { expectOnPaper, LYING, STANDING, toPaper, toScreen } from '../support/paper.ts'
import { linkOf } from '../support/visitor.ts'

/** The pages of a PDF, and whether they lie: it says so in plain letters. */
const sheetsOf = async (page: Page) => {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)]
  return boxes.map(([, width, height]) => (Number(width) > Number(height) ? 'lies' : 'stands'))
}

/** That each of these is on paper as a whole, beside or below the others. */
const expectWithin = async (all: Locator, { width }: { width: number }, height = Infinity) => {
  for (const one of await all.all()) {
    const box = await one.boundingBox()
    const what = (await one.textContent()) ?? ''
    expect(box, what).not.toBeNull()
    expect(box?.x, what).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0), what).toBeLessThanOrEqual(width)
    expect(box?.y, what).toBeGreaterThanOrEqual(0)
    expect((box?.y ?? 0) + (box?.height ?? 0), what).toBeLessThanOrEqual(height)
  }
}

/** The one that is on paper, where others have the same words for the screen. */
const seen = (all: Locator) => all.filter({ visible: true }).first()

test('the grid, the agenda and the partners are printed whole, in light colours, without the frame', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await page.emulateMedia({ colorScheme: 'dark' })
  const cell = page.getByRole('gridcell').last()
  await expect(cell).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('dark')
  await cell.scrollIntoViewIfNeeded()
  await page.keyboard.press('?')
  await toPaper(page, LYING)
  await expectOnPaper(page, cell)
  await expectWithin(page.getByRole('columnheader'), LYING)
  await expectWithin(page.getByRole('rowheader'), LYING)
  await expectWithin(page.getByRole('gridcell'), LYING)
  await toScreen(page)
  expect(new Set(await sheetsOf(page))).toEqual(new Set(['lies']))

  await page.getByRole('link', { name: /Common agenda/ }).click()
  const section = page.locator('main section').last()
  await expect(section).toBeVisible()
  await toPaper(page, STANDING)
  await expectOnPaper(page, section)
  await expectWithin(page.locator('main section'), STANDING)
  await toScreen(page)
  const sheets = await sheetsOf(page)
  expect(new Set(sheets)).toEqual(new Set(['stands']))
  expect(sheets.length).toBeGreaterThan(1)

  await page.getByRole('link', { name: /Partners/ }).click()
  const partners = page.getByRole('main').getByRole('textbox', { name: /^Name/ })
  const sector = 'Community organizing and advocacy for everybody who lives on the river'
  await page
    .getByRole('combobox', { name: /^Field of work/ })
    .first()
    .fill(sector)
  await expect(partners.last()).toBeVisible()
  await toPaper(page, LYING)
  await expectOnPaper(page, partners.last())
  await expectWithin(partners, LYING)
  await expectWithin(seen(page.getByText(sector)), LYING)
})

test('the grid is printed on the paper that is asked for, its cells numbered and its heads on each page', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  await expect(page.getByRole('gridcell').last()).toBeVisible()
  // a test has no printer: what goes to one is made by the browser's own PDF
  await page.evaluate(() =>
    Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') }),
  )
  const inMillimeters = async () => {
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? []
    return [Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))
  }
  for (const [name, size] of [
    ['Print on A4', [297, 210]],
    ['Print on A3', [420, 297]],
    ['Print as a poster (A1)', [841, 594]],
  ] as const) {
    await chooseTool(page, 'On paper, or as a picture')
    await page.getByRole('menuitem', { name }).click()
    await expect(page.locator('[data-printed]')).toHaveCount(1)
    expect(await inMillimeters(), name).toEqual(size)
    await page.evaluate(() => document.body.removeAttribute('data-printed'))
  }
  await toPaper(page, LYING)
  const numbers = await page
    .getByRole('gridcell')
    .evaluateAll((cells) => cells.map((cell) => getComputedStyle(cell, '::before').content))
  expect(numbers.filter((number) => number !== 'none').slice(0, 4)).toEqual(['"A1"', '"A2"', '"A3"', '"B1"'])
  expect(numbers.at(-1)).toBe('"D3"')
  const heads = page.getByRole('rowgroup').first()
  expect(await heads.evaluate((head) => getComputedStyle(head).display)).toBe('table-header-group')
})

test('the whole map is printed on one page that lies, also when it was zoomed and something is chosen', async ({
  openAs,
  server,
}) => {
  const initiative = await createExample(server.url)
  const page = await openAs('editor', 'Ana', { initiative, place: 'map' })
  await expect(cards(page).first()).toBeVisible()
  const all = await cards(page).count()
  const question = (await page.getByRole('heading', { level: 2 }).textContent()) ?? ''
  await page.getByRole('button', { name: 'Closer' }).click()
  await page.getByRole('button', { name: 'Closer' }).click()
  expect(await sheetsOf(page)).toEqual(['lies'])
  await toPaper(page, LYING)
  await expectOnPaper(page, cards(page).last())
  await expect(page.getByRole('toolbar')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2, name: question })).toBeVisible()
  await expect(cards(page)).toHaveCount(all)
  await expectWithin(cards(page), LYING, LYING.height)
  await expectWithin(seen(page.getByText('Whoever plans the county budget')), LYING, LYING.height)
  await expectWithin(seen(page.getByText('Is in conflict with')), LYING, LYING.height)
  for (const word of ['Against', 'With us', 'Decides', 'Not heard yet'])
    await expectWithin(page.locator('.tl-canvas').getByText(word, { exact: true }), LYING, LYING.height)
})

test('what waits and what was answered is printed, without what is pressed', async ({
  openAs,
  page,
  server,
}) => {
  const initiative = await createExample(server.url)
  await fill(page, initiative)
  const dana = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'review' })
  await dana.emulateMedia({ colorScheme: 'dark' })
  const waiting = dana.getByText('Block captains', { exact: true }).first()
  await expect(waiting).toBeVisible()
  await toPaper(dana, STANDING)
  const answered = dana.getByText('A bus stop at the clinic, with a roof').last()
  await expectOnPaper(dana, answered)
  await expectWithin(waiting, STANDING)
  await expectWithin(answered, STANDING)
  await expectWithin(dana.getByText(/The city has decided it already/), STANDING)
  await expect(dana.getByRole('main').getByRole('button')).toHaveCount(0)
  await toScreen(dana)
  expect(await sheetsOf(dana)).toEqual(['stands'])
})

test('guests print all that is shared, every phase and everybody, without an empty page', async ({
  page,
  server,
}) => {
  const initiative = await createExample(server.url)
  await fill(page, initiative)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(linkOf(initiative, 'viewer'))
  await expect(page.getByRole('heading', { name: 'Partners' })).toBeVisible()
  await toPaper(page, STANDING)
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('light')
  await expectWithin(page.getByRole('heading'), STANDING)
  for (const phase of [
    'Phase I: Initiate Action',
    'Phase II: Organize for Impact',
    'Phase III: Sustain Impact',
  ])
    await expectWithin(seen(page.getByText(phase, { exact: true })), STANDING)
  await expect(seen(page.getByText('Publish the figures every autumn'))).toBeVisible()
  await expectWithin(page.locator('table').last().getByRole('row'), STANDING)
  await expect(page.getByRole('button')).toHaveCount(0)
  const last = await page.getByText('Radio Riverside', { exact: true }).last().boundingBox()
  const end = await page.evaluate(() => document.documentElement.scrollHeight)
  expect(end - (last?.y ?? 0) - (last?.height ?? 0), 'what is empty below the last').toBeLessThan(120)
})
