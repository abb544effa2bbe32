import { type Page, expect } from '@playwright/test'

import type { OpenAs } from './fixtures.ts'
import type { TestInitiative } from './initiative.ts'
import { type Look, lookAtViews } from './every-view.ts'
import { openSharing } from './sharing.ts'
import { asFacilitator, fillActor, linkOf } from './visitor.ts'

/** What residents say in `fill`: a group, somebody whom they inform, an idea, and the answer that it gets. */
const SAID = {
  group: 'Block captains',
  informed: 'Ward council',
  idea: 'A bus stop at the clinic, with a roof',
  reason: 'The city has decided it already',
}

/** Shares all of an initiative, and sends what waits and what is answered, so that no place is empty. */
export const fill = async (page: Page, initiative: TestInitiative, said = SAID): Promise<void> => {
  const api = `/api/initiatives/${initiative.id}`
  const headers = asFacilitator(initiative)
  const shares = { grid: true, agenda: true, map: 'names', notes: true }
  await page.request.patch(api, { headers, data: { shares } })
  const sender = { authorization: `Bearer ${initiative.secret.contributor}` }
  const send = async (data: object, key: string) => {
    const post = { headers: { ...sender, 'idempotency-key': `every-place-${key}` }, data }
    return ((await (await page.request.post(`${api}/contributions`, post)).json()) as { id: string }).id
  }
  await send({ type: 'actor', name: said.group, kind: 'group', influence: 3, note: said.idea }, 'one')
  await send({ type: 'connection', from: said.group, to: said.informed, kind: 'informs' }, 'two')
  const idea = await send({ type: 'idea', text: said.idea }, 'three')
  const answer = { status: 'declined', reason: said.reason }
  await page.request.patch(`${api}/contributions/${idea}`, { headers, data: answer })
}

/** Opens a place and waits until it is drawn. */
const open = async (page: Page, { id }: TestInitiative, place: string) => {
  await page.goto(`/i/${id}/${place}`)
  await expect(page.locator('#place :is(h1, h2)').first()).toBeVisible()
  await expect(page.locator('[data-saved="saved"]')).toBeAttached()
  if (place === 'map') await expect(page.locator('[data-shape-type="actor"]').first()).toBeAttached()
}

/** Every place of those who edit, with what opens in it. */
export const lookAtPlaces = async (openAs: OpenAs, initiative: TestInitiative, look: Look): Promise<void> => {
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'grid' })
  for (const place of ['grid', 'agenda', 'partners', 'comments', 'review', 'map']) {
    await open(page, initiative, place)
    await look(page, place)
  }
  const educators = page
    .getByRole('complementary', { name: 'Details' })
    .getByRole('button', { name: /^(Educators|أمهات)/ })
  const details = page.getByRole('button', { name: 'Details', exact: true })
  await expect(educators.or(details).first()).toBeAttached()
  if (await details.isVisible()) await details.click()
  await educators.first().click()
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toBeVisible()
  await look(page, 'somebody on the map')
  await page.keyboard.press('Escape')
  await open(page, initiative, 'review')
  await page.getByText(/answered$/).click()
  await page
    .getByRole('button', { name: /^Not this time/ })
    .first()
    .click()
  await look(page, 'an answer and what was answered')
  await open(page, initiative, 'grid')
  await page
    .getByRole('button', { name: /^More for/ })
    .first()
    .click()
  await look(page, 'the menu of a card')
  await page.getByRole('menuitem', { name: 'Open details' }).click()
  await expect(page.getByRole('complementary').or(page.getByRole('dialog')).first()).toBeVisible()
  await look(page, 'the details of an activity')
}

const MENU = [/^My name/, /^Continue on/, /^Take it with/, /^Start another/, /^Leave/, /^Delete/]

/** Every dialog of the frame. */
const lookAtDialogs = async (openAs: OpenAs, initiative: TestInitiative, look: Look): Promise<void> => {
  const page = await openAs('facilitator', 'Dana Okafor', { initiative, place: 'agenda' })
  await open(page, initiative, 'agenda')
  const menu = page.getByRole('banner').getByRole('button', { name: 'Menu' })
  for (const name of MENU) {
    await menu.click()
    if (name === MENU[0]) await look(page, 'the menu')
    await page.getByRole('menuitem', { name }).click()
    const dialog = page.getByRole('dialog').or(page.getByRole('alertdialog'))
    await expect(dialog).toBeVisible()
    await look(page, `the dialog ${name.source}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const sharing = await openSharing(page)
  await sharing.getByRole('button', { name: 'Show the code' }).click()
  await expect(sharing.getByRole('img', { name: /^Code/ })).toBeVisible()
  for (const name of ['In the room', 'Links', 'What guests see', 'Rules', 'People']) {
    await sharing.getByRole('tab', { name }).click()
    await expect(sharing.getByRole('tabpanel', { name })).toBeVisible()
    await look(page, `sharing: ${name}`)
  }
  await sharing.getByRole('tab', { name: 'In the room' }).click()
  const opened = page.waitForEvent('popup')
  await sharing.getByRole('link', { name: 'On the wall' }).click()
  const wall = await opened
  await expect(wall.getByRole('img')).toBeVisible()
  await look(wall, 'the wall')
}

/** Every page of those who start, join, add and look. */
const lookAtPages = async (page: Page, initiative: TestInitiative, look: Look): Promise<void> => {
  const go = async (address: string, heading: RegExp) => {
    await page.goto('about:blank')
    await page.goto(address)
    await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible()
    await look(page, `${address.split('#')[0]} ${heading.source}`)
  }
  await page.goto(linkOf(initiative, 'contributor'))
  await look(page, 'what would you like to add?')
  await fillActor(page)
  await look(page, 'the fifth question')
  await page.getByRole('button', { name: 'Next' }).click()
  await look(page, 'the last question')
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('Waiting').first()).toBeVisible()
  await look(page, 'sent')
  await page.goto(`/i/${initiative.id}`)
  await page.getByRole('button', { name: /Forget this phone/ }).click()
  await look(page, 'what was sent')
  await page.context().clearCookies()
  await go(linkOf(initiative, 'viewer'), /Theory of action/)
  await page.context().clearCookies()
  await go(linkOf(initiative, 'editor'), /./)
  await go(`/i/${initiative.id}#${'x'.repeat(22)}`, /./)
  await go('/i/code', /code/)
  await go('/', /Work out/)
  await page.getByRole('radio', { name: /Phases of collective impact/ }).check()
  await page.getByLabel('What is your initiative called?').fill('Ready by Five')
  await page.getByRole('button', { name: 'Start' }).click()
  await page.getByLabel('What shall we call you?').fill('Dana Okafor')
  await look(page, 'who has just started')
  await page.getByRole('button', { name: 'Start', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Save your link' })).toBeVisible()
  await look(page, 'save your link')
}

/** Fills an initiative, and looks at every place and dialog of those who edit, and at every page of the others. */
export const lookEverywhere = async (
  openAs: OpenAs,
  page: Page,
  initiative: TestInitiative,
  look: Look,
  said = SAID,
): Promise<void> => {
  await fill(page, initiative, said)
  await lookAtPlaces(openAs, initiative, look)
  await lookAtViews(openAs, initiative, look)
  await lookAtDialogs(openAs, initiative, look)
  await lookAtPages(page, initiative, look)
}
