import { plainName } from '../names.ts'
import { compare } from './order.ts'

/**
 * Which titles say nearly the same: they have the same numbers, and of the longer one's words at least four in five.
 * Words of up to three letters tell nothing; where words have no spaces between them, each two letters count as one.
 */

/** The words of a title that tell it from others, each once, and its numbers. */
export type TitleWords = { readonly words: readonly string[]; readonly numbers: string }

const ENOUGH = 4 / 5
const FEWEST = 2
const SHORT = 3
/** A word that stands in more titles than this tells none of them from the others. */
const USUAL = 30

const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

export const wordsOfTitle = (title: string): TitleWords => {
  const parts = plainName(title)
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((part) => part !== '')
  const numbers = parts.filter((part) => /\p{N}/u.test(part))
  const words = parts.filter((part) => !/\p{N}/u.test(part)).flatMap(piecesOf)
  return { words: [...new Set(words)], numbers: numbers.toSorted(compare).join(' ') }
}

const piecesOf = (word: string): string[] => {
  const letters = Array.from(word)
  if (WITHOUT_SPACES.test(word))
    return letters.length < 2 ? letters : letters.slice(1).map((letter, i) => `${letters[i]}${letter}`)
  return letters.length > SHORT ? [word] : []
}

/**
 * Each two of them that say nearly the same, by their indexes; `isWorthIt` is asked first. However many they are, each
 * is compared with few: with those that share one of its rarest words.
 */
export const alikePairs = (
  titles: readonly TitleWords[],
  isWorthIt: (a: number, b: number) => boolean,
): [number, number][] => {
  const counts = new Map<string, number>()
  for (const { words } of titles) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const isRarer = (a: string, b: string) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || compare(a, b)
  const byWord = new Map<string, number[]>()
  const pairs: [number, number][] = []
  for (const [at, title] of titles.entries()) {
    const seen = new Set<number>()
    for (const word of tellingOf(title.words.toSorted(isRarer))) {
      if ((counts.get(word) ?? 0) > USUAL) continue
      const others = byWord.get(word) ?? []
      for (const other of others) {
        if (seen.has(other)) continue
        seen.add(other)
        if (areAlike(titles[other], title) && isWorthIt(other, at)) pairs.push([other, at])
      }
      others.push(at)
      byWord.set(word, others)
    }
  }
  return pairs
}

/** Of what shares enough with a title, one of these of its rarest words is shared. */
const tellingOf = (rarestFirst: readonly string[]): readonly string[] =>
  rarestFirst.slice(0, rarestFirst.length - needed(rarestFirst.length) + 1)

const needed = (count: number): number => Math.max(FEWEST, Math.ceil(count * ENOUGH))

const areAlike = (a: TitleWords | undefined, b: TitleWords): boolean => {
  if (!a || a.numbers !== b.numbers) return false
  const shared = a.words.filter((word) => b.words.includes(word)).length
  return shared >= needed(Math.max(a.words.length, b.words.length))
}
