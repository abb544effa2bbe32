import { Send } from 'lucide-react'

import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CopyButton } from './copy-button.tsx'
import { keptLinks } from './links.ts'
import styles from './share.module.css'

/** Asks whoever has made an initiative to keep their own link, and to have a second facilitator. */
export const KeepLink = ({ onClose }: { onClose: () => void }) => {
  const { id, title } = useInitiative()
  const url = keptLinks(id).find(({ role }) => role === 'facilitator')?.url
  const send = () =>
    void navigator.share({ title: share.keep.subject(title), url: url ?? '' }).catch(() => undefined)
  return (
    <Dialog title={share.keep.title} isOpen onClose={onClose}>
      <div className={styles.form}>
        <p>{share.keep.body}</p>
        <p>{url === undefined ? share.keep.missing : share.keep.second}</p>
        <div className={styles.buttons}>
          {url !== undefined && (
            <>
              {'share' in navigator && (
                <Button onPress={send}>
                  <Send /> {share.keep.send}
                </Button>
              )}
              <CopyButton
                name={share.roles.facilitator.name}
                words={share.keep.copy}
                isKept
                addressOf={() => Promise.resolve(url)}
              />
            </>
          )}
          <Button look="primary" onPress={onClose}>
            {share.keep.done}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
