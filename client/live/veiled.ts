import type * as Y from 'yjs'

import type { Item, Kind } from '../../shared/model/kind.ts'
import { causes } from '../../shared/model/kind-causes.ts'
import { actors, connections } from '../../shared/model/kinds.ts'
import { readAll } from '../../shared/model/collection.ts'
import { actorKinds } from '../messages/en/words.ts'
import { CollectionStore } from './collection-store.ts'
import type { Live } from './live.ts'

const known = new WeakMap<Live, Live>()
const words = new WeakMap<Live, (text: string) => string>()

export const isVeiled = (live: Live): boolean => words.has(live)

/** Words as this initiative shows them: where it is veiled, without the names of those on the map. */
export const shownWords = (live: Live, text: string): string => words.get(live)?.(text) ?? text

/**
 * An open initiative as one shows it to a room: everybody on the map is called by their kind and a number, and of what is
 * written about them nothing is there. All that reads it shows that, whatever it is.
 */
export const veiled = (live: Live): Live => {
  const made = known.get(live) ?? veil(live)
  known.set(live, made)
  return made
}

const veil = (live: Live): Live => {
  const { stores, within } = withoutNames(live.map.doc)
  const made = Object.create(
    live,
    Object.fromEntries(Object.entries(stores).map(([name, value]) => [name, { value, enumerable: true }])),
  ) as Live
  words.set(made, within)
  return made
}

/** The kinds of a map's document as they are shown to a room, and what makes words such. */
export const withoutNames = (doc: Y.Doc) => {
  const aliases = aliasesIn(doc)
  const as = <T extends Item>(kind: Kind<T>, hide: (item: T) => T): CollectionStore<T> =>
    new CollectionStore<T>(doc, { name: kind.name, read: (id, entry) => hide(kind.read(id, entry)) })
  const stores = {
    actors: as(actors, ({ nextStep: _step, partner: _partner, ...one }) => ({
      ...one,
      name: aliases.of(one),
      note: '',
    })),
    connections: as(connections, ({ note: _note, ...one }) => one),
    causes: as(causes, ({ offered: _offered, ...one }) => ({ ...one, text: aliases.in(one.text) })),
  }
  return { stores, within: aliases.in }
}

type Named = { id: string; kind: keyof typeof actorKinds; name: string }

/** A number for each, which stays theirs while the page is open; and words with that in the place of names. */
const aliasesIn = (doc: Y.Doc) => {
  const numbers = new Map<string, number>()
  const of = ({ id, kind }: Named): string => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return `${actorKinds[kind]} ${number}`
  }
  // by id, which says nothing of who came first
  for (const one of readAll(doc, actors)) of(one)
  const within = (text: string): string => {
    const names = readAll(doc, actors).flatMap((one) =>
      wordsOf(one).map((words) => ({ words, alias: of(one) })),
    )
    return names
      .toSorted((a, b) => b.words.length - a.words.length)
      .reduce((words, { words: name, alias }) => replaceAll(words, name, alias), text)
  }
  return { of, in: within }
}

/** A name may have so many parts; longer ones are descriptions, whose words mean nobody. */
const MOST_PARTS = 4

/** A name, and of a person each part of it that is written as one: people are spoken of by one. */
const wordsOf = ({ name, kind }: Named): string[] => {
  const whole = name.trim()
  const all = kind === 'person' ? whole.split(/\s+/) : []
  const parts = all.length > MOST_PARTS ? [] : all.filter((part) => part.length > 2 && !/^\p{Ll}/u.test(part))
  return [whole, ...parts].filter((words) => words.length > 1)
}

/** Whatever the capitals, and not within a longer word. */
const replaceAll = (text: string, name: string, by: string): string =>
  text.replaceAll(
    new RegExp(`(?<!\\p{L})${name.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'giu'),
    () => by,
  )
