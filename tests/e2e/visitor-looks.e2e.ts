import type { NewLink } from '../../shared/api.ts'
import { expect, test } from '../support/fixtures.ts'
import { PHONE, REFUSED, linkOf, fillActor, expectAccessible } from '../support/visitor.ts'

test.use({ viewport: PHONE })

test('axe finds nothing on the pages for joining and adding', async ({ page, initiative, watch }) => {
  watch.allow(REFUSED)
  await page.goto(`/i/${initiative.id}`)
  await expect(page.getByRole('heading', { name: 'did not open' })).toBeVisible()
  await expectAccessible(page)
  await page.goto(linkOf(initiative, 'contributor'))
  await expect(page.getByRole('heading', { name: 'What would you like to add?' })).toBeVisible()
  await expectAccessible(page)
  await fillActor(page)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Send' }).click()
  await expect(page.getByText('Waiting')).toBeVisible()
  await expectAccessible(page)
  await page.context().clearCookies()
  await page.goto(linkOf(initiative, 'editor'))
  await expect(page.getByLabel('What shall we call you?')).toBeVisible()
  await expectAccessible(page)
})

for (const viewport of [PHONE, { width: 1440, height: 900 }])
  test(`axe finds nothing on the edition, ${viewport.width} wide`, async ({ page, request }) => {
    await page.setViewportSize(viewport)
    const made = await request.post('/api/initiatives', { data: { example: true } })
    const { id, links } = (await made.json()) as { id: string; links: NewLink[] }
    const shared = await request.patch(`/api/initiatives/${id}`, {
      headers: { authorization: `Bearer ${links.find(({ role }) => role === 'facilitator')?.secret}` },
      data: { shares: { grid: true, agenda: true, map: 'names' } },
    })
    expect(shared.ok()).toBe(true)
    await page.goto(`/i/${id}#${links.find(({ role }) => role === 'viewer')?.secret}`)
    await expect(page.getByRole('heading', { name: 'Who decides on child care?' })).toBeVisible()
    await expectAccessible(page)
  })
