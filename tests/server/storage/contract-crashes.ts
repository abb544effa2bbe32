import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

import { expect, test } from 'vitest'

import { DOCUMENTS } from '../../../shared/words/documents.ts'
import { append, created, type OnNewPlace, type Place, PLAN, read, work } from './contract-support.ts'

/** A process that commits one number after the other to a place, many at once, and says which were acknowledged. */
export class Committing {
  /** The numbers that were acknowledged. */
  readonly acknowledged = new Set<number>()
  /** What it said beside numbers. */
  said: string[] = []
  readonly #child: ChildProcess
  #told: (() => void)[] = []

  constructor(address: string) {
    this.#child = spawn(process.execPath, [join(import.meta.dirname, 'committing-process.ts'), address], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    createInterface(this.#child.stdout!).on('line', (line) => {
      const number = Number(line)
      if (Number.isInteger(number)) this.acknowledged.add(number)
      else this.said.push(line)
      for (const told of this.#told.splice(0)) told()
    })
  }

  /** Resolves once `check` holds. */
  async until(check: () => boolean): Promise<void> {
    while (!check()) await new Promise<void>((resolve) => this.#told.push(resolve))
  }

  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const closed = once(this.#child, 'close')
    this.#child.kill('SIGKILL')
    await closed
  }
}

/** Each number that was acknowledged stands in both documents and as a person, in order, and so do all before it. */
export const expectAllOf = async (place: Place, acknowledged: ReadonlySet<number>): Promise<number> => {
  const storage = await place.open()
  const rows = await storage.load('one')
  const people = rows!.people.map(({ name }) => Number(name))
  expect(people).toEqual(people.map((_, n) => n))
  expect(people.length).toBeGreaterThan(Math.max(...acknowledged))
  for (const document of DOCUMENTS) {
    const stored = await storage.loadDocument({ initiative: 'one', document })
    const numbers = stored!.updates.map((update) => Number(Buffer.from(update).toString().split(' ')[0]))
    expect(numbers, `${document} has what the people say`).toEqual(people)
  }
  await storage.close()
  return people.length
}

/** What is committed stays, whenever the process ends. */
export const crashContract = (on: OnNewPlace, fresh: () => Promise<Place>): void => {
  test(
    'a process that is killed while it commits loses nothing that was acknowledged',
    { timeout: 120_000 },
    async () => {
      const place = await fresh()
      try {
        let before = 0
        for (const many of [1, 20, 150]) {
          const committing = new Committing(place.address)
          await committing.until(() => committing.acknowledged.size >= before + many)
          await committing.kill()
          before = await expectAllOf(place, committing.acknowledged)
        }
      } finally {
        await place.remove()
      }
    },
  )

  on('what was asked for before closing is done before it has closed', async (place, storage) => {
    await storage.commit(work({ created: [created('one')] }))
    const commits = Array.from({ length: 20 }, (_, i) => append(storage, PLAN, i))
    const closed = storage.close()
    await Promise.all([...commits, closed])
    await expect(append(storage, PLAN, 20)).rejects.toThrow(Error)
    expect((await read(await place.open(), PLAN))?.updates).toHaveLength(20)
  })
}
