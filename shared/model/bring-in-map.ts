import type * as Y from 'yjs'

import { aliveEntry, setFields, writeField } from './collection.ts'
import { makeAll } from './edit.ts'
import type { Given } from './kind.ts'
import { actors, connections } from './kinds.ts'

/** Somebody of a file, to be added. */
export type BroughtActor = Given<(typeof actors)['fields']> & { name: string; note: string }

/** An end: somebody who is on the map by their id, or somebody of the same file by their place in its list. */
export type BroughtEnd = { id: string } | { at: number }

export type BroughtConnection = Omit<Given<(typeof connections)['fields']>, 'from' | 'to'> & {
  from: BroughtEnd
  to: BroughtEnd
}

/** What was read of a file. `gains`: what those who are there already get, of what the map did not know. */
export type MapBroughtIn = {
  people: readonly BroughtActor[]
  connected: readonly BroughtConnection[]
  gains: readonly (Partial<BroughtActor> & { id: string })[]
}

/** Few enough that no update is too large for the server. */
const AT_ONCE = 100

/**
 * Writes people and groups, what is gained, then connections, in steps between which the page may draw. Gives how many
 * are written after each. One step of undo if the steps are taken as one. A connection that lost an end is left out.
 */
export function* bringInMap(doc: Y.Doc, { people, connected, gains }: MapBroughtIn): Generator<number> {
  const ids: string[] = []
  let done = 0
  for (const part of inParts(people)) {
    ids.push(...makeAll(doc, actors, part))
    yield (done += part.length)
  }
  for (const part of inParts(gains)) {
    for (const one of part) gain(doc, one)
    yield (done += part.length)
  }
  const idOf = (end: BroughtEnd): string => ('id' in end ? end.id : (ids[end.at] ?? ''))
  for (const part of inParts(connected)) {
    const given = part
      .map((one) => ({ ...one, from: idOf(one.from), to: idOf(one.to) }))
      .filter(
        ({ from, to }) =>
          from !== to && aliveEntry(doc, actors.name, from) && aliveEntry(doc, actors.name, to),
      )
    makeAll(doc, connections, given)
    yield (done += part.length)
  }
}

const gain = (
  doc: Y.Doc,
  { id, note, name: _name, ...fields }: Partial<BroughtActor> & { id: string },
): void => {
  setFields(doc, actors, id, fields)
  if (note !== undefined) writeField(doc, actors, id, 'note', note)
}

const inParts = <T>(all: readonly T[]): (readonly T[])[] =>
  Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, i) => all.slice(i * AT_ONCE, (i + 1) * AT_ONCE))
