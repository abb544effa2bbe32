import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'

import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'

import { startServer, type TestServer } from '../support/server.ts'

let server: TestServer
afterEach(() => server.remove())

const NAME = 'Ana of the very long street'
const WORDS = 'benches by the playground'
const ADDRESS = '198.51.100.77'
const GUESS = 'a-guessed-secret-that-nobody-has'

type Link = { role: string; secret: string; id: string }

const ask = (
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Response> =>
  fetch(server.url + path, {
    method,
    headers: { 'x-forwarded-for': ADDRESS, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })

/** Opens a socket, sends what no page sends, and waits until it has been closed. */
const misuse = async (id: string, headers: Record<string, string>): Promise<void> => {
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/sync/${id}/plan`, { headers })
  socket.on('error', () => undefined)
  socket.on('open', () => {
    socket.send(Buffer.concat([Buffer.from([0, 2, WORDS.length]), Buffer.from(WORDS)]))
    socket.send(Buffer.from([0, 0, 255]))
  })
  await new Promise((resolve) => socket.once('close', resolve))
}

test('no secret, cookie, name, address or word of anybody is ever logged, even at its most talkative', async () => {
  server = await startServer({ LOG_LEVEL: 'trace', TRUST_PROXY: '1' })
  const made = await ask('POST', '/api/initiatives', {}, { example: true })
  const { id, links } = (await made.json()) as { id: string; links: Link[] }
  const secretOf = (role: string) => links.find((link) => link.role === role)?.secret ?? ''
  const by = (role: string) => ({ authorization: `Bearer ${secretOf(role)}` })
  const joined = await ask('POST', '/api/join', {}, { secret: secretOf('editor'), name: NAME })
  const cookie = joined.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  await ask('POST', '/api/join', {}, { secret: GUESS })
  await ask('GET', `/api/initiatives/${id}?secret=${GUESS}`, { authorization: `Bearer ${GUESS}` })
  await misuse(id, { cookie, origin: server.url })
  await misuse(id, by('editor'))
  const database = new DatabaseSync(join(server.dataDir, 'common-table.sqlite'))
  database.exec('BEGIN IMMEDIATE')
  const unsaved = await ask('POST', `/api/initiatives/${id}/contributions`, by('contributor'), {
    type: 'idea',
    text: WORDS,
  })
  database.close()
  await ask('DELETE', `/api/initiatives/${id}/links/${links[0]?.id}`, by('facilitator'))
  await server.stop()
  expect([unsaved.status, server.log]).toEqual([503, expect.stringContaining('cannot-save')])
  const token = cookie.split('=')[1] ?? ''
  for (const kept of [...links.map(({ secret }) => secret), token, NAME, WORDS, ADDRESS, GUESS]) {
    expect(kept.length).toBeGreaterThan(5)
    expect(server.log).not.toContain(kept)
  }
})
