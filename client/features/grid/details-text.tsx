import { useId } from 'react'

import type { Activity } from '../../../shared/model/kinds.ts'
import { usePresentAt } from '../../live/use-presence.ts'
import { grid } from '../../messages/en/grid.ts'
import { usePastedLines } from '../../parts/pasted-lines.tsx'
import { useSharedField } from '../../parts/shared-field.ts'
import { WhoDoes } from '../../parts/who.tsx'
import styles from './details.module.css'
import { useGrid } from './grid-view.ts'
import { useTyping } from './use-typing.ts'

/** One of an activity's two shared texts, as high as its words, and who else is writing in it. */
export const DetailsText = (props: {
  activity: Activity
  field: 'title' | 'notes'
  label: string
  most: number
}) => {
  const { activity, field } = props
  const { live } = useGrid()
  const id = useId()
  const item = `activities/${activity.id}`
  const { ref, note, about, heldWords } = useSharedField({
    document: live.plan,
    kind: 'activities',
    id: activity.id,
    key: field,
    most: props.most,
  })
  const typing = useTyping(item, field)
  const { onPaste } = usePastedLines({ most: props.most })
  const others = usePresentAt(live.plan.presence, item).filter(({ at }) => at?.field === field)
  return (
    <div className={styles.group}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      <span className={field === 'notes' ? `${styles.text} ${styles.notes}` : styles.text}>
        <span aria-hidden className={styles.replica}>{`${heldWords ?? activity[field]}\u200B`}</span>
        <textarea
          id={id}
          {...about}
          ref={ref}
          dir="auto"
          rows={1}
          placeholder={field === 'title' ? grid.untitled : undefined}
          onFocus={typing.onFocus}
          onInput={typing.onInput}
          onBlur={typing.onBlur}
          onPaste={field === 'title' ? onPaste : undefined}
          onKeyDown={(event) => {
            const isLine = field === 'title' && event.key === 'Enter' && !event.nativeEvent.isComposing
            if (isLine) event.preventDefault()
          }}
        />
      </span>
      {note}
      {others.map((person) => (
        <WhoDoes key={person.client} person={person} className={styles.other} />
      ))}
    </div>
  )
}
