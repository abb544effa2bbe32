import { useState } from 'react'

import type { Actor } from '../../../../shared/model/kinds.ts'
import { ways as words } from '../../../messages/en/map-says.ts'
import { later } from '../../../parts/later.tsx'
import { Said } from '../../../ui/said.tsx'
import { nameOf } from '../words.ts'
import styles from './panel.module.css'

// what computes these comes after the panel itself
export const SaysOf = later<{ id: string }>(
  async () => (await import('../says/says-of.tsx')).SaysOf,
  null,
  true,
)
const Ways = later<{ actor: Actor }>(async () => (await import('../says/ways-list.tsx')).Ways, null)

/** How somebody who can decide is reached; worked out once one asks. */
export const WaysTo = ({ actor }: { actor: Actor }) => {
  const [isOpen, open] = useState(false)
  return (
    <details className={styles.ways} onToggle={({ currentTarget }) => open(currentTarget.open)}>
      <summary>
        <Said>{words.title(nameOf(actor))}</Said>
      </summary>
      {isOpen && <Ways actor={actor} />}
    </details>
  )
}
