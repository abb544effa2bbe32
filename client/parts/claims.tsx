import { claimsNear, levelOnScreen } from '../../shared/content/guidance.ts'
import styles from './claims.module.css'

/** What is known about a place's matter, each with how well it is known and who says so. Never beside people's own text. */
export const Claims = ({ near }: { near: string }) =>
  claimsNear(near).map(({ id, level, text, source }) => (
    <article key={id} className={styles.claim} data-level={level}>
      <strong className={styles.level}>{levelOnScreen(level)}</strong>
      <p>{text}</p>
      <small>{source}</small>
    </article>
  ))
