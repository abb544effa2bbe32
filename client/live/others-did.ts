import * as Y from 'yjs'

import { MOVING } from '../../shared/model/keys.ts'
import { type ShownName } from '../../shared/model/kinds.ts'

/** What somebody can do with an item, as others are told. */
export type Verb = 'added' | 'moved' | 'changed' | 'deleted' | 'restored'

/** One deed of somebody else. `by`: the id of the page that did it. */
export type Deed = { by: number; kind: ShownName; id: string; verb: Verb }

/** Tells of each change to items of a kind that came from another page. Returns how to stop. */
export const watchDeeds = (
  doc: Y.Doc,
  kind: ShownName,
  isOfOthers: (transaction: Y.Transaction) => boolean,
  tell: (deed: Deed) => void,
): (() => void) => {
  const root = doc.getMap(kind)
  const observe = (events: Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction) => {
    const by = isOfOthers(transaction) ? writerOf(transaction) : undefined
    if (by === undefined) return
    for (const event of events) for (const deed of deedsIn(event)) tell({ by, kind, ...deed })
  }
  root.observeDeep(observe)
  return () => root.unobserveDeep(observe)
}

/** Whose letters a transaction brought; nobody's, where it only took some away. */
const writerOf = ({ afterState, beforeState }: Y.Transaction): number | undefined =>
  [...afterState.keys()].find((client) => (afterState.get(client) ?? 0) > (beforeState.get(client) ?? 0))

const deedsIn = (event: Y.YEvent<Y.AbstractType<unknown>>): { id: string; verb: Verb }[] => {
  const [id] = event.path
  if (id === undefined)
    return [...event.keys].map(([key, change]) => ({ id: key, verb: ofEntry(event, key, change) }))
  return [{ id: String(id), verb: event.path.length === 1 ? ofFields(event) : 'changed' }]
}

type Change = { action: 'add' | 'update' | 'delete'; oldValue: unknown }

/** A plain value in the root, such as a cell's goal, is changed; an item is added. */
const ofEntry = ({ target }: Y.YEvent<Y.AbstractType<unknown>>, key: string, { action }: Change): Verb => {
  const isItem = target instanceof Y.Map && target.get(key) instanceof Y.Map
  if (action === 'delete') return 'deleted'
  return action === 'add' && isItem ? 'added' : 'changed'
}

const ofFields = ({ target, keys }: Y.YEvent<Y.AbstractType<unknown>>): Verb => {
  const mark = keys.get('deleted')
  if (mark && target instanceof Y.Map)
    return (target.get('deleted') ?? null) === null ? 'restored' : 'deleted'
  return [...keys.keys()].some((key) => MOVING.has(key)) ? 'moved' : 'changed'
}

/** What a person did with an item so far, and what they did next, in one; nothing where the two cancel out. */
const both = (before: Verb | undefined, next: Verb): Verb | undefined => {
  if (before === undefined) return next
  if (before === 'added') return next === 'deleted' ? undefined : 'added'
  if (before === 'deleted') return next === 'restored' ? undefined : 'deleted'
  if (next === 'deleted' || before === 'restored') return next === 'deleted' ? 'deleted' : 'restored'
  return before === 'moved' || next === 'moved' ? 'moved' : 'changed'
}

/** How many of each kind somebody added, moved and so on. */
export type Sum = { by: number; verb: Verb; kind: ShownName; count: number }

/** Deeds in the order they were done, in sum. */
export const sumOf = (deeds: readonly Deed[]): Sum[] => {
  const items = new Map<string, Deed & { verb: Verb }>()
  for (const deed of deeds) {
    const key = `${deed.by} ${deed.kind}/${deed.id}`
    const verb = both(items.get(key)?.verb, deed.verb)
    if (verb) items.set(key, { ...deed, verb })
    else items.delete(key)
  }
  const sums = new Map<string, Sum>()
  for (const { by, verb, kind } of items.values()) {
    const key = `${by} ${verb} ${kind}`
    sums.set(key, { by, verb, kind, count: (sums.get(key)?.count ?? 0) + 1 })
  }
  return [...sums.values()]
}
