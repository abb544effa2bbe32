import { MAX_NAME } from '../../shared/words/bounds.ts'
import { createExample, createFromRecord, type TestInitiative } from './initiative.ts'

const WORDS = ['أمهات', 'الحي', 'مدرسة', 'النهر', 'مجلس', 'العيادة', 'جيران', 'السوق']
/** Three words that no other name has in this order, for as long as there are few. */
const arabic = (n: number): string =>
  [n, Math.floor(n / 8), Math.floor(n / 64) + 3].map((i) => WORDS[i % 8]).join(' ')

const NAMED = new Set([
  'title',
  'name',
  'issue',
  'contact',
  'sector',
  'nextStep',
  'notes',
  'note',
  'today',
  'goal',
])

/** The example with other words for every name and text of its people, but for what the agenda says. */
const createRenamed = async (
  origin: string,
  rename: (was: string, n: number) => string,
): Promise<TestInitiative> => {
  const { id, secret } = await createExample(origin)
  const headers = { authorization: `Bearer ${secret.facilitator}` }
  const record: unknown = await (await fetch(`${origin}/api/initiatives/${id}/record`, { headers })).json()
  let count = 0
  const written = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return value && NAMED.has(key) ? rename(value, count++) : value
    if (Array.isArray(value)) return value.map((one) => written(one, key))
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value)
    return Object.fromEntries(entries.map(([own, one]) => [own, written(one, own === '$text' ? key : own)]))
  }
  return createFromRecord(origin, written(record))
}

/** The example in Arabic. */
export const createArabic = (origin: string): Promise<TestInitiative> =>
  createRenamed(origin, (_was, n) => arabic(n))

/** The example with names as long as they may be. */
export const createLong = (origin: string): Promise<TestInitiative> =>
  createRenamed(origin, (was, n) =>
    `${was} ${n} for the crossings of River Street, and whoever uses them `
      .repeat(9)
      .slice(0, MAX_NAME)
      .trim(),
  )
