import type { RefusalCode } from '../../../shared/words/refusals.ts'
import type { Connection } from './connection.ts'
import type { Counts } from '../counts.ts'
import type { Id } from '../guard/guard.ts'
import type { Replica } from '../document/replica.ts'
import type { Space } from '../document/space.ts'

/** What has to change before a refused update can be admitted: a clock that is missing, or room for its bytes. */
export type Cause = { missing?: Id; bytes?: number }

/** Milliseconds within which a step 1 for something refused is not sent again: without an answer, and after one. */
const ASK_AGAIN = 1000
export const ASK_AFTER_ANSWER = 5000

export type RefusalsParts = {
  space: Space
  counts: Counts
  askForMore: (connection: Connection) => void
}

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
    if (code === 'gap' && connection.saved.refusal?.code === 'document-full') return
    connection.saved.refuse(code)
    if (code === 'document-full') counts.limit('documentBytes')
    this.#refused.set(connection, cause)
  }

  /** Asks for all that the client has. */
  ask(connection: Connection): void {
    connection.saved.willBeMended()
    // The answer that is on its way holds all that the client has.
    const { at, answered } = connection.asked
    if (!answered && at > Date.now() - ASK_AGAIN) return
    connection.asked = { at: Date.now(), answered: false }
    this.#parts.askForMore(connection)
  }

  /** The pause is over. */
  resumed(connections: Iterable<Connection>): void {
    this.#refused.clear()
    for (const connection of connections) this.#askAgain(connection)
  }

  /** Asks those again whose updates could be admitted now. */
  review({ clocks }: Replica): void {
    for (const [connection, { missing, bytes }] of this.#refused) {
      const ended =
        (missing && (clocks.get(missing.client) ?? 0) > missing.clock) ||
        (bytes !== undefined && this.#parts.space.has(bytes))
      if (ended) this.#askAgain(connection)
    }
  }

  leave(connection: Connection): void {
    this.#refused.delete(connection)
  }

  #askAgain(connection: Connection): void {
    this.#refused.delete(connection)
    connection.saved.willBeMended()
    this.#parts.askForMore(connection)
  }
}
