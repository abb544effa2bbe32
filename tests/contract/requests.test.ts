import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sendRaw, statusesOf } from './raw.ts'
import { type Contract, type Made, serve } from './support.ts'

let contract: Contract
let made: Made
beforeAll(async () => {
  contract = await serve()
  made = await contract.make()
})
afterAll(() => contract.stop())

describe('what is no proper request', () => {
  const HOST = 'Host: table\r\nConnection: close\r\n'

  test.each([
    ['a broken request line', `GET\r\n${HOST}\r\n`, 400],
    ['an escape that is none', `GET /%zz HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['an escape that is no letter', `GET /%ff HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a backslash', `GET /..\\..\\etc\\passwd HTTP/1.1\r\n${HOST}\r\n`, 400],
    ['a way out of the folder', `GET /../../../etc/passwd HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['an escaped way out', `GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['an escaped slash', `GET /assets/..%2f..%2fpackage.json HTTP/1.1\r\n${HOST}\r\n`, 404],
    ['a NUL', `GET /%00 HTTP/1.1\r\n${HOST}\r\n`, 404],
    [
      'another upgrade',
      `GET /api/health HTTP/1.1\r\nHost: table\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n`,
      200,
    ],
    [
      'an upgrade without a key',
      `GET /sync/${'x'.repeat(14)}/plan HTTP/1.1\r\nHost: table\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
      400,
    ],
    [
      'an upgrade of a page',
      `GET /nothing HTTP/1.1\r\nHost: table\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      404,
    ],
  ])('%s', async (_name, request, status) => {
    expect(statusesOf(await sendRaw(contract.url, request))).toEqual([status])
    expect((await contract.ask('GET', '/api/health')).status).toBe(200)
  })

  test('a socket’s address asked for as a page has an ordinary answer', async () => {
    const answer = await contract.ask('GET', `/sync/${made.id}/plan`)
    expect([answer.status, answer.code]).toEqual([400, 'bad-request'])
    expect((await contract.ask('GET', `/sync/${made.id}/other`)).status).toBe(404)
  })
})
