import type { WholeRecord } from '../../shared/api.ts'
import { type AnyKind, keyOf } from '../../shared/model/kind.ts'
import { KINDS } from '../../shared/model/kinds.ts'

type Kinds = Record<string, unknown>
type Entries = Record<string, unknown>

/**
 * The record that a copy starts from: the plan, the agenda, the partners and the map as they are, without anything
 * that people said, proposed or deleted, and without what leans on that.
 */
export const startOfRecord = ({ schema, plan, map }: WholeRecord): WholeRecord => ({
  schema,
  plan: startOf(KINDS.plan, plan),
  map: startOf(KINDS.map, map),
})

/** Not comments and findings that were set aside: those are what people said. */
const startOf = (kinds: readonly AnyKind[], all: Kinds): Kinds => {
  const kept = kinds.filter(({ isSaid }) => !isSaid)
  const start: Record<string, Entries> = {}
  for (const { name } of kept) start[name] = filtered(entriesOf(all[name]), stays)
  for (const { name, ends } of kept.flatMap(endsOf))
    start[name] = filtered(start[name] ?? {}, (entry) =>
      ends.every(({ key, to }) => Object.hasOwn(start[to] ?? {}, String(entriesOf(entry)[key]))),
    )
  return start
}

const filtered = (entries: Entries, isKept: (entry: unknown) => boolean): Entries =>
  Object.fromEntries(Object.entries(entries).filter(([, entry]) => isKept(entry)))

/** The keys under which an item of a kind refers to what it cannot be without. */
const endsOf = (kind: AnyKind): { name: string; ends: { key: string; to: string }[] }[] => {
  if (kind.stands !== 'items') return []
  const ends = Object.entries(kind.fields).flatMap(([name, field]) =>
    field.isEnd && field.to !== undefined ? [{ key: keyOf(name, field), to: field.to }] : [],
  )
  return ends.length === 0 ? [] : [{ name: kind.name, ends }]
}

/** Whether an item is neither deleted nor waiting for an answer. */
const stays = (entry: unknown): boolean => {
  const { deleted, status } = entriesOf(entry)
  return (deleted ?? null) === null && status !== 'proposed'
}

const entriesOf = (value: unknown): Entries =>
  typeof value === 'object' && value !== null ? (value as Entries) : {}
