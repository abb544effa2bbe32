import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'

import { useActivity } from '../../../live/use-plan.ts'
import { details as words } from '../../../messages/en/grid.ts'
import { later } from '../../../parts/later.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useInQuery } from '../../../live/use-address.ts'
import { closeActivity } from '../open-activity.ts'
import styles from './details.module.css'
import { useGrid } from '../grid-view.ts'
import { cardStop, focusStop } from '../grid/stops.ts'

const DetailsForm = later(async () => (await import('./details-form.tsx')).DetailsForm, null)

/** The open activity: a panel beside the grid, or a sheet over it where there is no room. */
export const Details = ({ isSheet }: { isSheet: boolean }) => {
  const id = useInQuery('activity')
  const { live } = useGrid()
  const { presence } = live.plan
  useEffect(() => {
    if (id === undefined) return undefined
    presence.be({ place: 'grid', item: `activities/${id}` })
    return () => presence.be({ place: 'grid' })
  }, [presence, id])
  if (id === undefined) return null
  const close = () => {
    closeActivity()
    focusStop(cardStop(id))
  }
  if (isSheet)
    return (
      <Dialog key={id} title={words.title} isOpen onClose={close}>
        <Content id={id} />
      </Dialog>
    )
  return (
    <Panel key={id} onClose={close}>
      <Content id={id} />
    </Panel>
  )
}

const Panel = (props: { onClose: () => void; children: React.ReactNode }) => {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(props.onClose)
  useEffect(() => {
    const { current } = panel
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close.current()
    current?.focus()
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside ref={panel} className={styles.panel} aria-label={words.title} tabIndex={-1}>
      <header className={styles.head}>
        <h3 className={styles.title}>{words.title}</h3>
        <Button look="icon" aria-label={words.close} onPress={props.onClose}>
          <X />
        </Button>
      </header>
      {props.children}
    </aside>
  )
}

const Content = ({ id }: { id: string }) => {
  const activity = useActivity(id)
  return activity ? <DetailsForm activity={activity} /> : <p className={styles.gone}>{words.gone}</p>
}
