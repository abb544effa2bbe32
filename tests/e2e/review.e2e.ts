import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

/** Sends as a contributor's phone does. */
const send = async (phone: Page, initiative: string, body: object): Promise<void> => {
  const path = `/api/initiatives/${initiative}/contributions`
  const origin = new URL(phone.url()).origin
  const answer = await phone.context().request.post(path, { data: body, headers: { origin } })
  expect(answer.status()).toBe(201)
}

test('what a resident sends waits, is taken up, and is then on everybody’s map', async ({
  openAs,
  initiative,
}) => {
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  await expect(dana.getByText('Nothing waits at the moment.')).toBeVisible()
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'grid' })
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, {
    type: 'actor',
    name: 'Block captains',
    kind: 'group',
    influence: 3,
    note: 'They meet on Tuesdays.',
  })
  const waiting = dana.getByRole('listitem').filter({ hasText: 'Block captains' })
  await expect(waiting).toBeVisible({ timeout: 15_000 })
  await expect(waiting).toContainText('Say: A little say, 3 of 10')
  await expect(waiting).toContainText('They meet on Tuesdays.')
  await expect(dana.getByRole('link', { name: 'Added by residents, 1 waiting' })).toBeVisible()
  await expect(marcus.getByRole('link', { name: /Added by residents/ })).toHaveCount(0)
  await waiting.getByRole('button', { name: 'Take up: Block captains' }).click()
  await expect(dana.getByText('Nothing waits at the moment.')).toBeVisible()
  await expect(marcus.getByRole('link', { name: 'Power map, 1 person or group' })).toBeVisible()
})

test('answers that are given faster than the server takes them are all given, each once, and take nobody’s caret away', async ({
  openAs,
  initiative,
}) => {
  const phone = await openAs('contributor', '')
  const names = ['Walking group', 'Night shift', 'Landlord association']
  for (const name of [...names, 'City council'])
    await send(phone, initiative.id, { type: 'actor', name, kind: 'group' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  let answers = 0
  let pressed = (): void => {}
  const allPressed = new Promise<void>((resolve) => (pressed = resolve))
  await dana.route(/\/contributions\/[^/]+$/, async (route) => {
    answers += 1
    await allPressed
    await route.continue()
  })
  for (const name of names) await dana.getByRole('button', { name: `Take up: ${name}` }).dblclick()
  await dana.getByRole('button', { name: 'Not this time: City council' }).click()
  await expect(dana.getByLabel('Why not?')).toBeFocused()
  pressed()
  await expect(dana.getByText('3 are answered')).toBeVisible()
  expect(answers).toBe(names.length)
  await expect(dana.getByLabel('Why not?')).toBeFocused()
  await expect(dana.getByRole('listitem').filter({ hasText: 'City council' })).toBeVisible()
})

test('who is not taken up is told why', async ({ openAs, initiative }) => {
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, { type: 'idea', text: 'A bus stop at the clinic' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  await dana.getByRole('button', { name: 'Not this time: A bus stop at the clinic' }).click()
  await dana.getByRole('button', { name: 'Send the answer' }).click()
  await expect(dana.getByText('Say why, so that')).toBeVisible()
  await dana.getByLabel('Why not?').fill('The city has decided it already.')
  await dana.getByRole('button', { name: 'Send the answer' }).click()
  await dana.getByText('1 is answered').click()
  await expect(dana.getByText('Not taken up: The city has decided it already.')).toBeVisible()
  const path = `/api/initiatives/${initiative.id}/contributions`
  const answer = await phone.context().request.get(path)
  expect(await answer.json()).toMatchObject([
    { status: 'declined', reason: 'The city has decided it already.' },
  ])
  await dana.getByRole('button', { name: 'Delete for good: A bus stop at the clinic' }).click()
  await dana.getByRole('button', { name: 'Delete for good', exact: true }).click()
  await expect(dana.getByText('Its words were deleted.')).toBeVisible()
  await expect(dana.getByText('A bus stop at the clinic')).toHaveCount(0)
  await expect(dana.getByText('Not taken up: The city has decided it already.')).toBeVisible()
})

test('of what its sender takes back the review page knows only that there was one', async ({
  openAs,
  initiative,
}) => {
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, { type: 'idea', text: 'A bench by the river' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  await expect(dana.getByText('A bench by the river')).toBeVisible()
  const path = `/api/initiatives/${initiative.id}/contributions`
  const [{ id }] = await (await phone.context().request.get(path)).json()
  const origin = new URL(phone.url()).origin
  await phone.context().request.delete(`${path}/${id}`, { headers: { origin } })
  await expect(dana.getByText('1 was taken back by whoever sent it.')).toBeVisible({ timeout: 15_000 })
  await expect(dana.getByText('A bench by the river')).toHaveCount(0)
})

test('a connection names those who are on the map, and those who are not yet', async ({
  openAs,
  initiative,
}) => {
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, {
    type: 'connection',
    from: 'City council',
    to: 'Transit board',
    kind: 'funds',
  })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  const name = 'City council (not on the map yet) funds Transit board (not on the map yet)'
  await dana.getByRole('button', { name: `Take up: ${name}` }).click()
  await expect(dana.getByRole('link', { name: 'Power map, 2 people and groups' })).toBeVisible()
})

test('while editing is paused nothing is answered', async ({ openAs, initiative }) => {
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, { type: 'idea', text: 'A bus stop' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  await expect(dana.getByRole('button', { name: 'Take up: A bus stop' })).toBeEnabled()
  await dana.getByRole('button', { name: 'Menu', exact: true }).click()
  await dana.getByRole('menuitem', { name: 'Pause editing for everyone' }).click()
  await expect(dana.getByRole('button', { name: 'Take up: A bus stop' })).toBeDisabled()
  await expect(dana.getByText('You can answer when the pause ends.')).toBeVisible()
})

test('axe finds nothing where contributions are read', async ({ openAs, initiative }) => {
  const phone = await openAs('contributor', '')
  for (const text of ['A bus stop', 'A longer library day'])
    await send(phone, initiative.id, { type: 'idea', text })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  await dana.getByRole('button', { name: 'Take up: A bus stop' }).click()
  await dana.getByText('1 is answered').click()
  await dana.getByRole('button', { name: 'Not this time: A longer library day' }).click()
  await expectAccessible(dana)
})
