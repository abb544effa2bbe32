import { app } from '../messages/en/app.ts'
import styles from './board.module.css'

/** The shape of a place while it is on its way. */
export const Board = () => (
  <div className={styles.board} aria-busy="true" aria-label={app.saved.opening}>
    <i className={styles.title} />
    <div className={styles.cells}>
      {Array.from({ length: 12 }, (_, i) => (
        <i key={i} />
      ))}
    </div>
  </div>
)
