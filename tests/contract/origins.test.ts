import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type Asking, type Contract, type Made, serve } from './support.ts'

/** Origin × credential, for calls that read, calls that write, and sockets. */
let contract: Contract
let made: Made
let cookie: string
beforeAll(async () => {
  contract = await serve({ PUBLIC_URL: 'https://table.example.org' })
  made = await contract.make()
  cookie = await contract.join(made.secret.editor)
})
afterAll(() => contract.stop())

const ORIGINS = (): [string, string | undefined][] => [
  ['our own origin', contract.url],
  ['the public address', 'https://table.example.org'],
  ['no origin', undefined],
  ['another site', 'https://evil.example'],
  ['an origin like ours', `${contract.url}.evil.example`],
  ['our host with another scheme', contract.url.replace('http:', 'https:')],
  ['the origin null', 'null'],
  ['an origin that is none', '\\'],
]
const isOwn = (name: string) => name === 'our own origin' || name === 'the public address'

const NAMES = [
  'our own origin',
  'the public address',
  'no origin',
  'another site',
  'an origin like ours',
  'our host with another scheme',
  'the origin null',
  'an origin that is none',
]
const from = (name: string): Pick<Asking, 'origin'> => {
  const origin = new Map(ORIGINS()).get(name)
  return origin === undefined ? {} : { origin }
}

describe.each(NAMES)('from %s', (name) => {
  const me = () => `/api/initiatives/${made.id}/me`
  const edition = () => `/api/initiatives/${made.id}/edition`
  const foreign = !isOwn(name) && name !== 'no origin'

  test('a cookie reads from anywhere and writes from our origin alone', async () => {
    expect((await contract.ask('GET', edition(), { cookie, ...from(name) })).status).toBe(200)
    const write = await contract.ask('PATCH', me(), { cookie, ...from(name), body: { name: 'Ana' } })
    expect([write.status, write.code]).toEqual(isOwn(name) ? [200, undefined] : [403, 'foreign-origin'])
  })

  test('a bearer needs no origin, and a foreign one is refused', async () => {
    const asking = { secret: made.secret.editor, ...from(name) }
    for (const answer of [
      await contract.ask('GET', edition(), asking),
      await contract.ask('GET', '/api/me', asking),
      await contract.ask('PATCH', me(), { ...asking, body: { name: 'Script' } }),
    ])
      expect([answer.status, answer.code]).toEqual(foreign ? [403, 'foreign-origin'] : [200, undefined])
  })

  test('without a credential the answer is not-joined', async () => {
    const answer = await contract.ask('PATCH', me(), { ...from(name), body: {} })
    expect([answer.status, answer.code]).toEqual([401, 'not-joined'])
  })

  test('joining and creating are for scripts and our own pages', async () => {
    const body = { secret: made.secret.viewer }
    const join = await contract.ask('POST', '/api/join', { ...from(name), body })
    expect(join.status).toBe(foreign ? 403 : 200)
    expect(join.cookie === '').toBe(foreign)
    const create = await contract.ask('POST', '/api/initiatives', { ...from(name), body: {} })
    expect(create.code).toBe(foreign ? 'foreign-origin' : 'bad-request')
    const withCookie = await contract.ask('POST', '/api/join', { cookie, ...from(name), body })
    expect(withCookie.status).toBe(isOwn(name) ? 200 : 403)
  })

  test('a socket', async () => {
    const open = async (asking: Asking) => {
      const socket = contract.socket(`/sync/${made.id}/plan`, { ...asking, ...from(name) })
      const closed = socket.closed.then(({ code }) => code)
      const result = await Promise.race([
        closed,
        socket.opened.then(
          () => 'open',
          () => closed,
        ),
      ])
      socket.close()
      return result
    }
    expect(await open({ cookie })).toBe(isOwn(name) ? 'open' : 403)
    expect(await open({ secret: made.secret.editor })).toBe(foreign ? 403 : 'open')
    expect(await open({})).toBe(foreign ? 403 : 4401)
  })
})

test('a bearer wins over a cookie', async () => {
  const answer = await contract.ask('GET', `/api/initiatives/${made.id}`, {
    cookie,
    secret: made.secret.viewer,
  })
  expect(answer.body.role).toBe('viewer')
})
