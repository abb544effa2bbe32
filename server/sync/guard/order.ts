import { BOUNDS } from './bounds.ts'
import { Unreadable } from '../../encoding.ts'

/** The struct at clock `at` can only be applied once `client` has `clock`. */
export type Need = { at: number; client: number; clock: number }

type Section = { client: number; needs: Need[]; met: number; end: number }

/**
 * Whether all structs of an update can be applied in some order. Structs of several clients may refer to each
 * other; what refers to unknown clocks, or in a circle, would stay pending in Yjs for ever.
 */
export class Order {
  readonly #clocks: ReadonlyMap<number, number>
  readonly #sections = new Map<number, Section>()

  constructor(clocks: ReadonlyMap<number, number>) {
    this.#clocks = clocks
  }

  /** The list to which a client's needs are added, in the order of its clocks. */
  begin(client: number): Need[] {
    // Yjs would forget the first of two sections of one client.
    if (this.#sections.has(client)) throw new Unreadable('a client has two sections')
    const section = { client, needs: [], met: 0, end: 0 }
    this.#sections.set(client, section)
    return section.needs
  }

  /** The first clock of a client that cannot be reached. */
  reach(client: number): number {
    const known = this.#clocks.get(client) ?? 0
    const section = this.#sections.get(client)
    if (!section) return known
    const next = section.needs[section.met]
    return Math.max(known, next ? next.at : section.end)
  }

  /** Finds the order; gives a clock that is missing, or null. `runs` are the sections' clocks. */
  resolve(runs: readonly { client: number; to: number }[]): { client: number; clock: number } | null {
    for (const { client, to } of runs) this.#sections.get(client)!.end = to
    const waiting = new Map<number, Section[]>()
    const open: Section[] = []
    for (const section of this.#sections.values()) if (section.needs.length > 0) open.push(section)
    let steps = 0
    for (let section = open.pop(); section; section = open.pop()) {
      const before = section.met
      let need = section.needs[section.met]
      while (need && this.reach(need.client) > need.clock) need = section.needs[++section.met]
      steps += 1 + section.met - before
      if (steps > BOUNDS.ordering) throw new Unreadable('its clients refer to each other too often')
      if (need) {
        const others = waiting.get(need.client)
        if (others) others.push(section)
        else waiting.set(need.client, [section])
      }
      if (section.met > before) {
        open.push(...(waiting.get(section.client) ?? []))
        waiting.delete(section.client)
      }
    }
    for (const { needs, met } of this.#sections.values()) {
      const need = needs[met]
      if (need) return { client: need.client, clock: need.clock }
    }
    return null
  }
}
