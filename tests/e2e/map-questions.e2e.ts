import { addActor } from '../../shared/model/actors.ts'
import { addCause } from '../../shared/model/causes.ts'
import { addConnection } from '../../shared/model/connections.ts'
import { expectAccessible } from '../support/visitor.ts'
import { expect, test } from '../support/fixtures.ts'
import { addByClick, at, card, cards, drag, mapOf, middleOf, panel, press } from '../support/map-page.ts'
import { joinDocument } from '../support/script.ts'

test('how power adds to the problem is written by several, shown by whom one presses or types, and put in the agenda', async ({
  openAs,
  server,
  initiative,
}) => {
  test.slow()
  const map = await joinDocument(server.url, initiative, 'map')
  const [mayor, board] = [
    addActor(map.doc, { name: 'Mayor', at: { influence: 8, position: 1 } }),
    addActor(map.doc, { name: 'School board', at: { influence: 3, position: -1 } }),
  ]
  addConnection(map.doc, { from: mayor, to: board, kind: 'funds' })
  const [page, tomas] = [
    await openAs('facilitator', 'Amina', { place: 'map' }),
    await openAs('editor', 'Tomás', { place: 'map' }),
  ]
  const side = panel(page)
  for (const question of ['Who holds power', 'How does the way power is held', 'What the map says'])
    await expect(side.getByRole('heading', { name: question })).toBeVisible()
  await side.getByLabel('Add a way it does').fill('The mayor decides alone')
  await side.getByLabel('Add a way it does').press('Enter')
  const words = side.getByLabel('In words')
  await expect(words).toBeFocused()
  // both write in it
  const theirs = panel(tomas).getByLabel('In words')
  await theirs.press('End')
  await tomas.keyboard.type(' for us')
  await expect(words).toHaveValue('The mayor decides alone for us')
  await side.getByRole('button', { name: /^Press on the map/ }).click()
  await press(page, await middleOf(card(page, 'Mayor')))
  const shown = side.getByRole('list', { name: /^Shown by/ })
  await expect(shown.getByRole('listitem')).toHaveText(['Mayor'])
  await page.getByRole('button', { name: 'Done', exact: true }).click()
  await side.getByRole('searchbox', { name: /^What on the map shows it/ }).fill('funds')
  await page.keyboard.press('Enter')
  await expect(
    panel(tomas)
      .getByRole('list', { name: /^Shown by/ })
      .getByRole('listitem'),
  ).toHaveText(['Mayor', 'Mayor funds School board'])
  await expectAccessible(page)

  // it goes to the agenda once one says so, and is not changed there
  await expect(side.getByText('These words name Mayor')).toBeVisible()
  await side.getByRole('button', { name: /^Put in the agenda/ }).click()
  await expect(side.getByText(/^In the agenda, under/)).toBeVisible()
  await theirs.press('End')
  await tomas.keyboard.type(' all')
  await expect(side.getByText('What the map says was changed')).toBeVisible()
  await side.getByRole('link', { name: 'Show in the agenda' }).click()
  const section = page.locator('section', { has: page.getByText('What the map says was changed') }).last()
  await expect(section.getByRole('link', { name: 'The mayor decides alone for us' })).toHaveAttribute(
    'href',
    /\/map\?cause=/,
  )
  await section.getByRole('button', { name: 'Put the new words in the agenda' }).click()
  await expect(page.getByRole('link', { name: 'The mayor decides alone for us all' })).toBeVisible()
  await expect(page.getByText('What the map says was changed')).toHaveCount(0)

  // deleted, and back
  await panel(tomas)
    .getByRole('button', { name: /^Delete: The mayor/ })
    .click()
  await expect(theirs).toHaveCount(0)
  await tomas.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await expect(theirs).toHaveValue('The mayor decides alone for us all')
  expect((await mapOf(page, initiative)).causes).toMatchObject([{ actors: [mayor] }])
  map.destroy()
})

test('one key takes every name off this screen, and a page that is loaded again shows none', async ({
  openAs,
  server,
  initiative,
}) => {
  const map = await joinDocument(server.url, initiative, 'map')
  const lopez = addActor(map.doc, {
    name: 'Ana López',
    kind: 'person',
    note: 'López was a teacher',
    nextStep: 'Call López',
    at: { influence: 8, position: 1 },
  })
  const board = addActor(map.doc, { name: 'Ridge board', at: { influence: 3, position: -1 } })
  addActor(map.doc, { name: 'Ridge tenants' })
  addConnection(map.doc, { from: lopez, to: board, kind: 'funds', note: 'López pays' })
  addCause(map.doc, 'López decides for the Ridge board')
  const page = await openAs('facilitator', 'Amina', { place: 'map' })
  await expect(card(page, 'Ana López')).toBeVisible()
  const names = /López|Ridge/
  const toggle = page.getByRole('button', { name: 'Hide names (M)' })
  await page.getByRole('button', { name: 'Closer' }).click()
  const unit = () =>
    page.locator('.tl-container').evaluate((canvas) => canvas.style.getPropertyValue('--unit'))
  const whole = await unit()
  await expect.poll(unit).not.toBe(whole)
  await expect
    .poll(() => page.locator('.tl-container').evaluate((canvas) => 'moving' in canvas.dataset))
    .toBe(false)
  const closer = await unit()
  await page.locator('.tl-container').press('m')
  await expect(toggle).toHaveAttribute('aria-pressed', 'true')
  await expect(page.getByText('Names are hidden on this screen')).toBeVisible()
  await expect.poll(unit, 'one stays as close as one was').toBe(closer)
  const look = async () => {
    await expect(cards(page).filter({ hasText: /^Person \d/ })).toBeVisible()
    await expect(page.getByText(/decides for the Group \d/)).toBeVisible()
    for (const label of [/^Person \d/, /^Group \d/]) {
      await panel(page).getByRole('button', { name: label }).first().click()
      await expect(panel(page).getByText('Names, notes and next steps are not shown')).toBeVisible()
      expect(await page.locator('body').evaluate((body) => body.outerHTML)).not.toMatch(names)
      await panel(page).getByRole('button', { name: 'All people and groups' }).click()
    }
  }
  await look()
  await expectAccessible(page)
  // what comes in would be seen with its names
  await page.getByRole('button', { name: 'Tools', exact: true }).click()
  await page.getByRole('menuitem', { name: /^Bring in/ }).click()
  await expect(page.getByRole('button', { name: 'Show names and go on' })).toBeVisible()
  await page.getByRole('button', { name: 'Not now' }).click()
  await page.reload()
  await look()
  await toggle.click()
  await expect(card(page, 'Ana López')).toBeVisible()
  map.destroy()
})

test('the panel edits all that is known of somebody; "don’t know" is an answer, and stores no value', async ({
  openAs,
  initiative,
}) => {
  const page = await openAs('facilitator', 'Amina', { place: 'map' })
  await addByClick(page, 'Mayor', 0.4, 0.4)
  const side = panel(page)
  await side.getByLabel('Kind', { exact: true }).selectOption('person')
  await side.getByLabel('Affected').selectOption('Somewhat')
  await side.getByLabel('How sure are we?').selectOption('A guess')
  await side.getByLabel('Next step').fill('Invite to a home daycare')
  await side.getByLabel('Note').fill('Was a teacher')
  await expect
    .poll(async () => (await mapOf(page, initiative)).actors[0])
    .toMatchObject({
      kind: 'person',
      affected: 2,
      certainty: 'guess',
      nextStep: 'Invite to a home daycare',
      note: 'Was a teacher',
    })
  await side.getByLabel('Affected').selectOption('Don’t know')
  await expect(side.getByRole('slider', { name: 'Say' })).toHaveAttribute('aria-valuetext', /of 10/)
  const say = side.getByRole('checkbox', { name: 'Say: Don’t know' })
  await say.check()
  await expect(side.getByRole('slider', { name: 'Say' })).toHaveAttribute('aria-valuetext', 'Don’t know')
  await say.uncheck()
  await expect(side.getByRole('slider', { name: 'Say' })).toHaveAttribute(
    'aria-valuetext',
    'Not answered yet',
  )
  await say.check()
  await expect(card(page, 'Mayor')).toBeVisible()
  await side.getByRole('checkbox', { name: 'Position: Don’t know' }).check()
  await expect(page.getByRole('heading', { name: 'Not placed yet (1)' })).toBeVisible()
  await expect(cards(page)).toHaveCount(0)
  await expect
    .poll(async () => {
      const [actor] = (await mapOf(page, initiative)).actors
      return { affected: actor?.affected, say: actor?.at?.influence, unknown: actor?.unknown }
    })
    .toEqual({ affected: undefined, say: undefined, unknown: ['affected', 'influence', 'position'] })
  const chip = page.getByRole('region', { name: /Not placed yet/ }).getByRole('button', { name: 'Mayor' })
  await drag(page, await middleOf(chip), await at(page, 0.6, 0.6))
  await expect(card(page, 'Mayor')).toBeVisible()
})
