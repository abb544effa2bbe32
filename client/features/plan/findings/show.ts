import { flushSync } from 'react-dom'

import { cellKey } from '../../../../shared/model/cells.ts'
import type { Finding } from '../../../../shared/model/findings.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { announce } from '../../../ui/announce.tsx'
import type { Grid } from '../grid-view.ts'
import { addStop, cardStop, focusStop } from '../grid/stops.ts'
import { closeFindings } from './open-findings.ts'
import { ask, askForAll } from '../filter/ask.ts'
import { showCells } from '../views.ts'

/** Milliseconds for which what was gone to is marked. */
const MARKED = 2400

/** Goes to the place of a finding, and puts the focus there. */
export const showFinding = (grid: Grid, finding: Finding): void => {
  if (finding.rule === 'leads') ask({ partner: finding.partner })
  else if (finding.rule === 'empty') goToStop(grid, finding, addStop(finding.phase, finding.component))
  else showCard(grid, finding.activity)
}

export const showCard = (grid: Grid, id: string): void => {
  const activity = grid.live.activities.get(id)
  if (activity) goToStop(grid, activity.place, cardStop(id))
}

type Cell = { phase: string; component: string }

/** Where the filters leave it out, all is shown again; where cells are counts, its own is opened. */
const goToStop = ({ view }: Grid, { phase, component }: Cell, key: string): void => {
  flushSync(() => {
    showCells()
    view.phase.set(phase)
    view.opened.set(cellKey(phase, component))
  })
  if (focusStop(key)) return mark(key)
  flushSync(askForAll)
  if (focusStop(key)) mark(key)
  else announce(words.notOnScreen)
}

/** Whoever pressed with a mouse sees no ring around what has the focus. What the list covers is shown without it. */
const mark = (key: string): void => {
  const stop = document.querySelector(`[data-stop="${CSS.escape(key)}"]`)
  const place = stop?.closest('[data-activity] > *') ?? stop
  const ring = '0 0 0 3px var(--focus)'
  place?.animate({ boxShadow: [ring, ring, '0 0 0 3px transparent'] }, MARKED)
  if (place && isCovered(place)) closeFindings(() => requestAnimationFrame(() => focusStop(key)))
}

const isCovered = (place: Element): boolean => {
  const { left, top, width, height } = place.getBoundingClientRect()
  return document.elementFromPoint(left + width / 2, top + height / 2)?.closest('aside') instanceof Element
}
