import { describe, expect, test } from 'vitest'

import { placeOf } from '../../../client/features/plan/wall/place-of.ts'
import { type Asked, queryOf, readAsked } from '../../../client/parts/wall/asked.ts'
import { stepFor, stepTo } from '../../../client/features/plan/wall/step.ts'

const ASKED: Asked = { show: 'row', page: 0, follows: true, foot: false, names: false }

describe('the wall’s address', () => {
  const read = (query: Record<string, string | undefined>) => readAsked((key) => query[key])

  test('what it says is read back', () => {
    const asked: Asked = {
      show: 'cell',
      phase: 'p1',
      component: 'c1',
      person: 'a1',
      names: true,
      page: 2,
      follows: false,
      foot: true,
      theme: 'dark',
    }
    expect(read(queryOf(asked))).toEqual(asked)
  })

  test('nonsense is a row that follows', () => {
    const asked = read({ show: 'all', page: '-3', follow: 'x', foot: '1', theme: 'red', names: '1' })
    expect(asked).toMatchObject({
      show: 'row',
      page: 0,
      follows: true,
      foot: false,
      theme: undefined,
      names: false,
    })
  })

  test('a row or phase that is gone is the first one', () => {
    const parts = { columns: ['p1', 'p2'], rows: ['c1'] }
    expect(placeOf(parts, { phase: 'gone', component: 'c1' })).toEqual({ phase: 'p1', component: 'c1' })
    expect(placeOf({ columns: [], rows: [] }, {}).phase).toBeUndefined()
  })
})

describe('the wall’s keys', () => {
  const parts = { columns: ['p1', 'p2'], rows: ['c1', 'c2', 'c3'] }

  test('they go through the pages, then on to the next row, and hold the wall still', () => {
    const first = stepTo(parts, { ...ASKED, component: 'c1' }, 'on', 2)
    expect(first).toMatchObject({ component: 'c1', page: 1, follows: false })
    expect(stepTo(parts, first, 'on', 2)).toMatchObject({ component: 'c2', page: 0 })
    expect(stepTo(parts, { ...first, component: 'c2', page: 0 }, 'back', 2)).toMatchObject({
      component: 'c1',
    })
    expect(stepTo(parts, first, 'down', 2)).toMatchObject({ component: 'c2', page: 0 })
  })

  test('they stop at the ends', () => {
    expect(stepTo(parts, { ...ASKED, component: 'c1' }, 'up', 1)).toMatchObject({ component: 'c1', page: 0 })
    expect(stepTo(parts, { ...ASKED, component: 'c3' }, 'on', 1)).toMatchObject({ component: 'c3', page: 0 })
  })

  test('from cell to cell they go on into the next row', () => {
    const cell: Asked = { ...ASKED, show: 'cell', phase: 'p2', component: 'c1' }
    expect(stepTo(parts, cell, 'on', 1)).toMatchObject({ phase: 'p1', component: 'c2' })
    expect(stepTo(parts, cell, 'down', 1)).toMatchObject({ phase: 'p2', component: 'c2' })
  })

  test('sideways they go as the page is written', () => {
    expect(stepFor('ArrowLeft', false)).toBe('back')
    expect(stepFor('ArrowLeft', true)).toBe('on')
    expect(stepFor('PageDown', true)).toBe('on')
    expect(stepFor('x', false)).toBeUndefined()
  })
})
