import type { Page } from '@playwright/test'
import * as Y from 'yjs'

import { Script } from '../support/agenda.ts'
import { expect, test } from '../support/fixtures.ts'
import { chooseTool } from '../support/grid.ts'
import type { TestInitiative } from '../support/initiative.ts'

const CELL = 'Phase I: Initiate Action, Governance & Infrastructure'

const list = (page: Page) => page.getByRole('list', { name: `Activities in ${CELL}`, exact: true })
const title = (page: Page) => page.getByRole('textbox', { name: 'What will be done' })

const open = (page: Page) => page.getByRole('button', { name: `Add an activity to ${CELL}` }).click()

const add = async (page: Page, words: string): Promise<void> => {
  await open(page)
  await page.keyboard.type(words)
  await page.keyboard.press('Escape')
}

const titlesOf = async (page: Page, { id, secret }: TestInitiative): Promise<string[]> => {
  const headers = { authorization: `Bearer ${secret.facilitator}` }
  const answer = await page.request.get(`/api/initiatives/${id}/plan`, { headers })
  const plan = (await answer.json()) as { activities: { title: string }[] }
  return plan.activities.map((one) => one.title)
}

/** As a paste from the clipboard comes. */
const paste = (page: Page, words: string) =>
  page.evaluate((text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    if (document.activeElement?.dispatchEvent(event)) document.execCommand('insertText', false, text)
  }, words)

test('a card that somebody deletes while one types stays on the page with all words, and comes back', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await add(dana, 'Convene')
  await tomas.getByRole('button', { name: 'Convene', exact: true }).click()
  await tomas.keyboard.type(' the')
  await expect(list(dana)).toContainText('Convene the')
  await dana.getByRole('button', { name: 'Convene the', exact: true }).focus()
  await dana.keyboard.press('Delete')
  const held = tomas.getByRole('region', { name: 'Dana Okafor deleted this while you were writing.' })
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(' founders')
  await expect(held.getByRole('textbox')).toHaveValue('Convene the founders')
  await held.getByRole('button', { name: 'Bring it back' }).click()
  await expect(list(dana)).toContainText('Convene the founders')
  await expect(held).toHaveCount(0)
  await expect(title(tomas)).toBeFocused()
  await tomas.keyboard.type(' again')
  await expect(list(dana)).toContainText('Convene the founders again')
})

test('a new card is written with its first letter, and is gone while it has none', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Jimenez', { place: 'grid' })
  await open(dana)
  await dana.keyboard.type('One')
  await dana.keyboard.press('Enter')
  await expect(title(dana)).toHaveValue('')
  await expect(list(tomas).getByRole('listitem')).toHaveCount(1)
  await dana.keyboard.type('T')
  await expect(list(tomas).getByRole('listitem')).toHaveCount(2)
  await dana.keyboard.press('Backspace')
  await expect(list(tomas).getByRole('listitem')).toHaveCount(1)
  await dana.close()
  expect(await titlesOf(tomas, initiative)).toEqual(['One'])
})

test('pasted lines ask, and become as many cards in one step', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await open(dana)
  await paste(dana, '• Paint three crossings\r\n• Later bus\r\n\r\n• One form\r\n')
  await expect(dana.getByRole('dialog', { name: 'Make 3 of these?' })).toBeVisible()
  await dana.getByRole('button', { name: 'Make 3', exact: true }).click()
  await expect(list(dana).getByRole('listitem')).toContainText([
    'Paint three crossings',
    'Later bus',
    'One form',
  ])
  await dana.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(list(dana).getByRole('listitem')).toHaveCount(0)
  await open(dana)
  await paste(dana, 'Later bus\nOne form')
  await dana.getByRole('button', { name: 'Keep as one' }).click()
  await expect(title(dana)).toHaveValue('Later bus One form')
})

test('a title never cuts: what does not fit stays in the field, which says so, until it fits', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Short')
  await dana.getByRole('button', { name: 'Short', exact: true }).click()
  await paste(dana, ` ${'long '.repeat(60)}`)
  await expect(dana.getByText('There is room for 200 letters')).toBeVisible()
  await dana.keyboard.press('Enter')
  await expect(title(dana)).toHaveValue(/^Short (long ){60}$/)
  await expect(dana.getByText('Saved', { exact: true })).toBeVisible()
  expect(await titlesOf(dana, initiative)).toEqual(['Short'])
  await title(dana).fill('Short and long')
  await dana.keyboard.press('Enter')
  await expect(list(dana)).toContainText('Short and long')
})

test('a title that a script made too long is all there, says so, and is saved once it is shorter', async ({
  openAs,
  server,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, 'Short')
  await expect.poll(() => titlesOf(dana, initiative)).toEqual(['Short'])
  const script = new Script(server.url, initiative)
  await script.body('The problem')
  const [written] = [...script.doc.getMap<Y.Map<Y.Text>>('activities').values()]
  written?.get('title')?.insert(5, ' long'.repeat(60))
  const long = `Short${' long'.repeat(60)}`
  await dana.getByRole('button', { name: long, exact: true }).click()
  await expect(title(dana)).toHaveValue(long)
  await dana.keyboard.type('er')
  await expect(dana.getByText('There is room for 200 letters, and this has 307.')).toBeVisible()
  await expect(title(dana)).toHaveValue(`${long}er`)
  expect(await titlesOf(dana, initiative)).toEqual([long])
  await title(dana).fill('Short again')
  await expect.poll(() => titlesOf(dana, initiative)).toEqual(['Short again'])
  script.close()
})

test('a phase that somebody deletes while one names it keeps the words, and comes back with them', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('facilitator', 'Tomás Jimenez', { place: 'grid' })
  await chooseTool(tomas, 'Rows and columns')
  await tomas.getByRole('menuitem', { name: 'Add to “Phases”' }).click()
  await tomas.keyboard.press('ControlOrMeta+a')
  await tomas.keyboard.type('Hand over')
  await dana.getByRole('button', { name: 'Change Hand over' }).click()
  await dana.getByRole('menuitem', { name: 'Delete', exact: true }).click()
  const held = tomas.getByRole('region', { name: 'Dana Okafor deleted this while you were writing.' })
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(' to residents')
  await held.getByRole('button', { name: 'Bring it back' }).click()
  await expect(dana.getByRole('columnheader', { name: /Hand over to residents/ })).toBeVisible()
})

test('a column is deleted with its seven cards in one step, after a question, and all come back', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await open(dana)
  await paste(dana, Array.from({ length: 7 }, (_, i) => `Activity ${i}`).join('\n'))
  await dana.getByRole('button', { name: 'Make 7', exact: true }).click()
  await dana.getByRole('button', { name: 'Change Phase I: Initiate Action' }).click()
  await dana.getByRole('menuitem', { name: 'Delete with its 7 activities' }).click()
  await dana.getByRole('button', { name: 'Delete with its 7 activities' }).click()
  await expect(dana.getByRole('columnheader', { name: /Phase I:/ })).toHaveCount(0)
  await expect(dana.getByRole('region', { name: 'Without a place' })).toHaveCount(0)
  await chooseTool(dana, 'Recently deleted')
  await expect(dana.getByText(/8 deleted together, .*, by Dana Okafor/)).toBeVisible()
  await dana.getByRole('button', { name: 'Restore all 8' }).click()
  await dana.keyboard.press('Escape')
  await expect(list(dana).getByRole('listitem')).toHaveCount(7)
})
