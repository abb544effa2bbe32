import { pino } from 'pino'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'

import { systemClock } from '../../../server/clock.ts'
import { Index } from '../../../server/index/index.ts'
import { Journal } from '../../../server/storage/journal.ts'
import { openPostgres } from '../../../server/storage/postgres/postgres-storage.ts'
import { createCounts } from '../../../server/sync/counts.ts'
import { getPostgres, type Postgres } from '../../support/postgres.ts'
import { Wire } from '../../support/wire.ts'
import { bytes, created } from './contract-support.ts'
import { initiative, link } from './made-index.ts'

/** What is said while nobody knows what became of a commit, and what is true once it is known. */
let postgres: Postgres
beforeAll(async () => {
  postgres = await getPostgres()
})
afterAll(() => postgres.remove())

const PLAN = { initiative: 'i', document: 'plan' } as const

const start = async () => {
  const url = await postgres.createDatabase()
  const wire = new Wire(url)
  const storage = await openPostgres(await wire.open())
  let settled = Promise.withResolvers<void>()
  const onSettled = (): void => settled.resolve()
  const log = pino({ level: 'silent' })
  const clock = systemClock
  const journal = new Journal({ storage, log, clock, counts: createCounts(), onSettled })
  const index = new Index({ storage, journal, clock, read: () => {}, isInUse: () => true })
  onTestFinished(async () => {
    await storage.close()
    await wire.close()
  })
  await index.transact(() => {
    journal.deal.created.push(created('i'))
    index.initiatives.add(initiative)
    index.links.add(link('one'), 'hash')
  })
  const rename = (label: string) => index.transact(() => index.links.set(link('one'), { label }))
  /** Resolves when an attempt has ended or is late. */
  const next = async (): Promise<void> => {
    settled = Promise.withResolvers()
    await settled.promise
  }
  return { wire, storage, journal, index, rename, next, label: () => index.links.find('i', 'one')?.label }
}

const cannotSave = { code: 'cannot-save' }

test('who waits for a commit that is late is told that it cannot be saved, nothing new is taken, and what was stored stays', async () => {
  const { wire, storage, journal, rename, next, label } = await start()
  wire.hold('down')
  const from = performance.now()
  const [first, second] = [rename('first'), rename('second')]
  journal.add(PLAN, bytes(7))
  expect(label()).toBe('second')
  await Promise.all([first, second].map((one) => expect(one).rejects.toMatchObject(cannotSave)))
  expect(performance.now() - from).toBeLessThan(4000)
  expect(journal.trouble).not.toBeNull()
  expect(label(), 'what waited is taken back; what is on its way may be stored').toBe('first')
  const refused = rename('third').catch((error: unknown) => error)
  const later = new Promise((resolve) => setImmediate(resolve))
  expect(await Promise.race([refused, later]), 'nobody waits for that').toMatchObject(cannotSave)
  wire.cut()
  while (journal.trouble) await next()
  expect(label()).toBe('first')
  expect((await storage.load('i'))?.links[0]?.label).toBe('first')
  await journal.flushed('i')
  expect((await storage.loadDocument(PLAN))?.updates.map((update) => [...update])).toEqual([[7]])
  await rename('fourth')
  expect((await storage.load('i'))?.links[0]?.label).toBe('fourth')
})

test('a commit that is late and was not stored is taken back, and edits are kept until they are', async () => {
  const { wire, storage, journal, rename, next, label } = await start()
  journal.add(PLAN, bytes(7))
  wire.hold('up')
  await expect(rename('lost')).rejects.toMatchObject(cannotSave)
  expect(label()).toBe('lost')
  const { deliver } = wire.cutHeld()
  while (journal.trouble) await next()
  await deliver()
  expect(label()).toBe('')
  await journal.flushed('i')
  expect((await storage.load('i'))?.links[0]?.label).toBe('')
  expect((await storage.loadDocument(PLAN))?.updates.map((update) => [...update])).toEqual([[7]])
})

test('a journal that is closed meanwhile ends, and nothing of it was called saved', async () => {
  const { wire, journal, rename } = await start()
  wire.hold('up')
  const renaming = expect(rename('lost')).rejects.toMatchObject(cannotSave)
  await journal.close()
  await renaming
  wire.cut()
})
