import { expect, test } from 'vitest'

import { around, overlap } from '../../../client/features/map/layout/boxes.ts'
import { curveBetween, middleOf } from '../../../client/features/map/layout/curve.ts'
import { wordsAlong } from '../../../client/features/map/layout/words-along.ts'

const SIZE = { w: 90, h: 28 }

const wordsFrom = (from: { x: number; y: number }, ends: { x: number; y: number }[]) =>
  ends.flatMap((to, i) => {
    const curve = curveBetween(from, to, 0)
    return curve ? [{ id: `c${i}`, curve, ...SIZE }] : []
  })

test('the words of connections to one side stand apart from each other and from names, each on its line', () => {
  const from = { x: 0, y: 0 }
  const words = wordsFrom(from, [
    { x: 400, y: 20 },
    { x: 420, y: -10 },
    { x: 380, y: 60 },
  ])
  const name = around({ x: 60, y: 0 }, 80, 20)
  const places = [...wordsAlong(words, [name]).values()]
  expect(places).toHaveLength(3)
  const boxes = [name, ...places.map((place) => around(place, SIZE.w, SIZE.h))]
  expect(boxes.filter((box, i) => boxes.some((other, j) => i !== j && overlap(box, other)))).toEqual([])
})

test('one alone stands in the middle, and so does one that finds no free place', () => {
  const [word] = wordsFrom({ x: 0, y: 0 }, [{ x: 300, y: 0 }])
  if (!word) throw new Error('No line.')
  expect(wordsAlong([word], []).get(word.id)).toEqual(middleOf(word.curve))
  const everywhere = { x: -1000, y: -1000, w: 2000, h: 2000 }
  expect(wordsAlong([word], [everywhere]).get(word.id)).toEqual(middleOf(word.curve))
})
