import { useLive } from '../../live/use-live.ts'
import { map } from '../../messages/en/map.ts'
import { useDeleted } from '../../parts/deleted-lines.ts'
import { RecentlyDeleted } from '../../parts/recently-deleted.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { describeDeleted } from './deleted-lines.ts'

/** Deleted people, groups, connections, notes and strokes. */
export const DeletedOnMap = (props: { isOpen: boolean; onClose: () => void }) => (
  <Dialog title={map.recent.title} isOpen={props.isOpen} onClose={props.onClose}>
    <List />
  </Dialog>
)

const List = () => {
  const { map: document } = useLive()
  return <RecentlyDeleted document={document} lines={useDeleted(document, 'map', describeDeleted)} />
}
