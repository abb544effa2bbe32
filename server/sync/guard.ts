import * as Y from 'yjs'

/** A run of structs of one client: clocks `from` up to, not including, `to`. */
export type Run = { client: number; from: number; to: number }

/** What an update holds, as far as admission needs to know. */
export type Reading = {
  structs: Run[]
  deletes: Run[]
  /** A clock that the update refers to and that is not known yet. */
  missing: { client: number; clock: number } | null
  /** Whether it has structs beyond the known clocks. */
  fresh: boolean
}

/** Reads an update against the known clocks, or gives null when no honest client makes such a thing. */
export const readUpdate = (update: Uint8Array, clocks: ReadonlyMap<number, number>): Reading | null => {
  try {
    const decoded = Y.decodeUpdate(update)
    const structs = decoded.structs.map(({ id, length }) => ({
      client: id.client,
      from: id.clock,
      to: id.clock + length,
    }))
    const next = new Map(clocks)
    let missing: Reading['missing'] = null
    for (const { client, from, to } of structs) {
      const known = next.get(client) ?? 0
      if (from > known) missing ??= { client, clock: from - 1 }
      else next.set(client, Math.max(known, to))
    }
    const deletes = [...decoded.ds.clients].flatMap(([client, runs]) =>
      runs.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    )
    for (const { client, to } of deletes) {
      if (to > (next.get(client) ?? 0)) missing ??= { client, clock: to - 1 }
    }
    const fresh = structs.some(({ client, to }) => to > (clocks.get(client) ?? 0))
    return { structs, deletes, missing, fresh }
  } catch {
    return null
  }
}
