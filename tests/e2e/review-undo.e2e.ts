import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { openSharing } from '../support/sharing.ts'
import { expectAccessible } from '../support/visitor.ts'

test.use({ savesData: false })

/** Sends as a contributor's phone does. */
const send = async (phone: Page, initiative: string, body: object): Promise<void> => {
  const path = `/api/initiatives/${initiative}/contributions`
  const { origin } = new URL(phone.url())
  const answer = await phone.context().request.post(path, { data: body, headers: { origin } })
  expect(answer.status()).toBe(201)
}

test('what was taken up is shown where it is, and taken back; the focus goes on to what is next', async ({
  openAs,
  initiative,
}) => {
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, { type: 'idea', text: 'A bus stop at the clinic' })
  await send(phone, initiative.id, { type: 'actor', name: 'رابطة الجيران', kind: 'group' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  const last = dana.getByRole('region', { name: 'Your last answer' })
  const takeUp = (name: string) => dana.getByRole('button', { name: `Take up: ${name}` })
  await takeUp('A bus stop at the clinic').press('Enter')
  await expect(last.getByText('Taken up:')).toBeVisible()
  await expect(takeUp('رابطة الجيران')).toBeFocused()
  await last.getByRole('button', { name: 'Undo the answer' }).press('Enter')
  await expect(last.getByText('It waits again:')).toBeVisible()
  await expect(takeUp('A bus stop at the clinic')).toBeFocused()
  await expect(dana.getByRole('link', { name: 'Theory of action', exact: true })).toBeVisible()
  const sent = await phone.request.get(`/api/initiatives/${initiative.id}/contributions`)
  expect((await sent.json()).map(({ status }: { status: string }) => status)).toEqual(['waiting', 'waiting'])

  await takeUp('رابطة الجيران').press('Enter')
  await expectAccessible(dana)
  await last.getByRole('button', { name: 'Show: رابطة الجيران' }).press('Enter')
  await expect(dana).toHaveURL(/\/map\?actor=/)
  await expect(dana.getByLabel('Name', { exact: true })).toHaveValue('رابطة الجيران')
})

/** Keeps from a page what the settings are, until what this gives is called. */
const holdSettings = async (page: Page, initiative: string): Promise<() => Promise<void>> => {
  const settings = new RegExp(`/api/initiatives/${initiative}$`)
  const held = Promise.withResolvers<void>()
  await page.route(settings, async (route) => {
    await held.promise
    await route.continue()
  })
  return async () => {
    held.resolve()
    await page.unrouteAll({ behavior: 'wait' })
  }
}

test('an editor who is marked has the page for it; when the mark goes, their words stay', async ({
  openAs,
  initiative,
}) => {
  const phone = await openAs('contributor', '')
  await send(phone, initiative.id, { type: 'idea', text: 'A longer library day' })
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'grid' })
  const marcus = await openAs('editor', 'Marcus Rivera', { place: 'review' })
  await expect(marcus.getByText('editors whom they mark for it')).toBeVisible()
  const dialog = await openSharing(dana)
  await dialog.getByRole('tab', { name: 'People' }).click()
  const mark = async (is: boolean) => {
    await dialog.getByRole('button', { name: 'Change Marcus Rivera' }).click()
    await dialog.getByLabel('May answer what residents add').setChecked(is)
    await dialog.getByRole('button', { name: 'Save' }).click()
  }
  await mark(true)
  await expect(marcus.getByRole('link', { name: 'Added by residents, 1 waiting' })).toBeVisible()
  await marcus.getByRole('button', { name: 'Not this time: A longer library day' }).click()
  await marcus.getByLabel('Why not?').fill('The library has decided it')
  const tell = await holdSettings(marcus, initiative.id)
  const reads = marcus.waitForResponse((answer) => answer.url().endsWith('/contributions'))
  await mark(false)
  await reads
  await tell()
  await expect(marcus.getByText('Nothing more can be sent from here')).toBeVisible()
  await expect(marcus.getByLabel('Why not?')).toHaveValue('The library has decided it')
  await expect(marcus.getByRole('button', { name: 'Send the answer' })).toBeDisabled()
  await expect(marcus.getByRole('link', { name: /Added by residents/ })).toHaveCount(0)
  await mark(true)
  await marcus.getByRole('button', { name: 'Send the answer' }).click()
  await expect(marcus.getByText('Nothing waits at the moment.')).toBeVisible()
})
