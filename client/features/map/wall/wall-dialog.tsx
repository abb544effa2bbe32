import { useInitiative } from '../../../live/use-live.ts'
import { namesHidden as words } from '../../../messages/en/names-hidden.ts'
import { wallMenu } from '../../../messages/en/on-the-wall.ts'
import { RoomQuestion } from '../../../parts/room-question.tsx'
import { showOnWall } from '../../../parts/wall/show-on-wall.ts'
import { Dialog } from '../../../ui/dialog.tsx'

/** Brings the map to the wall; with names only once it is asked whether somebody on it is there. */
export const WallDialog = ({ onClose }: { onClose: () => void }) => {
  const { id } = useInitiative()
  const show = (names: boolean) => {
    showOnWall(id, { show: 'map', names })
    onClose()
  }
  return (
    <Dialog title={wallMenu.wall} isOpen onClose={onClose}>
      <RoomQuestion
        question={words.askWall}
        means={words.meansWall}
        onWith={() => show(true)}
        onWithout={() => show(false)}
        onBack={onClose}
      />
    </Dialog>
  )
}
