import { join } from 'node:path'
import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { DOCUMENTS, type DocumentName } from '../../shared/words/documents.ts'
import { inTransaction, inUnsyncedTransaction } from './transaction.ts'
import { MARKS_FILE } from './data-folder.ts'
import { LogFile } from './log-file.ts'
import { checksum, decodeRow, encodeRow } from './log-row.ts'
import { DamagedRecord, type DocumentId, type Entry, type RecordStore, type Stored } from './records.ts'
import { SequenceMarks } from './sequence-marks.ts'

/** A document's number and the sequence of its last row. */
type End = { id: number; last: number }

/** One document's share of a transaction. */
type Row = { entry: Entry; end: End; sequence: number }

const nameOf = ({ initiative, document }: DocumentId): string => `${initiative}/${document}`

/** The record store in the one database. */
export class SqliteRecords implements RecordStore {
  readonly #database: DatabaseSync
  readonly #marks: SequenceMarks
  readonly #logFile: LogFile
  readonly #ends = new Map<string, End>()
  readonly #insertRow: StatementSync

  constructor(database: DatabaseSync, dataDir: string) {
    this.#database = database
    this.#marks = new SequenceMarks(join(dataDir, MARKS_FILE))
    this.#logFile = new LogFile(database)
    this.#insertRow = database.prepare(
      'INSERT INTO document_log (document, sequence, updates) VALUES (?, ?, ?)',
    )
  }

  create(initiative: string, states: Readonly<Record<DocumentName, Uint8Array>>, also?: () => void): void {
    inTransaction(this.#database, () => {
      for (const document of DOCUMENTS) {
        const made = this.#database
          .prepare('INSERT INTO documents (initiative, name) VALUES (?, ?)')
          .run(initiative, document)
        this.#putSnapshot(Number(made.lastInsertRowid), { initiative, document }, 0, states[document])
      }
      also?.()
    })
  }

  append(entries: readonly Entry[], also?: () => void): void {
    this.#logFile.settle()
    const rows = this.#rowsOf(entries)
    inTransaction(this.#database, () => {
      this.#insert(rows)
      also?.()
    })
    // A transaction that writes nothing syncs nothing, but what was written before must be on disk as well.
    if (rows.length === 0) this.#logFile.syncNow()
    this.#taken(rows)
    this.#mark(rows)
  }

  write(entries: readonly Entry[]): Promise<void> {
    this.#logFile.settle()
    const rows = this.#rowsOf(entries)
    inUnsyncedTransaction(this.#database, () => this.#insert(rows))
    this.#taken(rows)
    return this.#logFile.sync().then(() => this.#mark(rows))
  }

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
    inUnsyncedTransaction(this.#database, () => {
      this.#putSnapshot(end.id, id, end.last, state)
      this.#database
        .prepare('DELETE FROM document_log WHERE document = ? AND sequence <= ?')
        .run(end.id, end.last)
    })
  }

  setAside(id: DocumentId, update: Uint8Array, reason: string): void {
    this.#database
      .prepare('INSERT INTO document_set_aside (document, reason, at, bytes) VALUES (?, ?, ?, ?)')
      .run(this.#endOf(id).id, reason, new Date().toISOString(), update)
  }

  purge(initiative: string): void {
    this.#database.prepare('DELETE FROM documents WHERE initiative = ?').run(initiative)
    for (const document of DOCUMENTS) this.#ends.delete(nameOf({ initiative, document }))
  }

  /** Closes the files beside the database; that belongs to whoever opened it. */
  close(): void {
    this.#marks.close()
    this.#logFile.close()
  }

  #rowsOf(entries: readonly Entry[]): Row[] {
    return entries
      .filter(({ updates }) => updates.length > 0)
      .map((entry) => {
        const end = this.#endOf(entry)
        return { entry, end, sequence: end.last + 1 }
      })
  }

  #insert(rows: readonly Row[]): void {
    for (const { entry, end, sequence } of rows) {
      this.#insertRow.run(end.id, sequence, encodeRow(`${nameOf(entry)}/${sequence}`, entry.updates))
    }
  }

  #taken(rows: readonly Row[]): void {
    for (const { end, sequence } of rows) end.last = sequence
  }

  /** For rows that are on disk. Whatever was appended since has its own mark. */
  #mark(rows: readonly Row[]): void {
    for (const { end, sequence } of rows) if (end.last === sequence) this.#marks.write(end.id, sequence)
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
