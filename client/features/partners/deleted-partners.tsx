import { useLive } from '../../live/use-live.ts'
import { partners as words } from '../../messages/en/partners.ts'
import { byName, useDeleted } from '../../parts/deleted-lines.ts'
import { RecentlyDeleted } from '../../parts/recently-deleted.tsx'
import styles from './partners-page.module.css'

const KINDS: Readonly<Record<string, string>> = words.kinds

const describe: typeof byName = (doc) => {
  const named = byName(doc)
  return (item) => {
    const line = named(item)
    return line && { ...line, is: KINDS[item.kind] }
  }
}

/** Partners and notes that were deleted of late; nothing while there are none. */
export const DeletedPartners = () => {
  const { plan } = useLive()
  const lines = useDeleted(plan, 'partners', describe)
  if (lines.length === 0) return null
  return (
    <details className={styles.deleted}>
      <summary>{words.recentlyDeleted(lines.length)}</summary>
      <RecentlyDeleted document={plan} lines={lines} />
    </details>
  )
}
