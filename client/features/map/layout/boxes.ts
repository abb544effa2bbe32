import type { Box, Point } from '../place.ts'

const CELL = 48
/** Further out than anything is drawn. */
const ROWS = 8192

/** Boxes, found by where they are. */
export class Boxes<T extends Box = Box> {
  readonly #cells = new Map<number, T[]>()

  add(box: T): void {
    eachCell(box, (key) => {
      const cell = this.#cells.get(key)
      if (cell) cell.push(box)
      else this.#cells.set(key, [box])
      return false
    })
  }

  /** Whether one of them lies over a box. `but`: those that do not count. */
  some(box: Box, but?: (one: T) => boolean): boolean {
    return eachCell(box, (key) =>
      Boolean(this.#cells.get(key)?.some((one) => overlap(one, box) && !but?.(one))),
    )
  }
}

/** Edges that meet do not lie over each other. */
export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h

export const isWithin = (box: Box, within: Box): boolean =>
  box.x >= within.x &&
  box.y >= within.y &&
  box.x + box.w <= within.x + within.w &&
  box.y + box.h <= within.y + within.h

/** Whether `is` is so of one of the cells that a box touches. */
const eachCell = ({ x, y, w, h }: Box, is: (key: number) => boolean): boolean => {
  const [left, right] = [Math.floor(x / CELL), Math.floor((x + w) / CELL)]
  const [top, bottom] = [Math.floor(y / CELL), Math.floor((y + h) / CELL)]
  for (let column = left; column <= right; column++)
    for (let row = top; row <= bottom; row++) if (is(column * ROWS + row)) return true
  return false
}

/** A box around a point. */
export const around = ({ x, y }: Point, w: number, h = w): Box => ({ x: x - w / 2, y: y - h / 2, w, h })
