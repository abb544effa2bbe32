import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { awareness, barrier, makeWriter, RawClient, step1, step2, update } from '../raw-client.ts'
import { startServer, type TestServer, textOf } from '../support.ts'

let server: TestServer
const open: { close: () => void }[] = []
const raw = (query = '', document = 'plan'): RawClient => {
  const client = new RawClient(server, query, document)
  open.push(client)
  return client
}
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

test('the server opens with step 1', async () => {
  const ada = raw()
  await ada.hears(() => true)
  expect(ada.heard[0]!.type).toBe('step1')
})

test('all that the server knew when step 1 came is in or before its step 2', async () => {
  const [ada, ben] = [await raw().opened(), await raw().opened()]
  const writer = makeWriter()
  for (let i = 0; i < 60; i++) ada.send(update(writer.write(`${i} `)))
  expect((await ada.saved()).status).toBe(0)
  expect(textOf(await ben.document())).toBe(textOf(writer.doc))
})

test('a client that has some gets only what it lacks', async () => {
  const ada = await raw().opened()
  const writer = makeWriter()
  ada.send(update(writer.write('one')))
  const vector = Y.encodeStateVector(writer.doc)
  ada.send(update(writer.write('two')))
  const since = ada.heard.length
  ada.send(step1(vector))
  const answer = await ada.hears<{ type: 'step2'; body: Uint8Array }>(({ type }) => type === 'step2', since)
  const { structs } = Y.decodeUpdate(answer.body)
  expect(structs.map(({ id, length }) => [id.clock, length])).toEqual([[3, 3]])
})

test('who sends much and goes at once has left all of it', async () => {
  const ada = await raw().opened()
  const writer = makeWriter()
  for (let i = 0; i < 140; i++) ada.send(update(writer.write(`${i} `)))
  ada.close()
  await expect
    .poll(() => server.rooms.read('one', 'plan', (doc) => textOf(doc)), { timeout: 5000 })
    .toBe(textOf(writer.doc))
})

test('several messages in one frame are all read, and unknown types and text frames are passed over', async () => {
  const ada = await raw().opened()
  ada.socket.send('words')
  ada.send(new Uint8Array([99, 1, 2, 3]))
  ada.send(new Uint8Array([...update(makeWriter().write('both')), ...barrier(5)]))
  await ada.hears((heard) => heard.type === 'barrier' && heard.n === 5 && heard.status === 0)
  expect(textOf(await ada.document())).toBe('both')
})

test('barriers are answered in order, to whoever asked', async () => {
  const [ada, ben] = [await raw().opened(), await raw().opened()]
  const writer = makeWriter()
  for (let i = 1; i <= 20; i++) ada.send(update(writer.write('x')), barrier(i))
  await ada.hears((heard) => heard.type === 'barrier' && heard.n === 20)
  const order = ada.heard.flatMap((heard) => (heard.type === 'barrier' ? [heard.n] : []))
  expect(order).toEqual(Array.from({ length: 20 }, (_, i) => i + 1))
  await ben.saved()
  expect(ben.count('barrier')).toBe(1)
})

test('an update reaches the others of its document and nobody else, and not its sender', async () => {
  const [ada, ben, map] = [await raw().opened(), await raw().opened(), await raw('', 'map').opened()]
  ada.send(update(makeWriter().write('hello')))
  await ben.hears(({ type }) => type === 'update')
  await Promise.all([ada.saved(), map.saved()])
  expect(ada.count('update')).toBe(0)
  expect(map.count('update')).toBe(0)
})

test('what an envelope cannot be read from closes with 4400', async () => {
  const broken = [
    new Uint8Array([0, 2, 200, 1, 5]),
    new Uint8Array([0, 0, 1, 255]),
    new Uint8Array([128]),
    new Uint8Array([1, 3, 1, 1, 1]),
    awareness([1, '{not json']),
    new Uint8Array(Array.from({ length: 40 }, () => 128)),
  ]
  for (const bytes of broken) {
    const client = raw()
    await client.opened()
    client.send(bytes)
    expect(await client.closed).toEqual({ code: 4400, reason: 'bad-frame' })
  }
})

test.each([
  ['not-joined', 4401],
  ['link-unknown', 4401],
  ['not-allowed', 4403],
  ['no-initiative', 4404],
  ['link-revoked', 4410],
  ['membership-ended', 4410],
])('who is refused with %s is told by close code %i', async (code, close) => {
  const client = raw(`refuse=${code}`)
  expect(await client.closed).toEqual({ code: close, reason: code })
  expect(client.heard).toEqual([])
})

test('a foreign origin is refused at the upgrade with 403', async () => {
  const socket = new WebSocket(`${server.url}/one/plan?refuse=foreign-origin`)
  const status = await new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode))
  })
  socket.on('error', () => {})
  socket.terminate()
  expect(status).toBe(403)
})

test('what is no WebSocket request gets an ordinary answer', async () => {
  const http = `http://127.0.0.1:${server.port}/sync`
  expect((await fetch(`${http}/one/plan`)).status).toBe(400)
  expect((await fetch(`${http}/one/elsewhere`)).status).toBe(404)
})

test('sockets whose access ends are closed at once, the others stay', async () => {
  const [ada, ben] = [await raw('session=ada').opened(), await raw('session=ben').opened()]
  server.rooms.renew(
    ({ session }) => session === 'ada',
    () => 'link-revoked',
  )
  expect(await ada.closed).toEqual({ code: 4410, reason: 'link-revoked' })
  expect((await ben.saved()).status).toBe(0)
})

test('a role that no longer writes is closed at its next message', async () => {
  const ada = await raw('session=ada').opened()
  const who = { name: 'Ada', role: 'viewer' as const, partner: null, person: 'ada' }
  server.rooms.renew(
    ({ session }) => session === 'ada',
    (guest) => ({ ...guest, who, role: 'viewer' }),
  )
  ada.send(step2(new Uint8Array([0, 0])))
  expect(await ada.closed).toEqual({ code: 4403, reason: 'not-allowed' })
})

test('a type 2 update over its limit closes with 4513, and may come in a step 2', async () => {
  const writer = makeWriter()
  const large = writer.write('x'.repeat(1024 * 1024))
  const ada = await raw().opened()
  ada.send(update(large))
  expect(await ada.closed).toEqual({ code: 4513, reason: 'update-too-large' })
  const again = await raw().opened()
  again.send(step2(writer.state()))
  expect((await again.saved()).status).toBe(0)
})

test('a frame above the document limit closes with 1009', async () => {
  await server.remove()
  server = await startServer({ limits: { documentBytes: 10_000, frameBytes: 5000 } })
  const ada = await raw().opened()
  ada.send(step2(makeWriter().write('x'.repeat(20_000))))
  expect((await ada.closed).code).toBe(1009)
})

test('sockets beyond a limit are told to come back', async () => {
  const refused = { code: 4509, reason: 'too-many' }
  for (const limits of [{ socketsPerAddress: 1 }, { socketsPerRoom: 1 }, { sockets: 1 }]) {
    await server.remove()
    server = await startServer({ limits })
    const first = await raw().opened()
    expect(await raw().closed).toEqual(refused)
    first.close()
    await first.closed
    await raw().opened()
  }
})

test('a burst is taken at once, more is taken later, and nothing of it is lost', async () => {
  await server.remove()
  server = await startServer({ limits: { messagesPerSecond: 20 } })
  const ada = await raw().opened()
  const writer = makeWriter()
  const start = performance.now()
  for (let i = 0; i < 80; i++) ada.send(update(writer.write('x')))
  expect((await ada.saved()).status).toBe(0)
  expect(performance.now() - start).toBeGreaterThan(800)
  expect(textOf(await ada.document())).toHaveLength(80)
})

test('when the server stops, sockets are told to come back and what they sent is kept', async () => {
  const ada = await raw().opened()
  ada.send(update(makeWriter().write('last words')), barrier(1))
  await ada.hears(({ type }) => type === 'barrier')
  await server.stop()
  expect(await ada.closed).toEqual({ code: 4500, reason: 'stopping' })
  server = await startServer({ folder: server.folder })
  expect(textOf(await (await raw().opened()).document())).toBe('last words')
})

test('an initiative that has no document cannot be loaded', async () => {
  const socket = new WebSocket(`${server.url}/other/plan`)
  const code = await new Promise((resolve) => socket.on('close', resolve))
  expect(code).toBe(4503)
})

test('awareness beyond its bounds is dropped, and does not count as messages', async () => {
  await server.remove()
  server = await startServer({ limits: { messagesPerSecond: 1 } })
  const [ada, ben] = [await raw().opened(), await raw().opened()]
  ada.send(awareness([1, { at: 0 }]))
  await ben.sees(1, (state) => state?.at === 0)
  const deep = { a: { a: { a: { a: { a: { a: { a: 1 } } } } } } }
  ada.send(awareness([1, { long: 'x'.repeat(5000) }]), awareness([1, deep]))
  for (let i = 0; i < 200; i++) ada.send(awareness([1, { at: i }]))
  await ben.sees(1, (state) => state?.at === 199)
  expect(JSON.stringify(ben.heard.filter(({ type }) => type === 'awareness'))).not.toContain('xxx')
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 3)
  ada.send(encoding.toUint8Array(encoder))
  expect((await ada.saved()).status).toBe(0)
})
