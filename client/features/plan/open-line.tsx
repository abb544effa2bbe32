import { memo } from 'react'

import { useItem, useLive } from '../../live/use-live.ts'
import { activityStatuses } from '../../messages/en/choices.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { StatusIcon } from './card/status-icon.tsx'
import { useGrid, useIsOpen, useOpenMenu } from './grid-view.ts'
import { openActivity } from './open-activity.ts'
import styles from './open-line.module.css'

/** An activity as a line where it has no cell: its status can be changed, a press opens all else. */
export const OpenLine = memo(({ id }: { id: string }) => {
  const activity = useItem(useLive().activities, id)
  const { view } = useGrid()
  const isOpen = useIsOpen(id)
  const menu = useOpenMenu(id)
  if (!activity) return null
  const title = activity.title || words.untitled
  return (
    <li className={isOpen ? `${styles.line} ${styles.open}` : styles.line}>
      <button
        type="button"
        className={styles.status}
        aria-haspopup="menu"
        aria-expanded={menu === 'status'}
        aria-label={words.statusOf(activityStatuses[activity.status], title)}
        onClick={(event) => view.menu.set({ kind: 'status', id, anchor: event.currentTarget })}
      >
        <StatusIcon status={activity.status} />
      </button>
      <button type="button" className={styles.title} dir="auto" onClick={() => openActivity(id)}>
        {title}
      </button>
    </li>
  )
})
