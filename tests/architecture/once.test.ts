import { expect, test } from 'vitest'

import { ALL_KINDS } from '../../shared/model/kinds.ts'
import { readSources } from '../support/sources.ts'

/** What stands once: no bound, and no list of kinds, is typed a second time. */

const product = readSources(['client', 'server', 'shared'])

test('a bound or a length that the product speaks of stands in shared/words alone', () => {
  const elsewhere = product.filter(({ path }) => path !== 'shared/words/bounds.ts')
  const found = elsewhere.flatMap(({ path, bounds }) => bounds.map((bound) => `${path}: ${bound}`))
  // how far the canvas reaches, how hard a pen is pressed, and schema numbers are nobody's choice
  const own = [
    'client/features/map/drawing.ts: { least: -4000, most: 4000 }',
    'client/features/map/drawing.ts: { least: 0, most: 1 }',
    'client/features/map/peer.ts: { least: -10000, most: 10000 }',
    'shared/model/kinds.ts: { least: 0, most: 1000000 }',
  ]
  expect([...new Set(found)].filter((one) => !own.includes(one))).toEqual([])
})

/** A record with a key for each kind, of which the compiler says what lacks: words for people, and answers' shapes. */
const RECORDS =
  /^client\/messages\/|^shared\/(edition|model\/(plan|map))\.ts$|^server\/initiatives\/(edition|nameless)\.ts$/

test('no list of kinds stands anywhere but where each is described', () => {
  const kinds = new Set(ALL_KINDS.map(({ name }) => name))
  expect(kinds.size).toBeGreaterThan(10)
  const found = product
    .filter(({ path }) => path !== 'shared/model/kinds.ts' && !RECORDS.test(path))
    .flatMap(({ path, lists }) =>
      lists.flatMap((list) => {
        const named = [...new Set(list)].filter((name) => kinds.has(name))
        // places have these names too
        const arePlaces = named.every((name) => ['partners', 'agenda', 'comments'].includes(name))
        return named.length > 1 && !arePlaces ? [`${path}: ${named.join(', ')}`] : []
      }),
    )
  expect(found).toEqual([])
})
