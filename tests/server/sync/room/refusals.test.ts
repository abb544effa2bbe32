import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { awareness, makeWriter, RawClient, step2, update } from '../raw-client.ts'
import { hasText, startServer, stockClient, synced, type TestServer, textOf } from '../support.ts'

let server: TestServer
const open: { close: () => void }[] = []
const raw = async (query = ''): Promise<RawClient> => {
  const client = new RawClient(server, query)
  open.push(client)
  return client.opened()
}
beforeEach(async () => {
  server = await startServer()
})
afterEach(async () => {
  for (const client of open.splice(0)) client.close()
  await server.remove()
})

test('an update before what it builds on waits, and is saved with it, in whatever order they come', async () => {
  const [ada, ben] = [await raw(), await raw()]
  const writer = makeWriter()
  const [one, two] = [writer.write('one '), writer.write('two')]
  const before = ada.count('step1')
  ada.send(update(two))
  const answer = ada.saved()
  await ada.hears(({ type }) => type === 'step1', before)
  ben.send(update(one))
  expect(await answer).toEqual({ status: 0, reason: '' })
  expect(textOf(await ben.document())).toBe('one two')
})

test('a gap that nobody fills is refused after five seconds, and the next answer to step 1 mends it', async () => {
  const ada = await raw()
  const writer = makeWriter()
  writer.write('one ')
  ada.send(update(writer.write('two')))
  const { status, reason } = await ada.saved()
  expect(status).toBe(1)
  expect(reason).toMatch(/^gap: /)
  ada.send(step2(writer.state()))
  expect(await ada.saved()).toEqual({ status: 0, reason: '' })
  expect(textOf(await ada.document())).toBe('one two')
}, 15_000)

test('a deletion of what the server does not know waits as well and is not applied early', async () => {
  const [ada, ben] = [await raw(), await raw()]
  const writer = makeWriter()
  const word = writer.write('abc')
  const erased = writer.erase(1, 1)
  ada.send(update(erased))
  const answer = ada.saved()
  ben.send(update(word))
  expect((await answer).status).toBe(0)
  expect(textOf(await ben.document())).toBe('ac')
})

test('writing under the client id of another open session is refused until it comes as a step 2', async () => {
  const [ada, ben] = [await raw('session=ada'), await raw('session=ben')]
  const writer = makeWriter(7)
  ada.send(awareness([7, {}]))
  await ben.sees(7, (state) => state !== null)
  const asked = ben.count('step1')
  ben.send(update(writer.write('not mine')))
  const { status, reason } = await ben.saved()
  expect(status).toBe(1)
  expect(reason).toMatch(/^client-id: /)
  expect(ben.count('step1')).toBe(asked + 1)
  expect(textOf(await ada.document())).toBe('')
  ben.send(step2(writer.state()))
  expect((await ben.saved()).status).toBe(0)
  expect(textOf(await ada.document())).toBe('not mine')
})

test('a second socket of the same session may write under its own client id', async () => {
  const [one, two] = [await raw('session=ada'), await raw('session=ada')]
  one.send(awareness([7, {}]))
  expect((await one.saved()).status).toBe(0)
  two.send(update(makeWriter(7).write('mine')))
  expect((await two.saved()).status).toBe(0)
})

test('while paused nothing new is taken, what is known is, and the end of the pause brings the rest', async () => {
  const ada = await raw()
  const writer = makeWriter()
  ada.send(update(writer.write('before ')), update(writer.erase(0, 1)))
  expect((await ada.saved()).status).toBe(0)
  server.rooms.setPaused('one', true)
  ada.send(step2(writer.state()))
  expect((await ada.saved()).status).toBe(0)
  ada.send(update(writer.write('during')))
  expect((await ada.saved()).reason).toMatch(/^paused: /)
  ada.send(step2(writer.state()))
  expect((await ada.saved()).reason).toMatch(/^paused: /)
  const asked = ada.heard.length
  server.rooms.setPaused('one', false)
  await ada.hears(({ type }) => type === 'step1', asked)
  expect((await ada.saved()).status).toBe(1)
  ada.send(step2(writer.state()))
  expect((await ada.saved()).status).toBe(0)
  expect(textOf(await ada.document())).toBe('efore during')
})

test('a stock client types and deletes through a pause and loses nothing', async () => {
  const [ada, ben] = [stockClient(server), stockClient(server)]
  open.push(ada, ben)
  await Promise.all([synced(ada), synced(ben)])
  ada.doc.getText('text').insert(0, 'before')
  await hasText(ben.doc, 'before')
  server.rooms.setPaused('one', true)
  ada.doc.getText('text').insert(6, ' during')
  ada.doc.getText('text').delete(0, 2)
  await server.rooms.change('one', 'plan', (doc) => doc.getMap('server').set('still', 'writes'))
  expect(textOf(ben.doc)).toBe('before')
  server.rooms.setPaused('one', false)
  await hasText(ben.doc, 'fore during')
})

test('what no honest client makes is refused for good on its socket, and harms nobody else', async () => {
  const [ada, ben] = [await raw(), await raw()]
  // One struct of one client: a text of no length.
  ada.send(update(new Uint8Array([1, 1, 9, 0, 4, 1, 4, 116, 101, 120, 116, 0, 0])))
  expect((await ada.saved()).reason).toMatch(/^bad-update: /)
  ada.send(step2(makeWriter().state()))
  expect((await ada.saved()).reason).toMatch(/^bad-update: /)
  ben.send(update(makeWriter().write('fine')))
  expect((await ben.saved()).status).toBe(0)
  expect(textOf(await ada.document())).toBe('fine')
})

test('what waited for an update that turns out bad goes on waiting, and the server with it', async () => {
  const [ada, eve] = [await raw('session=ada'), await raw('session=eve')]
  const writer = makeWriter(7)
  writer.write('ab')
  writer.doc.getText('other').insert(0, 'z')
  ada.send(step2(writer.state()))
  expect((await ada.saved()).status).toBe(0)
  // A letter of client 30 between one of client 40, which is to come, and one in another text; and one after it.
  const letter = (...place: number[]): Uint8Array => new Uint8Array([1, 1, 30, ...place, 1, 120, 0])
  eve.send(update(letter(0, 0xc4, 40, 0, 7, 2)), update(letter(1, 0x84, 30, 0)))
  await eve.hears(({ type }) => type === 'step1', 1)
  ada.send(update(makeWriter(40).write('c')))
  expect((await ada.saved()).status).toBe(0)
  expect((await eve.saved()).reason).toMatch(/^bad-update: /)
  expect(textOf(await ada.document())).toMatch(/^(abc|cab)$/)
}, 15_000)

test('updates that wait one for the other are all taken once the first is there, as many as may wait', async () => {
  const writer = makeWriter(7)
  const [first, ...later] = Array.from({ length: 551 }, (_, i) => writer.write(String(i % 10)))
  const all = await Promise.all(Array.from({ length: 5 }, (_, i) => raw(`session=${i}`)))
  // Each in the 120 messages that a socket may send at once; fifty more than may wait.
  for (const [i, client] of all.entries()) {
    client.send(...later.slice(i * 110, i * 110 + 110).map(update))
    // an answer to what was sent last: all of it has been read, before what follows it
    await client.document()
  }
  const ada = await raw('session=ada')
  ada.send(update(first!))
  const answers = await Promise.all(all.map((client) => client.saved()))
  expect(answers.filter(({ status }) => status === 0).length).toBeGreaterThan(0)
  expect(answers.some(({ reason }) => reason.startsWith('gap: '))).toBe(true)
  const taken = textOf(await ada.document())
  expect(taken.length).toBeGreaterThan(110)
  expect(textOf(writer.doc).startsWith(taken)).toBe(true)
  all[0]!.send(step2(writer.state()))
  expect((await all[0]!.saved()).status).toBe(0)
  expect(textOf(await ada.document())).toBe(textOf(writer.doc))
}, 15_000)

test('who puts something beside what the same update deletes elsewhere is refused, and nobody loses words by it', async () => {
  const [ada, eve] = [await raw('session=ada'), await raw('session=eve')]
  const writer = makeWriter(7)
  writer.write('ab')
  const paragraph = new Y.XmlText('words')
  writer.doc.getXmlFragment('xml').insert(0, [paragraph])
  ada.send(step2(writer.state()))
  expect((await ada.saved()).status).toBe(0)
  // After b (7:1) and before a letter of the paragraph (7:3), which it deletes with all that is in it.
  eve.send(update(new Uint8Array([1, 1, 30, 0, 0xc4, 7, 1, 7, 3, 1, 120, 1, 7, 1, 2, 6])))
  expect((await eve.saved()).reason).toMatch(/^bad-update: /)
  expect(textOf(await ada.document())).toBe('ab')
  expect((await ada.document()).getXmlFragment('xml').toJSON()).toBe('words')
})

test('a full document refuses what adds, takes what deletes, and asks again once there is room', async () => {
  await server.remove()
  server = await startServer({ limits: { documentBytes: 10_000 } })
  const ada = await raw()
  const writer = makeWriter()
  ada.send(update(writer.write('x'.repeat(9900))))
  expect((await ada.saved()).status).toBe(0)
  ada.send(update(writer.write('y'.repeat(500))))
  expect((await ada.saved()).reason).toMatch(/^document-full: /)
  const asked = ada.heard.length
  ada.send(update(writer.erase(0, 5000)))
  await ada.hears(({ type }) => type === 'step1', asked)
  ada.send(step2(writer.state()))
  expect((await ada.saved()).status).toBe(0)
  expect(textOf(await ada.document())).toHaveLength(5400)
})

test('who types on in a full document is told that it is full, and asked for all of it once there is room', async () => {
  await server.remove()
  server = await startServer({ limits: { documentBytes: 10_000 } })
  const [ada, ben] = [await raw('session=ada'), await raw('session=ben')]
  const full = makeWriter(7)
  ben.send(update(full.write('x'.repeat(9900))))
  expect((await ben.saved()).status).toBe(0)
  const writer = makeWriter(8)
  ada.send(update(writer.write('y'.repeat(500))), update(writer.write('on ')), update(writer.write('and on')))
  expect((await ada.saved()).reason).toMatch(/^document-full: /)
  const asked = ada.heard.length
  ben.send(update(full.erase(0, 5000)))
  await ada.hears(({ type }) => type === 'step1', asked)
  ada.send(step2(writer.state()))
  expect(await ada.saved()).toEqual({ status: 0, reason: '' })
  expect(textOf(await ben.document())).toContain('yyyon and on')
}, 15_000)

test('a refused update is neither sent on nor stored', async () => {
  const [ada, ben] = [await raw('session=ada'), await raw('session=ben')]
  server.rooms.setPaused('one', true)
  ada.send(update(makeWriter().write('secret')))
  await ada.saved()
  await ben.saved()
  expect(ben.count('update')).toBe(0)
  const state = await server.rooms.read('one', 'plan', (doc) => Y.encodeStateAsUpdate(doc))
  expect([...state]).toEqual([0, 0])
})
