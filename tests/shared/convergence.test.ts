import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'

import { activities, canvas } from '../../shared/model/kinds.ts'
import { entryOf, readAll, readDeletedItems } from '../../shared/model/collection.ts'
import { readMap } from '../../shared/model/map.ts'
import { readPlan } from '../../shared/model/plan.ts'
import {
  MAP_INTENTS,
  MAP_KINDS,
  PLAN_INTENTS,
  PLAN_KINDS,
  type Intent,
  seedTestMap,
  seedTestPlan,
} from '../support/intents.ts'
import { Replicas } from '../support/replicas.ts'

const PEOPLE = 3
const person = fc.nat(PEOPLE - 1)

/** What happens in a document, one thing after another. fast-check prints the seed of what fails. */
const stepsOf = (intents: Record<string, Intent>) => {
  const dice = {
    a: fc.nat(40),
    b: fc.nat(40),
    c: fc.nat(40),
    words: fc.string({ unit: 'grapheme', maxLength: 8 }),
  }
  const act = fc.record({ what: fc.constantFrom(...Object.keys(intents)), who: person, ...dice })
  const travel = fc.record({
    what: fc.constantFrom('deliver', 'repeat'),
    who: person,
    to: person,
    a: fc.nat(40),
  })
  const undo = fc.record({ what: fc.constantFrom('undo', 'redo'), who: person })
  const step = fc.oneof(
    { weight: 6, arbitrary: act },
    { weight: 4, arbitrary: travel },
    { weight: 1, arbitrary: undo },
  )
  return fc.array(step, { maxLength: 80, size: 'max' })
}

type Step = { what: string; who: number; to?: number; a?: number; b?: number; c?: number; words?: string }
type Made = { kind: string; id: string }

const take = (replicas: Replicas, intents: Record<string, Intent>, step: Step): string | undefined => {
  const { what, who, to = 0, a = 0, b = 0, c = 0, words = '' } = step
  const { doc, undo } = replicas.at(who)
  if (what === 'undo') undo.undo()
  else if (what === 'redo') undo.redo()
  else if (what === 'deliver') replicas.deliver(who, to, a)
  else if (what === 'repeat') replicas.repeat(who, to, a)
  else return intents[what]?.(doc, { a, b, c, words }) ?? undefined
  return undefined
}

const KIND_MADE: Record<string, string> = {
  addActivity: 'activities',
  addPartner: 'partners',
  addPhase: 'phases',
  addComponent: 'components',
  addActor: 'actors',
  addConnection: 'connections',
}

type Case = { intents: Record<string, Intent>; seed: (doc: Y.Doc) => void; read: (doc: Y.Doc) => unknown }

const PLAN: Case = {
  intents: PLAN_INTENTS,
  seed: seedTestPlan,
  read: (doc) => [readPlan(doc), readAll(doc, activities), readDeletedItems(doc, PLAN_KINDS)],
}
const MAP: Case = {
  intents: MAP_INTENTS,
  seed: seedTestMap,
  read: (doc) => [readMap(doc), readAll(doc, canvas), readDeletedItems(doc, MAP_KINDS)],
}

test.each([
  ['plan', PLAN],
  ['map', MAP],
])(
  'whatever people do to a %s, in whatever order it travels, all end with the same',
  (_, { intents, seed, read }) => {
    fc.assert(
      fc.property(stepsOf(intents), (steps) => {
        const replicas = new Replicas(PEOPLE, seed)
        const made: Made[] = []
        for (const step of steps as Step[]) {
          const id = take(replicas, intents, step)
          const kind = KIND_MADE[step.what]
          if (id && kind) made.push({ kind, id })
          read(replicas.at(step.who).doc)
        }
        replicas.settle()
        const [first, ...others] = replicas.all.map(({ doc }) => ({
          read: read(doc),
          state: Y.encodeStateVector(doc),
        }))
        for (const other of others) expect(other.read).toEqual(first?.read)
        for (const { kind, id } of made)
          for (const { doc } of replicas.all)
            expect(entryOf(doc, kind, id), `${kind} ${id} was made`).toBeDefined()
      }),
      { numRuns: 150 },
    )
  },
  60_000,
)
