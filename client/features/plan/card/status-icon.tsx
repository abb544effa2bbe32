import type { Status } from '../../../../shared/words/choices.ts'
import styles from './status-icon.module.css'

/** A status by its shape as well as its color: dotted ring, half disc, triangle, tick. */
export const StatusIcon = ({ status }: { status: Status }) => (
  <svg className={`${styles.icon} ${styles[status]}`} viewBox="0 0 16 16" aria-hidden>
    {SHAPES[status]}
  </svg>
)

const SHAPES = {
  todo: <circle cx="8" cy="8" r="6" className={styles.line} strokeDasharray="2.4 2" />,
  doing: (
    <>
      <circle cx="8" cy="8" r="6" className={styles.line} />
      <path d="M8 4a4 4 0 0 1 0 8z" className={styles.fill} />
    </>
  ),
  stuck: (
    <>
      <path d="M8 1.5L15 14H1z" className={styles.fill} />
      <path d="M8 6v4M8 11.5v1" className={styles.mark} />
    </>
  ),
  done: (
    <>
      <circle cx="8" cy="8" r="7" className={styles.fill} />
      <path d="M5 8.2l2 2 4-4.2" className={styles.mark} />
    </>
  ),
}
