import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { describe, expect, test } from 'vitest'

import type { Asked } from '../../../client/parts/wall/asked.ts'
import {
  followOn,
  type Following,
  goneWith,
  NOBODY,
  type Teller,
} from '../../../client/features/plan/wall/follow.ts'
import { placeOfStop } from '../../../client/features/plan/wall/telling.ts'
import { readTold, type Told } from '../../../client/live/told-wall.ts'

const told = (more: Partial<Told> = {}): Told => ({
  choices: 0,
  still: false,
  foot: false,
  names: false,
  show: 'row',
  ...more,
})
const teller = (person: string, more: Partial<Told> = {}, role = 'facilitator'): Teller => ({
  person,
  role,
  told: told(more),
})

const ASKED: Asked = { show: 'row', component: 'c1', page: 2, follows: true, foot: false, names: false }

/** What a wall shows after it has heard this and then that. */
const hear = (asked: Asked, own: string | undefined, ...heard: Teller[][]): Asked => {
  let following: Following = NOBODY
  let shown = asked
  for (const tellers of heard) {
    const { told: now, chose, ...next } = followOn(following, tellers, own)
    following = next
    shown = goneWith(shown, now, chose)
  }
  return shown
}

describe('whom the wall goes with', () => {
  test('it shows the row of whoever opened it, from its first page', () => {
    expect(hear(ASKED, 'dana', [teller('dana', { component: 'c2' })])).toMatchObject({
      component: 'c2',
      page: 0,
    })
  })

  test('it stays on its page while nothing else is looked at', () => {
    expect(hear(ASKED, 'dana', [teller('dana', { component: 'c1', phase: undefined })]).page).toBe(2)
  })

  test('held still it goes with nobody, until they choose anew', () => {
    const still = { ...ASKED, follows: false }
    const first = [teller('dana', { choices: 1, component: 'c1' })]
    const moved = [teller('dana', { choices: 1, component: 'c2' })]
    expect(hear(still, 'dana', first, moved)).toEqual(still)
    const chosen = [teller('dana', { choices: 2, component: 'c2', show: 'whole' })]
    expect(hear(still, 'dana', first, chosen)).toMatchObject({
      show: 'whole',
      follows: true,
      component: 'c2',
    })
    const held = [teller('dana', { choices: 2, component: 'c2', still: true })]
    expect(hear(ASKED, 'dana', first, held).follows).toBe(false)
  })

  test('on another computer it goes with a facilitator, never with somebody who only edits', () => {
    const editor = teller('ana', { component: 'c9' }, 'editor')
    expect(hear(ASKED, 'wall', [editor])).toEqual(ASKED)
    expect(hear(ASKED, 'wall', [editor, teller('dana', { component: 'c3' })]).component).toBe('c3')
  })

  test('of two who lead it goes with the one who chose last', () => {
    const before = [teller('dana', { component: 'c1' }), teller('sam', { component: 'c2' })]
    const moved = [teller('dana', { component: 'c1' }), teller('sam', { component: 'c3' })]
    expect(hear(ASKED, 'dana', before, moved).component).toBe('c1')
    const chosen = [teller('dana', { component: 'c1' }), teller('sam', { component: 'c3', choices: 1 })]
    expect(hear(ASKED, 'dana', before, chosen).component).toBe('c3')
  })

  test('names on the map are on it only while who chose that has not hidden them again', () => {
    const held = { ...ASKED, follows: false }
    const first = [teller('dana', { choices: 1, show: 'map' })]
    const named = [teller('dana', { choices: 2, show: 'map', names: true, person: 'p1' })]
    expect(hear(ASKED, 'dana', first, named)).toMatchObject({ show: 'map', names: true, person: 'p1' })
    const still = [teller('dana', { choices: 3, show: 'map', names: true, still: true })]
    const hidden = [teller('dana', { choices: 4, show: 'map', names: false, still: true })]
    expect(hear(held, 'dana', first, named, still, hidden)).toMatchObject({ follows: false, names: false })
  })

  test('who is away for a moment is waited for', () => {
    const dana = [teller('dana', { component: 'c2', choices: 1 })]
    const sam = teller('sam', { component: 'c5' })
    expect(hear(ASKED, 'dana', dana, []).component).toBe('c2')
    const back = teller('dana', { component: 'c4', choices: 1 })
    expect(hear(ASKED, 'dana', dana, [], [back, sam]).component).toBe('c4')
  })

  test('what another page tells may be anything', () => {
    const awareness = new Awareness(new Y.Doc())
    const who = { name: 'Ana', role: 'editor', partner: null, person: 'ana' }
    const states = [
      { who },
      { wall: {} },
      { who, wall: 3 },
      { who, wall: { choices: 'x', show: 'all', phase: 4 } },
    ]
    states.forEach((state, i) => awareness.states.set(i + 1, state))
    expect(readTold(awareness)).toEqual([
      {
        who,
        told: {
          choices: 0,
          show: undefined,
          still: false,
          foot: false,
          names: false,
          phase: undefined,
          component: undefined,
          person: undefined,
        },
      },
    ])
    awareness.destroy()
  })
})

test('a stop says in which row and column it is', () => {
  const placeOf = (id: string) => (id === 'a1' ? { phase: 'p1', component: 'c1' } : undefined)
  expect(placeOfStop('activities/a1/title', placeOf)).toEqual({ phase: 'p1', component: 'c1' })
  expect(placeOfStop('activities/gone/title', placeOf)).toBeUndefined()
  expect(placeOfStop('cells/p2/c2/goal', placeOf)).toEqual({ phase: 'p2', component: 'c2' })
  expect(placeOfStop('add/p2/c3', placeOf)).toEqual({ phase: 'p2', component: 'c3' })
  expect(placeOfStop('components/c4/name', placeOf)).toEqual({ component: 'c4' })
  expect(placeOfStop('', placeOf)).toBeUndefined()
})
