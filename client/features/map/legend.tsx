import { ACTOR_KINDS, CONNECTION_KINDS } from '../../../shared/words/choices.ts'
import { map } from '../../messages/en/map.ts'
import { connectionWords, isNew } from '../../messages/en/choices.ts'
import { actorKinds } from '../../messages/en/words.ts'
import styles from './legend.module.css'
import { ConnectionSample } from './connection-line.tsx'

/** What the four kinds of mark, dashed ones, and the six kinds of line mean. */
export const Legend = () => (
  <ul className={styles.legend} aria-label={map.legend}>
    {ACTOR_KINDS.map((kind) => (
      <li key={kind}>
        <span className={styles.mark} data-kind={kind} />
        {actorKinds[kind]}
      </li>
    ))}
    <li>
      <span className={`${styles.mark} ${styles.proposed}`} data-kind="group" />
      {isNew}
    </li>
    {CONNECTION_KINDS.map((kind) => (
      <li key={kind}>
        <ConnectionSample kind={kind} />
        {connectionWords.there[kind]}
      </li>
    ))}
  </ul>
)
