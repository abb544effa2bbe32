import { inspect } from 'node:util'

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { readUpdate, type Tip } from '../../../../server/sync/guard/read-update.ts'
import { mergeRead, type Read } from '../../../../server/sync/room/merge.ts'
import { apply, edit, makeEditor } from '../guard/honest-edits.ts'

const PEOPLE = 3

/** Each edit, and whether a turn of the server ends after it. */
const step = fc.record({ who: fc.nat(PEOPLE - 1), edit, ends: fc.boolean() })

const asText = (value: unknown): string =>
  inspect(value, { depth: Infinity, sorted: true, maxArrayLength: null, maxStringLength: null })

test('whoever gets the edits of a turn as few updates has the same document as who gets each alone', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60, size: 'max' }), (steps) => {
      const [each, merged] = [new Y.Doc(), new Y.Doc()]
      const known = { clocks: new Map<number, number>(), tips: new Map<number, Tip>() }
      const people = Array.from({ length: PEOPLE }, makeEditor)
      let turn: Read[] = []
      const endTurn = () => {
        const updates = mergeRead(turn)
        expect(updates.length).toBeLessThanOrEqual(turn.length)
        for (const update of updates) Y.applyUpdate(merged, update)
        turn = []
      }
      for (const { doc } of people)
        doc.on('update', (update: Uint8Array, origin: unknown) => {
          if (origin === 'server') return
          const reading = readUpdate(update, known)
          for (const { client, to } of reading.structs)
            known.clocks.set(client, Math.max(known.clocks.get(client) ?? 0, to))
          turn.push({ update, reading })
          Y.applyUpdate(each, update)
          for (const other of people) if (other.doc !== doc) Y.applyUpdate(other.doc, update, 'server')
        })
      for (const { who, edit: change, ends } of steps) {
        const person = people[who]
        if (person) apply(person.doc, person.undo, change)
        if (ends) endTurn()
      }
      endTurn()
      expect(merged.store.pendingStructs).toBeNull()
      expect(Y.equalSnapshots(Y.snapshot(merged), Y.snapshot(each))).toBe(true)
      for (const [name, type] of people[0]?.doc.share ?? []) {
        const kind = type.constructor as new () => Y.AbstractType<unknown>
        expect(asText(merged.get(name, kind).toJSON())).toBe(asText(each.get(name, kind).toJSON()))
      }
    }),
    { numRuns: 150 },
  )
}, 60_000)

test('what one person types in a turn becomes one update', () => {
  const doc = new Y.Doc()
  const turn: Read[] = []
  doc.on('update', (update: Uint8Array) =>
    turn.push({ update, reading: readUpdate(update, { clocks: new Map(), tips: new Map() }) }),
  )
  for (const letter of 'together') doc.getText('text').insert(doc.getText('text').length, letter)
  const [update, ...more] = mergeRead(turn)
  expect(more).toEqual([])
  const reader = new Y.Doc()
  Y.applyUpdate(reader, update ?? new Uint8Array())
  expect(reader.getText('text').toJSON()).toBe('together')
})
