import { expect, test } from 'vitest'

import type { DrawingFigure } from '../../../client/features/map/drawing.ts'
import { around, overlap } from '../../../client/features/map/layout/boxes.ts'
import { MARK } from '../../../client/features/map/layout/spread.ts'
import { sceneOf } from '../../../client/features/map/picture/scene.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'

const KINDS = ['person', 'group', 'institution', 'resident'] as const

const actors = Array.from(
  { length: 120 },
  (_, n) =>
    ({
      id: `id${n}`,
      name: `Somebody ${n}`,
      kind: KINDS[n % 4],
      status: n % 5 ? 'accepted' : 'proposed',
      at: n % 12 ? { influence: (n * 7) % 11, position: ((n * 3) % 9) / 2 - 2 } : undefined,
    }) as Actor,
)
const connections = Array.from(
  { length: 200 },
  (_, n) =>
    ({ id: `c${n}`, from: `id${(n * 5) % 120}`, to: `id${(n * 11 + 1) % 120}`, kind: 'funds' }) as Connection,
)
const given = {
  actors,
  connections,
  drawings: [],
  measure: (text: string) => text.length * 7.4,
  nameless: 'No name yet',
}

test('on a picture each is drawn by itself, no mark or name covers another, and who has no place is named below', () => {
  const { marks, unplaced, width, height } = sceneOf({ ...given, isNameless: false })
  expect(marks).toHaveLength(110)
  expect(unplaced).toHaveLength(10)
  const boxes = marks.flatMap(({ x, y, name }) => [around({ x, y }, MARK), ...(name ? [name.box] : [])])
  expect(boxes.filter((box, i) => boxes.some((other, j) => i !== j && overlap(box, other)))).toEqual([])
  expect(marks.filter(({ name }) => name).length, 'nearly all have their names').toBeGreaterThan(100)
  for (const { x, y } of marks) {
    expect(x).toBeGreaterThan(0)
    expect(x).toBeLessThan(width)
    expect(y).toBeGreaterThan(0)
    expect(y).toBeLessThan(height)
  }
})

test('without names a picture has no name, and is the same whoever came first', () => {
  const scene = sceneOf({ ...given, isNameless: true })
  expect(JSON.stringify([scene.marks, scene.unplaced])).not.toContain('Somebody')
  expect(scene.marks.every(({ name }) => name === undefined)).toBe(true)
  const turned = sceneOf({ ...given, actors: actors.toReversed(), isNameless: true })
  const places = (one: typeof scene) =>
    one.marks.map(({ kind, from, x, y }) => [kind, from?.x ?? x, from?.y ?? y])
  expect(places(turned)).toEqual(places(scene))
})

const STROKE: DrawingFigure = {
  type: 'draw',
  id: 's',
  x: 10,
  y: 20,
  props: {
    segments: [{ type: 'free', points: [0, 5, 10].map((n) => ({ x: n, y: n })) }],
    color: 'red',
    size: 'm',
    isClosed: false,
    isPen: false,
  },
}
const NOTE: DrawingFigure = {
  type: 'note',
  id: 'n',
  x: 1100,
  y: 600,
  props: { text: `Ask the mayor ${'again and '.repeat(14)}\n${'x'.repeat(90)}` },
}
const AREA: DrawingFigure = {
  type: 'area',
  id: 'a',
  x: 0,
  y: 0,
  props: { text: 'Those who run the schools of the county', w: 90, h: 60 },
}

test('notes, strokes and areas are on a picture whole: their words in lines, those beside the map too', () => {
  const drawings = [STROKE, NOTE, AREA]
  const { notes, strokes, areas, width, height, scale, origin } = sceneOf({
    ...given,
    drawings,
    isNameless: false,
  })
  const [note] = notes
  if (!note) throw new Error('There is no note.')
  expect(note.lines.join('').replaceAll(/\s/g, '')).toBe(NOTE.props.text.replaceAll(/\s/g, ''))
  const room = note.w - 2 * note.padding
  for (const line of note.lines) expect((given.measure(line) * note.letters) / 14).toBeLessThanOrEqual(room)
  expect(note.lines.length * note.letters).toBeLessThan(note.h)
  expect(note.x + note.w, 'it is within the picture').toBeLessThanOrEqual(width)
  expect(note.y + note.h).toBeLessThanOrEqual(height)
  expect(strokes).toMatchObject([{ color: 'red', width: 3.5 * scale }])
  expect(strokes[0]?.d).toMatch(/^M[\d. ]+Q[\d. ]+L[\d. ]+$/)
  expect(areas).toMatchObject([{ ...origin, w: 90 * scale, h: 60 * scale }])
  expect(areas[0]?.name).toMatch(/^Those who.*…$/)
  const turned = sceneOf({ ...given, drawings: drawings.toReversed(), isNameless: false })
  expect([turned.notes, turned.strokes, turned.areas]).toEqual([notes, strokes, areas])
})

test('no name of anybody covers that of an area', () => {
  const tight = { ...AREA, x: 30, y: 30, props: { text: 'Schools', w: 700, h: 400 } }
  const { marks, areas } = sceneOf({ ...given, drawings: [tight], isNameless: false })
  const box = { x: areas[0]?.x ?? 0, y: areas[0]?.y ?? 0, w: given.measure('Schools') + 20, h: 28 }
  expect(marks.filter(({ name }) => name && overlap(name.box, box))).toEqual([])
})

test('a note far from the map makes no picture of miles', () => {
  const far: DrawingFigure = { ...NOTE, x: 4000, y: -4000 }
  const { width, height, scale } = sceneOf({ ...given, drawings: [far], isNameless: false })
  expect(width / scale).toBeLessThan(2000)
  expect(height / scale).toBeLessThan(2000)
})

test('without names nothing that is written or drawn by hand is on a picture, nor tells where it was', () => {
  const bare = sceneOf({ ...given, isNameless: true })
  expect(sceneOf({ ...given, drawings: [STROKE, NOTE, AREA], isNameless: true })).toEqual(bare)
})
