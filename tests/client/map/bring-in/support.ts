import { readFileSync } from 'node:fs'

import * as Y from 'yjs'

import { type Answers, NO_ANSWERS } from '../../../../client/features/map/bring-in/answers.ts'
import type { MapNow } from '../../../../client/features/map/bring-in/map-now.ts'
import { confirmed, type Proposal, propose } from '../../../../client/features/map/bring-in/proposal.ts'
import type { Question } from '../../../../client/features/map/bring-in/questions.ts'
import { readBytes } from '../../../../client/parts/bring-in/read-file.ts'
import type { Table } from '../../../../client/parts/bring-in/table.ts'
import { bringInMap } from '../../../../shared/model/bring-in-map.ts'
import { readMap } from '../../../../shared/model/map.ts'

export const EMPTY: MapNow = { actors: [], connections: [], partners: [] }
const SIZE = { rows: 0, columns: 0 }

export const read = (bytes: Uint8Array | string, name = 'file'): Promise<Table[]> =>
  readBytes(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name, SIZE)

/** Samples as the files that they are. */
export const samples = async (...names: string[]): Promise<Table[]> =>
  (await Promise.all(names.map((name) => read(readFileSync(`tests/samples/${name}`), name)))).flat()

export const answers = (given: Partial<Answers> = {}): Answers => ({ ...NO_ANSWERS, ...given })

/** The lines of what is told under a name. */
export const told = ({ remarks }: Proposal, what: string): string[] =>
  remarks.flatMap((one) => (one.what === what ? [one.at] : []))

type Asked<Ask, One = Question> = One extends { ask: infer Any } ? (Ask extends Any ? One : never) : never
export const asked = <Ask extends Question['ask']>({ questions }: Proposal, ask: Ask): Asked<Ask>[] =>
  questions.filter((question): question is Asked<Ask> & Question => question.ask === ask)

/** How many of what would be written. */
export const counts = (proposal: Proposal) => ({
  people: proposal.people.filter(({ isIn }) => isIn).length,
  ties: proposal.connected.filter(({ isIn }) => isIn).length,
})

/** A document in which what was confirmed is written. */
export const written = (proposal: Proposal, given: Answers, doc = new Y.Doc()): Y.Doc => {
  for (const _ of bringInMap(doc, confirmed(proposal, given)));
  return doc
}

/** The map of a document, with these partners beside it. */
export const nowOf = (doc: Y.Doc, partners: MapNow['partners'] = []) => ({
  ...readMap(doc),
  partners,
})

export const bring = (tables: readonly Table[], given: Answers = NO_ANSWERS, now: MapNow = EMPTY) => {
  const proposal = propose(tables, now, given)
  return { proposal, map: readMap(written(proposal, given)) }
}
