import { randomUUID } from 'node:crypto'

import type { Fields, ItemKind } from '../../shared/model/kind.ts'
import { actors, connections } from '../../shared/model/kinds.ts'
import type { PowerMap } from '../../shared/model/map.ts'
import { actorKinds } from '../../shared/words/said.ts'

/**
 * The map as kinds, numbers and connections alone: each is called by its kind and a number, in an order and under ids
 * that are new each time, so that nothing of a file tells who is who, not even beside another file of the same map.
 */
export const namelessMap = ({ about, actors: all, connections: between }: PowerMap): PowerMap => {
  const shuffled = shuffle(all)
  const ids = new Map(shuffled.map(({ id }, i) => [id, `n${i + 1}`]))
  const counts = new Map<string, number>()
  const idOf = (id: string): string => ids.get(id) ?? ''
  return {
    about: { ...about, issue: '', how: '' },
    causes: [],
    actors: shuffled.map((one) => {
      const count = (counts.get(one.kind) ?? 0) + 1
      counts.set(one.kind, count)
      return { ...one, id: idOf(one.id), name: `${actorKinds[one.kind]} ${count}` }
    }),
    connections: shuffle(between).map((one, i) => ({
      ...one,
      id: `c${i + 1}`,
      from: idOf(one.from),
      to: idOf(one.to),
    })),
  }
}

const shuffle = <T>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, at: randomUUID() }))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1))
    .map(({ one }) => one)

/** Of a kind, what is told of everybody, and what it is called here. */
const told = <F extends Fields>(kind: ItemKind<F>): ItemKind<F> => ({
  ...kind,
  fields: Object.fromEntries(
    Object.entries(kind.fields).filter(([name, { edition }]) => edition === 'always' || name === kind.called),
  ) as F,
})

export const NAMELESS_KINDS = { actors: told(actors), connections: told(connections) }
