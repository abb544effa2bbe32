import { expect, test } from '../support/fixtures.ts'
import { translate } from '../support/translate.ts'
import {
  asFacilitator,
  linkOf,
  NAME,
  PHONE,
  reconnect,
  REFUSED,
  sendActor,
  sentTo,
} from '../support/visitor.ts'

/** A browser that translates the page wraps what it says, and all that comes later; fields have foreign marks. */

test.use({ viewport: PHONE })
test.beforeEach(async ({ page }) => void (await translate(page)))

test('on a translated phone all is what is so now: the form, what was sent, its answer, the code', async ({
  page,
  initiative,
}) => {
  const heading = page.getByRole('heading', { level: 1 })
  await page.goto(linkOf(initiative, 'contributor'))
  await expect(heading).toHaveText('«What would you like to add?»')
  await page.getByRole('button', { name: /A person or group/ }).click()
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '«Type a name' })).toBeVisible()
  await page.getByLabel('Name of the group').fill(NAME)
  await expect(page.getByText('Type a name')).toHaveCount(0)
  await page.getByLabel('Name of the group').fill('')
  await page.goto(`/i/${initiative.id}`)
  await sendActor(page)
  await expect(heading).toHaveText('«Thank you. Someone will read it.»')
  await expect(page.getByText('«Waiting»')).toBeVisible()
  const [sent] = await sentTo(page, initiative)
  await page.request.patch(`/api/initiatives/${initiative.id}/contributions/${sent?.id}`, {
    headers: asFacilitator(initiative),
    data: { status: 'declined', reason: 'They are on the map already' },
  })
  await reconnect(page)
  await expect(page.getByText('«Not taken up»')).toBeVisible()
  await expect(heading).toHaveText('«It was not taken up»')
  await expect(page.getByText('Waiting')).toHaveCount(0)
  await page.getByRole('button', { name: /See all/ }).click()
  await page.getByText('Use another phone too').click()
  const code = page.getByText(/^\w{4}-\w{4}$/)
  await page.getByRole('button', { name: /Show a code/ }).click()
  const first = await code.innerText()
  await page.getByRole('button', { name: /Show a code/ }).click()
  await expect(code).not.toHaveText(first)
  await expect(page.getByText(first)).toHaveCount(0)
})

test('a translated edition shows what is shared now, in its order', async ({ page, initiative }) => {
  await page.goto(linkOf(initiative, 'viewer'))
  await expect(page.getByText('«Theory of action»')).toBeVisible()
  const share = (shares: object) =>
    page.request.patch(`/api/initiatives/${initiative.id}`, {
      headers: asFacilitator(initiative),
      data: { shares },
    })
  await share({ grid: false })
  await reconnect(page)
  await expect(page.getByText('«Nothing is shared here yet»')).toBeVisible()
  await expect(page.getByText('Theory of action')).toHaveCount(0)
  await share({ grid: true, agenda: true })
  await reconnect(page)
  await expect(page.getByText('«Theory of action»')).toBeVisible()
  await expect(page.getByText('Nothing is shared')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(['«Theory of action»', '«Common agenda»'])
})

test('a translated page for a link that opens nothing, and the join page, say what is wrong only while it is', async ({
  page,
  initiative,
  watch,
}) => {
  watch.allow(REFUSED)
  await page.goto(`/i/${initiative.id}#not-a-secret-of-any-link-at-all`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('«This page did not open»')
  await page.getByLabel(/another link/).fill('my link')
  await page.getByRole('button', { name: '«Open»' }).click()
  await expect(page.getByText('«That is not the whole link')).toBeVisible()
  await page.goto('about:blank')
  await page.goto(linkOf(initiative, 'editor'))
  await page.getByRole('button', { name: /Join/ }).click()
  await expect(page.getByText('«Type a name')).toBeVisible()
  await page.getByLabel(/What shall we call you/).fill('Amina')
  await page.getByRole('button', { name: /Join/ }).click()
  await expect(page.getByText('Type a name')).toHaveCount(0)
})
