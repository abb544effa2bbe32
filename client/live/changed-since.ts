import * as Y from 'yjs'

import { fieldAt } from '../../shared/model/keys.ts'
import { kindNamed } from '../../shared/model/kinds.ts'

/** What was done to an item or a cell. `fields`: the names of those that were written. */
export type Change = {
  kind: string
  id: string
  is: 'added' | 'changed' | 'deleted'
  fields: readonly string[]
}

type Path = { kind: string; id: string; key: string | undefined }

/** Where in the record an item of the document is; nothing for what is in something that was replaced. */
const pathOf = (item: Y.Item): Path | undefined => {
  const keys = item.parentSub === null ? [] : [item.parentSub]
  let type: unknown = item.parent
  while (type instanceof Y.AbstractType) {
    const own: Y.Item | null = type._item
    if (!own) {
      const [id, key] = keys
      return id === undefined ? undefined : { kind: Y.findRootTypeKey(type), id, key }
    }
    if (own.deleted) return undefined
    if (own.parentSub !== null) keys.unshift(own.parentSub)
    type = own.parent
  }
  return undefined
}

/** What is in a document and was not in what somebody had `seen` of it: the next clock of each client. */
const newIn = function* (doc: Y.Doc, seen: ReadonlyMap<number, number>): Iterable<Y.Item> {
  for (const [client, structs] of doc.store.clients) {
    const from = seen.get(client) ?? 0
    if (from >= Y.getState(doc.store, client)) continue
    for (const struct of structs.slice(Y.findIndexSS(structs, from)))
      if (struct instanceof Y.Item && !struct.deleted) yield struct
  }
}

const isShown = (kind: string): boolean => {
  const found = kindNamed(kind)
  return (
    found !== undefined && found.isSaid === undefined && found.stands !== 'root' && found.page !== undefined
  )
}

/** What was done to the items and cells of a document since somebody had `seen` it. */
export const changedSince = (doc: Y.Doc, seen: ReadonlyMap<number, number>): Change[] => {
  const changes = new Map<string, { kind: string; id: string; isNew: boolean; keys: Set<string> }>()
  for (const item of newIn(doc, seen)) {
    const path = pathOf(item)
    if (!path || !isShown(path.kind)) continue
    const { kind, id, key } = path
    const change = changes.get(`${kind}/${id}`) ?? { kind, id, isNew: false, keys: new Set() }
    changes.set(`${kind}/${id}`, change)
    if (key !== undefined) change.keys.add(key)
    else change.isNew ||= item.content instanceof Y.ContentType
  }
  return [...changes.values()].flatMap(({ kind, id, isNew, keys }): Change[] => {
    const entry: unknown = doc.getMap(kind).get(id)
    const isDeleted = entry instanceof Y.Map && (entry.get('deleted') ?? null) !== null
    if (isDeleted) return isNew || !keys.has('deleted') ? [] : [{ kind, id, is: 'deleted', fields: [] }]
    const names = [...keys].flatMap((key) => fieldAt(kind, key)?.name ?? [])
    return [{ kind, id, is: isNew ? 'added' : 'changed', fields: [...new Set(names)] }]
  })
}
