import { useEffect } from 'react'

import { useActivity } from '../../../live/use-plan.ts'
import { details as words } from '../../../messages/en/grid.ts'
import { later } from '../../../parts/later.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { useInQuery } from '../../../live/use-address.ts'
import { closeActivity } from '../open-activity.ts'
import styles from './details.module.css'
import { useGrid } from '../grid-view.ts'
import { SidePanel } from '../../../ui/side-panel.tsx'
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
    <SidePanel key={id} title={words.title} closes={words.close} onClose={close}>
      <Content id={id} />
    </SidePanel>
  )
}

const Content = ({ id }: { id: string }) => {
  const activity = useActivity(id)
  return activity ? <DetailsForm activity={activity} /> : <p className={styles.gone}>{words.gone}</p>
}
