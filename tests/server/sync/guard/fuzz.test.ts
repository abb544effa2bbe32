import { expect, test } from 'vitest'
import { BOUNDS } from '../../../../server/sync/guard/bounds.ts'
import { Chance } from '../chance.ts'
import { Attacker, chainOfTypes, makeVictim } from './hostile-updates.ts'
import { admit, harm } from './poison.ts'

const SEED = Number(process.env.FUZZ_SEED ?? Date.now() % 2 ** 31)
const ROUNDS = Number(process.env.FUZZ_ROUNDS ?? 600)
/** The long form goes on for so many minutes. */
const MINUTES = Number(process.env.FUZZ_MINUTES ?? 0)

/** What is found: each kind of harm with the seed that did it. */
const search = (
  rounds: number,
  minutes: number,
  guarded: boolean,
  isEnough: (kinds: string[]) => boolean = () => false,
): Map<string, number> => {
  const victim = makeVictim()
  const found = new Map<string, number>()
  const until = Date.now() + minutes * 60_000
  for (let round = 0; round < rounds || Date.now() < until; round++) {
    const chance = new Chance(SEED + round)
    const attacker = new Attacker(chance, victim)
    const updates = Array.from({ length: chance.one(1, 1, 2, 3) }, () => attacker.update())
    const what = harm(victim, updates, guarded)
    if (!what || found.has(what)) continue
    found.set(what, SEED + round)
    if (isEnough([...found.keys()])) break
  }
  return found
}

test('made-up updates harm no honest person', { timeout: 120_000 + MINUTES * 60_000 }, () => {
  console.log(`FUZZ_SEED=${SEED}`)
  expect([...search(ROUNDS, MINUTES, true)]).toEqual([])
})

test('without the guard the same search finds what poisons a document', { timeout: 120_000 }, () => {
  const sought = ['cannot be applied', 'leaves something pending', 'is another document after a restart']
  const found = search(100_000, 0, false, (kinds) =>
    sought.every((kind) => kinds.some((one) => one.startsWith(kind))),
  )
  for (const kind of sought) expect([...found.keys()].some((one) => one.startsWith(kind))).toBe(true)
})

test('types within types cannot be made deeper than documents bear, one update at a time', () => {
  const victim = makeVictim()
  let admitted = 0
  let doc = victim
  for (const update of chainOfTypes(77, BOUNDS.depth + 20)) {
    const after = admit(doc, update)
    if (after) admitted += 1
    doc = after ?? doc
  }
  // All but the twenty too deep, and the deletion of the first.
  expect(admitted).toBe(BOUNDS.depth + 1)
})
