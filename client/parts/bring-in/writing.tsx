import { bringIn as words } from '../../messages/en/bring-in.ts'
import styles from './bring-in.module.css'

/** How far the writing is. */
export const Writing = ({ title, done, all }: { title: string; done: number; all: number }) => (
  <div className={styles.writing}>
    <progress value={done} max={all} aria-label={title} />
    <output>{words.writing(done, all)}</output>
  </div>
)
