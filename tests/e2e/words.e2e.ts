import type { Page } from '@playwright/test'

import { type Answers, fieldsOf } from '../../client/visitor/contribute/actor.ts'
import { expect, test } from '../support/fixtures.ts'
import { panel } from '../support/map-page.ts'
import { asFacilitator, linkOf, PHONE } from '../support/visitor.ts'

/** What three residents answer, and the words that everybody reads for it. */
const SENT: readonly (Answers & {
  words: [kind: string, say: string, position: string, affected: string]
})[] = [
  {
    name: 'Walking group',
    note: '',
    kind: 'group',
    influence: 'some',
    position: 'withUs',
    affected: 'everyDay',
    words: ['Group', 'Some say', 'With us', 'Every day'],
  },
  {
    name: 'Landlord association',
    note: '',
    kind: 'institution',
    influence: 'aLot',
    position: 'against',
    affected: 'aLittle',
    words: ['Organization', 'A lot of say', 'Against', 'A little'],
  },
  {
    name: 'Night shift',
    note: '',
    kind: 'resident',
    influence: 'none',
    position: 'between',
    affected: 'dont-know',
    words: ['Residents', 'Not heard yet', 'In between', ''],
  },
]

const lineOf = (page: Page, name: string) => panel(page).getByRole('button', { name: new RegExp(`^${name}`) })

test('what a phone answers reads the same on the phone, in review, on the map and in what guests read', async ({
  page,
  openAs,
  initiative,
}) => {
  const api = `/api/initiatives/${initiative.id}`
  const facilitator = asFacilitator(initiative)
  await page.setViewportSize(PHONE)
  await page.goto(linkOf(initiative, 'contributor'))
  await expect(page.getByText('A person or group to know about')).toBeVisible()
  await page.request.patch(api, { headers: facilitator, data: { shares: { map: 'names' } } })
  const origin = new URL(page.url()).origin
  for (const answers of SENT)
    await page.request.post(`${api}/contributions`, {
      headers: { origin },
      data: { type: 'actor', ...fieldsOf(answers) },
    })
  await page.reload()
  const dana = await openAs('facilitator', 'Dana Okafor', { place: 'review' })
  for (const { name, words } of SENT) {
    const mine = page.getByRole('article').filter({ hasText: name })
    await expect(mine).toContainText(words.filter(Boolean).join(' · '))
    const waiting = dana.getByRole('listitem').filter({ hasText: name })
    for (const word of words) await expect(waiting).toContainText(word)
    await dana.getByRole('button', { name: `Take up: ${name}` }).click()
  }
  await expect(dana.getByText('Nothing waits at the moment.')).toBeVisible()
  await dana.getByRole('link', { name: /Power map/ }).click()
  const guest = await openAs('viewer', '', { place: 'read' })
  for (const { name, words } of SENT) {
    const [, say, position] = words
    await expect(lineOf(dana, name)).toContainText(new RegExp(`${say}, [0-9.]+ of 10 · ${position}$`))
    const row = guest.getByRole('row').filter({ hasText: name })
    for (const word of words) await expect(row).toContainText(word)
  }
  await lineOf(dana, 'Landlord association').click()
  const chosen = (field: string) => panel(dana).getByLabel(field, { exact: true }).locator('option:checked')
  await expect(chosen('Kind')).toHaveText('Organization')
  await expect(chosen('Affected')).toHaveText('A little')
})
