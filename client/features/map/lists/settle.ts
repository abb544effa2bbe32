import { arrange, type Arranged, type MapRecord } from './arrange.ts'
import type { Asked, AskedOf } from './asked.ts'

/**
 * While somebody is at work in a list its order is kept, so that nothing jumps away under the hand: what was there stays
 * where it was, what is gone leaves, and what comes new stands at the end.
 */
const keepOrder = (before: readonly string[], next: readonly string[]): readonly string[] => {
  const there = new Set(next)
  const known = new Set(before)
  return [...before.filter((id) => there.has(id)), ...next.filter((id) => !known.has(id))]
}

/** The same for all that is arranged. */
const settle = (before: Arranged, next: Arranged): Arranged => {
  const wasIn = new Map(before.groups.map(({ key, ids }) => [key, ids]))
  return {
    ...next,
    people: keepOrder(before.people, next.people),
    connections: keepOrder(before.connections, next.connections),
    groups: next.groups.map(({ key, ids }) => ({ key, ids: keepOrder(wasIn.get(key) ?? [], ids) })),
    connectionsOf: new Map(
      [...next.connectionsOf].map(([id, connections]) => [
        id,
        keepOrder(before.connectionsOf.get(id) ?? [], connections),
      ]),
    ),
  }
}

/** What a page shows of a map, from one change to the next. */
export class Settled {
  private before: Arranged | undefined
  private asked = ''

  /**
   * `isAtWork`: somebody has the focus in it, so what is in sight stays there, in its order, until they leave or ask for
   * something else. `chosen` is in sight then as well, such as what was just made.
   */
  readonly next = (
    record: MapRecord,
    asked: Asked,
    { of, isAtWork, chosen }: { of: AskedOf; isAtWork: boolean; chosen: readonly string[] },
  ): Arranged => {
    const now = JSON.stringify([asked, of])
    const before = isAtWork && now === this.asked ? this.before : undefined
    const held = before && new Set([...before.people, ...before.connections, ...chosen])
    const next = arrange(record, asked, { of, held })
    this.asked = now
    this.before = before ? settle(before, next) : next
    return this.before
  }
}
