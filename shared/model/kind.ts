import * as Y from 'yjs'

import type { ContributionType } from '../words/choices.ts'
import type { Field, FieldType } from './fields.ts'
import { readDate, readOptional } from './values.ts'

/** What a kind is, and what follows from its fields: the type of an item, its reader, and what a new entry holds. */

/** What every item of every kind has. `deleted`: when it was marked so, and by whom; absent while it is alive. */
export type Item = { id: string; deleted?: string; deletedBy?: string }

export type Entry = Y.Map<unknown>

/** How one kind is read: its root map and what makes an item of an entry. Readers never throw. */
export type Kind<T extends Item = Item> = { name: string; read: (id: string, entry: Entry) => T }

export type Fields = Readonly<Record<string, Field>>

type Value<F> = F extends Field<infer T> ? T : never
type Optional<F extends Fields> = { [N in keyof F]: undefined extends Value<F[N]> ? N : never }[keyof F]
export type Values<F extends Fields> = { [N in Exclude<keyof F, Optional<F>>]: Value<F[N]> } & {
  [N in Optional<F>]?: Value<F[N]>
}

/** A page of the frame, where its items are shown. */
export type PageName = 'grid' | 'partners' | 'agenda' | 'map' | 'comments'

export type Traits = {
  /** The field that has the name of an item. */
  readonly called?: string
  readonly page?: PageName
  /** What a copy of the record leaves out: what people said. */
  readonly isSaid?: true
  /** The type of contribution that becomes one. */
  readonly sentAs?: ContributionType
}

/** A root map from id to entries, which are marked when they are deleted. */
export type ItemKind<F extends Fields = Fields> = Kind<Item & Values<F>> &
  Traits & { readonly fields: F; readonly stands: 'items' }

/** A root map that is itself the one entry. */
export type RootKind<F extends Fields = Fields> = Traits & {
  readonly name: string
  readonly fields: F
  readonly stands: 'root'
  readonly read: (doc: Y.Doc) => Values<F>
}

/**
 * A root map of plain values. `of`: the kinds whose ids, joined by a slash, are a value's key. `isAbout`: a key is some
 * word and, behind a slash, the item that the value is about, `<kind>/<id>`.
 */
export type ValueKind = Traits & {
  readonly name: string
  readonly stands: 'values'
  readonly of?: readonly ItemKind[]
  readonly isAbout?: true
}

export type AnyKind = ItemKind | RootKind | ValueKind

export type ItemOf<K extends { fields: Fields }> = Item & Values<K['fields']>

/** `settle`: what follows from several fields. */
export const items = <const N extends string, const F extends Fields, const T extends Traits>(
  name: N,
  fields: F,
  traits: T,
  settle: (item: Item & Values<F>) => Item & Values<F> = (item) => item,
): ItemKind<F> & T & { readonly name: N } => ({
  ...traits,
  name,
  fields,
  stands: 'items',
  read: (id, entry) => settle({ id, ...readValues(fields, entry), ...readDeleted(entry) }),
})

export const root = <const N extends string, F extends Fields>(
  name: N,
  fields: F,
): RootKind<F> & { readonly name: N } => ({
  name,
  fields,
  stands: 'root',
  read: (doc) => readValues(fields, doc.getMap(name)),
})

export const values = <const N extends string, const T extends Omit<ValueKind, 'name' | 'stands'>>(
  name: N,
  traits: T,
): ValueKind & T & { readonly name: N } => ({ ...traits, name, stands: 'values' })

/** The key of a field in an entry, or what a set's keys begin with. */
export const keyOf = (name: string, field: Field): string => field.key ?? name

const readValues = <F extends Fields>(fields: F, entry: Entry): Values<F> => {
  const read: Record<string, unknown> = {}
  for (const name in fields) {
    const field = fields[name]
    if (!field) continue
    const key = keyOf(name, field)
    read[name] = field.read(entry.get(key), entry, key)
  }
  return read as Values<F>
}

/** What an item may be made with. Whatever is not given has what its field says. */
export type Given<F extends Fields> = Partial<Values<F>> & { id?: string }

/** The keys and values of a new entry: what is given, then what it has of itself. */
export const newEntry = <F extends Fields>(fields: F, given: Partial<Values<F>>): [string, unknown][] =>
  Object.entries({ ...given, ...fields }).flatMap(([name]): [string, unknown][] => {
    const field = fields[name]
    const value = (given as Record<string, unknown>)[name] ?? field?.initial
    if (field === undefined || value === undefined) return []
    if (field.type === 'set') return (value as string[]).map((one) => [keyOf(name, field) + one, true])
    const written = field.write(value)
    return written === undefined ? [] : [[keyOf(name, field), written]]
  })

/** What is one value by itself, and is set as such. */
type Plain = Extract<FieldType, 'words' | 'choice' | 'number' | 'date' | 'flag' | 'ref' | 'at' | 'signed'>
type OfType<F extends Fields, T extends FieldType> = {
  [N in keyof F]: F[N] extends { readonly type: T } ? N : never
}[keyof F] &
  string
export type Settable<F extends Fields> = {
  [N in OfType<F, Plain>]?: Value<F[N]> | undefined
}
export type SetOf<F extends Fields> = OfType<F, 'set'>
export type TextOf<F extends Fields> = OfType<F, 'text'>

export const isAlive = (entry: Entry): boolean => (entry.get('deleted') ?? null) === null

/** When an item was marked deleted, and by whom if that is known; a mark that is no time counts as long ago. */
export const readDeleted = (entry: Entry): { deleted?: string; deletedBy?: string } => {
  if (isAlive(entry)) return {}
  const deletedBy = readOptional(entry.get('deletedBy'))
  return {
    deleted: readDate(entry.get('deleted')) ?? new Date(0).toISOString(),
    ...(deletedBy !== undefined && { deletedBy }),
  }
}
