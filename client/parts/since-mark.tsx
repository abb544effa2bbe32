import { useSince } from '../live/since.ts'
import { since as words } from '../messages/en/since.ts'
import styles from './since-mark.module.css'

/** A dot beside what was changed since one was last here; what was, in words. */
export const SinceMark = ({ on }: { on: string }) => {
  const said = useSince(on)
  if (said === undefined) return null
  return (
    <span className={styles.dot} title={words.mark(said)}>
      {words.mark(said)}
    </span>
  )
}
