import type { Connection } from './connection.ts'
import { updateFrame } from '../wire/wire.ts'
import type { StoredDocument } from '../document/document.ts'
import { isSound, type Reading, type Section } from '../guard/guard.ts'
import type { RoomPresence } from './presence.ts'

/** What was offered, and to whom. */
export type Offer = {
  /** The number of the step 1 that each was sent, whose answer counts. */
  answers: ReadonlyMap<Connection, number>
  /** The next clocks of the clients that are spoken for, when it was offered. */
  clocks: ReadonlyMap<number, number>
}

export type OffersParts = {
  document: StoredDocument
  presence: RoomPresence
}

/** Whether all have answered, or left. */
export const isAnswered = ({ answers }: Offer): boolean =>
  [...answers].every(([holder, step]) => !holder.isOpen || holder.steps.hasAnswered(step))

/**
 * What somebody brings in the name of others who are connected is sent to those alone first, with a step 1 after it.
 * An honest holder takes over what they lack, and their answer brings it; where they have written something else at
 * those clocks, that comes before the answer. Either way nobody is ever told two things of one clock.
 */
export class Offers {
  readonly #parts: OffersParts
  /** Who wrote last under a client id: Yjs gives a document another one when somebody has written under its own. */
  readonly #writers = new Map<number, Connection>()

  constructor(parts: OffersParts) {
    this.#parts = parts
  }

  /** An update that came by itself was admitted. */
  wrote(connection: Connection, { structs }: Reading): void {
    for (const { client } of structs) this.#writers.set(client, connection)
  }

  /** Whether an update has something new of a client id that another session's socket claims. */
  speaksForOther(from: Connection, { structs }: Reading): boolean {
    const { document, presence } = this.#parts
    const { clocks } = document.replica
    return structs.some(
      ({ client, to }) => to > (clocks.get(client) ?? 0) && presence.holderOf(client, from) !== null,
    )
  }

  leave(connection: Connection): void {
    for (const [client, writer] of this.#writers) if (writer === connection) this.#writers.delete(client)
  }

  /**
   * Offers a step 2 to those in whose name it speaks. Nothing when nobody need be asked (again, after `before`).
   * Throws Unsound when it may be shown to nobody. Throws Broken.
   */
  make(from: Connection, update: Uint8Array, reading: Reading, before?: Offer): Offer | null {
    const { document } = this.#parts
    const spoken = this.#spokenFor(from, reading.structs)
    const { clocks } = document.replica
    const isLeftAlone = before && [...before.clocks].every(([client, at]) => (clocks.get(client) ?? 0) === at)
    // Who takes nothing at the moment is as good as away.
    const holders = new Set(spoken.map(({ holder }) => holder).filter(({ isBehind }) => !isBehind))
    if (isLeftAlone || holders.size === 0) return null
    if (!reading.isPlain) this.#try(update)
    const answers = new Map<Connection, number>()
    for (const holder of holders) {
      holder.send(updateFrame(update))
      answers.set(holder, holder.ask(document.replica.clocks))
    }
    return {
      answers,
      clocks: new Map(spoken.map(({ client }) => [client, clocks.get(client) ?? 0])),
    }
  }

  #spokenFor(from: Connection, structs: readonly Section[]): { client: number; holder: Connection }[] {
    const { clocks } = this.#parts.document.replica
    return structs.flatMap(({ client, to }) => {
      const holder = to > (clocks.get(client) ?? 0) ? this.#holderOf(client, from) : null
      return holder ? [{ client, holder }] : []
    })
  }

  #holderOf(client: number, from: Connection): Connection | null {
    const writer = this.#writers.get(client)
    const isOther = writer && writer.guest.session !== from.guest.session
    return this.#parts.presence.holderOf(client, from) ?? (isOther ? writer : null)
  }

  /** Looks whether everything in it would be in a good place. */
  #try(update: Uint8Array): void {
    const { document } = this.#parts
    const { replica } = document
    replica.apply(update)
    const isGood = isSound(update, replica)
    document.reopen()
    if (!isGood) throw new Unsound()
  }
}

/** An update that puts something where it does not belong. */
export class Unsound extends Error {}
