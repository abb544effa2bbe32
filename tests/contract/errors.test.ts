import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve()
  made = await contract.make()
})
afterAll(() => contract.stop())

const of = (path = '') => `/api/initiatives/${made.id}${path}`
const HUGE = JSON.stringify({ title: 'x'.repeat(70_000) })

describe('errors come in the contract’s order', () => {
  const ask = async (method: string, path: string, asking = {}) => {
    const { status, code } = await contract.ask(method, path, asking)
    return `${status} ${code}`
  }

  test('an unknown path, before the method and all else', async () => {
    expect(await ask('PUT', '/api/nothing', { body: HUGE })).toBe('404 not-found')
    expect(await ask('POST', of('/nothing'), { body: HUGE })).toBe('404 not-found')
    expect(await ask('GET', '/api/initiatives/none/nothing')).toBe('404 not-found')
  })

  test('a wrong method, before the body, and which would be right', async () => {
    expect(await ask('PUT', of('/links'), { body: HUGE })).toBe('405 wrong-method')
    expect(await ask('POST', '/api/initiatives/none', { body: HUGE })).toBe('405 wrong-method')
    const { headers } = await contract.ask('PUT', of('/links'))
    expect(headers.get('allow')?.split(', ').toSorted()).toEqual(['GET', 'HEAD', 'POST'])
  })

  test('a body over its limit, before the initiative', async () => {
    expect(await ask('POST', '/api/initiatives/none/links', { body: HUGE })).toBe('413 too-large')
    expect(await ask('PATCH', of('/me'), { body: HUGE })).toBe('413 too-large')
    expect(await ask('POST', '/api/join', { body: HUGE })).toBe('413 too-large')
  })

  test('no such initiative, before the credential', async () => {
    expect(await ask('GET', '/api/initiatives/none/links')).toBe('404 no-initiative')
    expect(await ask('GET', '/api/initiatives/none/contributions')).toBe('404 no-initiative')
  })

  test('a credential that is missing, then one that is unknown, before the body is read', async () => {
    expect(await ask('PATCH', of('/me'), { body: 'no json' })).toBe('401 not-joined')
    expect(await ask('PATCH', of('/me'), { secret: 'wrong', body: 'no json' })).toBe('401 link-unknown')
    expect(await ask('PATCH', of('/me'), { cookie: 'common_table=wrong', origin: contract.url })).toBe(
      '401 not-joined',
    )
    expect(await ask('POST', '/api/join', { body: { secret: 'wrong', name: 7 } })).toBe('401 link-unknown')
  })

  test('a link that ended, before the role', async () => {
    const { body } = await contract.ask('POST', of('/links'), {
      secret: made.secret.facilitator,
      body: { role: 'viewer' },
    })
    await contract.ask('DELETE', of(`/links/${body.id}`), { secret: made.secret.facilitator })
    expect(await ask('POST', of('/links'), { secret: body.secret, body: 'no json' })).toBe('410 link-revoked')
    expect(await ask('POST', '/api/join', { body: { secret: body.secret, name: 7 } })).toBe(
      '410 link-revoked',
    )
  })

  test('the role, before what is malformed', async () => {
    expect(await ask('POST', of('/links'), { secret: made.secret.editor, body: 'no json' })).toBe(
      '403 not-allowed',
    )
  })

  test('what is malformed, before a pause and the state', async () => {
    const sent = await contract.ask('POST', of('/contributions'), {
      secret: made.secret.contributor,
      body: { type: 'idea', text: 'Benches' },
    })
    const path = of(`/contributions/${sent.body.id}`)
    const by = { secret: made.secret.facilitator }
    await contract.ask('PATCH', of(), { ...by, body: { paused: true } })
    expect(await ask('PATCH', path, { ...by, body: { status: 'maybe' } })).toBe('400 bad-request')
    expect(await ask('PATCH', path, { ...by, body: { status: 'accepted' } })).toBe('409 paused')
    await contract.ask('PATCH', of(), { ...by, body: { paused: false } })
    expect(await ask('PATCH', path, { ...by, body: { status: 'accepted' } })).toBe('200 undefined')
    expect(await ask('PATCH', path, { ...by, body: { status: 'declined' } })).toBe('409 already-reviewed')
  })
})

test('answers carry the headers that keep a page to itself', async () => {
  for (const path of ['/api/health', '/nothing', '/api/nothing']) {
    const { headers } = await contract.ask('GET', path)
    const policy = headers.get('content-security-policy')
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("connect-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})
