import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { sendRaw, statusesOf } from './raw.ts'
import { type Contract, serve } from './support.ts'

/** Requests that two readers could take apart differently, and lines that are no HTTP: one answer, and the end. */
let contract: Contract
beforeAll(async () => {
  contract = await serve()
})
afterAll(() => contract.stop())

const lines = (...all: string[]): string => [...all, '', ''].join('\r\n')
const POST = ['POST /api/join HTTP/1.1', 'Host: table']
const HIDDEN = lines('GET /api/health HTTP/1.1', 'Host: table')

const TWO_WAYS: [string, string, number][] = [
  [
    'a length and chunks',
    `${lines(...POST, 'Content-Length: 5', 'Transfer-Encoding: chunked')}0\r\n\r\n`,
    400,
  ],
  [
    'chunks and a length',
    `${lines(...POST, 'Transfer-Encoding: chunked', 'Content-Length: 5')}0\r\n\r\n`,
    400,
  ],
  ['two lengths', `${lines(...POST, 'Content-Length: 2', 'Content-Length: 7')}{}`, 400],
  ['a length that is a list', `${lines(...POST, 'Content-Length: 2, 2')}{}`, 400],
  ['a length with a sign', `${lines(...POST, 'Content-Length: +2')}{}`, 400],
  ['a negative length', lines(...POST, 'Content-Length: -1'), 400],
  ['a space before the colon', `${lines(...POST, 'Content-Length : 2')}{}`, 400],
  ['an encoding that is none', `${lines(...POST, 'Transfer-Encoding: xchunked')}0\r\n\r\n`, 400],
  ['an encoding after the chunks', `${lines(...POST, 'Transfer-Encoding: chunked, identity')}0\r\n\r\n`, 400],
  ['a header that goes on in the next line', lines(...POST, 'X-A: b', ' Content-Length: 2'), 400],
  [
    'a chunk’s length that is none',
    `${lines(...POST, 'Transfer-Encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`,
    400,
  ],
  [
    'a chunk longer than it says',
    `${lines(...POST, 'Transfer-Encoding: chunked')}1\r\n{}}}\r\n0\r\n\r\n`,
    400,
  ],
  ['a line break without its return', `GET /api/health HTTP/1.1\nHost: table\n\n`, 400],
]

const NO_HTTP: [string, string | Buffer, number][] = [
  ['no host', lines('GET /api/health HTTP/1.1'), 400],
  ['a host that is none', lines('GET /api/health HTTP/1.1', 'Host: a b', 'Connection: close'), 400],
  ['a method that is none', lines('LOOK /api/health HTTP/1.1', 'Host: table'), 400],
  ['a version that is none', lines('GET /api/health HTTP/9.9', 'Host: table'), 400],
  ['a request line of one word', lines('GET', 'Host: table'), 400],
  ['a NUL in a header', lines('GET /api/health HTTP/1.1', 'Host: table', 'X-A: \0'), 400],
  ['headers of 20 KB', lines('GET /api/health HTTP/1.1', 'Host: table', `X-A: ${'a'.repeat(20_000)}`), 431],
  ['an address of 20 KB', lines(`GET /${'a'.repeat(20_000)} HTTP/1.1`, 'Host: table'), 431],
  ['the first line of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 400],
  ['the first bytes of TLS', Buffer.from('16030100a5010000a10303', 'hex'), 400],
]

describe('what two readers could take apart differently', () => {
  test.each(TWO_WAYS)('%s', async (_name, request, status) => {
    const answer = await sendRaw(contract.url, request + HIDDEN)
    expect(statusesOf(answer)).toEqual([status])
  })
})

describe('what is no HTTP', () => {
  test.each(NO_HTTP)('%s', async (_name, request, status) => {
    expect(statusesOf(await sendRaw(contract.url, request))).toEqual([status])
    expect((await contract.ask('GET', '/api/health')).status).toBe(200)
  })

  test('nobody is connected through to another host', async () => {
    const request = lines('CONNECT 127.0.0.1:22 HTTP/1.1', 'Host: 127.0.0.1:22')
    expect(await sendRaw(contract.url, request)).not.toContain('200')
  })

  test('two requests in one write have two answers', async () => {
    const last = lines('GET /api/nothing HTTP/1.1', 'Host: table', 'Connection: close')
    expect(statusesOf(await sendRaw(contract.url, HIDDEN + last))).toEqual([200, 404])
  })
})
