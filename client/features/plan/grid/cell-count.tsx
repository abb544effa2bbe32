import { Sprout, X } from 'lucide-react'
import { flushSync } from 'react-dom'

import { cellKey } from '../../../../shared/model/cells.ts'
import { STATUSES } from '../../../../shared/words/choices.ts'
import { useLive, useSelected, useStore } from '../../../live/use-live.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { filter, overview as words } from '../../../messages/en/plan.ts'
import { StatusIcon } from '../card/status-icon.tsx'
import { useGrid, useIs, useIsCurrent } from '../grid-view.ts'
import styles from './cell-count.module.css'
import { focusStop, openStop } from './stops.ts'

type Props = { phase: string; component: string; name: string; ids: readonly string[]; left: number }

/** In the overview, a cell is how many activities of each status it has; a press opens it, another closes it. */
export const CellCount = (props: Props) => {
  const isOverview = useStore(useGrid().view.density) === 'overview'
  return isOverview ? <Count {...props} /> : null
}

const Count = ({ phase, component, name, ids, left }: Props) => {
  const { opened } = useGrid().view
  const key = cellKey(phase, component)
  const isOpen = useIs(opened, key)
  const stop = openStop(phase, component)
  const { counts, happening } = useCounts(ids)
  const said = counts.map(({ status, count }) => `${activityStatuses[status]} ${count}`)
  if (happening > 0) said.push(`${gridWords.happening} ${happening}`)
  const label = isOpen
    ? words.close(name)
    : words.open(name, ids.length) + (said.length > 0 ? words.statuses(said.join(', ')) : '')
  return (
    <button
      type="button"
      className={isOpen ? styles.close : styles.count}
      data-stop={stop}
      tabIndex={useIsCurrent(stop) ? 0 : -1}
      aria-expanded={isOpen}
      aria-label={label}
      onClick={() => {
        flushSync(() => opened.set(isOpen ? undefined : key))
        focusStop(stop)
      }}
    >
      {isOpen ? (
        <X />
      ) : (
        <>
          {ids.length > 0 && <b className={styles.all}>{ids.length}</b>}
          {counts.map(({ status, count }) => (
            <span key={status} className={styles.one}>
              <StatusIcon status={status} />
              {count}
            </span>
          ))}
          {happening > 0 && (
            <span className={styles.one}>
              <Sprout aria-hidden />
              {happening}
            </span>
          )}
          {left > 0 && <span className={styles.left}>{filter.left(left)}</span>}
        </>
      )}
    </button>
  )
}

/** How many of a cell's activities have each status that any has, and how many happen already. */
const useCounts = (ids: readonly string[]) => {
  const { activities } = useLive()
  return useSelected(activities.besideWords, () => {
    const all = ids.map((id) => activities.get(id))
    const counts = STATUSES.toReversed()
      .map((status) => ({ status, count: all.filter((one) => one?.status === status).length }))
      .filter(({ count }) => count > 0)
    return { counts, happening: all.filter((one) => one?.happening).length }
  })
}
