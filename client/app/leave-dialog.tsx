import { useState } from 'react'

import { sentenceOf } from '../live/sentence.ts'
import { leave } from '../live/settings.ts'
import { useLive } from '../live/use-live.ts'
import { useSaved } from '../live/use-saved.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import styles from './dialogs.module.css'
import { UnsentWords, useHasUnsent } from './unsent-words.tsx'

/** Asks before this device forgets the initiative. */
export const LeaveDialog = ({ onClose }: { onClose: () => void }) => {
  const live = useLive()
  const { plan, map } = live
  // drawn again when they change; a state that is on its way has no number
  useSaved()
  const [wrong, setWrong] = useState<string>()
  const unsaved = plan.saved.changes + map.saved.changes
  const isUnsent = useHasUnsent() || unsaved > 0
  const onLeave = async () => {
    try {
      await leave(live)
      location.assign('/')
    } catch (error) {
      setWrong(sentenceOf(error))
    }
  }
  return (
    <Dialog title={app.leave.title} isOpen onClose={onClose}>
      <div className={styles.form}>
        <p>{app.leave.body}</p>
        {isUnsent && (
          <>
            <p className={styles.wrong}>{unsaved > 0 ? app.leave.unsaved(unsaved) : app.leave.unsavedHeld}</p>
            <UnsentWords />
          </>
        )}
        {wrong && (
          <p className={styles.wrong} role="alert">
            {wrong}
          </p>
        )}
        <div className={styles.actions}>
          <Button look="plain" onPress={onClose}>
            {app.leave.stay}
          </Button>
          <Button look="danger" onPress={() => void onLeave()}>
            {app.leave.leave}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
