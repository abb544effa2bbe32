import { expect, test } from '../support/fixtures.ts'
import { PHONE, REFUSED, linkOf, asFacilitator, reconnect } from '../support/visitor.ts'

test('a viewer reads what is shared, and sees it change', async ({ page, initiative, watch }) => {
  watch.allow(REFUSED)
  await page.goto(linkOf(initiative, 'viewer'))
  await expect(page.getByRole('table')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /Community Involvement/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Common agenda' })).toBeHidden()
  const set = (data: object) =>
    page.request.patch(`/api/initiatives/${initiative.id}`, { headers: asFacilitator(initiative), data })
  await set({ title: 'Ready by Four', shares: { grid: false, agenda: true, map: 'kinds' } })
  await reconnect(page)
  await expect(page.getByRole('heading', { name: 'Common agenda' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: 'Ready by Four' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Power map' })).toBeVisible()
  await expect(page.getByRole('table')).toBeHidden()
})

test('on a phone one phase is shown at a time', async ({ openAs }) => {
  const page = await openAs('viewer', '', { viewport: PHONE })
  await expect(page.getByRole('heading', { level: 3, name: /Phase I:/ })).toBeVisible()
  await page.getByLabel(/Phase III/).check()
  await expect(page.getByRole('heading', { level: 3, name: /Phase III/ })).toBeVisible()
  await expect(page.getByRole('heading', { level: 3, name: /Phase I:/ })).toBeHidden()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
})

test('whoever is shut out while reading is told why', async ({ page, initiative, watch }) => {
  watch.allow(REFUSED)
  await page.goto(linkOf(initiative, 'viewer'))
  await expect(page.getByRole('table')).toBeVisible()
  await page.request.delete(`/api/initiatives/${initiative.id}`, {
    headers: asFacilitator(initiative),
    data: { title: initiative.title },
  })
  await reconnect(page)
  await expect(page.getByText('This initiative was deleted')).toBeVisible()
})
