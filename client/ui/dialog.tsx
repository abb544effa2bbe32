import { X } from 'lucide-react'
import type { ReactNode } from 'react'

import { ui } from '../messages/en/ui.ts'
import { Button } from './button.tsx'
import styles from './dialog.module.css'
import { useOverlays } from './overlays.ts'
import { Said } from './said.tsx'

/** A dialog over the page; Escape, the cross and a press outside close it. On a phone it fills the screen. */
export const Dialog = (props: {
  title: string
  isOpen: boolean
  onClose: () => void
  children: ReactNode
  wide?: boolean
}) => {
  const library = useOverlays(props.isOpen)
  if (!library) return null
  return (
    <library.ModalOverlay
      className={styles.overlay}
      isOpen={props.isOpen}
      onOpenChange={(open) => open || props.onClose()}
      isDismissable
    >
      <library.Modal className={props.wide ? `${styles.modal} ${styles.wide}` : styles.modal}>
        <library.Dialog className={styles.dialog}>
          <header className={styles.head}>
            <library.Heading slot="title" className={styles.title}>
              <Said>{props.title}</Said>
            </library.Heading>
            <Button look="icon" aria-label={ui.close} onPress={props.onClose}>
              <X />
            </Button>
          </header>
          {props.children}
        </library.Dialog>
      </library.Modal>
    </library.ModalOverlay>
  )
}
