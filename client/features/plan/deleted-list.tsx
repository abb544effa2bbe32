import { grid as words } from '../../messages/en/grid.ts'
import { byName, useDeleted } from '../../parts/deleted-lines.ts'
import { RecentlyDeleted } from '../../parts/recently-deleted.tsx'
import { useGrid } from './grid-view.ts'

/** What was deleted of the grid: cards, columns and rows. */
export const DeletedList = () => {
  const { plan } = useGrid().live
  return <RecentlyDeleted document={plan} lines={useDeleted(plan, 'grid', describe)} />
}

const KINDS: Readonly<Record<string, string>> = words.kinds

const describe: typeof byName = (doc) => {
  const named = byName(doc)
  return (item) => {
    const line = named(item)
    return line && { ...line, is: KINDS[item.kind] }
  }
}
