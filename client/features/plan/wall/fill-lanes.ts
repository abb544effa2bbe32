import { cardOf, countWithin, type Look, moreLineOf, type WallCard } from './cards.ts'
import type { Measure } from './measure.ts'
import { lettersFor, NAME_LINE } from './names.ts'
import { LEAST_LETTERS, type Room, startOf } from './room.ts'
import type { Lane, Subject } from './subject.ts'

/** A lane as it fills a page: its cards there, and how many come on later ones. */
type FilledLane = Omit<Lane, 'activities'> & { cards: WallCard[]; more: number }

export type FilledLanes = Look & {
  kind: 'lanes'
  /** How wide the name of what is shown stands at their start, in u. */
  start: number
  about: Extract<Subject, { kind: 'lanes' }>['about']
  counts: Extract<Subject, { kind: 'lanes' }>['counts']
  happening: number
  /** Of the name of what is shown. */
  nameLetters: number
  nameLines: number
  /** How many lines the lanes' names take. */
  headLines: number
  lanes: FilledLane[]
  page: number
  pages: number
}

/** From the most pleasant to what is only just read. */
const LOOKS: readonly Look[] = [
  { letters: 40, air: 1 },
  { letters: 36, air: 1 },
  { letters: 32, air: 1 },
  { letters: 28, air: 1 },
  { letters: 32, air: 0.5 },
  { letters: LEAST_LETTERS, air: 0.5 },
]
const LEAST: Look = { letters: LEAST_LETTERS, air: 0.5 }
/** One cell alone may be larger still. */
const ALONE: readonly Look[] = [{ letters: 56, air: 1 }, { letters: 48, air: 1 }, ...LOOKS]
const MOST_COLUMNS = 4

/** In u: around a lane, and what stands in its head. */
const SIDES = 50
const ABOVE = 44
const BELOW = 24
const HEAD = { letters: 38, period: 38, bar: 52, most: 2 }
/** A lane is never narrower, in heights of its letters. */
const NARROWEST = 11.5
const NAME_SIZES = [52, 46, 40, 34, 28]
const NAME_HEIGHT = 340

type Given = { subject: Extract<Subject, { kind: 'lanes' }>; room: Room; measure: Measure }

/** Fills the wall with a row, a phase or a cell, as large as it fits; else in pages. `page` is from 0. */
export const fillLanes = (given: Given, page: number): FilledLanes => {
  const { subject, room, measure } = given
  const { about, counts, happening } = subject
  const names = [about.name, ...(about.of === undefined ? [] : [about.of])]
  const start = startOf(room) - 58
  const { letters, lines } = lettersFor(
    names,
    { width: start, height: NAME_HEIGHT },
    NAME_SIZES,
    measure,
    'display',
  )
  const { look, pages, headLines } = about.of === undefined ? inLanes(given) : inColumns(given)
  const at = Math.min(page, pages.length - 1)
  return {
    kind: 'lanes',
    start: startOf(room),
    about,
    counts,
    happening,
    nameLetters: letters,
    nameLines: lines,
    headLines,
    ...look,
    lanes: pages[at] ?? [],
    page: at,
    pages: pages.length,
  }
}

type Laid = { look: Look; pages: FilledLane[][]; headLines: number }

const widthOf = (room: Room, count: number): number => (room.width - startOf(room)) / count - SIDES

const mostBeside = (room: Room, { letters }: Look): number =>
  Math.max(1, Math.floor((room.width - startOf(room)) / (NARROWEST * letters)))

const inLanes = ({ subject, room, measure }: Given): Laid => {
  const { lanes } = subject
  const groups = inEqualParts(lanes, mostBeside(room, LEAST))
  const beside = groups[0]?.length ?? 1
  const width = widthOf(room, beside)
  const heads = lanes.map(({ head }) => head?.name ?? '')
  const box = { width, height: HEAD.most * HEAD.letters * NAME_LINE }
  const headLines = lettersFor(heads, box, [HEAD.letters], measure, 'display').lines
  const period = lanes.some(({ head }) => head?.starts ?? head?.ends) ? HEAD.period : 0
  const head = period + headLines * HEAD.letters * NAME_LINE + HEAD.bar
  const height = room.height - ABOVE - head - BELOW
  const cardsOf = (lane: Lane, look: Look) => lane.activities.map((one) => cardOf(one, width, look, measure))
  for (const look of LOOKS) {
    if (beside > mostBeside(room, look)) continue
    const filled = lanes.map((lane) => ({ ...headOf(lane), cards: cardsOf(lane, look), more: 0 }))
    if (filled.every(({ cards }) => countWithin(cards, height, look) === cards.length))
      return { look, headLines, pages: inEqualParts(filled, beside) }
  }
  const pages = groups.flatMap((group) => {
    const parts = group.map((lane) => partsOf(cardsOf(lane, LEAST), height, LEAST))
    const count = Math.max(1, ...parts.map(({ length }) => length))
    return Array.from({ length: count }, (_, page) =>
      // a lane that is through stays as it was, while those beside it go on
      group.map((lane, i) => ({ ...headOf(lane), ...partAt(parts[i] ?? [], page) })),
    )
  })
  return { look: LEAST, headLines, pages }
}

/** A cell's cards stand in as many columns as they need: below each other, then beside. */
const inColumns = ({ subject, room, measure }: Given): Laid => {
  const lane = subject.lanes[0]
  if (!lane) return { look: LEAST, headLines: 0, pages: [[]] }
  const height = room.height - ABOVE - BELOW
  for (const look of ALONE)
    for (let count = 1; count <= Math.min(MOST_COLUMNS, mostBeside(room, look)); count++) {
      const columns = flow(lane, count, height, look, { room, measure })
      if (columns.length <= count)
        return { look, headLines: 0, pages: [[...columns, ...empty(lane, count - columns.length)]] }
    }
  const count = Math.min(MOST_COLUMNS, mostBeside(room, LEAST))
  const columns = flow(lane, count, height - moreLineOf(LEAST), LEAST, { room, measure })
  const pages = Array.from({ length: Math.ceil(columns.length / count) }, (_, page) => {
    const here = columns.slice(page * count, (page + 1) * count)
    const after = columns.slice((page + 1) * count).reduce((sum, { cards }) => sum + cards.length, 0)
    const last = here.at(-1)
    if (last) here[here.length - 1] = { ...last, more: after }
    return [...here, ...empty(lane, count - here.length)]
  })
  return { look: LEAST, headLines: 0, pages }
}

const flow = (
  lane: Lane,
  count: number,
  height: number,
  look: Look,
  { room, measure }: Pick<Given, 'room' | 'measure'>,
): FilledLane[] => {
  const cards = lane.activities.map((one) => cardOf(one, widthOf(room, count), look, measure))
  const parts = partsOf(cards, height, look, true)
  return parts.map((part, i) => ({ ...headOf(lane), id: `${lane.id}/${i}`, ...part, more: 0 }))
}

const empty = (lane: Lane, count: number): FilledLane[] =>
  Array.from({ length: Math.max(0, count) }, (_, i) => ({
    ...headOf(lane),
    id: `${lane.id}/empty/${i}`,
    cards: [],
    more: 0,
  }))

const headOf = ({ id, head, hue }: Lane): Omit<Lane, 'activities'> => ({ id, head, hue })

type PartOfLane = { cards: WallCard[]; more: number }

/** Cards in as many parts as it takes; each but the last leaves room for the line that says how many more there are. */
const partsOf = (cards: WallCard[], height: number, look: Look, isColumn = false): PartOfLane[] => {
  if (cards.length === 0) return [{ cards: [], more: 0 }]
  const parts: PartOfLane[] = []
  let left = cards
  while (left.length > 0) {
    const isLast = countWithin(left, height, look) === left.length
    const room = isLast || isColumn ? height : height - moreLineOf(look)
    const count = Math.max(1, countWithin(left, room, look))
    parts.push({ cards: left.slice(0, count), more: left.length - count })
    left = left.slice(count)
  }
  return parts
}

const partAt = (parts: PartOfLane[], page: number): PartOfLane =>
  parts[Math.min(page, parts.length - 1)] ?? { cards: [], more: 0 }

/** In as few parts as possible, as equal as possible, of at most so many each; one at least. */
export const inEqualParts = <T>(all: readonly T[], most: number): T[][] => {
  const count = Math.max(1, Math.ceil(all.length / most))
  const each = Math.ceil(all.length / count)
  return Array.from({ length: count }, (_, i) => all.slice(i * each, (i + 1) * each))
}
