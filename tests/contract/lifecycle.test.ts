import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterAll, beforeAll, expect, test } from 'vitest'

import { type Contract, serve } from './support.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-life-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Starts the server as an operator does. */
const launch = (env: Record<string, string>) => {
  const child = spawn(process.execPath, ['server/main.ts'], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: join(folder, 'data'), ...env },
  })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', (part: Buffer) => (said.stdout += part.toString()))
  child.stderr.on('data', (part: Buffer) => (said.stderr += part.toString()))
  const exit = once(child, 'close').then(([code]) => ({ code: code as number | null, ...said }))
  const address = () =>
    new Promise<string>((resolve) => {
      const look = () => /http:\S+/.exec(said.stdout)?.[0]
      child.stdout.on('data', () => {
        const found = look()
        if (found) resolve(found)
      })
    })
  return { child, exit, address }
}

test.each([
  ['PORT', 'abc', 'PORT must be a whole number from 0 to 65535, but it is "abc".'],
  ['HOST', '203.0.113.77', 'HOST "203.0.113.77" is no address of this computer'],
])('a bad %s (%s) stops the start with a sentence', async (name, value, sentence) => {
  const { code, stdout, stderr } = await launch({ [name]: value }).exit
  expect([code, stdout]).toEqual([1, ''])
  expect(stderr).toContain(sentence)
  expect(stderr).not.toMatch(/\n\s+at /)
})

test('a database that is none stops the start with a sentence', async () => {
  const data = mkdtempSync(join(folder, 'broken-'))
  writeFileSync(
    join(data, 'common-table.sqlite'),
    'This is no database, and long enough to be looked at. '.repeat(20),
  )
  const { code, stderr } = await launch({ DATA_DIR: data }).exit
  expect([code, stderr.split('\n').length]).toEqual([1, 2])
  expect(stderr).toContain('DATA_DIR')
})

test('a port that is taken stops the start with a sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  const taken = other.address()
  const PORT = String(typeof taken === 'object' && taken?.port)
  const { code, stderr } = await launch({ PORT }).exit
  other.close()
  expect(code).toBe(1)
  expect(stderr).toBe(
    `PORT ${PORT} is in use by another program. Set PORT to another number, or 0 for any.\n`,
  )
})

test('a second server on the same folder does not start', async () => {
  const first = launch({})
  await first.address()
  const { code, stderr } = await launch({}).exit
  expect(code).toBe(1)
  expect(stderr).toContain('another server is using it')
  first.child.kill('SIGTERM')
  expect((await first.exit).code).toBe(0)
})

test('it says its address in one line, stops within ten seconds when asked, and logs no secret', async () => {
  const { child, exit, address } = launch({ LOG_LEVEL: 'trace' })
  const url = await address()
  const made = await fetch(`${url}/api/initiatives`, {
    method: 'POST',
    body: JSON.stringify({ title: 'Ready', template: 'phases-of-collective-impact' }),
  })
  const { id, links } = (await made.json()) as { id: string; links: { secret: string }[] }
  const cookie = made.headers.getSetCookie()[0]?.split(/[=;]/)[1] ?? 'none'
  for (const { secret } of links)
    await fetch(`${url}/api/initiatives/${id}/links`, { headers: { authorization: `Bearer ${secret}` } })
  const begun = performance.now()
  child.kill('SIGTERM')
  const { code, stdout, stderr } = await exit
  expect(performance.now() - begun).toBeLessThan(10_000)
  expect([code, stdout]).toEqual([0, `Common Table is at ${url}\n`])
  const files = ['common-table.sqlite', 'common-table.sqlite-wal'].map((name) => {
    try {
      return readFileSync(join(folder, 'data', name), 'latin1')
    } catch {
      return ''
    }
  })
  for (const secret of [cookie, ...links.map((link) => link.secret)])
    for (const place of [stdout, stderr, ...files]) expect(place).not.toContain(secret)
})

test('it stops within ten seconds whatever others leave open, and answers nothing to', async () => {
  const { child, exit, address } = launch({})
  const url = await address()
  const made = await fetch(`${url}/api/initiatives`, {
    method: 'POST',
    body: JSON.stringify({ title: 'Ready', template: 'blank' }),
  })
  const { id, links } = (await made.json()) as { id: string; links: { secret: string }[] }
  const authorization = `Authorization: Bearer ${links[0]!.secret}`
  const opened = [
    ...[authorization, 'Authorization: Bearer nothing'].map((header) => [
      `GET /sync/${id}/plan HTTP/1.1`,
      'Host: table.example',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      header,
      '',
      '',
    ]),
    [`GET /api/initiatives/${id}/news HTTP/1.1`, 'Host: table.example', authorization, '', ''],
    ['POST /api/initiatives HTTP/1.1', 'Host: table.example', 'Content-Length: 100', '', 'begun'],
    ['GET /'],
    [],
  ].map((lines) => {
    const socket = connect({ port: Number(new URL(url).port), host: '127.0.0.1', allowHalfOpen: true })
    socket.on('error', () => {})
    socket.write(lines.join('\r\n'))
    return socket
  })
  await Promise.all(opened.slice(0, 3).map((socket) => once(socket, 'data')))
  for (const socket of opened) socket.pause()
  const begun = performance.now()
  child.kill('SIGTERM')
  const { code } = await exit
  for (const socket of opened) socket.destroy()
  expect(code).toBe(0)
  expect(performance.now() - begun).toBeLessThan(10_000)
})

test('after a restart everything is there', async () => {
  const contract: Contract = await serve()
  const made = await contract.make()
  const by = { secret: made.secret.facilitator }
  const path = `/api/initiatives/${made.id}`
  const cookie = await contract.join(made.secret.contributor, { name: 'Ana' })
  const sent = await contract.ask('POST', `${path}/contributions`, {
    cookie,
    origin: contract.url,
    headers: { 'idempotency-key': 'one' },
    body: { type: 'actor', name: 'River Street', kind: 'group' },
  })
  await contract.ask('PATCH', `${path}/contributions/${sent.body.id}`, {
    ...by,
    body: { status: 'accepted' },
  })
  await contract.ask('PATCH', path, { ...by, body: { title: 'Ready by Six', paused: true } })
  await contract.ask('DELETE', `${path}/links/${made.link.viewer}`, by)
  const look = async () => {
    const answers = []
    for (const part of ['', '/plan', '/map', '/links', '/people', '/contributions', '/record', '/edition'])
      answers.push((await contract.ask('GET', path + part, by)).body)
    const mine = await contract.ask('GET', `${path}/contributions`, { cookie })
    return [...answers, mine.body, (await contract.ask('GET', '/api/me', { cookie })).body]
  }
  const before = await look()
  await contract.restart()
  expect(await look()).toEqual(before)
  const again = await contract.ask('POST', `${path}/contributions`, {
    cookie,
    origin: contract.url,
    headers: { 'idempotency-key': 'one' },
    body: { type: 'actor', name: 'River Street', kind: 'group' },
  })
  expect(again.body).toEqual(sent.body)
  await contract.stop()
})

test('what was deleted long enough ago is gone for good after a start', async () => {
  const contract = await serve({ RETENTION_DAYS: '1' })
  const made = await contract.make()
  const by = { secret: made.secret.facilitator }
  await contract.ask('DELETE', `/api/initiatives/${made.id}`, { ...by, body: { title: made.title } })
  await contract.restart()
  expect((await contract.ask('GET', `/api/initiatives/${made.id}`, by)).code).toBe('initiative-deleted')
  await contract.later(25)
  expect((await contract.ask('GET', `/api/initiatives/${made.id}`, by)).code).toBe('no-initiative')
  expect((await contract.ask('POST', '/api/join', { body: { secret: made.secret.editor } })).code).toBe(
    'link-unknown',
  )
  await contract.stop()
})
