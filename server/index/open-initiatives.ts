import type { Clock } from '../clock.ts'
import type { Journal } from '../storage/journal.ts'
import type { Change, Storage } from '../storage/storage.ts'
import type { InitiativeRow, TableRows } from '../storage/tables.ts'
import { Held, type HeldTable, NO_ROWS } from './held.ts'

/** Milliseconds without a call, a socket or a reader after which what is held of an initiative is forgotten. */
const IDLE = 600_000

export type OpenInitiativesParts = {
  storage: Storage
  journal: Journal
  clock: Clock
  /** Hears that what is known of initiatives was read, for the first time or since another process has written. */
  read: (again: boolean) => void
  /** Whether somebody has a socket or a stream of news open in it. */
  isInUse: (initiative: string) => boolean
}

/** What is known beside the documents of the initiatives that are open: read at once, and written through. */
export class OpenInitiatives {
  readonly #parts: OpenInitiativesParts
  readonly #open = new Map<string, Held>()
  readonly #opening = new Map<string, Promise<boolean>>()
  /** How often something was closed. */
  #closed = 0
  #version: number | undefined
  #looking: Promise<void> | undefined

  constructor(parts: OpenInitiativesParts) {
    this.#parts = parts
  }

  /** Holds an initiative from now on, until nobody has used it for a while; false when there is none. */
  open(id: string): boolean | Promise<boolean> {
    const held = this.#open.get(id)
    if (held) {
      held.usedAt = this.#parts.clock.now()
      return true
    }
    const opening = this.#opening.get(id) ?? this.#load(id).finally(() => this.#opening.delete(id))
    this.#opening.set(id, opening)
    return opening
  }

  /** Looks whether another process has written, and reads anew what is held if so. */
  look(): Promise<void> {
    this.#looking ??= this.#look().finally(() => (this.#looking = undefined))
    return this.#looking
  }

  async #look(): Promise<void> {
    const version = await this.#parts.storage.version()
    if (this.#version !== undefined && this.#version !== version) {
      await Promise.all(this.ids.map((id) => this.#loadAgain(id)))
      this.#parts.read(true)
    }
    this.#version = version
  }

  get ids(): string[] {
    return [...this.#open.keys()]
  }

  /** The rows of a table of an initiative. Throws when it is not open. */
  rows<Name extends HeldTable>(initiative: string, table: Name) {
    return this.#held(initiative).table(table)
  }

  find(id: string): InitiativeRow | undefined {
    return this.#open.get(id)?.table('initiatives').get({ id })
  }

  add(initiative: InitiativeRow): void {
    const { deal } = this.#parts.journal
    this.#open.set(initiative.id, new Held({ initiative, ...NO_ROWS }, this.#parts.clock.now()))
    deal.undo.push(() => this.#open.delete(initiative.id))
    deal.changes.push({ table: 'initiatives', put: initiative })
  }

  drop(id: string): void {
    const { deal } = this.#parts.journal
    const held = this.#open.get(id)
    this.#open.delete(id)
    if (held) deal.undo.push(() => this.#open.set(id, held))
    deal.changes.push({ table: 'initiatives', remove: { id } })
  }

  put<Name extends HeldTable>(initiative: string, table: Name, row: TableRows[Name]): void {
    const rows = this.#held(initiative).table(table)
    const { deal } = this.#parts.journal
    const before = rows.get(row)
    rows.put(row)
    deal.undo.push(() => (before ? rows.put(before) : rows.remove(row)))
    deal.changes.push({ table, put: row } as Change)
  }

  /** Puts a row that is saved along with an edit, and never taken back; gives what is to be saved. */
  putAlong<Name extends HeldTable>(initiative: string, table: Name, row: TableRows[Name]): Change {
    this.rows(initiative, table).put(row)
    return { table, put: row } as Change
  }

  /** `cascades`: the database does the same by itself, with what it belongs to. */
  remove<Name extends HeldTable>(
    initiative: string,
    table: Name,
    key: Partial<TableRows[Name]>,
    cascades = false,
  ): void {
    const rows = this.#held(initiative).table(table)
    const { deal } = this.#parts.journal
    const before = rows.get(key)
    if (!before) return
    rows.remove(key)
    deal.undo.push(() => rows.put(before))
    if (!cascades) deal.changes.push({ table, remove: key } as Change)
  }

  /** Forgets what is held of an initiative, or of all. */
  close(id?: string): void {
    this.#closed += 1
    if (id === undefined) this.#open.clear()
    else this.#open.delete(id)
  }

  /** Forgets what nobody has used for a while. */
  tend(): void {
    const { clock, isInUse, journal } = this.#parts
    if (journal.isDealing) return
    const before = clock.now() - IDLE
    for (const [id, { usedAt }] of this.#open) if (usedAt < before && !isInUse(id)) this.#open.delete(id)
  }

  async #loadAgain(id: string): Promise<void> {
    const { storage, journal, clock } = this.#parts
    while (this.#open.has(id)) {
      await journal.idle
      const { dealt } = journal
      const rows = await storage.load(id)
      // what was changed here meanwhile is newer
      if (journal.isDealing || journal.dealt !== dealt) continue
      if (rows) this.#open.set(id, new Held(rows, clock.now()))
      else this.#open.delete(id)
      return
    }
  }

  async #load(id: string): Promise<boolean> {
    const closed = this.#closed
    const rows = await this.#parts.storage.load(id)
    // another server may have changed it meanwhile
    if (closed !== this.#closed) return this.#load(id)
    if (rows && !this.#open.has(id)) {
      this.#open.set(id, new Held(rows, this.#parts.clock.now()))
      this.#parts.read(false)
    }
    return rows !== null
  }

  #held(id: string): Held {
    const held = this.#open.get(id)
    if (!held) throw new Error(`The initiative ${id} is not open.`)
    return held
  }
}
