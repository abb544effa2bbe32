import { numberSaid } from '../../../messages/locale.ts'
import { missing as words } from '../../../messages/en/grid.ts'
import { useNextSteps } from '../../../parts/next-steps.tsx'
import styles from './open-button.module.css'
import { isMissing, useFindings } from './use-findings.ts'

/** How much is listed; nothing while nothing is. */
export const Count = () => {
  const late = useNextSteps().filter(({ isOverdue }) => isOverdue).length
  const count = useFindings().listed.filter(isMissing).length + late
  if (count === 0) return null
  return (
    <>
      <span className={styles.count} aria-hidden>
        {numberSaid(count)}
      </span>
      <span className={styles.unseen}>{words.open(count)}</span>
    </>
  )
}
