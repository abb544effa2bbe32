import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { barrier, makeWriter, step1, update } from '../raw-client.ts'
import { driveRoom } from './driven.ts'

/** What the server itself changes in a document, while that is being saved. */
let driven: Awaited<ReturnType<typeof driveRoom>>
beforeEach(async () => {
  driven = await driveRoom()
})
afterEach(() => driven.remove())

type Person = ReturnType<(typeof driven)['enter']>

const textOf = ({ wire }: Person): string => {
  const doc = new Y.Doc()
  for (const heard of wire.heard)
    if (heard.type === 'step2' || heard.type === 'update') Y.applyUpdate(doc, heard.body)
  return doc.getText('text').toJSON()
}

/** Holds what is being saved until it is told to save it, or to fail. */
const holdCommits = (): { end: (failing: boolean) => void } => {
  const { storage } = driven
  const commit = storage.commit.bind(storage)
  let end = (_failing: boolean): void => {}
  const told = new Promise<boolean>((resolve) => (end = resolve))
  storage.commit = async (work) => {
    storage.commit = commit
    if (await told) throw new Error('disk full')
    return commit(work)
  }
  return { end: (failing) => end(failing) }
}

const insert = (words: string) =>
  driven.room.change(
    (doc) => doc.getText('text').insert(0, words),
    () => {},
  )

test('nobody sees it before it is saved: who joins meanwhile waits for that', async () => {
  const held = holdCommits()
  const change = insert('own')
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ben.send(step1())
  ada.send(update(makeWriter(1).write('typed ')))
  expect(ben.all('step2')).toEqual([])
  expect(textOf(ben)).toBe('typed ')
  held.end(false)
  await change
  await driven.commit()
  expect(ben.all('step2')).toHaveLength(1)
  expect([textOf(ben), textOf(ada)].map((text) => text.includes('own'))).toEqual([true, true])
})

test('where it cannot be saved nothing of it was there, and what was typed meanwhile is saved', async () => {
  const held = holdCommits()
  const changes = Promise.allSettled([insert('one'), insert('two')])
  const [ada, ben] = [driven.enter('Ada'), driven.enter('Ben')]
  ben.send(step1())
  ada.send(update(makeWriter(1).write('typed')), barrier(1))
  held.end(true)
  expect(await changes).toEqual(
    Array.from({ length: 2 }, () => ({
      status: 'rejected',
      reason: expect.objectContaining({ code: 'cannot-save' }),
    })),
  )
  driven.clock.pass(250)
  await driven.commit()
  expect(textOf(ben)).toBe('typed')
  expect(driven.room.read((doc) => doc.getText('text').toJSON())).toBe('typed')
  ada.send(barrier(2))
  expect(ada.all('barrier').at(-1)).toMatchObject({ n: 2, status: 0 })
})

test('one that throws on its way leaves nothing, not even with another that is being saved', async () => {
  const held = holdCommits()
  const saved = insert('saved ')
  const thrown = driven.room.change(
    (doc) => doc.getText('text').insert(0, 'thrown '),
    () => {
      throw new Error('no')
    },
  )
  await expect(thrown).rejects.toThrow('no')
  held.end(false)
  await saved
  expect(driven.room.read((doc) => doc.getText('text').toJSON())).toBe('saved ')
})
