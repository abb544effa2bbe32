import { describe, expect, test } from 'vitest'

import type { Asked } from '../../../client/parts/wall/asked.ts'
import { fill, type Filled } from '../../../client/features/plan/wall/fill.ts'
import type { FilledLanes } from '../../../client/features/plan/wall/fill-lanes.ts'
import { guess, linesOf } from '../../../client/features/plan/wall/measure.ts'
import { roomIn } from '../../../client/features/plan/wall/room.ts'
import type { WallLists } from '../../../client/features/plan/wall/subject.ts'
import type { Activity } from '../../../shared/model/kinds.ts'

const SIZES = [
  [1920, 1080],
  [1280, 720],
  [1024, 768],
] as const

const ASKED: Asked = { show: 'row', page: 0, follows: true, foot: false, names: false }

const activity = (id: string, phase: string, component: string, more: Partial<Activity> = {}): Activity => ({
  id,
  title: `Do what ${id} says`,
  notes: 'a note of Ana’s',
  status: 'todo',
  place: { phase, component, order: id },
  supporting: [],
  tags: [],
  actors: [],
  needs: [],
  happening: false,
  nextStep: 'call Ana',
  ...more,
})

/** A grid of so many rows and columns with so many activities in each cell. */
const gridOf = (rows: number, columns: number, each: number, title?: string): WallLists => {
  const phases = Array.from({ length: columns }, (_, i) => ({
    id: `p${i}`,
    name: `Phase ${i + 1}`,
    order: `a${String(i).padStart(3, '0')}`,
    hidden: false,
  }))
  const components = Array.from({ length: rows }, (_, i) => ({
    id: `c${i}`,
    name: `Component ${i + 1}`,
    order: `a${String(i).padStart(3, '0')}`,
    hidden: false,
    purpose: 'a purpose that is read at a desk',
    hue: 1 + (i % 6),
  }))
  const activities = phases.flatMap((phase) =>
    components.flatMap((component) =>
      Array.from({ length: each }, (_, i) =>
        activity(`${phase.id}-${component.id}-${String(i).padStart(3, '0')}`, phase.id, component.id, {
          lead: 'school',
          supporting: ['clinic'],
          ...(title !== undefined && { title }),
        }),
      ),
    ),
  )
  const partners = ['school', 'clinic'].map((id, i) => ({
    id,
    name: `The ${id}`,
    code: id.slice(0, 2).toUpperCase(),
    order: `a${i}`,
    backbone: false,
    contact: 'Ana, 555-0100',
  }))
  return { phases, components, activities, partners: partners as unknown as WallLists['partners'] }
}

const filled = (
  lists: WallLists,
  asked: Partial<Asked>,
  [width, height]: readonly [number, number],
): Filled => fill(lists, { ...ASKED, ...asked }, roomIn(width, height).room, guess)

const lanesIn = (one: Filled): FilledLanes => {
  if (one.kind !== 'lanes') throw new Error(`It is filled with ${one.kind}.`)
  return one
}

const idsOn = (one: Filled): string[] => lanesIn(one).lanes.flatMap(({ cards }) => cards.map(({ id }) => id))

/** All pages of what is asked for. */
const pagesOf = (lists: WallLists, asked: Partial<Asked>, size: readonly [number, number]): Filled[] => {
  const { pages } = filled(lists, asked, size)
  return Array.from({ length: pages }, (_, page) => filled(lists, { ...asked, page }, size))
}

describe('what fills the wall', () => {
  test('a row has its phases beside each other, with their activities in order', () => {
    const lists = gridOf(4, 3, 2)
    const one = lanesIn(filled(lists, { component: 'c2' }, [1920, 1080]))
    expect(one.about.name).toBe('Component 3')
    expect(one.lanes.map(({ head }) => head?.name)).toEqual(['Phase 1', 'Phase 2', 'Phase 3'])
    expect(one.lanes[1]?.cards.map(({ id }) => id)).toEqual(['p1-c2-000', 'p1-c2-001'])
    expect(one.counts).toEqual({ todo: 6, doing: 0, stuck: 0, done: 0 })
  })

  test('a phase has its components beside each other, a cell only its own activities', () => {
    const lists = gridOf(4, 3, 2)
    const phase = lanesIn(filled(lists, { show: 'phase', phase: 'p1' }, [1920, 1080]))
    expect(phase.lanes.map(({ head }) => head?.name)).toEqual(
      ['1', '2', '3', '4'].map((n) => `Component ${n}`),
    )
    const cell = filled(lists, { show: 'cell', phase: 'p1', component: 'c3' }, [1920, 1080])
    expect(idsOn(cell)).toEqual(['p1-c3-000', 'p1-c3-001'])
  })

  test('there are codes of partners, the lead first, and nothing private', () => {
    const lists = gridOf(1, 1, 1)
    const [card] = lanesIn(filled(lists, {}, [1920, 1080])).lanes[0]?.cards ?? []
    expect(card?.codes).toEqual(['SC', 'CL'])
    expect(card?.hasLead).toBe(true)
    for (const show of ['whole', 'row', 'phase', 'cell'] as const)
      expect(JSON.stringify(filled(lists, { show }, [1920, 1080]))).not.toMatch(/Ana|555|purpose/)
  })

  test('what is happening already is marked and counted, and its mark takes no room that words have', () => {
    const lists = gridOf(1, 2, 2)
    const [first] = lists.activities
    const now = {
      ...lists,
      activities: lists.activities.map((one) => ({ ...one, happening: one === first })),
    }
    const row = lanesIn(filled(now, {}, [1920, 1080]))
    expect(row.happening).toBe(1)
    expect(row.lanes.map(({ cards }) => cards.map(({ happening }) => happening))).toEqual([
      [true, false],
      [false, false],
    ])
    const whole = filled(now, { show: 'whole' }, [1920, 1080])
    if (whole.kind !== 'table') throw new Error('The whole is a table.')
    expect(whole.rows[0]?.cells[0]?.cards?.map(({ happening }) => happening)).toEqual([true, false])
    const narrow = lanesIn(filled(now, {}, [1024, 768])).lanes[0]?.cards[0]
    expect(narrow?.codes[0], 'who leads').toBe('SC')
    const codes = (one: WallLists) =>
      lanesIn(filled(one, {}, [1280, 720])).lanes[0]?.cards[0]?.codes.length ?? 0
    const many = {
      ...now,
      partners: now.partners.map((one) => ({ ...one, code: 'W'.repeat(9) })),
    }
    const none = { ...many, activities: lists.activities }
    expect(codes(many)).toBeLessThanOrEqual(codes(none))
  })

  test('what is hidden, deleted with its row, or without a place is not on the wall', () => {
    const lists = gridOf(2, 2, 1)
    const hidden = {
      ...lists,
      phases: lists.phases.map((phase) => ({ ...phase, hidden: phase.id === 'p0' })),
      activities: [...lists.activities, activity('lost', 'gone', 'c0')],
    }
    expect(idsOn(filled(hidden, {}, [1920, 1080]))).toEqual(['p1-c0-000'])
  })

  test('letters are as large as fit, and never smaller than 28 at 1080 lines', () => {
    const few = lanesIn(filled(gridOf(3, 3, 1), {}, [1920, 1080]))
    const many = lanesIn(filled(gridOf(3, 3, 5), {}, [1920, 1080]))
    const full = lanesIn(filled(gridOf(3, 3, 30), {}, [1920, 1080]))
    expect(few.letters).toBeGreaterThan(many.letters)
    expect(full.letters).toBe(28)
    expect(full.pages).toBeGreaterThan(1)
  })

  test.each(SIZES)('%i × %i: every activity is on some page, and what is left is counted', (...size) => {
    for (const [rows, columns, each] of [
      [6, 3, 2],
      [6, 3, 12],
      [12, 12, 2],
      [1, 1, 200],
    ] as const) {
      const lists = gridOf(rows, columns, each)
      for (const show of ['row', 'phase', 'cell'] as const) {
        const pages = pagesOf(lists, { show }, size)
        const seen = new Set(pages.flatMap(idsOn))
        const count = { row: columns, phase: rows, cell: 1 }[show] * each
        expect(seen.size, `${rows} × ${columns} × ${each}, ${show}`).toBe(count)
        for (const page of pages.map(lanesIn))
          for (const lane of page.lanes)
            if (lane.more > 0 && show !== 'cell')
              expect(lane.cards.length + lane.more).toBeLessThanOrEqual(each)
      }
    }
  })

  test('a lane that does not fit says how many more there are, and goes on where it ended', () => {
    const pages = pagesOf(gridOf(1, 2, 20), {}, [1920, 1080]).map((one) => lanesIn(one).lanes[0])
    const first = pages[0]
    expect(first?.more).toBe(20 - (first?.cards.length ?? 0))
    expect(pages[1]?.cards[0]?.id).toBe(`p0-c0-${String(first?.cards.length).padStart(3, '0')}`)
    expect(pages.at(-1)?.more).toBe(0)
  })

  test('a lane that is through stays as it was while others go on', () => {
    const lists = gridOf(1, 2, 20)
    const short = {
      ...lists,
      activities: lists.activities.filter(({ place, id }) => place.phase === 'p0' || id.endsWith('-000')),
    }
    for (const page of pagesOf(short, {}, [1280, 720]))
      expect(lanesIn(page).lanes[1]?.cards.map(({ id }) => id)).toEqual(['p1-c0-000'])
  })

  test.each(SIZES)('%i × %i: a title without an end takes six lines and no more', (...size) => {
    const one = lanesIn(filled(gridOf(2, 3, 1, 'long '.repeat(800)), {}, size))
    expect(one.lanes[0]?.cards[0]?.lines).toBe(6)
  })

  test('the whole has its cards where they are read from afar, else figures', () => {
    const few = filled(gridOf(3, 3, 1), { show: 'whole' }, [1920, 1080])
    const many = filled(gridOf(12, 12, 2), { show: 'whole' }, [1024, 768])
    if (few.kind !== 'table' || many.kind !== 'table') throw new Error('The whole is a table.')
    expect(few.rows[0]?.cells[0]?.cards).toHaveLength(1)
    expect(many.pages).toBe(1)
    expect(many.rows).toHaveLength(12)
    expect(many.rows[3]?.cells[5]).toEqual({ counts: { todo: 2, doing: 0, stuck: 0, done: 0 }, all: 2 })
    expect(many.figure).toBeGreaterThanOrEqual(28)
  })

  test('without rows or columns it says so', () => {
    expect(filled(gridOf(0, 3, 0), {}, [1920, 1080]).kind).toBe('empty')
  })

  test('words are broken as a browser breaks them', () => {
    const lines = (text: string, width: number) => linesOf(text, width, (word) => word.length, 'text')
    expect(lines('', 10)).toBe(1)
    expect(lines('one two', 10)).toBe(1)
    expect(lines('one two three', 10)).toBe(2)
    expect(lines('a'.repeat(25), 10)).toBe(3)
    expect(lines('early-years', 8)).toBe(2)
    expect(lines('共同的桌子', 3.5)).toBe(2)
  })
})
