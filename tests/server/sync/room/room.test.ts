import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { schemaOf } from '../../../../shared/model/upgrades.ts'
import { awareness, barrier, makeWriter, step1, step2, update } from '../raw-client.ts'
import { driveRoom } from './driven.ts'

/** A room by itself: what comes in is handed to it, what it writes is read, and time passes when the test says so. */
let driven: Awaited<ReturnType<typeof driveRoom>>
beforeEach(async () => {
  driven = await driveRoom()
})
afterEach(() => driven.remove())

type Person = ReturnType<Awaited<ReturnType<typeof driveRoom>>['enter']>

/** The text as somebody has it who applies all that they heard. */
const textOf = ({ wire }: Person): string => {
  const doc = new Y.Doc()
  for (const heard of wire.heard)
    if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(doc, heard.body)
  return doc.getText('text').toJSON()
}

test('who comes in is asked for what they have, and gets all that is there when they ask', () => {
  const ada = driven.enter('Ada')
  ada.send(update(makeWriter(1).write('words')))
  const ben = driven.enter('Ben')
  driven.clock.pass(0)
  expect(ben.all('step1')).toHaveLength(1)
  ben.send(step1())
  expect(textOf(ben)).toBe('words')
  expect(ben.wire.heard.at(-1)?.type).toBe('step2')
})

test('what somebody types reaches the others at once, and not themselves', () => {
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ada.send(update(makeWriter(1).write('a')))
  expect(textOf(ben)).toBe('a')
  expect(ada.all('update')).toEqual([])
})

test('a barrier is answered once what was sent before it is on disk, never sooner', async () => {
  const ada = driven.enter('Ada')
  ada.send(update(makeWriter(1).write('a')), barrier(1))
  driven.clock.pass(49)
  expect(ada.all('barrier')).toEqual([])
  await driven.commit()
  expect(ada.all('barrier')).toEqual([{ type: 'barrier', n: 1, status: 0, reason: '' }])
})

test('in a pause nothing that is typed reaches anybody, and its end asks for it', async () => {
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  const writer = makeWriter(1)
  driven.room.setPaused(true)
  ada.send(update(writer.write('typed in the pause')), barrier(1))
  await driven.commit()
  expect(ada.all('barrier')[0]).toMatchObject({ status: 1, reason: expect.stringMatching(/^paused: /) })
  expect(textOf(ben)).toBe('')
  driven.room.setPaused(false)
  driven.clock.pass(0)
  expect(ada.all('step1')).toHaveLength(2)
  ada.send(step2(writer.state()), barrier(2))
  await driven.commit()
  expect(ada.all('barrier')[1]).toMatchObject({ n: 2, status: 0 })
  expect(textOf(ben)).toBe('typed in the pause')
})

test('what refers to something missing waits five seconds for it, and is refused after that', async () => {
  const ada = driven.enter('Ada')
  const writer = makeWriter(1)
  writer.write('a')
  ada.send(update(writer.write('b')), barrier(1))
  driven.clock.pass(4900)
  await driven.commit()
  expect(ada.all('barrier')).toEqual([])
  driven.clock.pass(100)
  expect(ada.all('barrier')[0]).toMatchObject({ status: 1, reason: expect.stringMatching(/^gap: /) })
})

test('who does not take what they are sent gets no more of it, and what they missed once they do', () => {
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ben.wire.isSlow = true
  const writer = makeWriter(1)
  ada.send(update(writer.write('x'.repeat(900_000))))
  driven.clock.pass(1000)
  ada.send(update(writer.write('y'.repeat(900_000))))
  driven.clock.pass(1000)
  const before = ben.wire.heard.length
  ada.send(update(writer.write('z')))
  expect(ben.wire.heard).toHaveLength(before)
  ben.wire.drain()
  driven.clock.pass(0)
  expect(textOf(ben).endsWith('yz')).toBe(true)
})

test('who never takes it is let go after twenty seconds and the time that it needs, to come back', () => {
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ben.wire.isSlow = true
  const writer = makeWriter(1)
  for (const letter of ['x', 'y']) {
    ada.send(update(writer.write(letter.repeat(900_000))))
    driven.clock.pass(1000)
  }
  const patience = 20_000 + (1_800_000 / (32 * 1024)) * 1000
  for (let left = patience - 4000; left > 0; left -= 5000) {
    driven.clock.pass(Math.min(left, 5000))
    ben.connection.alive()
    ben.connection.beat(driven.clock.now())
  }
  expect(ben.wire.reason).toBeNull()
  driven.clock.pass(10_000)
  ben.connection.alive()
  ben.connection.beat(driven.clock.now())
  expect(ben.wire.reason).toBe('too-slow')
  expect(driven.room.connections.has(ben.connection)).toBe(false)
})

test('who sends faster than they may is read later, and let go when they do not stop', () => {
  const ada = driven.enter('Ada')
  const writer = makeWriter(1)
  for (let i = 0; i < 130; i++) ada.send(update(writer.write('x')))
  expect(ada.wire.isPaused).toBe(true)
  driven.clock.pass(1000)
  expect(ada.wire.isPaused).toBe(false)
  for (let second = 0; second < 12 && ada.wire.reason === null; second++) {
    for (let i = 0; i < 100; i++) ada.send(update(writer.write('x')))
    driven.clock.pass(1000)
  }
  expect(ada.wire.reason).toBe('too-fast')
})

test('what somebody sent before they left is taken, however fast it came', () => {
  const ada = driven.enter('Ada')
  const writer = makeWriter(1)
  const left = vi.fn()
  for (let i = 0; i < 130; i++) ada.send(update(writer.write('x')))
  ada.connection.closed(left)
  expect([ada.wire.isPaused, left.mock.calls.length, driven.room.connections.size]).toEqual([true, 0, 1])
  driven.clock.pass(1000)
  expect(driven.room.read((doc) => doc.getText('text').length)).toBe(130)
  expect([left.mock.calls.length, driven.room.connections.size]).toEqual([1, 0])
})

test('who leaves and had sent more than is borne has left by then', () => {
  const ada = driven.enter('Ada')
  const writer = makeWriter(1)
  const left = vi.fn()
  for (let i = 0; i < 2000; i++) ada.send(update(writer.write('x')))
  ada.connection.closed(left)
  for (let second = 0; second < 12; second++) driven.clock.pass(1000)
  expect([left.mock.calls.length, driven.room.connections.size]).toEqual([1, 0])
})

test('who leaves is seen to go, and hears nothing more', () => {
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ada.send(awareness([1, { at: 3 }]))
  driven.clock.pass(16)
  expect(ben.all('awareness').at(-1)?.states.get(1)?.state).toMatchObject({ at: 3, who: { name: 'Ada' } })
  ada.connection.closed(() => {})
  driven.clock.pass(16)
  expect(ben.all('awareness').at(-1)?.states.get(1)?.state).toBeNull()
  const heard = ada.wire.heard.length
  ben.send(update(makeWriter(2).write('b')))
  expect(ada.wire.heard).toHaveLength(heard)
})

test('a name that changes is seen with the next cursor, and a role that may not write ends the connection', () => {
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ada.send(awareness([1, { at: 3 }]))
  const { guest } = ada.connection
  driven.room.renew(ada.connection, { ...guest, role: 'viewer', who: { ...guest.who, name: 'Adele' } })
  driven.clock.pass(16)
  expect(ben.all('awareness').at(-1)?.states.get(1)?.state).toMatchObject({ who: { name: 'Adele' } })
  ada.send(update(makeWriter(1).write('a')))
  expect(ada.wire.reason).toBe('not-allowed')
  expect(textOf(ben)).toBe('')
})

test('a number of a schema that somebody writes is written over while the document is open, and all hear of it', async () => {
  const [eve, ben] = [driven.enter('Eve'), driven.enter('Ben')]
  const script = new Y.Doc()
  script.getMap('about').set('schema', 99)
  eve.send(update(Y.encodeStateAsUpdate(script)))
  expect(driven.room.read(schemaOf)).toBe(99)
  driven.room.tend(driven.clock.now())
  await driven.commit()
  expect(driven.room.read(schemaOf)).toBe(1)
  const heard = new Y.Doc()
  for (const { body } of ben.all('update')) Y.applyUpdate(heard, body)
  expect(schemaOf(heard)).toBe(1)
})
