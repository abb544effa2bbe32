import { type Show, SHOWS } from '../../../live/told-wall.ts'
import type { Arrangement } from '../arrangement.ts'
import type { Asked } from '../../../parts/wall/asked.ts'
import { placeOf } from './place-of.ts'

type Parts = Pick<Arrangement, 'columns' | 'rows'>

/** Which way a key goes: through the pages and on, or to another row, phase or cell. */
export type Step = 'on' | 'back' | 'up' | 'down'

const SHOW_KEYS: Record<string, Show> = Object.fromEntries(SHOWS.map((show, i) => [String(i + 1), show]))

/** The show that a digit asks for. */
export const showFor = (key: string): Show | undefined => SHOW_KEYS[key]

/** Where a key goes; sideways as the page is written. A presenter's buttons are Page Up and Page Down. */
export const stepFor = (key: string, isRightToLeft: boolean): Step | undefined => {
  if (key === 'PageDown' || key === ' ') return 'on'
  if (key === 'PageUp') return 'back'
  if (key === 'ArrowUp') return 'up'
  if (key === 'ArrowDown') return 'down'
  if (key === 'ArrowRight') return isRightToLeft ? 'back' : 'on'
  if (key === 'ArrowLeft') return isRightToLeft ? 'on' : 'back'
  return undefined
}

/**
 * What is shown after a step; whoever steps holds the wall still. `pages`: how many what is shown now has; going back
 * comes to the last page, which the number beyond all says.
 */
export const stepTo = (parts: Parts, asked: Asked, step: Step, pages: number): Asked => {
  const still = { ...asked, follows: false }
  const turned = asked.page + (step === 'on' ? 1 : step === 'back' ? -1 : NaN)
  if (turned >= 0 && turned < pages) return { ...still, page: turned }
  const to = beside(parts, asked, step)
  if (!to) return { ...still, page: Math.min(asked.page, pages - 1) }
  return { ...still, ...to, page: step === 'back' ? LAST : 0 }
}

/** More than any page: what fills the wall takes its last one. */
const LAST = 9999

const beside = (parts: Parts, asked: Asked, step: Step): Pick<Asked, 'phase' | 'component'> | undefined => {
  const by = step === 'on' || step === 'down' ? 1 : -1
  const { phase, component } = placeOf(parts, asked)
  const column = parts.columns[parts.columns.indexOf(phase ?? '') + by]
  const row = parts.rows[parts.rows.indexOf(component ?? '') + by]
  if (asked.show === 'row') return row === undefined ? undefined : { phase, component: row }
  if (asked.show === 'phase') return column === undefined ? undefined : { phase: column, component }
  if (asked.show === 'whole' || asked.show === 'map') return undefined
  if (step === 'up' || step === 'down') return row === undefined ? undefined : { phase, component: row }
  if (column !== undefined) return { phase: column, component }
  // from the end of a row to the start of the next
  const wrapped = by > 0 ? parts.columns[0] : parts.columns.at(-1)
  return row === undefined ? undefined : { phase: wrapped, component: row }
}
