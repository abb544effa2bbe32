import { findNamed, plainName } from '../../../../shared/names.ts'
import { isUnknown } from '../../../parts/bring-in/likely.ts'
import { membersOf } from '../../../parts/bring-in/table.ts'

/** Names of partners in cells: which words are one name, and whom they mean. */

/** What may part names, and may stand within one. */
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

/** Reads cells of names, each by what the others say: give all of a table first. `isOurs`: names in it are whole. */
export const nameReader = (cells: readonly string[], partners: readonly Named[], isOurs: boolean) => {
  const plain = remembering(plainName)
  const there = new Set(partners.flatMap(({ name, code }) => [plain(name), plain(code)]))
  const known = new Set([...there, ...cells.flatMap(membersOf).map(plain)])
  const isKnown = (name: string): boolean => known.has(plain(name))
  const split = (piece: string, by: RegExp): string[] => {
    if (isOurs || !by.test(piece) || there.has(plain(piece))) return [piece]
    const parts = piece.split(by).filter((part) => part.trim() !== '')
    return parts.some(isKnown) || (by === LIST && parts.length > 2) ? parts : [piece]
  }
  const read = (text: string): ReadNames => {
    const found: ReadNames = { names: [], asOne: [], without: [] }
    for (const part of membersOf(text).flatMap((piece) =>
      split(piece, LIST).flatMap((one) => split(one, AND)),
    )) {
      const [whole, shorter] = [part.trim(), part.trim().replace(BEHIND, '')]
      const name = !isOurs && shorter !== whole && isKnown(shorter) ? shorter : whole
      if (name !== whole) found.without.push(whole)
      if (!isOurs && MAY_BE_SEVERAL.test(name)) found.asOne.push(name)
      if (isOurs || !isUnknown(name)) found.names.push(name)
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

/** Whom a name means among the partners there are: by name, or by code. */
export const partnerNamed = <T extends Named>(partners: readonly T[], name: string): T | undefined =>
  findNamed(partners, name) ?? partners.find(({ code }) => code !== '' && same(code, name))
