import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readDrawing } from '../../../client/features/map/drawing.ts'
import { readPeer } from '../../../client/features/map/peer.ts'

const STROKE = {
  type: 'draw',
  x: 10,
  y: 20,
  props: {
    segments: [
      {
        type: 'free',
        points: [
          { x: 0, y: 0, z: 0.5 },
          { x: 5, y: 5 },
        ],
      },
    ],
    color: 'black',
    size: 'm',
    isClosed: false,
    isPen: false,
  },
}

test('a stroke and a note are read as they were drawn', () => {
  expect(readDrawing({ id: 's', shape: { ...STROKE, opacity: 1 } })).toEqual({ id: 's', ...STROKE })
  expect(readDrawing({ id: 'n', shape: { type: 'note', x: 1, y: 2 }, text: 'Ask them' })).toEqual({
    type: 'note',
    id: 'n',
    x: 1,
    y: 2,
    props: { text: 'Ask them' },
  })
})

test('numbers without measure are brought within bounds', () => {
  const points = Array.from({ length: 9000 }, () => ({ x: 1e300, y: -1e300, z: 7 }))
  const read = readDrawing({
    id: 's',
    shape: { ...STROKE, x: 1e9, props: { segments: [{ points }, { points }] } },
  })
  expect(read?.x).toBe(4000)
  const segments = read?.type === 'draw' ? read.props.segments : []
  expect(segments.flatMap(({ points: kept }) => kept)).toHaveLength(3000)
  expect(segments[0]?.points[0]).toEqual({ x: 4000, y: -4000, z: 1 })
})

test('what is neither is nothing: other shapes, no points, an id that is none, a note without a text', () => {
  expect(readDrawing({ id: 's', shape: { ...STROKE, type: 'image' } })).toBeUndefined()
  expect(readDrawing({ id: 's', shape: { ...STROKE, props: { segments: [] } } })).toBeUndefined()
  expect(readDrawing({ id: 'actor:s', shape: STROKE })).toBeUndefined()
  expect(readDrawing({ id: 'n', shape: { type: 'note', x: 1, y: 2 } })).toBeUndefined()
})

test('whatever stands in the document, reading it does not throw', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (shape, props) => {
      readDrawing({ id: 's', shape, text: 'a' })
      readDrawing({ id: 's', shape: { ...STROKE, props } })
      readDrawing({ id: 's', shape: { ...STROKE, props: { segments: props } } })
      readDrawing({ id: 's', shape: { ...STROKE, props: { segments: [{ points: props }] } } })
    }),
  )
})

test('whatever another page says of itself, reading it does not throw, and points are within bounds', () => {
  const pair = fc.tuple(fc.double(), fc.double())
  fc.assert(
    fc.property(fc.jsonValue(), pair, (anything, cursor) => {
      readPeer(anything)
      readPeer({ cursor: anything, drag: anything, chosen: anything })
      const point = readPeer({ cursor }).cursor
      expect(point === undefined || Math.abs(point.x) <= 10_000).toBe(true)
    }),
  )
})
