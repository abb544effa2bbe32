import { useLive, useStore } from '../../live/use-live.ts'
import { map } from '../../messages/en/map.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { deleteThese } from './delete.ts'
import { useMapView } from './map-view.ts'
import styles from './delete-question.module.css'

/** Asked before many things are deleted at once. */
export const DeleteQuestion = () => {
  const live = useLive()
  const view = useMapView()
  const these = useStore(view.asked)
  const close = () => view.asked.set([])
  return (
    <Dialog title={map.ask.title(these.length)} isOpen={these.length > 0} onClose={close}>
      <p className={styles.hint}>{map.ask.body}</p>
      <div className={styles.buttons}>
        <Button
          look="danger"
          onPress={() => {
            deleteThese(live, view, these)
            close()
          }}
        >
          {map.ask.remove(these.length)}
        </Button>
        <Button onPress={close}>{map.ask.keep}</Button>
      </div>
    </Dialog>
  )
}
