import { X } from 'lucide-react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'

import { share } from '../../messages/en/share.ts'
import { Button } from '../../ui/button.tsx'
import { Code } from './code.tsx'
import styles from './large-code.module.css'

type Props = { title: string; words: string; url: string; label: string; onClose: () => void }

/** The code as large as the screen, for a wall that is read from six meters. */
export const LargeCode = ({ title, words, url, label, onClose }: Props) => (
  <ModalOverlay className={styles.screen} isOpen onOpenChange={(open) => open || onClose()}>
    <Modal>
      <Dialog className={styles.dialog} aria-label={label}>
        <Button look="plain" onPress={onClose} aria-label={share.close}>
          <X />
        </Button>
        <h2 className={styles.title} dir="auto">
          {title}
        </h2>
        <Code url={url} label={label} />
        <p className={styles.words}>{words}</p>
      </Dialog>
    </Modal>
  </ModalOverlay>
)
