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
    ['an end in the past, later', 'PATCH', '/links/:link', { expiresAt: past }, 'expiresAt must be in the'],
    [
      'a label as long, later',
      'PATCH',
      '/links/:link',
      { label: 'x'.repeat(10_000) },
      'label may have at most',
    ],
    [
      'a name of 10,000',
      'PATCH',
      '/people/:person',
      { name: 'x'.repeat(10_000) },
      'name may have at most 200',
    ],
    [
      'a reviewer perhaps',
      'PATCH',
      '/people/:person',
      { reviewer: 'perhaps' },
      'reviewer must be true or false.',
    ],
    ['a shared computer perhaps', 'PATCH', '/me', { shared: 'perhaps' }, 'shared must be true or false.'],
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
      'a connection of another kind',
      'POST',
      '/contributions',
      { type: 'connection', from: 'A', to: 'B', kind: 'hates' },
      'kind must be one of:',
    ],
    [
      'a connection to oneself',
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
    // a script's person has the id of its link
    const address = of(path.replace(/:(link|person)$/, made.link.viewer))
    const answer = await contract.ask(method, address, { secret: made.secret.facilitator, body })
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
