import { expect } from 'vitest'

import { UnusableDatabase } from '../../../server/storage/data-folder.ts'
import { DamagedRecord, type Storage } from '../../../server/storage/storage.ts'
import { append, bytes, created, type OnNewPlace, read, work } from './contract-support.ts'
import { initiative, person } from './sample-rows.ts'

/** SQL that speaks of the plan or the map of one initiative, and of rows of its log. */
type Speak = { plan: string; map: string; row: (of: string, which: string) => string }

const speakOf = (one: string): Speak => {
  const idOf = (name: string) => `(SELECT id FROM documents WHERE initiative = '${one}' AND name = '${name}')`
  return {
    plan: idOf('plan'),
    map: idOf('map'),
    row: (of, which) => `document = ${of} AND sequence ${which}`,
  }
}

/** What may befall a plan whose log has the rows 1 to 5, beside a map that has a later full state and the rows 2 to 4. */
const DAMAGES: Readonly<Record<string, (speak: Speak) => string>> = {
  'a bit of an update is turned': ({ plan, row }) =>
    `UPDATE document_log SET updates = flip(updates) WHERE ${row(plan, '= 3')}`,
  'a bit of the full state is turned': ({ plan }) =>
    `UPDATE document_snapshots SET state = flip(state) WHERE document = ${plan}`,
  'the full state is missing': ({ plan }) => `DELETE FROM document_snapshots WHERE document = ${plan}`,
  'the full state is said to be a later one': ({ plan }) =>
    `UPDATE document_snapshots SET sequence = 1 WHERE document = ${plan}`,
  'the first row is missing': ({ plan, row }) => `DELETE FROM document_log WHERE ${row(plan, '= 1')}`,
  'a row in the middle is missing': ({ plan, row }) => `DELETE FROM document_log WHERE ${row(plan, '= 3')}`,
  'the last row is missing': ({ plan, row }) => `DELETE FROM document_log WHERE ${row(plan, '= 5')}`,
  'the last rows are missing': ({ plan, row }) => `DELETE FROM document_log WHERE ${row(plan, '> 3')}`,
  'the log is missing': ({ plan, row }) => `DELETE FROM document_log WHERE ${row(plan, '> 0')}`,
  'two rows have changed places': ({ plan, row }) =>
    `UPDATE document_log SET sequence = 100 WHERE ${row(plan, '= 2')};
    UPDATE document_log SET sequence = 2 WHERE ${row(plan, '= 4')};
    UPDATE document_log SET sequence = 4 WHERE ${row(plan, '= 100')}`,
  'a row is there a second time': ({ plan, row }) =>
    `INSERT INTO document_log (document, sequence, updates)
    SELECT document, 6, updates FROM document_log WHERE ${row(plan, '= 5')}`,
  'a row of another document stands in place of one': ({ plan, map, row }) =>
    `DELETE FROM document_log WHERE ${row(plan, '= 3')};
    UPDATE document_log SET document = ${plan} WHERE ${row(map, '= 3')}`,
  'the full state of another document stands in place of its own': ({ plan, map }) =>
    `DELETE FROM document_snapshots WHERE document = ${plan};
    UPDATE document_snapshots SET document = ${plan}, sequence = 0 WHERE document = ${map}`,
}

const write = async (storage: Storage, ...initiatives: string[]): Promise<void> => {
  await storage.commit(work({ created: initiatives.map(created) }))
  for (const one of initiatives) {
    const [plan, map] = (['plan', 'map'] as const).map((document) => ({ initiative: one, document }))
    for (let i = 1; i <= 5; i++) await append(storage, plan!, i, 10 + i)
    await append(storage, map!, 1)
    await storage.compact(map!, bytes(6))
    for (let i = 2; i <= 4; i++) await append(storage, map!, i)
  }
  await storage.close()
}

const expectDamaged = async (
  storage: Storage,
  id: { initiative: string; document: 'plan' | 'map' },
  why: string,
) => {
  const loading = storage.loadDocument(id)
  await expect(loading, why).rejects.toThrow(DamagedRecord)
  await expect(loading, why).rejects.toThrow(`${id.initiative}/${id.document}`)
}

/** What is not as it was written is named, never given as if it were whole. */
export const damageContract = (on: OnNewPlace): void => {
  on('a document that is not as it was written is named, whatever befell it', async (place, storage) => {
    const damages = Object.entries(DAMAGES)
    const names = damages.map((_, i) => `initiative-${i}`)
    await write(storage, ...names)
    await place.change(damages.map(([, sql], i) => sql(speakOf(names[i]!))).join(';\n'))
    const again = await place.open()
    for (const time of ['the first time', 'and again'])
      for (const [i, [what]] of damages.entries())
        await expectDamaged(again, { initiative: names[i]!, document: 'plan' }, `${what}, ${time}`)
  })

  on('beside a damaged document the others are whole, and may be written to', async (place, storage) => {
    await write(storage, 'one')
    const { plan, row } = speakOf('one')
    await place.change(`UPDATE document_log SET updates = flip(updates) WHERE ${row(plan, '= 3')}`)
    const again = await place.open()
    const map = { initiative: 'one', document: 'map' } as const
    await append(again, map, 5)
    expect(await read(again, map)).toEqual({ state: [6], updates: [[2], [3], [4], [5]] })
  })

  on('a row that was moved to another document damages both', async (place, storage) => {
    await write(storage, 'one')
    const { plan, map, row } = speakOf('one')
    await place.change(
      `DELETE FROM document_log WHERE ${row(map, '= 3')};
      UPDATE document_log SET document = ${map} WHERE ${row(plan, '= 3')}`,
    )
    const again = await place.open()
    for (const document of ['plan', 'map'] as const)
      await expectDamaged(again, { initiative: 'one', document }, document)
  })

  versions(on)
}

const versions = (on: OnNewPlace): void => {
  on('what a newer version wrote is refused in a sentence with its number', async (place, storage) => {
    await storage.commit(work({ changes: [{ table: 'initiatives', put: initiative('one') }] }))
    await storage.close()
    const number = await place.makeNewer()
    const opening = place.open()
    await expect(opening).rejects.toThrow(UnusableDatabase)
    await expect(opening).rejects.toThrow(
      new RegExp(
        `written by a newer version of Common Table \\(its number is ${number},.*Start that version`,
      ),
    )
  })

  on('a place that is opened again has what it had', async (place, storage) => {
    const changes = [
      { table: 'initiatives', put: initiative('one') },
      { table: 'people', put: person('ana', 'one') },
    ] as const
    await storage.commit(work({ changes }))
    for (let i = 0; i < 3; i++) {
      const again = await place.open()
      expect((await again.load('one'))?.people).toEqual([person('ana', 'one')])
      await again.close()
    }
  })
}
