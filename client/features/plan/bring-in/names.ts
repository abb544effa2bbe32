import { findNamed, plainName } from '../../../../shared/names.ts'

/** Names of partners in cells: which words are one name, and whom they mean. */

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
])
export const isUnknown = (text: string): boolean => UNKNOWN.has(plainName(text))

/** What always parts names, and what may stand within one. */
const BREAK = /[\n;|]/
const LIST = /,\s+(?:and\s+)?/i
const AND = /\s+(?:and|&)\s+/i
const MAY_BE_SEVERAL = /,\s|\s(?:and|&)\s/i

/** What is sometimes written behind a name and is not part of it. */
const BEHIND = /\s+only$|\s*\((?:lead|support|tbc|tbd)\)$/i

type Named = { id: string; name: string; code: string }

/** How the words of one cell were read. */
export type ReadNames = {
  names: string[]
  /** Words with a comma or "and" that were read as one name. */
  asOne: string[]
  /** Words behind a name that were left out, with the name. */
  without: string[]
}

/** Reads cells of names, each by what the others say: give all of a table first. */
export const nameReader = (cells: readonly string[], partners: readonly Named[]) => {
  const plain = remembering(plainName)
  const there = new Set(partners.flatMap(({ name, code }) => [plain(name), plain(code)]))
  const known = new Set([...there, ...cells.flatMap(piecesOf).map(plain)])
  const isKnown = (name: string): boolean => known.has(plain(name))
  const split = (piece: string, by: RegExp): string[] => {
    if (!by.test(piece) || there.has(plain(piece))) return [piece]
    const parts = piece.split(by).filter((part) => part.trim() !== '')
    return parts.some(isKnown) || (by === LIST && parts.length > 2) ? parts : [piece]
  }
  const read = (text: string): ReadNames => {
    const found: ReadNames = { names: [], asOne: [], without: [] }
    for (const part of piecesOf(text).flatMap((piece) =>
      split(piece, LIST).flatMap((one) => split(one, AND)),
    )) {
      const [whole, shorter] = [part.trim(), part.trim().replace(BEHIND, '')]
      const name = shorter !== whole && isKnown(shorter) ? shorter : whole
      if (name !== whole) found.without.push(whole)
      if (MAY_BE_SEVERAL.test(name)) found.asOne.push(name)
      if (!isUnknown(name)) found.names.push(name)
    }
    return found
  }
  return remembering(read)
}

const remembering = <T>(of: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const found = of(text)
    known.set(text, found)
    return found
  }
}

const same = (a: string, b: string): boolean => plainName(a) === plainName(b)

const piecesOf = (text: string): string[] =>
  text
    .split(BREAK)
    .map((piece) => piece.replace(/^[•·-]\s+/, '').trim())
    .filter((piece) => piece !== '')

/** Whom a name means among the partners there are: by name, or by code. */
export const partnerNamed = <T extends Named>(partners: readonly T[], name: string): T | undefined =>
  findNamed(partners, name) ?? partners.find(({ code }) => code !== '' && same(code, name))

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
