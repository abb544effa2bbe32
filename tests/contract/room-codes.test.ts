import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve()
  made = await contract.make()
})
afterAll(() => contract.stop())

const codeOf = (link: string, secret = made.secret.facilitator) =>
  contract.ask('POST', `/api/initiatives/${made.id}/links/${link}/code`, { secret })
const type = (code: string) => contract.ask('POST', '/api/join', { body: { code } })

test('a whole room joins by one short code, which a restart does not end', async () => {
  const shown = await codeOf(made.link.contributor)
  expect(shown.status).toBe(201)
  expect(shown.body.code).toMatch(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/)
  const hours = (Date.parse(shown.body.expiresAt) - Date.now()) / 3_600_000
  expect(Math.round(hours)).toBe(12)
  await contract.restart()
  const phones = [await type(shown.body.code), await type(shown.body.code.toLowerCase().replace('-', ' '))]
  for (const phone of phones)
    expect(phone.body).toEqual({ initiative: { id: made.id, title: made.title }, role: 'contributor' })
  expect(phones[0]?.cookie).not.toBe(phones[1]?.cookie)
  const links = await contract.ask('GET', `/api/initiatives/${made.id}/links`, {
    secret: made.secret.facilitator,
  })
  expect(links.body.find(({ id }: { id: string }) => id === made.link.contributor)).toMatchObject({
    joined: 2,
  })
})

test('those who edit have no such code, and only facilitators make one', async () => {
  for (const link of [made.link.editor, made.link.facilitator])
    expect((await codeOf(link)).code).toBe('not-allowed')
  expect((await codeOf(made.link.viewer, made.secret.editor)).code).toBe('not-allowed')
  expect((await codeOf('none')).code).toBe('not-found')
})

test('a code ends with its link', async () => {
  const link = { secret: made.secret.facilitator }
  const { code } = (await codeOf(made.link.viewer)).body
  await contract.ask('DELETE', `/api/initiatives/${made.id}/links/${made.link.viewer}`, link)
  expect((await type(code)).code).toBe('link-revoked')
  expect((await codeOf(made.link.viewer)).code).toBe('link-revoked')
})
