import { ListTodo } from 'lucide-react'

import { missing as words } from '../../../messages/en/grid.ts'
import { later } from '../../../parts/later.tsx'
import { Button } from '../../../ui/button.tsx'
import styles from './open-button.module.css'
import { closeFindings, openFindings, useIsListing } from './open-findings.ts'

const Count = later(async () => (await import('./count.tsx')).Count, null, true)

/** Opens what is missing, with how much is listed. */
export const FindingsButton = () => {
  const isShown = useIsListing()
  return (
    <Button look="quiet" aria-expanded={isShown} onPress={() => (isShown ? closeFindings() : openFindings())}>
      <ListTodo />
      <span className={styles.label}>{words.title}</span>
      <Count />
    </Button>
  )
}
