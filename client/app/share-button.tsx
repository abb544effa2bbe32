import { Share } from 'lucide-react'
import { useState } from 'react'

import { useInitiative } from '../live/use-live.ts'
import { useOthers } from '../live/use-presence.ts'
import { app } from '../messages/en/app.ts'
import { Button } from '../ui/button.tsx'
import { Popover } from '../ui/popover.tsx'
import { laterDialog } from './later-dialog.tsx'
import styles from './share-button.module.css'
import { Said } from '../ui/said.tsx'

const Sharing = laterDialog(app.share, async () => (await import('./sharing.tsx')).Sharing)

/** For facilitators, what opens sharing; for those who edit, who can share. */
export const ShareButton = () => {
  const { role } = useInitiative()
  return role === 'facilitator' ? <OpensSharing /> : <WhoShares />
}

const OpensSharing = () => {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="primary" aria-label={app.share} onPress={() => setOpen(true)}>
        <Share />
        <span className={styles.word}>{app.share}</span>
      </Button>
      {isOpen && <Sharing onClose={() => setOpen(false)} />}
    </>
  )
}

const WhoShares = () => {
  const names = useOthers()
    .filter(({ who }) => who.role === 'facilitator')
    .map(({ who }) => who.name)
  return (
    <Popover
      label={app.whoShares}
      button={
        <Button look="plain" aria-label={app.share}>
          <Share />
          <span className={styles.word}>{app.share}</span>
        </Button>
      }
    >
      <h2 className={styles.title}>{app.whoShares}</h2>
      <p>{app.whoSharesBody}</p>
      <p className={styles.names}>
        <Said>{names.length > 0 ? app.facilitatorsHere(names) : app.noFacilitatorHere}</Said>
      </p>
    </Popover>
  )
}
