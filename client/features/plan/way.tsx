import { MAX_GOAL } from '../../../shared/words/bounds.ts'
import { usePlanAbout } from '../../live/use-plan.ts'
import { grid as words } from '../../messages/en/grid.ts'
import { EditableText } from './words/editable-text.tsx'
import styles from './way.module.css'

/** From where things stand today to the goal: two sentences that everybody can change. */
export const Way = ({ isInHead }: { isInHead?: boolean }) => {
  const { today, goal } = usePlanAbout()
  return (
    <div className={isInHead ? `${styles.way} ${styles.inHead}` : styles.way}>
      <End field="today" label={words.today} text={today} empty={words.todayEmpty} />
      <span className={styles.dots} aria-hidden />
      <End field="goal" label={words.goal} text={goal} empty={words.goalEmpty} />
    </div>
  )
}

const End = (props: { field: 'today' | 'goal'; label: string; text: string; empty: string }) => (
  <div className={styles.end} title={props.text}>
    <b>{props.label}</b>
    <EditableText
      of={{ kind: 'about', id: null, key: props.field }}
      text={props.text}
      label={`${props.label}. ${props.empty}`}
      empty={props.empty}
      most={MAX_GOAL}
      className={styles.words}
    />
  </div>
)
