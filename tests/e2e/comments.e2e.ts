import type { Page } from '@playwright/test'
import type * as Y from 'yjs'

import { Script } from '../support/agenda.ts'
import { expect, test } from '../support/fixtures.ts'
import { add, card, saved } from '../support/grid.ts'
import { addComment } from '../../shared/model/comments.ts'
import { expectAccessible } from '../support/visitor.ts'

const CARD = 'Hire a director'

/** What was said about something, beside the page. */
const panel = (page: Page) => page.getByRole('complementary', { name: 'Comments' })
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const said = (page: Page, words: string) => page.getByRole('article').filter({ hasText: words })
const rail = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: true })

const begin = async (page: Page): Promise<void> => {
  await card(page, CARD).hover()
  await card(page, CARD).getByRole('button', { name: /^More/ }).click()
  await page.getByRole('menuitem', { name: 'Comment…' }).click()
  await expect(field(page, 'Comment')).toBeFocused()
}

test('somebody is named in a comment, finds what waits for them, answers, and it is resolved', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'grid' })
  await add(dana, CARD)
  await begin(dana)
  await dana.keyboard.type('Who has time? @tom')
  await expect(panel(dana).getByRole('option', { name: 'Tomás Juarez' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await expectAccessible(dana)
  await dana.keyboard.press('Enter')
  await expect(field(dana, 'Comment')).toHaveValue('Who has time? @Tomás Juarez ')
  await dana.keyboard.press('Control+Enter')
  await expect(said(dana, 'Who has time?')).toContainText('Dana Okafor (you)')
  await dana.keyboard.press('Escape')
  await expect(panel(dana)).toHaveCount(0)

  const mark = card(tomas, CARD).getByRole('button', { name: `1 comment on ${CARD}` })
  await expect(mark).toBeVisible()
  await rail(tomas, 'Comments, 1 waiting for you').click()
  await tomas.getByLabel('Waiting for you (1)').check()
  await expect(said(tomas, 'Who has time?')).toContainText('Dana Okafor')
  await expect(said(tomas, 'Who has time?').locator('mark')).toHaveText('@Tomás Juarez')
  await field(tomas, 'Answer').fill('I do, in May.')
  await tomas.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(rail(tomas, 'Comments')).toBeVisible()
  await expect(tomas.getByText('Nothing waits for you.')).toBeVisible()
  await tomas.getByLabel('Open (1)').check()
  await expectAccessible(tomas)

  await card(dana, CARD)
    .getByRole('button', { name: `2 comments on ${CARD}` })
    .click()
  await expect(said(dana, 'I do, in May.')).toContainText('Tomás Juarez')
  await panel(dana).getByRole('button', { name: 'Resolve' }).click()
  await expect(panel(dana).getByText('Resolved (1)')).toBeVisible()
  await expect(card(dana, CARD).getByRole('button', { name: /comments? on/ })).toHaveCount(0)
  await tomas.getByLabel('Resolved (1)').check()
  await expect(tomas.getByText(/^Resolved by Dana Okafor,/)).toBeVisible()
  await dana.getByRole('button', { name: 'Undo' }).first().click()
  await expect(tomas.getByLabel('Open (1)')).toBeVisible()
})

test('a comment is its link’s when a script signs it with another name, and whoever changes one is named', async ({
  openAs,
  server,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  await add(dana, CARD)
  await begin(dana)
  await dana.keyboard.type('We agree')
  await dana.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(said(dana, 'We agree')).toContainText('Dana Okafor (you)')
  const script = new Script(server.url, initiative)
  await script.body('The problem')
  const [[id, mine] = ['', undefined]] = [...script.doc.getMap<Y.Map<unknown>>('comments')]
  addComment(script.doc, String(mine?.get('on')), {
    text: 'Forged',
    by: String(mine?.get('by')),
    named: [],
  })
  await expect(said(dana, 'Forged')).toContainText('Somebody')
  await expect(said(dana, 'Forged')).not.toContainText('Dana')
  script.doc.getMap<Y.Map<unknown>>('comments').get(id)?.set('text', 'We do not agree')
  await expect(said(dana, 'We do not agree')).toContainText('changed by Somebody')
  script.close()
})

test('what one is writing outlives the conversation that somebody deletes, and the page', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'grid' })
  await add(dana, CARD)
  await begin(dana)
  await dana.keyboard.type('Who has time?')
  await dana.keyboard.press('Control+Enter')
  await card(tomas, CARD)
    .getByRole('button', { name: `1 comment on ${CARD}` })
    .click()
  await field(tomas, 'Answer').click()
  await tomas.keyboard.type('I do')
  await said(dana, 'Who has time?').getByRole('button', { name: 'Delete' }).click()
  const held = tomas.getByRole('region', { name: 'Dana Okafor deleted this while you were writing.' })
  await expect(held.getByRole('textbox')).toBeFocused()
  await tomas.keyboard.type(', in May')
  await held.getByRole('button', { name: 'Bring it back' }).click()
  await expect(field(tomas, 'Answer')).toBeFocused()
  await expect(field(tomas, 'Answer')).toHaveValue('I do, in May')
  await expect(held).toHaveCount(0)
  await expect(said(dana, 'Who has time?')).toBeVisible()
  await tomas.reload()
  await expect(field(tomas, 'Answer')).toHaveValue('I do, in May')
  await field(tomas, 'Answer').press('Control+Enter')
  await expect(said(dana, 'I do, in May')).toContainText('Tomás Juarez')
})

test('what is said offline is there, is sent later, and is its writer’s', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'grid' })
  await add(dana, CARD)
  await expect(saved(dana, 'saved')).toBeVisible()
  await expect(card(tomas, CARD)).toBeVisible()
  await begin(dana)
  await dana.keyboard.press('Escape')
  await dana.context().setOffline(true)
  await expect(saved(dana, 'offline')).toBeVisible()
  await begin(dana)
  await dana.keyboard.type('From the train')
  await dana.keyboard.press('Control+Enter')
  await expect(said(dana, 'From the train')).toContainText('Dana Okafor (you)')
  await dana.context().setOffline(false)
  await expect(saved(dana, 'saved')).toBeVisible()
  await card(tomas, CARD)
    .getByRole('button', { name: `1 comment on ${CARD}` })
    .click()
  await expect(said(tomas, 'From the train')).toContainText('Dana Okafor')
})

test('on a phone the comments are a sheet over the page', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', {
    place: 'partners',
    viewport: { width: 390, height: 844 },
  })
  await dana.getByRole('textbox', { name: 'Name of an organization' }).fill('Family Clinic')
  await dana.keyboard.press('Enter')
  await dana.getByRole('button', { name: 'Comment on Family Clinic' }).click()
  const sheet = dana.getByRole('dialog', { name: 'Comments' })
  await sheet.getByRole('textbox', { name: 'Comment' }).fill('They know the families')
  await sheet.getByRole('button', { name: 'Send' }).click()
  await expect(said(dana, 'They know the families')).toBeVisible()
  await expectAccessible(dana)
  await dana.goBack()
  await expect(sheet).toHaveCount(0)
  await expect(dana.getByRole('button', { name: '1 comment on Family Clinic' })).toBeVisible()
})
