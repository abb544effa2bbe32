import { useState } from 'react'

import { keep, recall } from '../net/kept.ts'
import { useInitiative } from '../live/use-live.ts'
import { share } from '../messages/en/share.ts'
import { laterDialog } from './later-dialog.tsx'

const KeepLink = laterDialog(
  share.keep.title,
  async () => (await import('../features/share/keep-link.tsx')).KeepLink,
)

/** What is offered once: whoever has just made the initiative is asked to keep their own link. */
export const Offers = () => {
  const { id } = useInitiative()
  const [isNew, setNew] = useState(() => recall<boolean>(id, 'new') === true)
  if (!isNew) return null
  const onClose = () => {
    keep(id, 'new', undefined)
    setNew(false)
  }
  return <KeepLink onClose={onClose} />
}
