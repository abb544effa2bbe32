import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { documentToJson, readRecord } from '../../../server/initiatives/record.ts'
import { isTooDeep, NOTHING_KNOWN } from '../../../server/sync/guard/guard.ts'
import { SCHEMA } from '../../../shared/model/kinds.ts'
import { newestOf, UPGRADES } from '../../../shared/model/upgrades.ts'
import { AppError } from '../../../shared/words/errors.ts'
import { hostile, put } from '../../support/hostile.ts'

const loaded = (state: Uint8Array): Y.Doc => {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}

/** What a record is after it was imported and exported again. */
const again = (record: unknown) => {
  const { states } = readRecord({ record, title: 'A' })
  return { schema: 1, plan: documentToJson(loaded(states.plan)), map: documentToJson(loaded(states.map)) }
}

test('every shared type, with marks and unknown keys, comes back equal', () => {
  const record = {
    schema: 1,
    plan: {
      about: {
        title: 'A',
        goal: { $text: [{ insert: 'bold', attributes: { bold: true } }, { insert: ' plain\n' }] },
      },
      agenda: {
        s: {
          body: {
            $xml: [
              { tag: 'heading', attributes: { level: 2 }, children: [{ text: 'Head' }] },
              {
                tag: 'bulletList',
                attributes: {},
                children: [{ tag: 'listItem', attributes: {}, children: [] }],
              },
            ],
          },
        },
      },
      later: { kind: { nested: { more: { $list: [1, { $text: 'x' }, { $value: { a: [null] } }] } } } },
    },
    map: {
      actors: {
        a: { bytes: { $bytes: 'AQID' }, at: { $value: { influence: 3 } }, deleted: '2026-01-01', note: null },
      },
      odd: { m: { $map: { $text: 'a key of its own', other: true } } },
    },
  }
  expect(again(record)).toEqual(record)
})

const word = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.constantFrom(
    '$text',
    '$xml',
    '$list',
    '$value',
    '$bytes',
    '$map',
    'insert',
    'attributes',
    'tag',
    'children',
    'text',
    '__proto__',
    'constructor',
  ),
)
const anything = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1.5, 1e300, ''),
    word,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(word, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value

test('whatever is sent as a record is refused with a sentence, or comes back as it is kept', () => {
  fc.assert(
    fc.property(anything, anything, (plan, map) => {
      try {
        const kept = again(
          JSON.parse(JSON.stringify({ schema: 1, plan: { things: plan }, map: { things: map } })),
        )
        expect(again(kept)).toEqual(kept)
      } catch (error) {
        if (!(error instanceof AppError)) throw error
        expect(error.code).toBe('bad-request')
      }
    }),
    { numRuns: 3000 },
  )
})

test('what Yjs itself cannot hold is refused', () => {
  const things = { a: { $value: { constructor: null } } }
  expect(() => again({ schema: 1, plan: { things }, map: {} })).toThrow(AppError)
})

test('whatever clients wrote that the guard lets in, what is exported of it can be imported, and stays as it is then', () => {
  const entries = fc.array(fc.tuple(word, hostile), { maxLength: 8 })
  fc.assert(
    fc.property(entries, (given) => {
      const doc = new Y.Doc()
      const item = new Y.Map<unknown>()
      doc.getMap('canvas').set('one', item)
      for (const [key, make] of given) put(item, key, make())
      const update = Y.encodeStateAsUpdate(doc)
      fc.pre(!isTooDeep(update, { ...NOTHING_KNOWN, roots: new Set(), doc: new Y.Doc() }))
      const plan = documentToJson(loaded(update))
      const kept = again({ schema: 1, plan, map: {} })
      expect(again(kept)).toEqual(kept)
    }),
    { numRuns: 400 },
  )
})

test('what is nested too deep is refused, not followed', () => {
  const deep = (depth: number, wrap: (inner: unknown) => unknown) => {
    let value: unknown = 'x'
    for (let n = 0; n < depth; n++) value = wrap(value)
    return { schema: 1, plan: { things: { a: value } }, map: {} }
  }
  for (const wrap of [
    (inner: unknown) => ({ inner }),
    (inner: unknown) => ({ $list: [inner] }),
    (inner: unknown) => ({ $value: [inner] }),
    (inner: unknown) => ({ $xml: [{ tag: 'p', children: [], attributes: { inner } }] }),
  ])
    expect(() => again(deep(5000, wrap))).toThrow(AppError)
})

const ringed = { schema: 1, plan: { about: { title: 'A', schema: 1 } }, map: { about: { schema: 1 } } }

test('a record of an older schema is brought up to date as a document is', () => {
  const upgrade = (doc: Y.Doc, document: string): void => {
    doc.getMap('rings').set(document, true)
  }
  const { states } = readRecord({ record: ringed }, [upgrade])
  expect(documentToJson(loaded(states.plan))).toEqual({
    about: { title: 'A', schema: 2 },
    rings: { plan: true },
  })
  expect(documentToJson(loaded(states.map))).toEqual({ about: { schema: 2 }, rings: { map: true } })
})

test('a record of a newer schema is refused with a sentence, wherever it says so', () => {
  const newer = [
    { ...ringed, schema: 2 },
    { ...ringed, plan: { about: { title: 'A', schema: 2 } } },
    { ...ringed, map: { about: { schema: 2 } } },
  ]
  for (const record of newer) expect(() => readRecord({ record })).toThrow(/newer version of Common Table/)
})

test('the number of today’s documents follows from their upgrades', () => {
  expect(SCHEMA).toBe(newestOf(UPGRADES))
})
