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
import { Rooms } from '../../../server/sync/rooms.ts'
import { addActor } from '../../../shared/model/actors.ts'
import { entryOf } from '../../../shared/model/collection.ts'

let folder: string
let stop: () => Promise<void>
let rooms: Rooms
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'common-table-purge-'))
  const database = openDatabase(folder)
  const records = new SqliteRecords(database, folder)
  const log = createLog('silent')
  rooms = new Rooms({ records, log, limits: readLimits({}), isPaused: () => false })
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
