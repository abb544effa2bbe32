import { afterEach, expect, test } from 'vitest'

import * as Y from 'yjs'

import { make } from '../../shared/model/edit.ts'
import { comments } from '../../shared/model/kinds-said.ts'
import { RawClient, update } from '../server/sync/raw-client.ts'
import { type Contract, serve } from './support.ts'

let contract: Contract
afterEach(() => contract.stop())

test('figures are for this machine itself, or for whoever has the secret', async () => {
  contract = await serve({ METRICS_SECRET: 'correct horse' })
  const look = (asking = {}) => contract.ask('GET', '/metrics', asking)
  await contract.ask('GET', '/api/health')
  const own = await look()
  expect([own.status, own.headers.get('content-type')]).toEqual([200, expect.stringContaining('text/plain')])
  for (const name of [
    'common_table_call_seconds_bucket',
    'common_table_sockets 0',
    'process_cpu_seconds_total',
  ])
    expect(own.body).toContain(name)
  const proxied = await look({ headers: { 'x-forwarded-for': '198.51.100.1' } })
  expect([proxied.status, proxied.code]).toEqual([403, 'not-allowed'])
  const secret = 'correct horse'
  expect((await look({ secret, headers: { 'x-forwarded-for': '198.51.100.1' } })).status).toBe(200)
  expect((await look({ secret: 'wrong' })).code).toBe('link-unknown')
})

test('health says the version', async () => {
  contract = await serve()
  const { status, body } = await contract.ask('GET', '/api/health')
  expect([status, body]).toEqual([200, { status: 'ok', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) }])
})

test('facilitators learn whether other devices can open the links', async () => {
  contract = await serve()
  const made = await contract.make()
  const reach = await contract.ask('GET', `/api/initiatives/${made.id}/network`, {
    secret: made.secret.facilitator,
  })
  expect(reach.body).toEqual({ reach: 'this-computer', addresses: expect.any(Array) })
})

test('links are made of the public address', async () => {
  contract = await serve({ PUBLIC_URL: 'https://table.example.org' })
  const { body } = await contract.ask('POST', '/api/initiatives', { body: { example: true } })
  for (const { url, secret } of body.links)
    expect(url).toBe(`https://table.example.org/i/${body.id}#${secret}`)
})

test('while the database is locked nothing is said to be saved, and afterwards all goes on', async () => {
  contract = await serve()
  const made = await contract.make()
  const path = `/api/initiatives/${made.id}`
  const by = { secret: made.secret.facilitator }
  const release = contract.lock()
  for (const [method, call, body] of [
    ['PATCH', '', { title: 'Other' }],
    ['PATCH', '', { review: 'show' }],
    ['PATCH', '/me', { name: 'Ana' }],
    ['POST', '/links', { role: 'viewer' }],
    ['POST', '/contributions', { type: 'idea', text: 'Benches' }],
    ['DELETE', '', { title: made.title }],
  ] as const) {
    const answer = await contract.ask(method, path + call, { ...by, body })
    expect([call, answer.status, answer.code]).toEqual([call, 503, 'cannot-save'])
  }
  const join = await contract.ask('POST', '/api/join', { body: { secret: made.secret.viewer } })
  expect([join.code, (await contract.ask('GET', '/api/health')).code]).toEqual(['cannot-save', 'cannot-save'])
  expect((await contract.ask('GET', path, by)).status).toBe(200)
  release()
  const plan = await contract.ask('GET', `${path}/plan`, by)
  expect(plan.body.about.title).toBe(made.title)
  expect((await contract.ask('GET', path, by)).body).toMatchObject({
    title: made.title,
    review: 'first',
    name: '',
  })
  expect((await contract.ask('PATCH', path, { ...by, body: { title: 'Other' } })).status).toBe(200)
  expect((await contract.ask('GET', `${path}/plan`, by)).body.about.title).toBe('Other')
})

test('who wrote a comment while nothing could be saved is saved with it, and never without it', async () => {
  contract = await serve()
  const made = await contract.make()
  const [headers, url] = [
    { authorization: `Bearer ${made.secret.editor}` },
    `${contract.url.replace('http', 'ws')}/sync`,
  ]
  const socket = await new RawClient({ url, initiative: made.id, headers }).opened()
  const release = contract.lock()
  const doc = new Y.Doc()
  make(doc, comments, { id: 'one', on: 'activities/a', text: 'Good' })
  socket.send(update(Y.encodeStateAsUpdate(doc)))
  expect((await socket.saved()).status).toBe(2)
  release()
  while ((await socket.saved()).status !== 0) continue
  socket.close()
  await contract.restart()
  const path = `/api/initiatives/${made.id}/comments`
  const { body } = await contract.ask('GET', path, { secret: made.secret.editor })
  expect(body).toMatchObject([{ id: 'one', by: { role: 'editor' } }])
})
