import { afterAll, beforeAll, expect, test } from 'vitest'

import { sendRaw, statusesOf } from './raw.ts'
import { type Contract, serve } from './support.ts'

/** Request targets and Hosts that cannot be read, alone and together, as plain requests and as upgrades. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const TARGETS = [
  '//[',
  '/',
  '/sync/one/plan',
  '/sync/%ff/plan',
  '/sync/one/%zz',
  '/..//../sync/one/plan',
  '/sync\\one\\plan',
  '/%',
  '/?%',
  '//',
  '///a:b@c',
  '*',
  'http://[::1',
  'http://ana:secret@table/sync/one/plan',
  'http://a b',
  'http:///',
  'https://table:99999/sync/one/plan',
  'javascript:alert(1)',
  'sync/one/plan',
  '/sync/one/plan#[',
  '/@table:99999',
  '/sync/one/plan?a=[b\\c',
]
const HOSTS = [
  'table',
  '[::1',
  '[::1]:80',
  'a b\\c:99999',
  'table:99999',
  'table:-1',
  'a@table',
  '//',
  '%00',
  '',
  'é',
  '..',
  'http://table',
  'table/sync',
  'table?a',
  'table#a',
  '\u{7f}',
  '256.256.256.256',
  'xn--',
  `${'a'.repeat(300)}.org`,
]

const UPGRADE = [
  'Upgrade: websocket',
  'Connection: Upgrade',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
]
const request = (target: string, host: string, more: string[]): Buffer =>
  Buffer.from([`GET ${target} HTTP/1.1`, `Host: ${host}`, ...more, '', ''].join('\r\n'), 'latin1')

test.each([
  ['plain', ['Connection: close']],
  ['upgrade', UPGRADE],
])(
  'an address that cannot be read has an answer that is no 5xx, and the connection ends: %s',
  async (_name, more) => {
    const all = TARGETS.flatMap((target) => HOSTS.map((host) => [target, host] as const))
    const answers = await Promise.all(
      all.map(async ([target, host]) => {
        const text = await sendRaw(contract.url, request(target, host, more), /^HTTP\/1.1 101/)
        return { target, host, statuses: statusesOf(text) }
      }),
    )
    // 101: the address is fine, and the close code says that nobody may sync there
    const wrong = answers.filter(
      ({ statuses: [status, ...others] }) =>
        others.length > 0 || ![101, 200, 301, 400, 401, 403, 404, 405].includes(status ?? 0),
    )
    expect(wrong).toEqual([])
    expect(answers.find(({ target, host }) => target === '//[' && host === '[::1')?.statuses).toEqual([400])
    expect(
      answers.filter(({ target, statuses }) => statuses[0] === 101 && !target.includes('/sync/')),
    ).toEqual([])
    expect((await contract.ask('GET', '/api/health')).status).toBe(200)
  },
  60_000,
)
