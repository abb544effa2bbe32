import { flushSync } from 'react-dom'

import type { Finding } from '../../../../shared/model/findings.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { queryWith, turnTo } from '../../../net/address.ts'
import { announce } from '../../../ui/announce.tsx'
import { FILTER_KEYS } from '../filters.ts'
import type { Grid } from '../grid-view.ts'
import { addStop, cardStop, focusStop } from '../grid/stops.ts'
import { ask } from '../filter/ask.ts'

/** Milliseconds for which what was gone to is marked. */
const MARKED = 2400

/** Goes to the place of a finding, and puts the focus there. */
export const showFinding = (grid: Grid, finding: Finding): void => {
  if (finding.rule === 'leads') ask({ partner: finding.partner })
  else if (finding.rule === 'empty') goToStop(grid, finding.phase, addStop(finding.phase, finding.component))
  else showCard(grid, finding.activity)
}

export const showCard = (grid: Grid, id: string): void =>
  goToStop(grid, grid.live.activities.get(id)?.place.phase, cardStop(id))

/** Where the filters leave it out, all is shown again. */
const goToStop = ({ view }: Grid, phase: string | undefined, key: string): void => {
  flushSync(() => view.phase.set(phase))
  if (focusStop(key)) return mark(key)
  const nothing = Object.fromEntries(FILTER_KEYS.map((filter) => [filter, undefined]))
  flushSync(() => turnTo('grid', queryWith(nothing)))
  if (focusStop(key)) mark(key)
  else announce(words.notOnScreen)
}

/** Whoever pressed with a mouse sees no ring around what has the focus. */
const mark = (key: string): void => {
  const stop = document.querySelector(`[data-stop="${CSS.escape(key)}"]`)
  const place = stop?.closest('[data-activity] > *') ?? stop
  const ring = '0 0 0 3px var(--focus)'
  place?.animate({ boxShadow: [ring, ring, '0 0 0 3px transparent'] }, MARKED)
}
