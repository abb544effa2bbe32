import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { BOUNDS, FIELD, nudged, placeOf, placedOf, pointOf } from '../../../client/features/map/place.ts'

const hundredths = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((n) => n / 100)

test('numbers become a point and the point becomes the same numbers', () => {
  fc.assert(
    fc.property(hundredths(0, 10), hundredths(-2, 2), (influence, position) => {
      expect(placeOf(pointOf({ influence, position }))).toEqual({ influence, position: position || 0 })
    }),
  )
})

test('who decides is at the top, who is with us to the right', () => {
  expect(pointOf({ influence: 10, position: -2 })).toEqual({ x: FIELD.x, y: FIELD.y })
  expect(pointOf({ influence: 0, position: 2 })).toEqual({ x: FIELD.x + FIELD.w, y: FIELD.y + FIELD.h })
})

test('a point beyond the field has the numbers of its edge', () => {
  expect(placeOf({ x: 1e6, y: 1e6 })).toEqual({ influence: 0, position: 2 })
  expect(placeOf({ x: BOUNDS.x - 5, y: BOUNDS.y - 5 })).toEqual({ influence: 10, position: -2 })
})

test('an actor is placed once both numbers are known', () => {
  expect(placedOf(undefined)).toBeUndefined()
  expect(placedOf({ influence: 3 })).toBeUndefined()
  expect(placedOf({ position: 0 })).toBeUndefined()
  expect(placedOf({ influence: 0, position: 0 })).toEqual({ influence: 0, position: 0 })
})

test('an arrow key is a step of the numbers that is not rounded away, and stays in the field', () => {
  expect(nudged({ influence: 5, position: 0 }, { x: 1, y: 0 }, false)).toEqual({
    influence: 5,
    position: 0.05,
  })
  expect(nudged({ influence: 5, position: 0 }, { x: 0, y: -1 }, false)).toEqual({
    influence: 5.1,
    position: 0,
  })
  expect(nudged({ influence: 5, position: 0 }, { x: -1, y: 0 }, true)).toEqual({
    influence: 5,
    position: -0.25,
  })
  expect(nudged({ influence: 0, position: 2 }, { x: 1, y: 1 }, true)).toEqual({ influence: 0, position: 2 })
})
