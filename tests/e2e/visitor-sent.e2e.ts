import { createExample } from '../support/initiative.ts'
import { expect, test } from '../support/fixtures.ts'
import {
  asFacilitator,
  fillActor,
  linkOf,
  NAME,
  PHONE,
  reconnect,
  sendActor,
  sentTo,
} from '../support/visitor.ts'

test.use({ viewport: PHONE })

test('the page after sending says what is so: waiting, taken up, not taken up, taken back', async ({
  page,
  server,
}) => {
  const example = await createExample(server.url)
  const api = `/api/initiatives/${example.id}`
  const headers = asFacilitator(example)
  await page.request.patch(api, { headers, data: { shares: { map: 'no' } } })
  const answer = async (data: object) => {
    const waiting = (await sentTo(page, example)).find(
      ({ name, status }) => name === NAME && status === 'waiting',
    )
    await page.request.patch(`${api}/contributions/${waiting?.id}`, { headers, data })
    await reconnect(page)
  }
  const heading = (name: string) => page.getByRole('heading', { level: 1, name })
  await page.goto(linkOf(example, 'contributor'))
  await sendActor(page)
  await expect(heading('Thank you. Someone will read it.')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Where it would be on the map' })).toBeVisible()
  await answer({ status: 'accepted' })
  await expect(heading('It was taken up')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Where it is on the map' })).toBeVisible()

  await page.goto(`/i/${example.id}`)
  await expect(page.getByRole('img', { name: 'Where it is on the map' })).toBeVisible()
  await sendActor(page)
  await expect(heading('Thank you. Someone will read it.')).toBeVisible()
  await answer({ status: 'declined', reason: 'They are on the map already' })
  await expect(heading('It was not taken up')).toBeVisible()
  await expect(page.getByText('Why: They are on the map already')).toBeVisible()

  await page.goto(`/i/${example.id}`)
  await sendActor(page)
  await page.getByRole('button', { name: `Take ${NAME} back` }).click()
  await expect(heading('You took it back')).toBeVisible()
})

test('the map’s question stands above each of the six questions, and what is asked about has a name', async ({
  page,
  server,
}) => {
  const example = await createExample(server.url)
  const map = await page.request.get(`/api/initiatives/${example.id}/map`, {
    headers: asFacilitator(example),
  })
  const { issue } = ((await map.json()) as { about: { issue: string } }).about
  await page.goto(linkOf(example, 'contributor'))
  await page.getByRole('button', { name: /A person or group/ }).click()
  await page.getByLabel('Name of the group').fill('\u200B\u3164 \u0301')
  await page.getByRole('button', { name: 'Next' }).click()
  await expect(page.getByText('Type a name')).toBeVisible()
  await page.getByLabel('Name of the group').fill('حارس المدرسة')
  await page.getByLabel('Name of the group').press('Enter')
  for (const step of [2, 3, 4, 5]) {
    await expect(page.getByText(`Question ${step} of 6`)).toBeVisible()
    await expect(page.getByText(issue)).toBeVisible()
    await expect(page.getByRole('heading', { name: 'حارس المدرسة' })).toBeFocused()
    await page.getByRole('button', { name: 'Next' }).click()
  }
  await expect(page.getByText('Question 6 of 6')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Send', exact: true })).toBeInViewport({ ratio: 1 })
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expect(page.getByText('Waiting')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'What would you like to add?' })).toBeVisible()
})

test('a map without a question asks about the initiative by its name', async ({ page, initiative }) => {
  await page.goto(linkOf(initiative, 'contributor'))
  await fillActor(page)
  await expect(
    page.getByRole('group', { name: `How much does “${initiative.title}” affect them?` }),
  ).toBeVisible()
  await expect(page.getByText('The question of the map')).toHaveCount(0)
})
