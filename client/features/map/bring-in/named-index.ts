import { plainName } from '../../../../shared/names.ts'
import { likelyNamed } from '../../../parts/bring-in/likely.ts'

/** Those who have names, found by them at once, however many they are. */
export type NamedIndex<T> = {
  /** All who are called so, capitals and accents aside. */
  called: (name: string) => readonly T[]
  /** The one who may be meant, though it is written in other words. */
  likely: (name: string) => T | undefined
}

/** So many are looked through for likely ones: beyond, only those who share a word. */
export const indexOf = <T extends { name: string }>(all: readonly T[]): NamedIndex<T> => {
  const byName = new Map<string, T[]>()
  const byWord = new Map<string, T[]>()
  for (const one of all) {
    const plain = plainName(one.name)
    push(byName, plain, one)
    for (const word of new Set(plain.split(' '))) push(byWord, word, one)
  }
  return {
    called: (name) => byName.get(plainName(name)) ?? [],
    likely: (name) => {
      const plain = plainName(name)
      // those who share the rarest word: of all names a slip of the pen is in one word at most
      const shared = plain
        .split(' ')
        .flatMap((word) => [byWord.get(word) ?? []])
        .filter(({ length }) => length > 0 && length <= MANY)
      const near = new Set(shared.flat())
      return likelyNamed(near.size > 0 ? [...near] : all.slice(0, MANY), name)
    },
  }
}

const MANY = 100

const push = <T>(to: Map<string, T[]>, key: string, one: T): void => {
  const there = to.get(key)
  if (there) there.push(one)
  else to.set(key, [one])
}
