import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'

import { purgeDeleted } from '../../../server/initiatives/purge.ts'
import { statesOf } from '../../../server/initiatives/record.ts'
import { readLimits } from '../../../server/limits.ts'
import { createLog } from '../../../server/log.ts'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import { systemClock } from '../../../server/clock.ts'
import { Rooms } from '../../../server/sync/rooms.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { setCellGoal } from '../../../shared/model/cells.ts'
import { deleteItem, entryOf } from '../../../shared/model/collection.ts'
import { make } from '../../../shared/model/edit.ts'
import type { Field } from '../../../shared/model/fields.ts'
import type { ItemKind } from '../../../shared/model/kind.ts'
import { causes } from '../../../shared/model/kind-causes.ts'
import { ITEM_KINDS } from '../../../shared/model/kinds.ts'
import { DOCUMENTS, type DocumentName } from '../../../shared/words/documents.ts'

let folder: string
let stop: () => Promise<void>
let rooms: Rooms
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-purge-'))
  const storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  const log = createLog('silent')
  rooms = new Rooms({
    storage,
    log,
    clock: systemClock,
    upgrades: [],
    limits: readLimits({}),
    noted: () => [],
    isPaused: async () => false,
  })
  stop = async () => {
    await rooms.stop()
    await storage.close()
  }
})
afterEach(async () => {
  await stop()
  rmSync(folder, { recursive: true, force: true })
})

test('what was marked long enough ago goes for good; what is alive, new, or marked with no time stays', async () => {
  const map = new Y.Doc()
  const marks: [string, unknown][] = [
    ['alive', null],
    ['old', '2026-01-01T00:00:00.000Z'],
    ['older', '2025-12-31'],
    ['new', '2026-02-01T00:00:00.000Z'],
    ['odd', 'yesterday'],
  ]
  for (const [id, deleted] of marks) {
    addActor(map, { id, name: id })
    entryOf(map, 'actors', id)?.set('deleted', deleted)
  }
  await rooms.create('i', statesOf(new Y.Doc(), map), () => {})
  await purgeDeleted(rooms, 'i', '2026-01-31T00:00:00.000Z')
  const left = await rooms.read('i', 'map', (doc) => [...doc.getMap('actors').keys()])
  expect(left.toSorted()).toEqual(['alive', 'new', 'odd'])
})

test('whoever is gone for good is named by nothing that stays', async () => {
  const map = new Y.Doc()
  for (const id of ['gone', 'stays']) addActor(map, { id, name: id })
  make(map, causes, { id: 'why', text: 'They never met', actors: ['gone', 'stays'] })
  entryOf(map, 'actors', 'gone')?.set('deleted', '2026-01-01T00:00:00.000Z')
  await rooms.create('i', statesOf(new Y.Doc(), map), () => {})
  await purgeDeleted(rooms, 'i', '2026-01-31T00:00:00.000Z')
  const left = await rooms.read('i', 'map', (doc) => [...(entryOf(doc, 'causes', 'why')?.keys() ?? [])])
  expect(left).toContain('actor:stays')
  expect(left).not.toContain('actor:gone')
})

/** Makes an item of any kind, with a word of its own in every field that holds words, as its fields say. */
const makeItem = (doc: Y.Doc, kind: ItemKind, id: string): void => {
  const given = Object.entries(kind.fields).map(([name, field]) => [name, valueFor(field, kind.name, id)])
  make(doc, kind, { ...Object.fromEntries(given), id })
  for (const value of entryOf(doc, kind.name, id)?.values() ?? []) {
    if (!(value instanceof Y.XmlFragment)) continue
    const paragraph = new Y.XmlElement('paragraph')
    paragraph.insert(0, [new Y.XmlText(wordOf(kind.name, id))])
    value.push([paragraph])
  }
}

/** What it leans on is of the same id: deleted with it, or alive as it is. */
const valueFor = (field: Field, kind: string, id: string): unknown => {
  const word = wordOf(kind, id)
  switch (field.type) {
    case 'text':
    case 'words':
      return word
    case 'set':
      return [word]
    case 'ref':
      return id
    case 'about':
      return `cells/${id}/${id}`
    case 'place':
      return { phase: id, component: id, order: 'a0' }
    case 'drawing':
      return { type: 'note', x: 1, y: 2, props: { text: word } }
    default:
      return field.initial
  }
}

/** The same, with no more than names and a mark. */
const writeItem = (doc: Y.Doc, kind: string, id: string, deleted: string | null): void =>
  void doc.getMap(kind).set(id, new Y.Map(Object.entries({ name: new Y.Text(wordOf(kind, id)), deleted })))

const wordOf = (kind: string, id: string): string => `${kind}-${id}-word`

/** All that is kept of a document, as letters: what it says, and the bytes that it is stored and sent as. */
const lettersOf = (document: DocumentName): Promise<string> =>
  rooms.read('i', document, (doc) => {
    const roots = [...doc.share.keys()].map((name) => JSON.stringify(doc.getMap(name).toJSON()))
    return `${roots.join()} ${Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')}`
  })

const DAY = 86_400_000

test('of an item of every kind that was deleted 31 days ago no word is left, nor of what leaned on it', async () => {
  const docs = { plan: new Y.Doc(), map: new Y.Doc() }
  const kinds = DOCUMENTS.flatMap((document) => ITEM_KINDS[document].map((kind) => ({ document, kind })))
  expect(kinds.length).toBeGreaterThan(8)
  for (const { document, kind } of kinds)
    for (const id of ['old', 'alive']) makeItem(docs[document], kind, id)
  for (const id of ['old', 'alive']) setCellGoal(docs.plan, id, id, wordOf('cells', id))
  for (const { document, kind } of kinds) deleteItem(docs[document], kind.name, 'old', 'Somebody')
  await rooms.create('i', statesOf(docs.plan, docs.map), () => {})
  for (const { document, kind } of [...kinds, { document: 'plan' as const, kind: { name: 'cells' } }])
    expect(await lettersOf(document)).toContain(wordOf(kind.name, 'old'))

  // what is deleted is kept for 30 days
  await purgeDeleted(rooms, 'i', new Date(Date.now() + (31 - 30) * DAY).toISOString())
  for (const { document, kind } of [...kinds, { document: 'plan' as const, kind: { name: 'cells' } }]) {
    expect(await lettersOf(document)).not.toContain(wordOf(kind.name, 'old'))
    expect(await lettersOf(document)).toContain(wordOf(kind.name, 'alive'))
  }
})

test('with a purged phase or person goes what can be seen nowhere without it; what is only deleted keeps its own', async () => {
  const [plan, map] = [new Y.Doc(), new Y.Doc()]
  for (const kind of ['phases', 'components', 'activities'])
    for (const id of ['old', 'new', 'alive']) writeItem(plan, kind, id, DELETED[id] ?? null)
  for (const id of ['old', 'new', 'alive']) writeItem(map, 'actors', id, DELETED[id] ?? null)
  for (const of of ['alive/alive', 'new/alive', 'old/alive', 'alive/old', 'never/alive'])
    plan.getMap('cells').set(of, `goal of ${of}`)
  for (const on of [
    'activities/old',
    'activities/new',
    'cells/old/alive',
    'cells/alive/alive',
    'odd',
    'of/others',
  ])
    plan.getMap('comments').set(on, new Y.Map(Object.entries({ on, text: `said of ${on}` })))
  for (const key of ['lead/activities/old', 'lead/activities/new', 'empty/cells/old/alive', 'odd'])
    plan.getMap('setAside').set(key, { reason: `reason of ${key}` })
  for (const to of ['old', 'new'])
    map
      .getMap('connections')
      .set(to, new Y.Map(Object.entries({ from: 'alive', to, note: `connection to ${to}` })))
  await rooms.create('i', statesOf(plan, map), () => {})
  await purgeDeleted(rooms, 'i', '2026-02-01T00:00:00.000Z')
  const keys = (document: DocumentName, kind: string) =>
    rooms.read('i', document, (doc) => [...doc.getMap(kind).keys()].toSorted())
  expect(await keys('plan', 'cells')).toEqual(['alive/alive', 'new/alive'])
  expect(await keys('plan', 'comments')).toEqual(['activities/new', 'cells/alive/alive', 'odd', 'of/others'])
  expect(await keys('plan', 'setAside')).toEqual(['lead/activities/new', 'odd'])
  expect(await keys('map', 'connections')).toEqual(['new'])
  for (const gone of [
    'goal of old/alive',
    'goal of alive/old',
    'said of activities/old',
    'said of cells/old',
  ])
    expect(await lettersOf('plan')).not.toContain(gone)
})

const DELETED: Record<string, string> = { old: '2026-01-01T00:00:00.000Z', new: '2026-02-02T00:00:00.000Z' }
