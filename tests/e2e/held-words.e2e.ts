import type { Page } from '@playwright/test'
import * as Y from 'yjs'

import { Script, textOf } from '../support/agenda.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import { asFacilitator } from '../support/visitor.ts'

const heldOn = (page: Page, says: string) => page.getByRole('region', { name: says, exact: true })

const copied = async (page: Page, held: ReturnType<typeof heldOn>): Promise<string> => {
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  // what is said of an earlier copy may still be there
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await held.getByRole('button', { name: 'Copy my words' }).click()
  await expect(page.getByText('Your words are copied.')).toBeVisible()
  await expect.poll(clipboard).not.toBe('')
  return clipboard()
}

const idIn = (script: Script, kind: string, name: string): string => {
  const found = [...script.doc.getMap<Y.Map<unknown>>(kind)].find(
    ([, item]) => String(item.get('name')) === name,
  )
  return found?.[0] ?? ''
}

test('a section that a script deletes or empties while one writes in it leaves the words, to bring back or to copy', async ({
  openAs,
  server,
  initiative,
}) => {
  const script = new Script(server.url, initiative)
  await script.body('The problem')
  const tomas = await openAs('editor', 'Tomás', { place: 'agenda' })
  const problem = textOf(tomas, 'The problem')
  await problem.click()
  await tomas.keyboard.type('Buses come late')
  await tomas.keyboard.press('Enter')
  await tomas.keyboard.type('and clinics close early')
  await expect.poll(async () => (await script.body('The problem')).toJSON()).toContain('close early')
  const section = script.doc.getMap<Y.Map<unknown>>('agenda').get(idIn(script, 'agenda', 'The problem'))
  script.doc.transact(() => {
    section?.set('deleted', new Date().toISOString())
    section?.set('deletedBy', 'A program')
  })
  const marked = heldOn(tomas, 'A program deleted this while you were writing.')
  await expect(marked.getByRole('textbox')).toBeFocused()
  await expect(problem).toHaveCount(0)
  await tomas.keyboard.type(', says the nurse')
  await expect(marked.getByRole('textbox')).toHaveValue(
    'Buses come late\nand clinics close early, says the nurse',
  )
  await marked.getByRole('button', { name: 'Bring it back' }).click()
  await expect(problem).toHaveText(/Buses come late.*and clinics close early, says the nurse/)
  await expect(marked).toHaveCount(0)
  await expect(problem).toBeFocused()

  section?.set('body', new Y.XmlFragment())
  const emptied = heldOn(
    tomas,
    'Another text was put in its place while you were writing. Yours is not saved.',
  )
  await expect(problem).not.toContainText('Buses')
  expect(await copied(tomas, emptied)).toContain('Buses come late')
  await emptied.getByRole('button', { name: 'Close' }).click()

  await problem.click()
  await tomas.keyboard.type('Nobody was asked')
  await expect.poll(async () => (await script.body('The problem')).toJSON()).toContain('Nobody was asked')
  script.doc.getMap('agenda').delete(idIn(script, 'agenda', 'The problem'))
  const gone = heldOn(tomas, 'This was deleted while you were writing.')
  await expect(gone.getByRole('textbox')).toHaveValue('Nobody was asked')
  await expect(gone.getByRole('button', { name: 'Bring it back' })).toHaveCount(0)
  await tomas.keyboard.type(' about it')
  expect(await copied(tomas, gone)).toBe('Nobody was asked about it')
  script.close()
})

const PHASE = 'Phase I: Initiate Action'
const ROW = 'Governance & Infrastructure'

const choose = async (page: Page, button: string, item: string) => {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

/** By the bar, for a toast that offers it too may be gone by then. */
const undo = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: 'Undo', exact: true }).click()

test('a cell’s goal keeps what one writes in it when its column or its row is deleted, and after undo', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás', { place: 'grid' })
  await tomas.locator('[data-stop^="cells/"]').first().click()
  const goal = tomas.getByRole('textbox', { name: `What ${PHASE}, ${ROW} is for` })
  await goal.fill('Leaders agree')
  await expect(dana.getByText('Leaders agree')).toBeVisible()
  const held = heldOn(tomas, 'Dana Okafor deleted this while you were writing.')

  await choose(dana, `Change ${PHASE}`, 'Delete')
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(' on one plan')
  await held.getByRole('button', { name: 'Bring it back' }).click()
  await expect(goal).toBeFocused()
  await expect(dana.getByText('Leaders agree on one plan')).toBeVisible()
  await expect(held).toHaveCount(0)

  await choose(dana, `Change ${ROW}`, 'Delete')
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(' by May')
  await undo(dana)
  await expect(goal).toHaveValue('Leaders agree on one plan by May')
  await expect(dana.getByText('Leaders agree on one plan by May')).toBeVisible()
})

test('activities without a place are deleted at once after a question, and one undo brings all of them back', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const cell = `${PHASE}, ${ROW}`
  await dana.getByRole('button', { name: `Add an activity to ${cell}` }).click()
  for (let i = 1; i <= 6; i++) {
    await dana.keyboard.type(`Activity ${i}`)
    await dana.keyboard.press('Enter')
  }
  await dana.keyboard.type('U')
  await dana.keyboard.press('Control+z')
  await choose(dana, `Change ${PHASE}`, 'Delete')
  await dana.getByRole('dialog').getByRole('button', { name: 'Delete', exact: true }).click()
  const tray = dana.getByRole('region', { name: 'Without a place' })
  await tray.getByRole('button', { name: 'Delete all 6' }).click()
  await dana.getByRole('button', { name: 'Keep them' }).click()
  await expect(tray.getByRole('button', { name: 'Delete all 6' })).toBeFocused()
  await dana.keyboard.press('Enter')
  const question = dana.getByRole('dialog', { name: 'Delete all 6 activities without a place?' })
  await question.getByRole('button', { name: 'Delete all 6' }).click()
  await expect(tray).toHaveCount(0)
  await undo(dana)
  await expect(tray.getByRole('listitem')).toHaveCount(6)
  await chooseTool(dana, 'Recently deleted')
  const deleted = dana.getByRole('dialog').getByRole('listitem')
  await expect(deleted).toHaveCount(1)
  await expect(deleted).toContainText(PHASE)
})

test('a reason that one writes stays when somebody else answers first', async ({ openAs, initiative }) => {
  const tomas = await openAs('facilitator', 'Tomás', { place: 'review' })
  const sent = await tomas.request.post(`/api/initiatives/${initiative.id}/contributions`, {
    headers: asFacilitator(initiative),
    data: { type: 'idea', text: 'A bus stop at the clinic' },
  })
  expect(sent.status()).toBe(201)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  await tomas.getByRole('button', { name: /^Not this time/ }).click({ timeout: 20_000 })
  await tomas.getByLabel('Why not?').fill('The city decided in May')
  await dana.getByRole('button', { name: /^Take up/ }).click()
  const held = heldOn(
    tomas,
    'This was answered or taken back while you were writing. Your words are not sent.',
  )
  await expect(held.getByRole('textbox')).toHaveValue('The city decided in May', { timeout: 20_000 })
  expect(await copied(tomas, held)).toBe('The city decided in May')
})

test('a partner who is deleted while one writes in the name or the contact keeps the words, and the list says who and when', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'partners' })
  await dana.getByRole('textbox', { name: 'Name of an organization' }).fill('Clinic')
  await dana.keyboard.press('Enter')
  const tomas = await openAs('editor', 'Tomás', { place: 'partners' })
  const held = heldOn(tomas, 'Dana Okafor deleted this while you were writing.')
  const name = tomas.getByLabel(/^Name: /)
  await name.fill('Clinic of')
  await expect(dana.getByLabel('Name: Clinic of')).toBeVisible()

  await choose(dana, 'More about Clinic of', 'Delete')
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(' the river')
  expect(await copied(tomas, held)).toBe('Clinic of the river')
  await dana.getByText('Recently deleted (1)').click()
  await expect(dana.getByText(/\d{4}, .*, by Dana Okafor/)).toBeVisible()
  await held.getByRole('button', { name: 'Bring it back' }).click()
  await expect(name).toBeFocused()
  await expect(name).toHaveValue('Clinic of the river')

  const contact = tomas.getByLabel(/^Contact: /)
  await contact.fill('Nurse')
  await expect(dana.getByLabel(/^Contact: /)).toHaveValue('Nurse')
  await choose(dana, 'More about Clinic of the river', 'Delete')
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(' in charge')
  await undo(dana)
  await expect(contact).toBeFocused()
  await expect(dana.getByLabel(/^Contact: /)).toHaveValue('Nurse in charge')
})
