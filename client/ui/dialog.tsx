import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

import { ui } from '../messages/en/ui.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'

/** A dialog over the page; Escape, the cross and a press outside close it. On a phone it fills the screen. */
export const Dialog = (props: {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  wide?: boolean
}) => (
  <ModalOverlay
    className={styles.overlay}
    isOpen={props.isOpen}
    onOpenChange={(open) => open || props.onClose()}
    isDismissable
  >
    <Modal className={props.wide ? `${styles.modal} ${styles.wide}` : styles.modal}>
      <AriaDialog className={styles.dialog}>
        <header className={styles.head}>
          <Heading slot="title" className={styles.title}>
            {props.title}
          </Heading>
          <Button look="icon" aria-label={ui.close} onPress={props.onClose}>
            <X />
          </Button>
        </header>
        {props.children}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
