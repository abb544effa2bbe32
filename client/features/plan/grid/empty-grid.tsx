import { Plus } from 'lucide-react'

import { type PartName } from '../../../../shared/model/kinds.ts'
import { useComponents, usePhases } from '../../../live/use-plan.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { Button } from '../../../ui/button.tsx'
import styles from './empty-grid.module.css'
import { useGrid } from '../grid-view.ts'
import { addPart } from '../structure/part-actions.ts'
import { useIsLocked, useWords } from '../use-cells.ts'

/** What is shown in place of a grid that has no rows or no columns, or hides all of them. */
export const EmptyGrid = () => {
  const grid = useGrid()
  const called = useWords()
  const isLocked = useIsLocked()
  const missing: PartName[] = []
  if (usePhases().length === 0) missing.push('phases')
  if (useComponents().length === 0) missing.push('components')
  if (missing.length === 0)
    return (
      <div className={styles.empty}>
        <p>{words.noneShown}</p>
        <Button onPress={() => grid.view.showsHidden.set(true)}>{words.showThem}</Button>
      </div>
    )
  return (
    <div className={styles.empty}>
      <h3 className={styles.title}>{words.emptyTitle}</h3>
      <p>{words.emptyText}</p>
      {isLocked && <p>{words.emptyLocked}</p>}
      {!isLocked &&
        missing.map((kind) => (
          <Button key={kind} look="primary" onPress={() => addPart(grid, kind)}>
            <Plus />
            {words.addTo(kind === 'phases' ? called.columns : called.rows)}
          </Button>
        ))}
    </div>
  )
}
