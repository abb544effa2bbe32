import { describe, expect, test, vi } from 'vitest'
import { applyAwarenessUpdate, Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'

import { othersOf } from '../../../client/live/others-present.ts'
import { tellChosen } from '../../../client/features/map/chosen-there.ts'
import type { Chosen, MapView } from '../../../client/features/map/map-view.ts'
import type { Live } from '../../../client/live/live.ts'
import { COLORS } from '../../../client/live/colors.ts'
import { Store } from '../../../client/net/store.ts'
import { colorOf, initialsOf, Presence } from '../../../client/live/presence.ts'

/** Two pages of which the second's `who` is what a server would say. */
const room = (soon = (read: () => void) => read()) => {
  const mine = new Awareness(new Y.Doc())
  const presence = new Presence(mine, soon)
  const arrive = (name: string, person: string) => {
    const awareness = new Awareness(new Y.Doc())
    const tell = (state: object) => {
      awareness.setLocalState({ ...state, who: { name, role: 'editor', partner: null, person } })
      applyAwarenessUpdate(mine, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'server')
    }
    tell({})
    return { awareness, tell }
  }
  return { mine, presence, arrive }
}

describe('who is here, and where', () => {
  test('others are here, oneself is not among them', () => {
    const { presence, mine, arrive } = room()
    mine.setLocalStateField('who', { name: 'Me', role: 'editor', partner: null, person: 'me' })
    arrive('Dana', 'p1')
    expect(presence.all().map(({ who }) => who.name)).toEqual(['Dana'])
  })

  test('what a crowd does before the page is next drawn is told once, and what one does oneself not at all', () => {
    const drawn: (() => void)[] = []
    const { presence, mine, arrive } = room((read) => drawn.push(read))
    const watch = vi.fn()
    presence.subscribe(watch)
    const dana = arrive('Dana', 'p1')
    const marcus = arrive('Marcus', 'p2')
    dana.tell({ at: { place: 'grid', item: 'activities/a' } })
    marcus.tell({ at: { place: 'grid', item: 'activities/a' } })
    expect(drawn).toHaveLength(1)
    drawn.shift()?.()
    expect(watch).toHaveBeenCalledTimes(1)
    expect(presence.people.get('activities/a').map(({ who }) => who.name)).toEqual(
      expect.arrayContaining(['Dana', 'Marcus']),
    )
    mine.setLocalStateField('caret', { item: 'activities/a', field: 'title' })
    expect(drawn).toHaveLength(0)
    dana.tell({ at: { place: 'grid' } })
    expect(drawn).toHaveLength(1)
  })

  test('who watches one item hears nothing of the others', () => {
    const { presence, arrive } = room()
    const dana = arrive('Dana', 'p1')
    dana.tell({ at: { place: 'grid', item: 'activities/a' } })
    const before = presence.people.get('activities/a')
    const marcus = arrive('Marcus', 'p2')
    marcus.tell({ at: { place: 'grid', item: 'activities/b', typing: true } })
    expect(presence.people.get('activities/a')).toBe(before)
    expect(presence.people.get('activities/b')[0]?.at?.typing).toBe(true)
    expect(presence.people.get('activities/c')).toEqual([])
  })

  test('who is here is the same list while they go from one thing to the next', () => {
    const { presence, arrive } = room()
    const dana = arrive('Dana', 'p1')
    dana.tell({ at: { place: 'grid', item: 'activities/a' } })
    const before = presence.here()
    expect(before).toMatchObject([{ who: { name: 'Dana' }, at: { place: 'grid' } }])
    dana.tell({ at: { place: 'grid', item: 'activities/b', field: 'title' } })
    expect(presence.here()).toBe(before)
    expect(presence.people.get('activities/b')).toHaveLength(1)
    dana.tell({ at: { place: 'grid', item: 'activities/b', field: 'title', typing: true } })
    expect(presence.here()[0]?.at?.typing).toBe(true)
    dana.tell({ at: { place: 'agenda' } })
    expect(presence.here()[0]?.at?.place).toBe('agenda')
    arrive('Marcus', 'p2')
    expect(presence.here()).toHaveLength(2)
  })

  test('whoever leaves the map is there no more, and can come back', () => {
    const { presence, mine } = room()
    const chosen = new Store<readonly Chosen[]>([{ kind: 'actors', id: 'a' }])
    const live = { map: { presence } } as unknown as Live
    const leave = tellChosen(live, { chosen } as unknown as MapView)
    expect(mine.getLocalState()?.at).toEqual({ place: 'map', item: 'actors/a' })
    leave()
    expect(mine.getLocalState()?.at).toBeUndefined()
    chosen.set([])
    expect(mine.getLocalState()?.at).toBeUndefined()
    tellChosen(live, { chosen } as unknown as MapView)
    expect(mine.getLocalState()?.at).toEqual({ place: 'map', item: undefined })
  })

  test('cursors and other noise tell nobody', () => {
    const { presence, arrive } = room()
    const dana = arrive('Dana', 'p1')
    const heard = vi.fn()
    presence.subscribe(heard)
    presence.people.subscribe('activities/a', heard)
    dana.tell({ cursor: { x: 1, y: 2 } })
    expect(heard).not.toHaveBeenCalled()
  })

  test('what a page says of where it is may be anything', () => {
    const { presence, arrive } = room()
    const dana = arrive('Dana', 'p1')
    for (const at of [null, 7, 'grid', { place: 3 }, []]) {
      dana.tell({ at })
      expect(presence.all()[0]?.at).toBeUndefined()
    }
    dana.tell({ at: { place: 'grid', item: {}, field: 1, typing: 'yes' } })
    expect(presence.all()[0]?.at).toEqual({ place: 'grid' })
  })

  test('saying the same again sends nothing', () => {
    const { presence, mine } = room()
    presence.be({ place: 'grid' })
    const sent = vi.fn()
    mine.on('update', sent)
    presence.be({ place: 'grid' })
    expect(sent).not.toHaveBeenCalled()
  })

  test('the field that one is in says more than where one is, until one leaves it', () => {
    const { presence, mine } = room()
    const at = () => mine.getLocalState()?.at
    const title = { item: 'activities/a', field: 'title' }
    presence.be({ place: 'grid' })
    presence.enter({ ...title, typing: true })
    expect(at()).toEqual({ place: 'grid', ...title, typing: true })
    presence.be({ place: 'grid', item: 'activities/b' })
    expect(at()).toEqual({ place: 'grid', ...title, typing: true })
    presence.leave({ item: 'activities/a', field: 'notes' })
    expect(at()).toMatchObject(title)
    presence.leave(title)
    expect(at()).toEqual({ place: 'grid', item: 'activities/b' })
  })

  test('who goes to another place has left the field', () => {
    const { presence, mine } = room()
    presence.be({ place: 'grid' })
    presence.enter({ item: 'activities/a', field: 'title' })
    presence.be({ place: 'map' })
    expect(mine.getLocalState()?.at).toEqual({ place: 'map' })
  })

  test('a person with two pages is one person, seen where they type; oneself is nobody else', () => {
    const { presence, arrive } = room()
    arrive('Dana', 'p1').tell({ at: { place: 'map' } })
    arrive('Dana', 'p1').tell({ at: { place: 'grid', typing: true } })
    arrive('Ana', 'p2')
    const seen = (own?: string) => othersOf(presence.all(), own).map(({ who, at }) => [who.name, at?.place])
    expect(seen()).toEqual([
      ['Ana', undefined],
      ['Dana', 'grid'],
    ])
    expect(seen('p1')).toEqual([['Ana', undefined]])
  })

  test('a person’s color is the same everywhere; initials are at most two', () => {
    expect(colorOf('p1')).toBe(colorOf('p1', 'not a number'))
    expect(colorOf('p1', 3)).toBe(COLORS[3])
    expect(initialsOf('Dana Maria Okafor')).toBe('DO')
    expect(initialsOf('  ')).toBe('?')
    expect(initialsOf('😀')).toBe('😀')
  })
})
