import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { FIELD, LANES, nudged, placeOf, pointOf, standOf } from '../../../client/features/map/place.ts'

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
  expect(placeOf({ x: 1e6, y: FIELD.h + 5 })).toEqual({ influence: 0, position: 2 })
  expect(placeOf({ x: FIELD.x - 5, y: -1e6 })).toEqual({ influence: 10, position: -2 })
})

test('who is known by half stands in a lane, and what is put there is known by half', () => {
  fc.assert(
    fc.property(hundredths(0, 10), hundredths(-2, 2), (influence, position) => {
      const [stance, say] = [standOf({ influence }), standOf({ position })]
      expect([stance?.lane, say?.lane]).toEqual(['stance', 'say'])
      expect(stance && placeOf(stance)).toEqual({ influence })
      expect(say && placeOf(say)).toEqual({ position: position || 0 })
    }),
  )
})

test('who is not known at all stands nowhere, and nothing that is put anywhere becomes so', () => {
  expect(standOf(undefined)).toBeUndefined()
  expect(standOf({})).toBeUndefined()
  expect(standOf({ influence: 0, position: 0 })).toEqual({ x: FIELD.w / 2, y: FIELD.h, lane: undefined })
  const far = fc.integer({ min: -5000, max: 5000 })
  fc.assert(
    fc.property(far, far, (x, y) => {
      expect(Object.keys(placeOf({ x, y }))).not.toEqual([])
    }),
  )
})

test('lanes lie beside the field and each other', () => {
  expect(LANES.stance.x + LANES.stance.w).toBeLessThan(FIELD.x)
  expect(LANES.say.y).toBeGreaterThan(FIELD.y + FIELD.h)
  expect(LANES.say.x).toBeGreaterThan(LANES.stance.x + LANES.stance.w)
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
  expect(nudged({ influence: 5 }, { x: 1, y: -1 }, false), 'what is not known stays so').toEqual({
    influence: 5.1,
  })
})
