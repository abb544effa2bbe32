import { type Change, type DocumentId, type Entry, nameOf, type Work } from './storage.ts'

/**
 * What is saved together or taken back. It stands in memory at once; `undo` takes it out again, last first, and `done`
 * is run when it is saved.
 */
export class Deal {
  readonly changes: Change[] = []
  readonly entries: Entry[] = []
  readonly created: Work['created'][number][] = []
  readonly purged: string[] = []
  readonly undo: (() => void)[] = []
  readonly done: (() => void)[] = []

  get isEmpty(): boolean {
    return [this.changes, this.entries, this.created, this.purged].every(({ length }) => length === 0)
  }

  takeBack(): void {
    for (const undo of this.undo.splice(0).toReversed()) undo()
  }
}

/** Edits that are to be saved, by their document. */
export type Edits = Map<string, DocumentId & { updates: Uint8Array[] }>

export const addTo = (edits: Edits, id: DocumentId, updates: readonly Uint8Array[]): void => {
  const known = edits.get(nameOf(id))
  if (known) known.updates.push(...updates)
  else edits.set(nameOf(id), { initiative: id.initiative, document: id.document, updates: [...updates] })
}

/** A deal may refer to what was typed before it, never the other way round. */
export const workOf = (edits: Edits, deals: readonly Deal[]): Work => {
  if (deals.length === 0) return { entries: [...edits.values()], created: [], changes: [], purged: [] }
  const all = new Map([...edits].map(([name, entry]) => [name, { ...entry, updates: [...entry.updates] }]))
  for (const { entries } of deals) for (const { updates, ...id } of entries) addTo(all, id, updates)
  return {
    entries: [...all.values()],
    created: deals.flatMap(({ created }) => created),
    changes: deals.flatMap(({ changes }) => changes),
    purged: deals.flatMap(({ purged }) => purged),
  }
}
