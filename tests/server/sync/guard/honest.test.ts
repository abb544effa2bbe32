import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { type Tip, readStructs, readUpdate } from '../../../../server/sync/guard/read-update.ts'
import { nestsTooDeep } from '../../../../server/sync/guard/nesting.ts'
import { isWellPlaced } from '../../../../server/sync/guard/placement.ts'
import { apply, edit, makeEditor } from './honest-edits.ts'

const PEOPLE = 3
const RUNS = Number(process.env.HONEST_RUNS ?? 150)
const STEPS = Number(process.env.HONEST_STEPS ?? 60)

/** The server's side: admits as it does, and fails the test when it would not. */
const makeServer = () => {
  const doc = new Y.Doc()
  const clocks = new Map<number, number>()
  const tips = new Map<number, Tip>()
  const known = { clocks, tips }
  const admit = (update: Uint8Array): void => {
    const reading = readUpdate(update, known)
    expect(reading.missing).toBeNull()
    if (reading.makesTypes) expect(nestsTooDeep(doc, readStructs(update, known))).toBe(false)
    for (const { client, to } of reading.structs) clocks.set(client, Math.max(clocks.get(client) ?? 0, to))
    for (const [client, tip] of reading.tips) tips.set(client, tip)
    Y.applyUpdate(doc, update)
    expect(isWellPlaced(doc, readStructs(update, known))).toBe(true)
    expect(doc.store.pendingStructs).toBeNull()
    expect(doc.store.pendingDs).toBeNull()
  }
  return { doc, clocks, admit }
}

const step = fc.record({
  who: fc.nat(PEOPLE - 1),
  edit,
  leaves: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
})

test('what honest documents emit is never refused, whatever people write, undo and merge', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: STEPS, size: 'max' }), (steps) => {
      const server = makeServer()
      const people = Array.from({ length: PEOPLE }, () => ({ ...makeEditor(), online: true }))
      const come = (person: (typeof people)[number]): void => {
        Y.applyUpdate(
          person.doc,
          Y.encodeStateAsUpdate(server.doc, Y.encodeStateVector(person.doc)),
          'server',
        )
        const answer = Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server.doc))
        server.admit(answer)
        for (const other of people)
          if (other !== person && other.online) Y.applyUpdate(other.doc, answer, 'server')
        person.online = true
      }
      for (const person of people) {
        person.doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (!person.online || origin === 'server') return
          server.admit(update)
          for (const other of people)
            if (other !== person && other.online) Y.applyUpdate(other.doc, update, 'server')
        })
      }
      for (const { who, edit: change, leaves } of steps) {
        const person = people[who]!
        if (leaves && person.online) person.online = false
        else if (leaves) come(person)
        apply(person.doc, person.undo, change)
      }
      for (const person of people) come(person)
      server.admit(Y.encodeStateAsUpdate(server.doc))
      server.admit(Y.mergeUpdates(people.map(({ doc }) => Y.encodeStateAsUpdate(doc))))
      expect(server.clocks).toEqual(Y.decodeStateVector(Y.encodeStateVector(server.doc)))
    }),
    { numRuns: RUNS },
  )
}, 600_000)

test('an update that comes before what it builds on is a gap, and none once that is there', () => {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  doc.getText('text').insert(0, 'one')
  doc.getText('text').insert(3, 'two')
  doc.getText('text').delete(0, 1)
  const none = { clocks: new Map<number, number>(), tips: new Map() }
  expect(readUpdate(updates[1]!, none).missing).toEqual({ client: doc.clientID, clock: 2 })
  expect(readUpdate(updates[2]!, none).missing).toEqual({ client: doc.clientID, clock: 0 })
  const some = { ...none, clocks: new Map([[doc.clientID, 3]]) }
  expect(readUpdate(updates[1]!, some).missing).toBeNull()
  expect(readUpdate(updates[2]!, some).missing).toBeNull()
})
