import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import pg from 'pg'

import { openSource, openTarget } from '../../../server/storage/ends.ts'
import { type Amount, move, type Tell } from '../../../server/storage/move.ts'
import type { Storage } from '../../../server/storage/storage.ts'
import { DOCUMENTS } from '../../../shared/words/documents.ts'
import { bytes, contentOf, created, MAP, noise, PLAN, work } from './contract-support.ts'
import { openAt } from './open-at.ts'
import { initiative, LATER, person, putting, rowsOf, sessions, sorted, THEN } from './sample-rows.ts'

export const moving = async (from: string, to: string, tell: Tell = () => {}): Promise<Amount> => {
  const source = await openSource(from)
  try {
    const target = await openTarget(to)
    try {
      return await move(source, target, tell)
    } finally {
      await target.close()
    }
  } finally {
    await source.close()
  }
}

export const using = async <T>(address: string, run: (storage: Storage) => Promise<T>): Promise<T> => {
  const storage = await openAt(address)
  try {
    return await run(storage)
  } finally {
    await storage.close()
  }
}

export const change = async (address: string, sql: string): Promise<void> => {
  if (!address.startsWith('postgres:')) {
    const database = new DatabaseSync(join(address, 'common-table.sqlite'))
    database.exec(sql)
    return database.close()
  }
  const client = new pg.Client(address)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

/** Of every kind of row, in other scripts; a deleted initiative, ended sessions, documents with logs and without. */
const MANY = Array.from({ length: 2100 }, (_, i) => `many-${i}`)
export const fill = (address: string): Promise<void> =>
  using(address, async (storage) => {
    const put = {
      table: 'initiatives',
      put: initiative('empty', { deletedAt: LATER, paused: true }),
    } as const
    const ended = MANY.map(
      (id) => ({ table: 'sessions', put: { id, hash: `of ${id}`, expiresAt: THEN } }) as const,
    )
    await storage.commit(
      work({
        created: ['two', 'one', 'empty', 'left'].map(created),
        changes: [put, ...sessions, ...ended, ...['two', 'one'].flatMap((id) => putting(rowsOf(id)))],
        entries: [{ ...PLAN, updates: [bytes(3), bytes(), noise(300_000)] }],
      }),
    )
    await storage.commit(work({ changes: [{ table: 'people', put: person('b', 'one') }] }))
    await storage.commit(work({ entries: [{ ...MAP, updates: [bytes(5)] }] }))
    await storage.compact(MAP, bytes(6, 6))
    await storage.commit(work({ entries: [{ ...MAP, updates: [bytes(7)] }] }))
    await storage.setAside(PLAN, bytes(8), 'it broke it')
    await storage.setAside(PLAN, bytes(9), 'it broke it')
  })

export const everythingOf = async (address: string): Promise<unknown> => {
  const source = await openSource(address)
  const documents = ['one', 'two', 'empty', 'left'].flatMap((of) =>
    DOCUMENTS.map((document) => ({ initiative: of, document })),
  )
  const setAside = await Promise.all(documents.map((id) => source.setAside(id)))
  await source.close()
  return using(address, async (storage) => ({
    initiatives: await storage.initiatives(),
    rows: await Promise.all(
      ['one', 'two', 'empty', 'left'].map(async (id) => sorted(await storage.load(id))),
    ),
    names: new Set((await storage.documents()).map(({ initiative: of, document }) => `${of}/${document}`)),
    documents: await Promise.all(documents.map(async (id) => contentOf(await storage.loadDocument(id)))),
    sessions: await Promise.all(
      ['secret 0', 'of many-0', 'of many-2099', 'none'].map((hash) => storage.findSession(hash)),
    ),
    setAside: setAside.map((list) => list.map((one) => ({ ...one, bytes: [...one.bytes] }))),
  }))
}
