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

/** Edits that are to be saved, by their document; `changes`: the rows that say something of them. */
export type Edits = Map<string, DocumentId & { updates: Uint8Array[]; changes: Change[] }>

export const addTo = (
  edits: Edits,
  { initiative, document }: DocumentId,
  updates: readonly Uint8Array[],
  changes: readonly Change[] = [],
): void => {
  const name = nameOf({ initiative, document })
  const known = edits.get(name)
  if (!known) edits.set(name, { initiative, document, updates: [...updates], changes: [...changes] })
  else {
    known.updates.push(...updates)
    known.changes.push(...changes)
  }
}

/** Takes out what is not to be saved of a document: all of it, or what broke it. */
export const forgetIn = (edits: Edits, id: DocumentId, broken?: readonly Uint8Array[]): void => {
  const known = edits.get(nameOf(id))
  if (!known) return
  known.updates = broken ? known.updates.filter((update) => !broken.includes(update)) : []
  if (!broken) known.changes = []
}

export const hasChanges = (edits: Edits): boolean =>
  [...edits.values()].some(({ changes }) => changes.length > 0)

/** A deal may refer to what was typed before it, never the other way round. */
export const workOf = (edits: Edits, deals: readonly Deal[]): Work => {
  const along = [...edits.values()].flatMap(({ changes }) => changes)
  if (deals.length === 0) return { entries: [...edits.values()], created: [], changes: along, purged: [] }
  const all = new Map([...edits].map(([name, entry]) => [name, { ...entry, updates: [...entry.updates] }]))
  for (const { entries } of deals) for (const { updates, ...id } of entries) addTo(all, id, updates)
  return {
    entries: [...all.values()],
    created: deals.flatMap(({ created }) => created),
    changes: [...along, ...deals.flatMap(({ changes }) => changes)],
    purged: deals.flatMap(({ purged }) => purged),
  }
}
