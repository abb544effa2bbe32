import { connect } from 'node:net'

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

describe('bad input is a sentence that names the field', () => {
  const CREATE: [string, unknown, string][] = [
    ['an unknown template', { title: 'A', template: 'nonsense' }, 'template must be one of:'],
    ['no template', { title: 'A' }, 'template is missing.'],
    ['an empty title', { title: '', template: 'x' }, 'title must not be empty.'],
    ['a title of spaces', { title: '  \n', template: 'x' }, 'title must not be empty.'],
    [
      'a title of 10,000 characters',
      { title: 'x'.repeat(10_000), template: 'x' },
      'title may have at most 200 characters.',
    ],
    ['a title that is a number', { title: 7, template: 'x' }, 'title must be text.'],
    ['no object', '[]', 'The request must be a JSON object.'],
    ['no JSON', '{"title":', 'The request must be a JSON object.'],
    ['nothing', undefined, 'title is missing.'],
    ['a record that is none', { record: 7 }, 'record must be a record as the export gives it.'],
    ['a record of the future', { record: { schema: 99, plan: {}, map: {} } }, 'record.schema must be 1'],
    [
      'a record with an item that is none',
      { record: { schema: 1, plan: { activities: [] }, map: {} } },
      'record has something',
    ],
    ['a record without a title', { record: { schema: 1, plan: {}, map: {} } }, 'title must not be empty.'],
  ]
  test.each(CREATE)('making: %s', async (_name, body, sentence) => {
    const answer = await contract.ask('POST', '/api/initiatives', { body })
    expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
    expect(answer.body.error.message).toContain(sentence)
  })

  const past = new Date(Date.now() - 1000).toISOString()
  const CALLS: [string, string, string, unknown, string][] = [
    ['an unknown role', 'POST', '/links', { role: 'owner' }, 'role must be one of:'],
    ['no role', 'POST', '/links', {}, 'role is missing.'],
    [
      'an end in the past',
      'POST',
      '/links',
      { role: 'viewer', expiresAt: past },
      'expiresAt must be in the future.',
    ],
    [
      'an end that is no time',
      'POST',
      '/links',
      { role: 'viewer', expiresAt: 'soon' },
      'expiresAt must be a time',
    ],
    [
      'an end that is a number',
      'POST',
      '/links',
      { role: 'viewer', expiresAt: 7 },
      'expiresAt must be a time',
    ],
    [
      'a label of 10,000 characters',
      'POST',
      '/links',
      { role: 'viewer', label: 'x'.repeat(10_000) },
      'label may have at most 200',
    ],
    [
      'shares of nonsense',
      'PATCH',
      '',
      { shares: { map: 'all' } },
      'shares.map must be one of: no, kinds, names.',
    ],
    ['shares that are none', 'PATCH', '', { shares: true }, 'shares must say'],
    ['a pause that is a word', 'PATCH', '', { paused: 'yes' }, 'paused must be true or false.'],
    ['an empty title', 'PATCH', '', { title: '' }, 'title must not be empty.'],
    ['a name that is a list', 'PATCH', '/me', { name: [] }, 'name must be text.'],
    ['a partner that is no id', 'PATCH', '/me', { partner: '../..' }, 'partner must be the id of a partner'],
    ['another title at deleting', 'DELETE', '', { title: 'Other' }, 'title must be the initiative’s'],
    ['deleting without a title', 'DELETE', '', {}, 'title is missing.'],
    ['a contribution without a type', 'POST', '/contributions', {}, 'type is missing.'],
    ['a contribution of another type', 'POST', '/contributions', { type: 'vote' }, 'type must be one of:'],
    ['somebody without a name', 'POST', '/contributions', { type: 'actor' }, 'name is missing.'],
    [
      'influence beyond ten',
      'POST',
      '/contributions',
      { type: 'actor', name: 'A', influence: 11 },
      'influence must be a number from 0 to 10.',
    ],
    [
      'a note of 4,001 characters',
      'POST',
      '/contributions',
      { type: 'actor', name: 'A', note: 'x'.repeat(4001) },
      'note may have at most 4000',
    ],
    [
      'a tie of another kind',
      'POST',
      '/contributions',
      { type: 'connection', from: 'A', to: 'B', kind: 'hates' },
      'kind must be one of:',
    ],
    [
      'a tie to oneself',
      'POST',
      '/contributions',
      { type: 'connection', from: 'A', to: 'A', kind: 'funds' },
      'to must be somebody else',
    ],
    [
      'an idea without words',
      'POST',
      '/contributions',
      { type: 'idea', text: ' ' },
      'text must not be empty.',
    ],
    [
      'an idea for a phase that is not there',
      'POST',
      '/contributions',
      { type: 'idea', text: 'A', phase: 'none' },
      'phase is none of this plan.',
    ],
  ]
  test.each(CALLS)('%s', async (_name, method, path, body, sentence) => {
    const answer = await contract.ask(method, of(path), { secret: made.secret.facilitator, body })
    expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
    expect(answer.body.error.message).toContain(sentence)
  })

  test('what is not there is not-found', async () => {
    const asking = { secret: made.secret.facilitator, body: {} }
    for (const [method, path] of [
      ['DELETE', '/links/none'],
      ['PATCH', '/links/none'],
      ['DELETE', '/people/none'],
      ['GET', '/contributions/none'],
      ['DELETE', '/contributions/none'],
      ['GET', '/export/passwd'],
      ['GET', '/export/__proto__'],
    ] as const) {
      const answer = await contract.ask(
        method,
        of(path),
        method === 'GET' ? { secret: asking.secret } : asking,
      )
      expect([path, answer.status, answer.code]).toEqual([path, 404, 'not-found'])
    }
  })

  test('keys of an object’s prototype are no settings', async () => {
    const body =
      '{"__proto__":{"paused":true},"constructor":{"prototype":{"polluted":1}},"shares":{"__proto__":{"map":"names"}}}'
    const answer = await contract.ask('PATCH', of(), { secret: made.secret.facilitator, body })
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ paused: false, shares: { map: 'no' } })
    expect({}).not.toHaveProperty('polluted')
  })
})

describe('what is no proper request', () => {
  /** The status line that a raw request gets, or nothing if the connection just ends. */
  const raw = (request: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const socket = connect(Number(new URL(contract.url).port), '127.0.0.1', () => socket.end(request))
      let text = ''
      socket.on('data', (part) => (text += part.toString()))
      socket.on('error', reject)
      socket.on('close', () => resolve(text.split('\r\n')[0] ?? ''))
    })
  const HOST = 'Host: table\r\nConnection: close\r\n'

  test.each([
    ['a broken request line', `GET\r\n${HOST}\r\n`, '400'],
    ['an escape that is none', `GET /%zz HTTP/1.1\r\n${HOST}\r\n`, '400'],
    ['an escape that is no letter', `GET /%ff HTTP/1.1\r\n${HOST}\r\n`, '400'],
    ['a backslash', `GET /..\\..\\etc\\passwd HTTP/1.1\r\n${HOST}\r\n`, '400'],
    ['a way out of the folder', `GET /../../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`, '404'],
    ['an escaped way out', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${HOST}\r\n`, '404'],
    ['an escaped slash', `GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\n${HOST}\r\n`, '404'],
    ['a NUL', `GET /%00 HTTP/1.1\r\n${HOST}\r\n`, '404'],
    [
      'another upgrade',
      `GET /api/health HTTP/1.1\r\nHost: table\r\nConnection: Upgrade\r\nUpgrade: h2c\r\n\r\n`,
      '200',
    ],
    [
      'an upgrade without a key',
      `GET /sync/${'x'.repeat(14)}/plan HTTP/1.1\r\nHost: table\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      '400',
    ],
    [
      'an upgrade of a page',
      `GET /nothing HTTP/1.1\r\nHost: table\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      '404',
    ],
  ])('%s', async (_name, request, status) => {
    expect(await raw(request)).toContain(` ${status} `)
    expect((await contract.ask('GET', '/api/health')).status).toBe(200)
  })

  test('a socket’s address asked for as a page has an ordinary answer', async () => {
    const answer = await contract.ask('GET', `/sync/${made.id}/plan`)
    expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
    expect((await contract.ask('GET', `/sync/${made.id}/other`)).status).toBe(404)
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
