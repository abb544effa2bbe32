import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { pino } from 'pino'
import { expect } from 'vitest'

import { systemClock } from '../../../server/clock.ts'
import { Index } from '../../../server/index/index.ts'
import { Journal } from '../../../server/storage/journal.ts'
import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import type { InitiativeRow } from '../../../server/storage/tables.ts'
import { createCounts } from '../../../server/sync/counts.ts'

export const at = '2026-01-01T00:00:00.000Z'
export const END = '2026-03-01T00:00:00.000Z'
export const initiative: InitiativeRow = {
  id: 'i',
  title: 'Ready by Five',
  shares: { grid: true, agenda: false, map: 'no', notes: false },
  review: 'first',
  structure: 'locked',
  paused: false,
  salt: 'salt',
  marks: '',
  createdAt: at,
  deletedAt: null,
}
export const person = {
  id: 'p',
  initiative: 'i',
  name: 'Ana',
  partner: null,
  organization: 'Northside Clinic',
  confirmed: true,
  reviewer: false,
  endedAt: null,
}
export const link = (id: string) =>
  ({
    id,
    initiative: 'i',
    role: 'editor',
    label: '',
    createdAt: at,
    expiresAt: null,
    revokedAt: null,
    joined: 0,
    lastJoinedAt: null,
  }) as const

/** An index with one initiative, on a storage in a folder of its own. */
export const makeIndex = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'common-table-index-'))
  const storage: Storage = new SqliteStorage({ dataDir: folder, patience: 0 })
  const openIndex = (on = storage): Index => {
    const log = pino({ level: 'silent' })
    const clock = systemClock
    const journal = new Journal({ storage: on, log, clock, counts: createCounts(), onSettled: () => {} })
    return new Index({ storage: on, journal, clock, read: () => {}, isInUse: () => true })
  }
  const index = openIndex()
  await index.transact(() => {
    index.initiatives.add(initiative)
    index.sessions.put({ id: 's', expiresAt: END, hash: 'session' })
    index.people.put(person)
    for (const id of ['one', 'two']) index.links.add(link(id), `hash-${id}`)
  })
  /** What `look` sees is in memory, and read anew from the storage it is the same. */
  const sees = async <T>(look: (index: Index) => T): Promise<T> => {
    const seen = look(index)
    const again = openIndex()
    await again.initiatives.open('i')
    expect(look(again)).toEqual(seen)
    return seen
  }
  const remove = async (): Promise<void> => {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { folder, storage, index, openIndex, sees, remove }
}
