import { CalendarClock, Sprout } from 'lucide-react'
import { memo } from 'react'

import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import type { Activity } from '../../../../shared/model/kinds.ts'
import { useItem, useLive } from '../../../live/use-live.ts'
import { grid } from '../../../messages/en/grid.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { CommentMark } from '../../../parts/comments/mark.tsx'
import { SinceMark } from '../../../parts/since-mark.tsx'
import { addCards, followWords, leaveCard, writeCard } from '../actions.ts'
import { openActivity } from '../open-activity.ts'
import styles from './card.module.css'
import { isOverdue } from '../today.ts'
import { useDraggable } from '../grid/drag.ts'
import { EditableText } from '../words/editable-text.tsx'
import {
  type Fresh,
  useFresh,
  useGrid,
  useIs,
  useIsChosen,
  useIsCurrent,
  useIsDragged,
  useIsOpen,
  useOpenMenu,
} from '../grid-view.ts'
import { PartnerCodes, partnersOf, usePartnerNames } from './partners.tsx'
import { Pips } from './pips.tsx'
import { StatusIcon } from './status-icon.tsx'
import { cardStop } from '../grid/stops.ts'
import { dayShort, dayShortest } from '../../../messages/when-short.ts'

/**
 * One activity in its cell. Renders again only when that activity, or who is at it, changes. What several of its parts
 * ask is asked here, once: there are a thousand cards.
 */
export const Card = memo(({ id }: { id: string }) => {
  const { activities } = useLive()
  const there = useItem(activities, id)
  const { view } = useGrid()
  const isEditing = useIs(view.editing, cardStop(id))
  const isDragged = useIsDragged(id)
  const isChosen = useIsChosen(id)
  const isOpen = useIsOpen(id)
  const dragRef = useDraggable(id, isEditing)
  const fresh = useFresh(id)
  const tabIndex = useIsCurrent(cardStop(id)) ? 0 : -1
  const menu = useOpenMenu(id)
  if (!there && !fresh) return null
  const activity = there ?? { ...NOTHING_YET, id }
  const state = [
    isDragged && styles.dragged,
    isOpen && styles.open,
    isChosen && styles.chosen,
    isEditing && styles.editing,
  ]
  return (
    <li data-activity={id} data-item={`activities/${id}`} className={styles.item}>
      <Pips id={id} />
      <div ref={dragRef} className={[styles.card, ...state].filter(Boolean).join(' ')}>
        {there ? (
          <StatusButton activity={activity} tabIndex={tabIndex} isOpen={menu === 'status'} />
        ) : (
          <span className={styles.button} />
        )}
        <div className={styles.body}>
          <Title activity={activity} fresh={fresh} isChosen={isChosen} />
          <span className={styles.meta}>
            {activity.happening && (
              <span className={styles.happening} title={grid.happening} aria-hidden>
                <Sprout />
                <span className={styles.inWords}>{grid.happening}</span>
              </span>
            )}
            <Tags tags={activity.tags} />
            <Due activity={activity} />
            <PartnerCodes activity={activity} />
            <Comments activity={activity} tabIndex={tabIndex} />
            <SinceMark on={`activities/${activity.id}`} />
          </span>
        </div>
        {there && <MoreButton activity={activity} tabIndex={tabIndex} isOpen={menu === 'card'} />}
      </div>
    </li>
  )
})

/** What a new activity is before its first letter. */
const NOTHING_YET: Omit<Activity, 'id'> = {
  title: '',
  notes: '',
  status: 'todo',
  place: { phase: '', component: '', order: '' },
  supporting: [],
  happening: false,
  tags: [],
  actors: [],
  needs: [],
}

type Part = { activity: Activity }
type Stop = Part & { tabIndex: number }

const titleOf = ({ title }: Activity): string => title || grid.untitled

const StatusButton = ({ activity, tabIndex, isOpen }: Stop & { isOpen: boolean }) => {
  const { view } = useGrid()
  return (
    <button
      type="button"
      className={styles.button}
      tabIndex={tabIndex}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={grid.statusOf(activityStatuses[activity.status], titleOf(activity))}
      title={activityStatuses[activity.status]}
      onClick={(event) => view.menu.set({ kind: 'status', id: activity.id, anchor: event.currentTarget })}
    >
      <StatusIcon status={activity.status} />
    </button>
  )
}

const Title = ({ activity, fresh, isChosen }: Part & { fresh?: Fresh; isChosen: boolean }) => {
  const { id, title } = activity
  const context = useGrid()
  return (
    <>
      <EditableText
        of={{ kind: 'activities', id, key: 'title' }}
        text={title}
        label={grid.titleOf}
        empty={grid.untitled}
        most={MAX_NAME}
        isRoving
        className={styles.title}
        describedBy={`${id}-says`}
        onFirst={fresh && ((first) => writeCard(context, fresh, first))}
        onWords={fresh && ((all) => followWords(context, fresh, all))}
        onLines={(lines) => addCards(context, fresh ?? { ...activity.place, after: id }, lines)}
        onLeave={(how) => leaveCard(context, id, how)}
        onTap={() => openActivity(id)}
      />
      <span id={`${id}-says`} hidden>
        {useSentence(activity, isChosen)}
      </span>
    </>
  )
}

/** What a card shows beside its title, in words. */
const useSentence = (activity: Activity, isChosen: boolean): string => {
  const { lead, supporting } = partnersOf(activity, usePartnerNames())
  const names = supporting.map(({ name }) => name).join(', ')
  return [
    isChosen && grid.chosen,
    activityStatuses[activity.status],
    lead && grid.lead(lead.name),
    names && grid.supporting(names),
    activity.happening && grid.happening,
    activity.tags.length > 0 && grid.tags(activity.tags.join(', ')),
    activity.due && (isOverdue(activity) ? grid.overdue : grid.due)(dayShort(activity.due)),
  ]
    .filter(Boolean)
    .join('. ')
}

const TAGS_SHOWN = 2

const Tags = ({ tags }: { tags: readonly string[] }) => {
  const shown = tags.slice(0, tags.length > TAGS_SHOWN ? TAGS_SHOWN - 1 : TAGS_SHOWN)
  return tags.length === 0 ? null : (
    <span className={styles.tags} title={tags.join('\n')} aria-hidden>
      {shown.map((tag) => (
        <bdi key={tag}>{tag}</bdi>
      ))}
      {shown.length < tags.length && <span>{grid.moreCodes(tags.length - shown.length)}</span>}
    </span>
  )
}

const Due = ({ activity }: Part) =>
  activity.due === undefined ? null : (
    <span
      className={isOverdue(activity) ? styles.overdue : styles.due}
      title={(isOverdue(activity) ? grid.overdue : grid.due)(dayShort(activity.due))}
      aria-hidden
    >
      {isOverdue(activity) && <CalendarClock />}
      <span className={styles.day}>{dayShortest(activity.due)}</span>
    </span>
  )

const Comments = ({ activity, tabIndex }: Stop) => (
  <CommentMark on={`activities/${activity.id}`} name={titleOf(activity)} tabIndex={tabIndex} />
)

const MoreButton = ({ activity, tabIndex, isOpen }: Stop & { isOpen: boolean }) => {
  const { view } = useGrid()
  return (
    <button
      type="button"
      className={`${styles.button} ${styles.more}`}
      tabIndex={tabIndex}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      aria-label={grid.more(titleOf(activity))}
      onClick={(event) => view.menu.set({ kind: 'card', id: activity.id, anchor: event.currentTarget })}
    />
  )
}
