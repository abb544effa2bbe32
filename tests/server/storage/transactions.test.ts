import { afterEach, beforeEach, expect, test } from 'vitest'

import { SqliteStorage } from '../../../server/storage/sqlite/sqlite-storage.ts'
import { NotOnDisk } from '../../../server/storage/storage.ts'
import { link, makeIndex } from './made-index.ts'

/** What is changed at once is saved at once, in an order, or has not happened. */

let made: Awaited<ReturnType<typeof makeIndex>>
let index: (typeof made)['index']
let sees: (typeof made)['sees']
beforeEach(async () => {
  made = await makeIndex()
  ;({ index, sees } = made)
})
afterEach(() => made.remove())

test('a transaction that throws leaves nothing, and what nothing would save cannot be changed', async () => {
  const fail = index.transact(() => {
    index.initiatives.set('i', { title: 'Other' })
    index.links.set(link('one'), { label: 'Other' })
    throw new Error('no')
  })
  await expect(fail).rejects.toThrow('no')
  expect(
    await sees(({ initiatives, links }) => [initiatives.find('i')?.title, links.find('i', 'one')?.label]),
  ).toEqual(['Ready by Five', ''])
  expect(() => index.initiatives.set('i', { title: 'Other' })).toThrow('nothing saves')
})

test('two transactions at once see each other in their order, and where nothing can be saved neither has happened', async () => {
  const add = (label: string) =>
    index.transact(() => {
      const before = index.links.find('i', 'one')?.label ?? ''
      index.links.set(link('one'), { label: `${before}${label}` })
    })
  await Promise.all(['a', 'b', 'c'].map(add))
  expect(await sees(({ links }) => links.find('i', 'one')?.label)).toBe('abc')
  const { storage } = made
  const commit = storage.commit.bind(storage)
  storage.commit = () => Promise.reject(new Error('disk full'))
  const all = await Promise.allSettled(['d', 'e'].map(add))
  storage.commit = commit
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(await sees(({ links }) => links.find('i', 'one')?.label)).toBe('abc')
})

test('what another process has changed is read again', async () => {
  const elsewhere = new SqliteStorage({ dataDir: made.folder, patience: 0 })
  const other = made.openIndex(elsewhere)
  await other.look()
  await other.initiatives.open('i')
  await index.transact(() => index.initiatives.set('i', { title: 'Other' }))
  expect(other.initiatives.find('i')?.title).toBe('Ready by Five')
  await other.look()
  expect(other.initiatives.find('i')?.title).toBe('Other')
  await elsewhere.close()
})

test('notices what another process writes, and not what it writes itself', async () => {
  const before = await made.storage.version()
  await index.probe()
  await index.transact(() => index.initiatives.set('i', { title: 'Own' }))
  expect(await made.storage.version()).toBe(before)
  const other = new SqliteStorage({ dataDir: made.folder, patience: 0 })
  await other.probe()
  await other.close()
  expect(await made.storage.version()).not.toBe(before)
})

test('what is stored but maybe not on disk is not called saved, and stays as it is in memory', async () => {
  const { storage } = made
  const commit = storage.commit.bind(storage)
  storage.commit = async (work) => {
    await commit(work)
    throw new NotOnDisk('The disk says no.')
  }
  const rename = index.transact(() => index.links.set(link('one'), { label: 'Wall' }))
  await expect(rename).rejects.toMatchObject({ code: 'cannot-save' })
  storage.commit = commit
  expect(await sees(({ links }) => links.find('i', 'one')?.label)).toBe('Wall')
})
