import * as Y from 'yjs'

import { readFields } from '../../shared/model/values.ts'
import type { SavedTracker } from './saved-state.ts'

/**
 * One thing that was changed here: a key of an item, an entry of a root that is plain, or, in longer texts, which of
 * their pieces. Ids of Yjs, which are the same after a reload.
 */
type Changed = { kind: string; id: string; key?: string; piece?: { client: number; clock: number } }

/** The same with what is there now: a text's words, or the plain value. */
export type Unsent = Pick<Changed, 'kind' | 'id' | 'key'> & { value: unknown }

/** Where what was changed is kept, so that it is known after a reload. */
type Kept = { read: () => unknown; write: (changed: readonly Changed[]) => void }

/** What was typed and chosen here and that the server has not called saved, as it is now. */
export class UnsentWords {
  private readonly doc: Y.Doc
  private readonly kept: Kept
  private readonly changed = new Map<string, Changed>()

  constructor(doc: Y.Doc, saved: SavedTracker, kept: Kept) {
    this.doc = doc
    this.kept = kept
    const before = saved.changes > 0 ? kept.read() : []
    if (Array.isArray(before))
      for (const one of before) if (isChanged(one)) this.changed.set(nameOf(one), one)
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local) this.note(transaction)
    })
    saved.state.subscribe(() => {
      if (saved.changes > 0 || this.changed.size === 0) return
      this.changed.clear()
      kept.write([])
    })
  }

  /** Each once, in the order in which they were begun. */
  readonly list = (): Unsent[] =>
    [...this.changed.values()].flatMap(({ kind, id, key, piece }) => {
      const value = piece ? pieceOf(this.doc, piece) : valueOf(this.doc, kind, id, key)
      return value === undefined ? [] : [{ kind, id, key, value }]
    })

  private note(transaction: Y.Transaction): void {
    const before = this.changed.size
    for (const [type, keys] of transaction.changed)
      for (const one of changesOf(transaction, type, keys)) this.changed.set(nameOf(one), one)
    if (this.changed.size > before) this.kept.write([...this.changed.values()])
  }
}

/** What a browser kept may be anybody's. */
const isChanged = (value: unknown): value is Changed => {
  const { kind, id, key, piece } = readFields(value)
  return [kind, id, key ?? ''].every((one) => typeof one === 'string') && isPiece(piece)
}

const isPiece = (value: unknown): boolean => {
  const { client, clock } = readFields(value)
  return value === undefined || (Number.isSafeInteger(client) && Number.isSafeInteger(clock))
}

const nameOf = ({ kind, id, key, piece }: Changed): string =>
  JSON.stringify([kind, id, key, piece?.client, piece?.clock])

type AnyType = Y.AbstractType<any> // oxlint-disable-line

const changesOf = (transaction: Y.Transaction, type: AnyType, keys: Set<string | null>): Changed[] => {
  const [kind, id, key] = pathOf(type)
  const changedKeys = [...keys].filter((one) => one !== null)
  // a new item brings its fields with it
  if (id === undefined) return changedKeys.flatMap((one) => fieldsOf(transaction.doc, kind, one))
  if (key === undefined)
    return type instanceof Y.Text ? [{ kind, id }] : changedKeys.map((one) => ({ kind, id, key: one }))
  return piecesOf(type, transaction).map((piece) => ({ kind, id, key, ...(piece && { piece }) }))
}

/** The names of the root, the item and its key that a type is, or is in. */
const pathOf = (type: AnyType): [kind: string, id?: string, key?: string] => {
  const path: string[] = []
  let at = type
  for (; at._item; at = at._item.parent as AnyType) path.unshift(at._item.parentSub ?? '')
  return [Y.findRootTypeKey(at), ...path.slice(0, 2)] as [string, string?, string?]
}

const fieldsOf = (doc: Y.Doc, kind: string, id: string): Changed[] => {
  const entry: unknown = doc.getMap(kind).get(id)
  return entry instanceof Y.Map ? [...entry.keys()].map((key) => ({ kind, id, key })) : [{ kind, id }]
}

/** The ids of the texts in a type that this transaction wrote in; nothing instead of one for a field's own text. */
const piecesOf = (type: AnyType, { beforeState }: Y.Transaction): (Y.ID | undefined)[] => {
  if (type instanceof Y.Text) return [type._item?.parentSub ? undefined : type._item?.id]
  const isNew = ({ client, clock }: Y.ID) => clock >= (beforeState.get(client) ?? 0)
  return textsIn(type, 0).filter((id) => isNew(id))
}

const textsIn = (node: unknown, depth: number): Y.ID[] => {
  if (node instanceof Y.XmlText) return node._item ? [node._item.id] : []
  if (!(node instanceof Y.XmlFragment) || depth > 50) return []
  return node.toArray().flatMap((child) => textsIn(child, depth + 1))
}

const valueOf = (doc: Y.Doc, kind: string, id: string, key: string | undefined): unknown => {
  const entry: unknown = doc.getMap(kind).get(id)
  const value: unknown = key !== undefined && entry instanceof Y.Map ? entry.get(key) : entry
  if (value instanceof Y.Text) return wordsOf(value)
  return value instanceof Y.AbstractType ? undefined : value
}

const pieceOf = (doc: Y.Doc, { client, clock }: Y.ID): string | undefined => {
  if (clock >= Y.getState(doc.store, client)) return undefined
  const item = Y.getItem(doc.store, Y.createID(client, clock))
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return undefined
  const { type } = item.content
  return type instanceof Y.Text ? wordsOf(type) : undefined
}

/** Without the marks of bold and links that a rich text would write out. */
const wordsOf = (text: Y.Text): string => {
  const parts: { insert?: unknown }[] = text.toDelta()
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
