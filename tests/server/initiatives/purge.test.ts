import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'

import { purgeDeleted } from '../../../server/initiatives/purge.ts'
import { statesOf } from '../../../server/initiatives/record.ts'
import { readLimits } from '../../../server/limits.ts'
import { createLog } from '../../../server/log.ts'
import { openDatabase } from '../../../server/storage/database.ts'
import { SqliteRecords } from '../../../server/storage/sqlite-records.ts'
import { systemClock } from '../../../server/clock.ts'
import { Rooms } from '../../../server/sync/rooms.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { entryOf } from '../../../shared/model/collection.ts'
import { ITEM_KINDS } from '../../../shared/model/kinds.ts'
import { DOCUMENTS, type DocumentName } from '../../../shared/words/choices.ts'

let folder: string
let stop: () => Promise<void>
let rooms: Rooms
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-purge-'))
  const database = openDatabase(folder)
  const records = new SqliteRecords(database, folder)
  const log = createLog('silent')
  rooms = new Rooms({ records, log, clock: systemClock, limits: readLimits({}), isPaused: () => false })
  stop = async () => {
    await rooms.stop()
    database.close()
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
  rooms.create('i', statesOf(new Y.Doc(), map))
  await purgeDeleted(rooms, 'i', '2026-01-31T00:00:00.000Z')
  const left = await rooms.read('i', 'map', (doc) => [...doc.getMap('actors').keys()])
  expect(left.toSorted()).toEqual(['alive', 'new', 'odd'])
})

/** An entry of any kind, with a word of its own under every key that holds words. */
const writeItem = (doc: Y.Doc, kind: string, id: string, deleted: string | null): void => {
  const item = new Y.Map<unknown>()
  doc.getMap(kind).set(id, item)
  const word = wordOf(kind, id)
  for (const key of ['name', 'title', 'notes', 'text']) item.set(key, new Y.Text(word))
  for (const key of ['note', 'nextStep', 'contact', 'purpose', 'prompt']) item.set(key, word)
  item.set('shape', { type: 'note', props: { text: word } })
  item.set('deleted', deleted)
}

const wordOf = (kind: string, id: string): string => `${kind}-${id}-word`

/** All that is kept of a document, as letters: what it says, and the bytes that it is stored and sent as. */
const lettersOf = (document: DocumentName): Promise<string> =>
  rooms.read('i', document, (doc) => {
    const roots = [...doc.share.keys()].map((name) => JSON.stringify(doc.getMap(name).toJSON()))
    return `${roots.join()} ${Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1')}`
  })

test('of an item of every kind that was deleted 31 days ago no word is left', async () => {
  const docs = { plan: new Y.Doc(), map: new Y.Doc() }
  const kinds = DOCUMENTS.flatMap((document) => ITEM_KINDS[document].map((kind) => ({ document, kind })))
  for (const { document, kind } of kinds) {
    writeItem(docs[document], kind, 'old', '2026-01-01T00:00:00.000Z')
    writeItem(docs[document], kind, 'alive', null)
  }
  rooms.create('i', statesOf(docs.plan, docs.map))
  await purgeDeleted(rooms, 'i', '2026-02-01T00:00:00.000Z')
  for (const { document, kind } of kinds) {
    expect(await lettersOf(document)).not.toContain(wordOf(kind, 'old'))
    expect(await lettersOf(document)).toContain(wordOf(kind, 'alive'))
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
  for (const to of ['old', 'new'])
    map
      .getMap('connections')
      .set(to, new Y.Map(Object.entries({ from: 'alive', to, note: `connection to ${to}` })))
  rooms.create('i', statesOf(plan, map))
  await purgeDeleted(rooms, 'i', '2026-02-01T00:00:00.000Z')
  const keys = (document: DocumentName, kind: string) =>
    rooms.read('i', document, (doc) => [...doc.getMap(kind).keys()].toSorted())
  expect(await keys('plan', 'cells')).toEqual(['alive/alive', 'new/alive'])
  expect(await keys('plan', 'comments')).toEqual(['activities/new', 'cells/alive/alive', 'odd', 'of/others'])
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
