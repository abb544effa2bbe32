import type { At } from '../../../../shared/model/fields.ts'
import { isWithin } from '../layout/boxes.ts'
import type { Label } from '../layout/label.ts'
import { layOut } from '../layout/lay-out.ts'
import { type Box, type Point, standOf } from '../place.ts'

/** An enlarged part of the map: whom it is for, and what of the map is drawn, in canvas units. */
export type Part = { box: Box; ids: readonly string[] }

type Standing = Point & { id: string; at: At }

type Given = {
  actors: readonly { id: string; at?: At }[]
  /** What is drawn of the whole map, in canvas units. */
  frame: Box
  /** The room for it, in pixels of a picture in which names are as small as they may be. */
  room: { w: number; h: number }
  label: (id: string) => Label
}

/** More parts than this nobody sits through. */
const MOST = 16
/** What is less wide is cut no smaller, in canvas units: those at one place stand no further apart there. */
const LEAST = 60
/** Where a part is cut, at least so far from its edges, so that none becomes a strip. */
const FROM_EDGE = 0.3
/** What is drawn around those whom a part is for, in pixels: their marks and names. */
const AROUND = 40

/**
 * The parts in which a map is shown where the names on the whole of it find no room: quarters with as many people in each,
 * and of a quarter in which names find none again quarters, as far as that helps. In the order in which one reads.
 * Everybody who stands on the map is in one of them; all who do are in the first where one is enough.
 */
export const partsOf = (given: Given): Part[] => {
  const standing = given.actors.flatMap(({ id, at }): Standing[] => {
    const stand = standOf(at)
    return stand && at ? [{ id, at, x: stand.x, y: stand.y }] : []
  })
  let parts: Cell[] = [cellOf(given.frame, standing, standing, given)]
  for (;;) {
    const able = parts.filter(({ unseen, core }) => unseen > 0 && core.w > LEAST && core.h > LEAST)
    const worst = able.toSorted((a, b) => b.unseen - a.unseen)[0]
    if (!worst) break
    const quarters = quartersOf(worst, standing, given)
    if (parts.length - 1 + quarters.length > MOST) break
    parts = parts.flatMap((one) => (one === worst ? quarters : [one]))
  }
  return parts.map(({ box, own }) => ({ box, ids: own.map(({ id }) => id) }))
}

/** `core`: where those stand whom it is for. `unseen`: how many of their names find no room. */
type Cell = Part & { core: Box; own: readonly Standing[]; unseen: number }

const cellOf = (core: Box, own: readonly Standing[], all: readonly Standing[], given: Given): Cell => {
  const box = boxAround(core, given)
  const ids = own.map(({ id }) => id)
  const drawn = all.filter((one) => isIn(one, box))
  const unseen = drawn.length > MANY ? own.length : unseenIn(box, ids, drawn, given)
  return { box, ids, core, own, unseen }
}

/** So many names find no room, whoever has them: that is known without laying them out. */
const MANY = 120

const unseenIn = (box: Box, ids: readonly string[], drawn: readonly Standing[], given: Given): number => {
  const { sides } = layOut({
    actors: drawn,
    connections: [],
    scale: scaleOf(box, given.room),
    label: given.label,
    heapLabel: () => NO_LABEL,
    alone: new Set(drawn.map(({ id }) => id)),
    first: new Set(ids),
    within: box,
  })
  return ids.filter((id) => !sides.has(id)).length
}

const NO_LABEL: Label = { w: 0, h: 0, lines: [] }

export const isIn = ({ x, y }: Point, box: Box): boolean => isWithin({ x, y, w: 0, h: 0 }, box)

export const scaleOf = (box: Box, { w, h }: Given['room']): number => Math.min(w / box.w, h / box.h)

/** Two above and two below, with as many people in each; where nobody stands there is none. */
const quartersOf = ({ core, own }: Cell, all: readonly Standing[], given: Given): Cell[] => {
  const y = cutAt(
    own.map((one) => one.y),
    core.y,
    core.h,
  )
  const [above, below] = [own.filter((one) => one.y < y), own.filter((one) => one.y >= y)]
  return [
    { own: above, y: core.y, h: y - core.y },
    { own: below, y, h: core.y + core.h - y },
  ].flatMap(({ own: row, ...tall }) => {
    const x = cutAt(
      row.map((one) => one.x),
      core.x,
      core.w,
    )
    const [left, right] = [row.filter((one) => one.x < x), row.filter((one) => one.x >= x)]
    return [
      { own: left, core: { ...tall, x: core.x, w: x - core.x } },
      { own: right, core: { ...tall, x, w: core.x + core.w - x } },
    ].flatMap((one) => (one.own.length === 0 ? [] : [cellOf(one.core, one.own, all, given)]))
  })
}

/** Where half of them are on each side, but not near an edge. */
const cutAt = (all: readonly number[], from: number, length: number): number => {
  const sorted = all.toSorted((a, b) => a - b)
  const middle = sorted[Math.floor(sorted.length / 2)] ?? from + length / 2
  return Math.min(from + length * (1 - FROM_EDGE), Math.max(from + length * FROM_EDGE, middle))
}

/** A box of the room's shape around a core, with air for marks and names; within the whole as far as it can be. */
const boxAround = (core: Box, { frame, room }: Given): Box => {
  if (core.w >= frame.w && core.h >= frame.h) return frame
  const scale = Math.min((room.w - 2 * AROUND) / core.w, (room.h - 2 * AROUND) / core.h)
  const [w, h] = [room.w / scale, room.h / scale]
  const along = (from: number, length: number, size: number, least: number, most: number): number => {
    const middle = from + length / 2 - size / 2
    return size >= most ? least + (most - size) / 2 : Math.min(least + most - size, Math.max(least, middle))
  }
  return {
    x: along(core.x, core.w, w, frame.x, frame.w),
    y: along(core.y, core.h, h, frame.y, frame.h),
    w,
    h,
  }
}
