import type { DrawingFigure } from '../drawing.ts'
import type { Box } from '../place.ts'
import type { Measure } from './label.ts'

/** Around an area's name, and how high its line is, in pixels. */
const AIR = 10
const HEIGHT = 28

/** Where the names of areas stand, in pixels from where the axes begin: no name of anybody covers them. */
export const areaNames = (
  drawings: readonly DrawingFigure[],
  { scale, measure }: { scale: number; measure: Measure },
): Box[] =>
  drawings.flatMap(({ type, x, y, props }) => {
    if (type !== 'area' || props.text.trim() === '') return []
    const w = Math.min(props.w * scale, measure(props.text) + 2 * AIR)
    return [{ x: x * scale, y: y * scale, w, h: HEIGHT }]
  })
