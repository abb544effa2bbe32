import { NEWER, type RefusalCode } from '../../../shared/words/refusals.ts'
import type { Counts } from '../counts.ts'
import type { StoredDocument } from '../document/document.ts'
import type { Id } from '../guard/guard.ts'
import type { Connection } from './connection.ts'

/** What has to change before a refused update can be admitted: a clock that is missing, or room for its bytes. */
export type Cause = { missing?: Id; bytes?: number }

export type RefusalsParts = { document: StoredDocument; counts: Counts }

/** Whose updates stand refused, and why: they are asked again once the cause has ended. */
export class Refusals {
  readonly #parts: RefusalsParts
  readonly #refused = new Map<Connection, Cause>()

  constructor(parts: RefusalsParts) {
    this.#parts = parts
  }

  refuse(connection: Connection, code: RefusalCode, cause: Cause = {}): void {
    const { counts } = this.#parts
    counts.refused.inc({ code })
    // What builds on something that did not fit is missing it for that reason, until there is room.
    if (code === 'gap' && connection.saved.refused === 'document-full') return
    connection.saved.refuse(code, this.#parts.document.isNewer ? NEWER : undefined)
    if (code === 'document-full') counts.limit('documentBytes')
    this.#refused.set(connection, cause)
  }

  /** Asks for all that the client has, if that is not on its way. */
  ask(connection: Connection): void {
    connection.saved.willBeMended()
    if (connection.steps.mayAskAgain()) connection.ask(this.#parts.document.replica.clocks)
  }

  /** The pause is over. */
  resumed(connections: Iterable<Connection>): void {
    this.#refused.clear()
    for (const connection of connections) this.#askAgain(connection)
  }

  /** Asks those again whose updates could be admitted now. */
  review(): void {
    if (this.#refused.size === 0) return
    const { replica, space } = this.#parts.document
    for (const [connection, { missing, bytes }] of this.#refused) {
      const ended =
        (missing && (replica.clocks.get(missing.client) ?? 0) > missing.clock) ||
        (bytes !== undefined && space.has(bytes))
      if (ended) this.#askAgain(connection)
    }
  }

  leave(connection: Connection): void {
    this.#refused.delete(connection)
  }

  #askAgain(connection: Connection): void {
    this.#refused.delete(connection)
    connection.saved.willBeMended()
    connection.ask(this.#parts.document.replica.clocks)
  }
}
