import { noise, work } from './contract-support.ts'
import { openAt } from './open-at.ts'
import { initiative, person } from './sample-rows.ts'

/**
 * Commits one number after the other to the place that it is given, each into two documents and as a person, eight at
 * once, and says each that was acknowledged. It goes on from the numbers that are there.
 */
const AT_ONCE = 8

const storage = await openAt(process.argv[2] ?? '')
if (!(await storage.load('one')))
  await storage.commit(
    work({
      created: [{ initiative: 'one', states: { plan: noise(10), map: noise(10) } }],
      changes: [{ table: 'initiatives', put: initiative('one') }],
    }),
  )

const commit = (n: number): Promise<void> =>
  storage.commit(
    work({
      entries: (['plan', 'map'] as const).map((document) => ({
        initiative: 'one',
        document,
        updates: [Buffer.from(`${n} ${'x'.repeat((n * 97) % 3000)}`)],
      })),
      changes: [{ table: 'people', put: person(`person-${n}`, 'one', { name: String(n) }) }],
    }),
  )

let next = (await storage.load('one'))!.people.length
for (let n = 0; n < next; n++) process.stdout.write(`${n}\n`)

const goOn = async (): Promise<void> => {
  const n = next++
  await commit(n)
  process.stdout.write(`${n}\n`)
  await goOn()
}

try {
  await Promise.all(Array.from({ length: AT_ONCE }, goOn))
} catch (error) {
  process.stdout.write(`${String(error)}\n`)
  await storage.close()
}
