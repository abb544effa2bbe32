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
      <li key={kind} data-kind={kind}>
        <span className={styles.mark} />
        {actorKinds[kind]}
      </li>
    ))}
    <li data-proposed>
      <span className={styles.mark} />
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
