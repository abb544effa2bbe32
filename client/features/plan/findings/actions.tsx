import type { Finding } from '../../../../shared/model/findings.ts'
import { aside } from '../../../messages/en/aside.ts'
import { findings as words } from '../../../messages/en/findings.ts'
import { spoken } from '../../../messages/theirs.ts'
import { Button } from '../../../ui/button.tsx'
import { useGrid } from '../grid-view.ts'
import { showCard } from '../show.ts'
import { sayFinding } from './say.ts'
import { showFinding } from './show.ts'

/** `go`: does what leaves the list for the grid. */
export type Go = (act: () => void) => void

/** The ways to the place of a finding. */
export const Actions = ({ finding, go }: { finding: Finding; go: Go }) => {
  const grid = useGrid()
  const aloud = spoken(sayFinding(grid.live, finding))
  return (
    <>
      <Button aria-label={aside.showOf(aloud)} onPress={() => go(() => showFinding(grid, finding))}>
        {aside.show}
      </Button>
      {finding.rule === 'alike' && (
        <Button aria-label={words.showOtherOf(aloud)} onPress={() => go(() => showCard(grid, finding.other))}>
          {words.showOther}
        </Button>
      )}
    </>
  )
}
