import { describe, expect, test } from 'vitest'

import { linesOf, partnerStops } from '../../../client/features/plan/by-partner/lines.ts'
import { between } from '../../../client/features/plan/choosing/choice.ts'
import {
  activityOf,
  cardBeside,
  cardStop,
  lineStop,
  stopsFrom,
} from '../../../client/features/plan/grid/stops.ts'
import { axisOf, timelineStops } from '../../../client/features/plan/timeline/axis.ts'
import type { Activity, Component, Phase } from '../../../shared/model/kinds.ts'

const activity = (id: string, at: string, more: Partial<Activity> = {}): Activity => {
  const [phase = '', component = ''] = at.split('/')
  return {
    id,
    title: id,
    notes: '',
    status: 'todo',
    place: { phase, component, order: id },
    supporting: [],
    happening: false,
    tags: [],
    actors: [],
    needs: [],
    ...more,
  }
}

describe('by partner', () => {
  const shown = [
    activity('later', 'p2/c1', { lead: 'school' }),
    activity('first', 'p1/c1', { lead: 'school', supporting: ['school', 'clinic'] }),
    activity('same', 'p1/c1', { lead: 'clinic' }),
    activity('nobody', 'p1/c2', { supporting: ['school'] }),
    activity('gone', 'p2/c2', { lead: 'closed' }),
  ]
  const partners = ['school', 'clinic', 'library']
  const { lines, gaps } = linesOf({ partners, components: ['c1', 'c2'], phases: ['p1', 'p2'], shown })
  const of = (partner: string | undefined, component: string) =>
    lines.find((line) => line.partner === partner)?.shares.get(component)

  test('what a partner leads and what it supports are told apart, in the order of the phases', () => {
    expect(of('school', 'c1')).toEqual({ lead: ['first', 'later'], support: [], alsoLead: ['clinic'] })
    expect(of('clinic', 'c1')).toEqual({ lead: ['same'], support: ['first'], alsoLead: ['school'] })
    expect(of('school', 'c2')).toEqual({ lead: [], support: ['nobody'], alsoLead: [] })
    expect(lines.map(({ partner, leads, supports }) => [partner, leads, supports])).toEqual([
      ['school', 2, 1],
      ['clinic', 1, 1],
      ['library', 0, 0],
      [undefined, 2, 0],
    ])
  })

  test('what nobody leads has a line of its own, also where who led it is no partner any more', () => {
    expect(of(undefined, 'c2')?.lead).toEqual(['nobody', 'gone'])
    expect(gaps.get('c1')).toEqual({ isLed: true, unled: 0 })
    expect(gaps.get('c2')).toEqual({ isLed: false, unled: 2 })
  })

  test('arrow keys go through a row and a column; who supports has a stop of its own, which chooses the same', () => {
    const stops = partnerStops(lines, ['c1', 'c2'])
    expect(stops[0]).toEqual([[cardStop('first'), cardStop('later')], [lineStop('school', 'nobody')]])
    expect(stopsFrom(stops, cardStop('later'), { rows: 1, columns: 0 })[0]).toBe(cardStop('same'))
    expect(stopsFrom(stops, cardStop('first'), { rows: 0, columns: 1 })[0]).toBe(lineStop('school', 'nobody'))
    expect(between(stops, cardStop('later'), lineStop('clinic', 'first'))).toEqual(['later', 'same', 'first'])
    expect(between(stops, cardStop('same'), lineStop('school', 'nobody'))).toEqual([
      'first',
      'later',
      'same',
      'nobody',
    ])
    const all = stops.flat(2)
    expect(new Set(all).size, 'no stop is there twice').toBe(all.length)
    expect(cardBeside(stops, cardStop('first'))).toBe(cardStop('later'))
    expect(cardBeside(stops, cardStop('gone')), 'of the last').toBe(cardStop('nobody'))
  })

  test('without a gap there is no line for it', () => {
    const led = linesOf({ partners, components: ['c1'], phases: ['p1', 'p2'], shown: shown.slice(0, 3) })
    expect(led.lines.map(({ partner }) => partner)).toEqual(partners)
  })
})

describe('the timeline', () => {
  const phase = (id: string, starts?: string, ends?: string): Phase => ({
    id,
    name: id,
    order: id,
    hidden: false,
    ...(starts !== undefined && { starts }),
    ...(ends !== undefined && { ends }),
  })
  const components: Component[] = [{ id: 'c1', name: '', order: '', hidden: false, purpose: '', hue: 1 }]
  const phases = [phase('p1', '2026-01-01', '2026-12-31'), phase('p2', '2027-01-01'), phase('p3')]
  const shown = [
    activity('after', 'p1/c1', { due: '2026-09-01', needs: ['before', 'late', 'gone'] }),
    activity('before', 'p1/c1', { due: '2026-03-01T09:00:00Z' }),
    activity('late', 'p1/c1', { due: '2027-03-01' }),
    activity('undated', 'p1/c1'),
  ]
  const axis = axisOf({ phases, components, shown, today: '2026-06-30' })

  test('what is due stands in the order of its days, and what has none apart', () => {
    const rows = axis?.groups[0]?.rows ?? []
    expect(rows.map(({ id }) => id)).toEqual(['before', 'after', 'late'])
    expect(rows.every(({ at }, i) => at > 0 && at < 1 && at > (rows[i - 1]?.at ?? 0))).toBe(true)
    expect(axis?.undated).toEqual(['undated'])
  })

  test('arrow keys go by day, and on to what has none', () => {
    const stops = timelineStops(axis, axis?.undated ?? [])
    expect(stops.flat(2).map(activityOf)).toEqual(['before', 'after', 'late', 'undated'])
    expect(stopsFrom(stops, cardStop('late'), { rows: 1, columns: 0 })).toEqual([cardStop('undated')])
    expect(between(stops, cardStop('undated'), cardStop('after'))).toEqual(['after', 'late', 'undated'])
    expect(timelineStops(undefined, ['x']).flat(2)).toEqual([cardStop('x')])
  })

  test('what needs something that is due later says so', () => {
    const row = axis?.groups[0]?.rows.find(({ id }) => id === 'after')
    expect(row?.needs).toEqual(['before', 'late'])
    expect(row?.late).toEqual(['late'])
  })

  test('a phase without an end goes on to the end of the axis, one without any date is not on it', () => {
    expect(axis?.phases.map(({ id }) => id)).toEqual(['p1', 'p2'])
    expect(axis?.phases[1]?.to).toBe(1)
    expect(axis?.today).toBeGreaterThan(0.2)
  })

  test('ticks are the first days of months, and few; a single day and a thousand years have an axis too', () => {
    for (const due of ['2026-03-01', '3026-03-01']) {
      const other = axisOf({
        phases: [phase('p', '2026-03-01')],
        components,
        shown: [activity('x', 'p/c1', { due })],
        today: '1900-01-01',
      })
      expect(other?.ticks.length).toBeLessThanOrEqual(10)
      expect(other?.ticks.every(({ day, at }) => day.endsWith('-01') && at >= 0 && at <= 1)).toBe(true)
      expect(other?.today).toBeUndefined()
    }
  })

  test('where nothing has a date there is no axis', () => {
    expect(
      axisOf({ phases: [phase('p')], components, shown: [activity('x', 'p/c1')], today: '2026-01-01' }),
    ).toBeUndefined()
  })
})
