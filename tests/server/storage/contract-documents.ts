import { expect } from 'vitest'

import type { Storage } from '../../../server/storage/storage.ts'
import {
  append,
  bytes,
  contentOf,
  created,
  MAP,
  noise,
  type OnNewPlace,
  PLAN,
  read,
  work,
} from './contract-support.ts'
import { initiative, person } from './sample-rows.ts'

/** Documents: what is committed of them, in which order, all or nothing. */
export const documentContract = (on: OnNewPlace): void => {
  order(on)
  atomicity(on)
  compaction(on)
  amounts(on)
}

const order = (on: OnNewPlace): void => {
  on(
    'a document is its full state and the updates after it, in order, after it was opened again too',
    async (place, storage) => {
      await storage.commit(work({ created: [created('one')] }))
      await append(storage, PLAN, 3, 4)
      await append(storage, PLAN, 5)
      const whole = { state: [1], updates: [[3], [4], [5]] }
      expect(await read(storage, PLAN)).toEqual(whole)
      await storage.close()
      const again = await place.open()
      expect(await read(again, PLAN)).toEqual(whole)
      await append(again, PLAN, 6)
      expect((await read(again, PLAN))?.updates).toEqual([[3], [4], [5], [6]])
    },
  )

  on(
    'commits that nobody waits for take effect in the order in which they were asked for',
    async (_, storage) => {
      const all = [storage.commit(work({ created: [created('one')] }))]
      for (let i = 0; i < 200; i++) all.push(append(storage, i % 2 ? MAP : PLAN, i))
      const loaded = storage.loadDocument(MAP)
      await Promise.all(all)
      const odd = Array.from({ length: 100 }, (_, i) => [2 * i + 1])
      expect(contentOf(await loaded)?.updates).toEqual(odd)
      expect((await read(storage, PLAN))?.updates.flat()).toEqual(odd.map(([n = 0]) => n - 1))
    },
  )

  on('a document that a commit names twice takes both in their order', async (_, storage) => {
    const entries = [
      { ...PLAN, updates: [bytes(3)] },
      { ...MAP, updates: [bytes(4)] },
      { ...PLAN, updates: [bytes(5)] },
      { ...MAP, updates: [] },
    ]
    await storage.commit(work({ created: [created('one')], entries }))
    expect(await read(storage, PLAN)).toEqual({ state: [1], updates: [[3], [5]] })
    expect(await read(storage, MAP)).toEqual({ state: [2], updates: [[4]] })
  })

  on('a commit of nothing changes nothing', async (_, storage) => {
    await storage.commit(work({}))
    expect(await storage.documents()).toEqual([])
    expect(await storage.initiatives()).toEqual([])
  })
}

/** What a commit holds that must not be stored without the rest of it. */
const rest = {
  created: [created('two')],
  entries: [{ ...PLAN, updates: [bytes(3)] }],
  changes: [{ table: 'people', put: person('ana', 'one') }],
} as const

const expectNothingOfIt = async (storage: Storage): Promise<void> => {
  expect(await read(storage, PLAN)).toEqual({ state: [1], updates: [] })
  expect((await storage.load('one'))?.people).toEqual([])
  expect(await storage.documents()).toEqual([PLAN, MAP])
  await append(storage, PLAN, 9)
  expect((await read(storage, PLAN))?.updates).toEqual([[9]])
}

const start = (storage: Storage): Promise<void> =>
  storage.commit(
    work({ created: [created('one')], changes: [{ table: 'initiatives', put: initiative('one') }] }),
  )

const atomicity = (on: OnNewPlace): void => {
  on('a commit is stored whole: documents, updates, rows, and what is purged', async (place, storage) => {
    await start(storage)
    await storage.commit(work({ ...rest, purged: ['none'] }))
    await storage.commit(work({ entries: [{ ...PLAN, updates: [bytes(4)] }], purged: ['two'] }))
    await storage.close()
    const again = await place.open()
    expect((await read(again, PLAN))?.updates).toEqual([[3], [4]])
    expect((await again.load('one'))?.people).toEqual([person('ana', 'one')])
    expect(await again.documents()).toEqual([PLAN, MAP])
  })

  on('nothing is stored of a commit with a row that belongs to nobody', async (_, storage) => {
    await start(storage)
    const seat = { table: 'seats', put: { session: 'none', initiative: 'one', person: 'none' } } as const
    const failing = storage.commit(work({ ...rest, changes: [...rest.changes, seat], purged: ['one'] }))
    await expect(failing).rejects.toThrow(Error)
    await expectNothingOfIt(storage)
  })

  on('nothing is stored of a commit to a document that is not there', async (_, storage) => {
    await start(storage)
    const entries = [...rest.entries, { initiative: 'none', document: 'map', updates: [bytes(1)] } as const]
    await expect(storage.commit(work({ ...rest, entries }))).rejects.toThrow('none/map')
    await expectNothingOfIt(storage)
  })

  on('nothing is stored of a commit that makes a document which is there', async (_, storage) => {
    await start(storage)
    const twice = [...rest.created, created('one')]
    await expect(storage.commit(work({ ...rest, created: twice }))).rejects.toThrow(Error)
    await expectNothingOfIt(storage)
  })

  on('a commit that fails among many takes none of the others with it', async (_, storage) => {
    await start(storage)
    const bad = { table: 'people', put: person('bo', 'none') } as const
    const commits = Array.from({ length: 20 }, (_, i) =>
      storage.commit(
        work({ entries: [{ ...PLAN, updates: [bytes(i)] }], changes: i % 5 === 3 ? [bad] : [] }),
      ),
    )
    const ended = await Promise.allSettled(commits)
    const saved = ended.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []))
    expect(saved).toEqual(Array.from({ length: 20 }, (_, i) => i).filter((i) => i % 5 !== 3))
    expect((await read(storage, PLAN))?.updates.flat()).toEqual(saved)
  })
}

const compaction = (on: OnNewPlace): void => {
  on('a full state takes the place of the log, and updates go on after it', async (place, storage) => {
    await storage.commit(work({ created: [created('one')] }))
    const calls = [append(storage, PLAN, 3), storage.compact(PLAN, bytes(9, 9)), append(storage, PLAN, 4)]
    await Promise.all(calls)
    expect(await read(storage, PLAN)).toEqual({ state: [9, 9], updates: [[4]] })
    await storage.close()
    const again = await place.open()
    await append(again, PLAN, 5)
    await again.compact(PLAN, bytes(8))
    await again.compact(PLAN, bytes(7))
    await append(again, PLAN, 6)
    expect(await read(again, PLAN)).toEqual({ state: [7], updates: [[6]] })
    expect(await read(again, MAP)).toEqual({ state: [2], updates: [] })
  })

  on('what is purged is gone, and may be made anew', async (_, storage) => {
    await storage.commit(work({ created: [created('one'), created('two')] }))
    await append(storage, PLAN, 3)
    await storage.setAside(PLAN, bytes(4), 'why')
    await storage.commit(work({ purged: ['one'] }))
    expect(await storage.loadDocument(PLAN)).toBeNull()
    expect(await storage.loadDocument(MAP)).toBeNull()
    expect((await storage.documents()).map((one) => one.initiative)).toEqual(['two', 'two'])
    await expect(append(storage, PLAN, 5)).rejects.toThrow('one/plan')
    await storage.commit(work({ created: [created('one')] }))
    await append(storage, PLAN, 6)
    expect(await read(storage, PLAN)).toEqual({ state: [1], updates: [[6]] })
  })

  on('what cannot be held is set aside, and is no part of the document', async (_, storage) => {
    await storage.commit(work({ created: [created('one')] }))
    await storage.setAside(PLAN, bytes(3), 'why')
    expect(await read(storage, PLAN)).toEqual({ state: [1], updates: [] })
    const nobody = { initiative: 'none', document: 'plan' } as const
    await expect(storage.setAside(nobody, bytes(3), 'why')).rejects.toThrow('none/plan')
    await expect(storage.compact(nobody, bytes(3))).rejects.toThrow('none/plan')
  })
}

const amounts = (on: OnNewPlace): void => {
  on('there is nothing of a document that was never made', async (_, storage) => {
    expect(await storage.loadDocument(PLAN)).toBeNull()
    expect(await storage.loadDocument({ initiative: 'a\0b', document: 'plan' })).toBeNull()
  })

  on('many documents take updates at once, and none those of another', async (_, storage) => {
    const names = Array.from({ length: 150 }, (_, i) => `initiative-${i}`)
    await storage.commit(work({ created: names.map(created) }))
    for (const round of [0, 1]) {
      const entries = names.flatMap((one, i) => [
        { initiative: one, document: 'plan' as const, updates: [bytes(i, round, 1)] },
        { initiative: one, document: 'map' as const, updates: [bytes(i, round, 2)] },
      ])
      await storage.commit(work({ entries }))
    }
    for (const [i, one] of names.entries())
      for (const [document, n] of [['plan', 1] as const, ['map', 2] as const])
        expect((await read(storage, { initiative: one, document }))?.updates).toEqual([
          [i, 0, n],
          [i, 1, n],
        ])
    expect(await storage.documents()).toHaveLength(300)
  })

  on(
    'a document of five megabytes comes back to the letter, and so do its updates',
    async (place, storage) => {
      const [large, larger] = [noise(5_000_000), noise(5_000_001, 7)]
      await storage.commit(work({ created: [{ initiative: 'one', states: { plan: large, map: bytes(0) } }] }))
      await storage.commit(work({ entries: [{ ...PLAN, updates: [noise(300_000, 3), bytes(), larger] }] }))
      await storage.close()
      const again = await place.open()
      const stored = await again.loadDocument(PLAN)
      expect(Buffer.compare(stored!.snapshot, large)).toBe(0)
      expect(stored!.updates.map(({ length }) => length)).toEqual([300_000, 0, 5_000_001])
      expect(Buffer.compare(stored!.updates[2]!, larger)).toBe(0)
      await again.compact(PLAN, larger)
      expect(Buffer.compare((await again.loadDocument(PLAN))!.snapshot, larger)).toBe(0)
    },
  )
}
