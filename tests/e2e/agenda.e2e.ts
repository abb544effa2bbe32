import {
  Script,
  callout,
  caretOf,
  entryOf,
  paragraphOf,
  saved,
  sectionOf,
  textOf,
} from '../support/agenda.ts'
import { expect, test } from '../support/fixtures.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

test('two people write in one paragraph at once, and all words of both stay', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  await textOf(dana, 'The goal').click()
  await dana.keyboard.type('Every child is ready.')
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'agenda' })
  await expect(textOf(tomas, 'The goal')).toHaveText('Every child is ready.')
  await textOf(tomas, 'The goal').click()
  await tomas.keyboard.press('Home')
  await expect(caretOf(dana, 'The goal', 'Tomás Juarez')).toBeVisible()
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'Tomás Juarez' })).toBeVisible()
  await Promise.all([
    tomas.keyboard.type('By June 2030, ', { delay: 15 }),
    dana.keyboard.type(' In every block.', { delay: 20 }),
  ])
  const all = 'By June 2030, Every child is ready. In every block.'
  for (const page of [dana, tomas]) await expect(textOf(page, 'The goal')).toHaveText(all)
  await saved(dana)
  await saved(tomas)
  await tomas.close()
  await expect(caretOf(dana, 'The goal', 'Tomás Juarez')).toHaveCount(0)
  await dana.reload()
  await expect(textOf(dana, 'The goal')).toHaveText(all)
})

test('what is written offline joins what others wrote meanwhile', async ({ openAs, watch }) => {
  watch.allow(/ERR_INTERNET_DISCONNECTED/)
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'agenda' })
  await textOf(dana, 'Shared vision').click()
  await dana.keyboard.type('Children start school')
  await expect(textOf(tomas, 'Shared vision')).toHaveText('Children start school')
  await tomas.context().setOffline(true)
  await expect(tomas.getByText(/^Offline/).first()).toBeVisible({ timeout: 30_000 })
  await textOf(tomas, 'Shared vision').click()
  await tomas.keyboard.press('Home')
  await tomas.keyboard.type('All of Riverside’s ')
  await textOf(dana, 'Shared vision').click()
  await dana.keyboard.press('End')
  await dana.keyboard.type(' rested and curious')
  await tomas.context().setOffline(false)
  const all = 'All of Riverside’s Children start school rested and curious'
  for (const page of [dana, tomas])
    await expect(textOf(page, 'Shared vision')).toHaveText(all, { timeout: 30_000 })
  await saved(tomas)
})

test('undo takes back one’s own words and leaves those of others in the same new paragraph', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  const tomas = await openAs('editor', 'Tomás Juarez', { place: 'agenda' })
  await textOf(dana, 'Strategies').click()
  // in one go: letters that come far apart are steps of their own
  await dana.keyboard.insertText('Mine')
  await expect(textOf(tomas, 'Strategies')).toHaveText('Mine')
  await textOf(tomas, 'Strategies').click()
  await tomas.keyboard.press('End')
  await tomas.keyboard.type(' and theirs')
  await expect(textOf(dana, 'Strategies')).toHaveText('Mine and theirs')
  await dana.keyboard.press('Control+z')
  await expect(textOf(dana, 'Strategies')).toHaveText(' and theirs')
  await dana.keyboard.press('ArrowRight')
  await dana.keyboard.press('Control+Shift+z')
  await expect(textOf(dana, 'Strategies')).toHaveText('Mine and theirs')
})

test('undo shows where it undid something', async ({ openAs }) => {
  const dana = await openAs('facilitator', 'Dana Okafor', {
    place: 'agenda',
    viewport: { width: 1024, height: 600 },
  })
  await textOf(dana, 'The problem').click()
  await dana.keyboard.insertText('Three things')
  await textOf(dana, 'Where we do not agree yet').click()
  await expect(sectionOf(dana, 'The problem')).not.toBeInViewport()
  await dana.keyboard.press('Control+z')
  await expect(textOf(dana, 'The problem')).toHaveText('')
  await expect(sectionOf(dana, 'The problem')).toBeInViewport()
})

test('the list of sections tells how far each is and leads there, on a phone as a menu', async ({
  openAs,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'agenda' })
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'empty' })).toBeVisible()
  await textOf(dana, 'The goal').click()
  await dana.keyboard.type('Ready')
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'begun' })).toBeVisible()
  await dana.keyboard.type(' by June 2030, in every one of the eight blocks.')
  await expect(entryOf(dana, 'The goal').getByRole('img', { name: 'written' })).toBeVisible()
  await entryOf(dana, 'How we will know').click()
  await expect(dana.getByRole('heading', { name: 'How we will know' })).toBeFocused()
  await expect(entryOf(dana, 'How we will know')).toHaveAttribute('aria-current', 'location')
  await dana.setViewportSize({ width: 390, height: 844 })
  await dana.getByRole('button', { name: /Go to another section/ }).click()
  await dana.getByRole('menuitem', { name: 'Shared vision' }).click()
  await expect(dana.getByRole('heading', { name: 'Shared vision' })).toBeInViewport()
  await expect(dana.getByRole('button', { name: 'Shared vision. Go to another section' })).toBeVisible()
})

test('axe finds nothing on the agenda', async ({ page, initiative, server }) => {
  test.slow()
  const script = new Script(server.url, initiative)
  ;(await script.body('The problem')).push([paragraphOf('Words'), callout('Later')])
  ;(await script.body('The goal')).push([paragraphOf('Words')])
  await page.request.post('/api/join', {
    data: { secret: initiative.secret.editor, name: 'Dana Okafor' },
    headers: { origin: server.url },
  })
  await page.goto(`/i/${initiative.id}/agenda`)
  await textOf(page, 'The goal').click()
  await expect(page.getByText('you can read it here but not change it')).toBeVisible()
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 })
    await expectAccessible(page)
  }
  script.close()
})
