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
