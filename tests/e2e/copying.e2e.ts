import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { createExample } from '../support/initiative.ts'
import { startServer } from '../support/server.ts'
import { expectAccessible, joinAs, PHONE, REFUSED } from '../support/visitor.ts'

const openCopying = async (page: Page) => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Start another from a copy' }).click()
  return page.getByRole('dialog', { name: 'Start another from a copy' })
}

test('a copy has the plan and the map, and neither people nor what they said', async ({ openAs, server }) => {
  const initiative = await createExample(server.url)
  const headers = { authorization: `Bearer ${initiative.secret.facilitator}` }
  const marcus = await openAs('editor', 'Marcus Rivera', { initiative, place: 'grid' })
  const sent = await marcus.request.post(`/api/initiatives/${initiative.id}/contributions`, {
    headers: { ...headers, 'idempotency-key': 'one' },
    data: { type: 'actor', name: 'Sent by somebody', kind: 'group' },
  })
  expect(sent.status()).toBe(201)
  const dialog = await openCopying(marcus)
  await dialog.getByRole('button', { name: 'Make the copy' }).click()
  await expect(dialog.getByText('Give it a name.')).toBeVisible()
  await dialog.getByLabel('What is the new one called?').fill('Ready by Six')
  await marcus.keyboard.press('Enter')
  await expect(marcus.getByRole('region', { name: 'Save your link' })).toBeVisible()
  await expect(marcus.getByRole('heading', { name: 'Ready by Six' })).toBeVisible()
  await expect(marcus.getByText('You are Marcus Rivera')).toBeVisible()
  await expect(marcus.getByRole('button', { name: 'Share', exact: true })).toBeVisible()
  const copy = /\/i\/([\w-]+)/.exec(marcus.url())?.[1] ?? ''
  expect(copy).not.toBe(initiative.id)
  const read = async (id: string, part: string, as = {}) =>
    (await marcus.request.get(`/api/initiatives/${id}/${part}`, { headers: as })).json()
  const [plan, was] = [await read(copy, 'plan'), await read(initiative.id, 'plan', headers)]
  expect(plan).toEqual({ ...was, about: { ...was.about, title: 'Ready by Six' } })
  const accepted = ({ status }: { status: string }) => status === 'accepted'
  const [map, there] = [await read(copy, 'map'), await read(initiative.id, 'map', headers)]
  expect(map.actors).toEqual(there.actors.filter(accepted))
  expect(await read(copy, 'people')).toMatchObject([{ name: 'Marcus Rivera', role: 'facilitator' }])
  expect(await read(copy, 'contributions')).toEqual([])
  const record = await read(copy, 'record')
  expect(record.plan.comments).toBeUndefined()
  expect(JSON.stringify(record)).not.toContain('Sent by somebody')
})

test('where only some may start initiatives, a copy asks for their password', async ({ browser }) => {
  const secret = 'the words of the house'
  const server = await startServer({ CREATE_SECRET: secret })
  const made = await fetch(`${server.url}/api/initiatives`, {
    method: 'POST',
    headers: { authorization: `Bearer ${secret}` },
    body: JSON.stringify({ example: true }),
  })
  const { links } = (await made.json()) as { links: { role: string; url: string }[] }
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto(links.find(({ role }) => role === 'editor')?.url ?? '')
  await joinAs(page, 'Marcus Rivera')
  const dialog = await openCopying(page)
  await dialog.getByLabel('What is the new one called?').fill('Ready by Six')
  await dialog.getByRole('button', { name: 'Make the copy' }).click()
  await expect(dialog.getByText('Only whoever runs this server')).toBeVisible()
  await dialog.getByLabel('Password for starting initiatives here').fill(secret)
  await dialog.getByRole('button', { name: 'Make the copy' }).click()
  await expect(page.getByRole('heading', { name: 'Ready by Six' })).toBeVisible()
  await context.close()
  await server.remove()
})

const record = { schema: 1, plan: { about: { title: 'Ready by Five' } }, map: {} }

for (const [what, text, said] of [
  ['no JSON at all', 'Dear all,', '“file.json” cannot be read.'],
  ['other JSON', '{"title":"Ready"}', '“file.json” is not a whole initiative.'],
  ['a number of a later version', JSON.stringify({ ...record, schema: 99 }), 'record.schema must be 1'],
  ['a part that is broken', JSON.stringify({ ...record, plan: 5 }), 'record.plan must be an object'],
  ['a record without a name', JSON.stringify({ ...record, plan: {} }), 'title must not be empty'],
] as const)
  test(`a file with ${what} is answered in words, and nothing is made`, async ({ page, watch }) => {
    watch.allow(REFUSED)
    await page.goto('/')
    const choose = page.getByLabel('Choose a file')
    const given = { name: 'file.json', mimeType: 'application/json' }
    await choose.setInputFiles({ ...given, buffer: Buffer.from(text) })
    await expect(page.getByText(said)).toBeVisible()
    await expect(page).toHaveURL(/\/$/)
    await choose.setInputFiles({ ...given, buffer: Buffer.from(JSON.stringify(record)) })
    await expect(page).toHaveURL(/\/i\/[\w-]+\/grid\?begin$/)
  })

test('axe finds nothing in copying', async ({ openAs }) => {
  const dana = await openAs('editor', 'Dana Okafor', { place: 'partners' })
  const dialog = await openCopying(dana)
  await dialog.getByRole('button', { name: 'Make the copy' }).click()
  await expectAccessible(dana)
  await dana.setViewportSize(PHONE)
  await expectAccessible(dana)
  await dana.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})
