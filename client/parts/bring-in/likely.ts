import { plainName } from '../../../shared/names.ts'

/** Words for that nobody knows. */
const UNKNOWN = new Set([
  'unknown',
  'tbd',
  'tbc',
  'n/a',
  'na',
  '-',
  '?',
  'none',
  'not known',
  'nobody',
  'to be decided',
  "don't know",
  'dont know',
  'we do not know',
  'not sure',
  'unclear',
  'no idea',
  'not yet known',
  '??',
  '???',
])
export const isUnknown = (text: string): boolean => UNKNOWN.has(plainName(text))

/** What a name may mean, though it is written in other words: one is within the other, or nearly the same. */
export const likelyNamed = <T extends { name: string }>(all: readonly T[], name: string): T | undefined => {
  const plain = plainName(name)
  const words = plain.split(' ')
  const near = all.filter((one) => {
    const other = plainName(one.name)
    const [few, many] = [words, other.split(' ')].toSorted((a, b) => a.length - b.length)
    const isWithin = few !== undefined && few.join('').length > 4 && few.every((word) => many?.includes(word))
    return isWithin || (plain.length > 5 && differ(plain, other) <= 2)
  })
  return near.length === 1 ? near[0] : undefined
}

/** How many letters must be changed, added or left out to make one of the other; more than 2 is not counted out. */
const differ = (a: string, b: string): number => {
  if (Math.abs(a.length - b.length) > 2) return 3
  let before = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i++) {
    const now = [i]
    for (let j = 1; j <= b.length; j++) {
      const changed = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      now.push(Math.min(changed, (before[j] ?? 0) + 1, (now[j - 1] ?? 0) + 1))
    }
    before = now
  }
  return before[b.length] ?? 3
}
