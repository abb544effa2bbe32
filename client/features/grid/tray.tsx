import { useUnplaced } from '../../live/use-plan.ts'
import { tray as words } from '../../messages/en/grid.ts'
import { Card } from './card.tsx'
import styles from './tray.module.css'

/** Activities that lost their row or column, to be moved from here; nothing while there are none. */
export const Tray = () => {
  const ids = useUnplaced()
  if (ids.length === 0) return null
  return (
    <section className={styles.tray} aria-labelledby="tray-title" data-stops>
      <h3 id="tray-title" className={styles.title}>
        {words.title} <span className={styles.explained}>{words.explained}</span>
      </h3>
      <ul className={styles.list} aria-labelledby="tray-title" data-row={0} data-column={0}>
        {ids.map((id) => (
          <Card key={id} id={id} />
        ))}
      </ul>
    </section>
  )
}
