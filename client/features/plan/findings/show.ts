import type { Finding } from '../../../../shared/model/findings.ts'
import { ask } from '../filter/ask.ts'
import type { Grid } from '../grid-view.ts'
import { addStop } from '../grid/stops.ts'
import { goToStop, showCard } from '../show.ts'

/** Goes to the place of a finding, and puts the focus there. */
export const showFinding = (grid: Grid, finding: Finding): void => {
  if (finding.rule === 'leads') ask({ partner: finding.partner })
  else if (finding.rule === 'empty') goToStop(grid, finding, addStop(finding.phase, finding.component))
  else showCard(grid, finding.activity)
}
