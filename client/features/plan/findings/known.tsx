import { findings as words } from '../../../messages/en/findings.ts'
import { Claims, ClaimsUnder } from '../../../parts/claims.tsx'
import folded from '../../../ui/summary.module.css'
import { useShownParts } from '../use-cells.ts'
import styles from './list.module.css'

/** What is known of phases and components, and of what single components are about; apart from people's own words. */
export const Known = () => (
  <details className={styles.known}>
    <summary className={folded.summary}>{words.known}</summary>
    <Claims near="grid" />
    {useShownParts().components.map(({ id, key = '', name }) => (
      <ClaimsUnder key={id} title={words.knownOf(name)} near={key} />
    ))}
  </details>
)
