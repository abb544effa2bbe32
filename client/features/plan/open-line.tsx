import { memo } from 'react'

import { useItem, useLive } from '../../live/use-live.ts'
import { activityStatuses } from '../../messages/en/choices.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { StatusIcon } from './card/status-icon.tsx'
import { cardStop } from './grid/stops.ts'
import { useGrid, useIsChosen, useIsCurrent, useIsOpen, useOpenMenu } from './grid-view.ts'
import { openActivity } from './open-activity.ts'
import styles from './open-line.module.css'

/**
 * An activity as a line where it has no cell: its status can be changed, a press opens all else. `stop`: what arrow keys
 * find it by where it stands more than once.
 */
export const OpenLine = memo(({ id, stop = cardStop(id) }: { id: string; stop?: string }) => {
  const activity = useItem(useLive().activities, id)
  const { view } = useGrid()
  const isOpen = useIsOpen(id)
  const menu = useOpenMenu(id)
  const isChosen = useIsChosen(id)
  const tabIndex = useIsCurrent(stop) ? 0 : -1
  if (!activity) return null
  const title = activity.title || words.untitled
  const state = [styles.line, isOpen && styles.open, isChosen && styles.chosen]
  return (
    <li data-activity={id} className={state.filter(Boolean).join(' ')}>
      <button
        type="button"
        className={styles.status}
        tabIndex={tabIndex}
        aria-haspopup="menu"
        aria-expanded={menu === 'status'}
        aria-label={words.statusOf(activityStatuses[activity.status], title)}
        onClick={(event) => view.menu.set({ kind: 'status', id, anchor: event.currentTarget })}
      >
        <StatusIcon status={activity.status} />
      </button>
      <button
        type="button"
        className={styles.title}
        data-stop={stop}
        tabIndex={tabIndex}
        dir="auto"
        aria-describedby={isChosen ? `${stop}-says` : undefined}
        onClick={() => openActivity(id)}
        // some browsers press it with the key that chooses, though that was for choosing
        onKeyUp={(event) => event.key === ' ' && event.preventDefault()}
      >
        {title}
      </button>
      {isChosen && (
        <span id={`${stop}-says`} hidden>
          {words.chosen}
        </span>
      )}
    </li>
  )
})
