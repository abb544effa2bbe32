import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'

import { DOCUMENTS, type DocumentName } from '../../../shared/words/documents.ts'
import { MARKS_FILE } from '../data-folder.ts'
import { checksum, decodeRow, encodeRow } from '../log-row.ts'
import type { SetAside } from '../source.ts'
import { DamagedRecord, type DocumentId, type Entry, nameOf, type Stored } from '../storage.ts'
import { SequenceMarks } from './sequence-marks.ts'
import { inTransaction } from './transaction.ts'

/** A document's number and the sequence of its last row. */
type End = { id: number; last: number }

/** What was appended in a transaction: it counts once that is committed. */
export type Appended = { end: End; sequence: number }

/** The documents in the one database: of each an append-only log of updates, with a full state now and then. */
export class SqliteDocuments {
  readonly #database: DatabaseSync
  readonly #marks: SequenceMarks
  readonly #ends = new Map<string, End>()
  readonly #insertRow: StatementSync

  constructor(database: DatabaseSync, dataDir: string) {
    this.#database = database
    this.#marks = new SequenceMarks(join(dataDir, MARKS_FILE))
    this.#insertRow = database.prepare(
      'INSERT INTO document_log (document, sequence, updates) VALUES (?, ?, ?)',
    )
  }

  /** Within a transaction: a new initiative's documents from full states. Throws if they exist. */
  create(initiative: string, states: Readonly<Record<DocumentName, Uint8Array>>): void {
    for (const document of DOCUMENTS) {
      const made = this.#database
        .prepare('INSERT INTO documents (initiative, name) VALUES (?, ?)')
        .run(initiative, document)
      this.#putSnapshot(Number(made.lastInsertRowid), { initiative, document }, 0, states[document])
    }
  }

  /** Within a transaction: appends to several documents. What it gives is to be confirmed after the commit. */
  append(entries: readonly Entry[]): Appended[] {
    const last = new Map<End, number>()
    for (const entry of entries) {
      if (entry.updates.length === 0) continue
      const end = this.#endOf(entry)
      const sequence = (last.get(end) ?? end.last) + 1
      this.#insertRow.run(end.id, sequence, encodeRow(`${nameOf(entry)}/${sequence}`, entry.updates))
      last.set(end, sequence)
    }
    return [...last].map(([end, sequence]) => ({ end, sequence }))
  }

  /** What was appended is committed. */
  taken(appended: readonly Appended[]): void {
    for (const { end, sequence } of appended) end.last = sequence
  }

  /** What was appended is on disk. Whatever was appended since has its own mark. */
  mark(appended: readonly Appended[]): void {
    for (const { end, sequence } of appended) if (end.last === sequence) this.#marks.write(end.id, sequence)
  }

  /** Null when there is no such document. Throws DamagedRecord rather than giving less than was stored. */
  load(id: DocumentId): Stored | null {
    try {
      return this.#load(id)
    } catch (error) {
      if (error instanceof DamagedRecord) throw error
      throw new DamagedRecord(`${nameOf(id)}: the database cannot be read here (${String(error)}).`)
    }
  }

  all(): DocumentId[] {
    const rows = this.#database.prepare('SELECT initiative, name FROM documents ORDER BY id').all()
    return rows.map(({ initiative, name }) => ({
      initiative: String(initiative),
      document: DOCUMENTS.find((known) => known === name) ?? 'plan',
    }))
  }

  compact(id: DocumentId, state: Uint8Array): void {
    const end = this.#endOf(id)
    inTransaction(this.#database, () => {
      this.#putSnapshot(end.id, id, end.last, state)
      this.#database
        .prepare('DELETE FROM document_log WHERE document = ? AND sequence <= ?')
        .run(end.id, end.last)
    })
  }

  setAside(id: DocumentId, { bytes, reason, at }: SetAside): void {
    this.#database
      .prepare('INSERT INTO document_set_aside (document, reason, at, bytes) VALUES (?, ?, ?, ?)')
      .run(this.#endOf(id).id, reason, at, bytes)
  }

  /** What was set aside of a document, oldest first. */
  setAsideOf({ initiative, document }: DocumentId): SetAside[] {
    return this.#database
      .prepare(
        `SELECT reason, at, bytes FROM document_set_aside JOIN documents ON id = document
        WHERE initiative = ? AND name = ? ORDER BY at, reason, bytes`,
      )
      .all(initiative, document) as SetAside[]
  }

  purge(initiative: string): void {
    this.#database.prepare('DELETE FROM documents WHERE initiative = ?').run(initiative)
    for (const document of DOCUMENTS) this.#ends.delete(nameOf({ initiative, document }))
  }

  /** Closes the file beside the database; that belongs to whoever opened it. */
  close(): void {
    this.#marks.close()
  }

  #putSnapshot(document: number, id: DocumentId, sequence: number, state: Uint8Array): void {
    this.#database
      .prepare(
        'INSERT OR REPLACE INTO document_snapshots (document, sequence, checksum, state) VALUES (?, ?, ?, ?)',
      )
      .run(document, sequence, checksum(`${nameOf(id)}/${sequence}`, state), state)
  }

  #endOf(id: DocumentId): End {
    const known = this.#ends.get(nameOf(id))
    if (known) return known
    this.load(id)
    const loaded = this.#ends.get(nameOf(id))
    if (!loaded) throw new Error(`There is no document ${nameOf(id)}.`)
    return loaded
  }

  #load(id: DocumentId): Stored | null {
    const name = nameOf(id)
    const found = this.#database
      .prepare('SELECT id FROM documents WHERE initiative = ? AND name = ?')
      .get(id.initiative, id.document)
    if (!found) return null
    const document = Number(found.id)
    const snapshot = this.#database
      .prepare('SELECT sequence, checksum, state FROM document_snapshots WHERE document = ?')
      .get(document)
    if (!snapshot) throw new DamagedRecord(`${name}: its full state is missing.`)
    const state = snapshot.state as Uint8Array
    if (checksum(`${name}/${Number(snapshot.sequence)}`, state) !== Number(snapshot.checksum)) {
      throw new DamagedRecord(`${name}: its full state is not as it was written.`)
    }
    const { updates, last } = this.#readLog(name, document, Number(snapshot.sequence))
    const mark = this.#marks.read(document)
    if (last < mark) {
      throw new DamagedRecord(`${name}: its log ends at ${last}, but it was saved up to ${mark}.`)
    }
    this.#ends.set(name, { id: document, last })
    return { snapshot: state, updates }
  }

  #readLog(name: string, document: number, after: number): { updates: Uint8Array[]; last: number } {
    const rows = this.#database
      .prepare('SELECT sequence, updates FROM document_log WHERE document = ? ORDER BY sequence')
      .all(document)
    const updates: Uint8Array[] = []
    let last = after
    for (const row of rows) {
      if (Number(row.sequence) !== last + 1) throw new DamagedRecord(`${name}: row ${last + 1} is missing.`)
      last += 1
      const read = decodeRow(`${name}/${last}`, row.updates as Uint8Array)
      if (!read) throw new DamagedRecord(`${name}: row ${last} is not as it was written.`)
      for (const update of read) updates.push(update)
    }
    return { updates, last }
  }
}
