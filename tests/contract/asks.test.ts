import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

test('those who add are told the map’s question, whether or not the map is shared; those who look are not', async () => {
  const { body } = await contract.ask('POST', '/api/initiatives', { body: { example: true } })
  const secretOf = (role: string) => body.links.find((link: { role: string }) => link.role === role).secret
  const path = `/api/initiatives/${body.id}`
  const { issue } = (await contract.ask('GET', `${path}/map`, { secret: secretOf('editor') })).body.about
  expect(issue).toMatch(/\w/)
  for (const map of ['no', 'kinds', 'names']) {
    await contract.ask('PATCH', path, { secret: secretOf('facilitator'), body: { shares: { map } } })
    const seen = await contract.ask('GET', path, { secret: secretOf('contributor') })
    expect(seen.body.asks).toEqual({ issue })
  }
  for (const role of ['viewer', 'editor', 'facilitator'])
    expect((await contract.ask('GET', path, { secret: secretOf(role) })).body).not.toHaveProperty('asks')
})

test('a map without a question asks nothing yet', async () => {
  const made = await contract.make()
  const seen = await contract.ask('GET', `/api/initiatives/${made.id}`, { secret: made.secret.contributor })
  expect(seen.body.asks).toEqual({ issue: '' })
})
