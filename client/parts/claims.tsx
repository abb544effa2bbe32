import { claimsNear, levelOnScreen } from '../../shared/content/guidance.ts'
import { Said } from '../ui/said.tsx'
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

/** The same under a title, for what is one of several; nothing where nothing is known of it. */
export const ClaimsUnder = ({ title, near }: { title: string; near: string }) =>
  claimsNear(near).length === 0 ? null : (
    <section className={styles.under}>
      <h3>
        <Said>{title}</Said>
      </h3>
      <Claims near={near} />
    </section>
  )
