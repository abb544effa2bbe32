import { readdirSync } from 'node:fs'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { ensureBuilt } from '../../tools/build.ts'
import { type Contract, serve } from './support.ts'

let contract: Contract
beforeAll(async () => {
  await ensureBuilt()
  contract = await serve()
}, 120_000)
afterAll(() => contract.stop())

test.each(['/', '/new', '/i/abc', '/i/abc/grid'])('%s is a page, looked up again each time', async (path) => {
  const page = await contract.ask('GET', path)
  expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(page.headers.get('cache-control')).toBe('no-cache')
  expect(page.body).toContain('<div id="root">')
  const headers = { 'if-none-match': page.headers.get('etag') ?? '' }
  expect((await contract.ask('GET', path, { headers })).status).toBe(304)
  expect((await contract.ask('POST', path)).code).toBe('wrong-method')
})

test.each([
  '/i',
  '/i/',
  '/nothing',
  '/assets',
  '/assets/',
  '/assets/none.js',
  '/package.json',
  '/server/main.ts',
  '/.git/config',
])('%s is no page', async (path) => {
  const answer = await contract.ask('GET', path)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  expect(answer.body).toMatch(/<main><h1>There is nothing at this address<\/h1>/)
})

test('files of the build are kept for ever and sent small', async () => {
  const file = readdirSync('dist/assets')
    .find((name) => name.endsWith('.js.br'))
    ?.replace(/\.br$/, '')
  const headers = { 'accept-encoding': 'br' }
  const answer = await contract.ask('GET', `/assets/${file}`, { headers })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect((await contract.ask('GET', '/favicon.svg')).headers.get('cache-control')).toBe('no-cache')
})
