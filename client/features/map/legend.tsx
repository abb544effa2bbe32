import { CONNECTION_KINDS } from '../../../shared/words/choices.ts'
import { map } from '../../messages/en/map.ts'
import { connectionWords, isNew } from '../../messages/en/choices.ts'
import styles from './legend.module.css'
import { ConnectionSample } from './connection-line.tsx'

/** What the six kinds of line, and the dashed cards, mean. */
export const Legend = () => (
  <ul className={styles.legend} aria-label={map.legend}>
    {CONNECTION_KINDS.map((kind) => (
      <li key={kind}>
        <ConnectionSample kind={kind} />
        {connectionWords.there[kind]}
      </li>
    ))}
    <li>
      <span className={styles.proposed}>{isNew}</span>
    </li>
  </ul>
)
