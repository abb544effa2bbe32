import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import {
  activities,
  actors,
  agenda,
  canvas,
  components,
  connections,
  partners,
  phases,
} from '../../shared/model/kinds.ts'
import { causes } from '../../shared/model/kind-causes.ts'
import { readSections } from '../../shared/model/agenda.ts'
import type { Item, Kind } from '../../shared/model/kind.ts'
import { readAll, readDeletedItems } from '../../shared/model/collection.ts'
import { moveDrawing } from '../../shared/model/canvas.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import { hostile, put, type Maker } from '../support/hostile.ts'
import { MAP_INTENTS, MAP_KINDS, PLAN_INTENTS, PLAN_KINDS, type Intent } from '../support/intents.ts'

/** Every key that a reader looks at, by kind. */
const KEYS: Record<string, readonly string[]> = {
  phases: ['name', 'order', 'starts', 'ends', 'note', 'key', 'hidden'],
  components: ['name', 'purpose', 'order', 'hue', 'key', 'hidden'],
  activities: [
    'title',
    'notes',
    'status',
    'place',
    'lead',
    'supporting:p',
    'supporting:',
    'due',
    'nextStep',
    'happening',
    'tag:t',
    'actor:a',
    'needs:n',
  ],
  partners: ['name', 'code', 'sector', 'contact', 'backbone', 'order'],
  agenda: ['name', 'prompt', 'order', 'body'],
  actors: [
    'name',
    'kind',
    'at',
    'affected',
    'certainty',
    'touch',
    'nextStep',
    'partner',
    'note',
    'status',
    'nextStepBy',
    'nextStepDue',
    'unknown:at',
  ],
  causes: ['text', 'order', 'offered', 'actor:a', 'actor:', 'connection:c'],
  connections: ['from', 'to', 'kind', 'mutual', 'strength', 'note', 'status', 'certainty'],
  canvas: ['shape'],
}
const ABOUT = ['title', 'template', 'schema', 'today', 'goal', 'issue', 'how', '__proto__']
const READERS: Kind<Item>[] = [
  phases,
  components,
  activities,
  partners,
  agenda,
  actors,
  connections,
  canvas,
  causes,
]
const IDS = ['one', 'two', '__proto__', 'constructor', 'a/b', '']

type Entry = { kind: string; id: string; fields: [string, Maker][] | Maker }

const fieldsOf = (kind: string) =>
  fc.array(fc.tuple(fc.constantFrom(...(KEYS[kind] ?? []), 'deleted', 'unknown'), hostile), { maxLength: 12 })

const entry: fc.Arbitrary<Entry> = fc.constantFrom(...Object.keys(KEYS)).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    id: fc.constantFrom(...IDS),
    fields: fc.oneof({ weight: 9, arbitrary: fieldsOf(kind) }, { weight: 1, arbitrary: hostile }),
  }),
)

const plainEntry = fc.tuple(
  fc.constantFrom(
    ...ABOUT.map((key) => ['about', key]),
    ['cells', 'one/two'],
    ['cells', '/'],
    ['cells', 'x'],
  ),
  hostile,
)

const write = (doc: Y.Doc, { kind, id, fields }: Entry): void => {
  if (typeof fields === 'function') return put(doc.getMap(kind), id, fields())
  const item = new Y.Map<unknown>()
  doc.getMap(kind).set(id, item)
  for (const [key, make] of fields) put(item, key, make())
}

/** The document as another replica gets it. */
const sent = (doc: Y.Doc): Y.Doc => {
  const other = new Y.Doc()
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  return other
}

const readEverything = (doc: Y.Doc) => ({
  plan: readPlan(doc),
  map: readMap(doc),
  sections: readSections(doc),
  all: READERS.map((kind) => readAll(doc, kind)),
  deleted: readDeletedItems(doc, [...PLAN_KINDS, ...MAP_KINDS]),
})

const isWithin = (value: number | undefined, least: number, most: number): boolean =>
  value === undefined || (value >= least && value <= most)

test('whatever any client writes under any key, nothing that reads it throws, and numbers keep their bounds', () => {
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 12 }),
      fc.array(plainEntry, { maxLength: 6 }),
      (entries, plain) => {
        const doc = new Y.Doc()
        for (const one of entries) write(doc, one)
        for (const [[root = '', key = ''], make] of plain) put(doc.getMap(root), key, make())
        const read = readEverything(sent(doc))
        // the wire: text, and none of the inner life of Yjs
        const { plan, map } = read
        expect(JSON.parse(JSON.stringify({ plan, map }))).toMatchObject({
          plan: { about: {} },
          map: { about: {} },
        })
        expect(readEverything(sent(sent(doc)))).toEqual(read)
        for (const { hue } of plan.components) expect(isWithin(hue, 1, 6)).toBe(true)
        for (const { at, affected } of map.actors) {
          expect(isWithin(at?.influence, 0, 10)).toBe(true)
          expect(isWithin(at?.position, -2, 2)).toBe(true)
          expect(isWithin(affected, 0, 4)).toBe(true)
        }
        for (const { strength } of map.connections) expect(isWithin(strength, 1, 3)).toBe(true)
      },
    ),
    { numRuns: 400 },
  )
}, 60_000)

test('what people do in such a document throws nothing either', () => {
  const intents: [string, Intent][] = [...Object.entries(PLAN_INTENTS), ...Object.entries(MAP_INTENTS)]
  const step = fc.record({
    what: fc.constantFrom(...intents),
    a: fc.nat(20),
    b: fc.nat(20),
    c: fc.nat(20),
    words: fc.string({ maxLength: 5 }),
  })
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.array(step, { maxLength: 30 }), (entries, steps) => {
      const doc = new Y.Doc()
      for (const one of entries) write(doc, one)
      const victim = sent(doc)
      for (const {
        what: [, intent],
        ...dice
      } of steps)
        intent(victim, dice)
      readEverything(victim)
    }),
    { numRuns: 200 },
  )
}, 60_000)

test('a stroke that a client gave a field called constructor can be moved', () => {
  const doc = new Y.Doc()
  write(doc, { kind: 'canvas', id: 'one', fields: [['shape', () => ({ type: 'draw', constructor: 1 })]] })
  const victim = sent(doc)
  expect(moveDrawing(victim, 'one', { x: 1, y: 2 })).toBe(true)
  expect(readAll(sent(victim), canvas)[0]?.shape).toEqual({ type: 'draw', x: 1, y: 2 })
})

test('a root of another type reads as an empty one', () => {
  for (const kind of [...Object.keys(KEYS), 'about', 'cells'])
    for (const fill of [
      (doc: Y.Doc) => doc.getText(kind).insert(0, 'words'),
      (doc: Y.Doc) => doc.getArray(kind).push([1, { a: 1 }]),
      (doc: Y.Doc) => doc.getXmlFragment(kind).push([new Y.XmlElement('p')]),
    ]) {
      const doc = new Y.Doc()
      fill(doc)
      expect(readEverything(sent(doc))).toEqual(readEverything(new Y.Doc()))
    }
})
