import { useState } from 'react'

import { deleteItems } from '../../../shared/model/collection.ts'
import { tray as words } from '../../messages/en/grid.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { toast } from '../../ui/toast.tsx'
import { Card } from './card/card.tsx'
import { useArranged, useGrid } from './grid-view.ts'
import { UNASKED } from './structure/part-actions.ts'
import styles from './tray.module.css'

/** Activities that lost their row or column, to be moved from here or deleted; nothing while there are none. */
export const Tray = () => {
  const { ids } = useArranged(({ unplaced }) => unplaced)
  if (ids.length === 0) return null
  return (
    <section className={styles.tray} aria-labelledby="tray-title">
      <div className={styles.head}>
        <h3 id="tray-title" className={styles.title}>
          {words.title} <span className={styles.explained}>{words.explained}</span>
        </h3>
        {ids.length > 1 && <DeleteAll ids={ids} />}
      </div>
      <ul className={styles.list} aria-labelledby="tray-title">
        {ids.map((id) => (
          <Card key={id} id={id} />
        ))}
      </ul>
    </section>
  )
}

/** Deletes all of them in one step, which one undo takes back; where they are many it is asked first. */
const DeleteAll = ({ ids }: { ids: readonly string[] }) => {
  const { plan, initiative } = useGrid().live
  const [isAsking, ask] = useState(false)
  const remove = () => {
    ask(false)
    const all = ids.map((id) => ({ kind: 'activities', id }))
    const step = plan.step((doc) => deleteItems(doc, all, initiative.get().name))
    toast(words.deletedAll(all.length), step)
  }
  return (
    <>
      <Button onPress={() => (ids.length > UNASKED ? ask(true) : remove())}>
        {words.deleteAll(ids.length)}
      </Button>
      <Dialog title={words.deleteTitle(ids.length)} isOpen={isAsking} onClose={() => ask(false)}>
        <p>{words.deleteAsk}</p>
        <div className={styles.buttons}>
          <Button onPress={() => ask(false)}>{words.cancel}</Button>
          <Button look="danger" onPress={remove}>
            {words.deleteAll(ids.length)}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
