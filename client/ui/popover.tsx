import type { ReactElement, ReactNode } from 'react'
import type { PopoverProps } from 'react-aria-components'

import type { ButtonProps } from './button.tsx'
import { useOverlays } from './overlays.ts'
import styles from './popover.module.css'
import { useOpening } from './use-opening.ts'

/** A button with a small window beside it: `<Popover button={<Button …/>} label="…">…</Popover>`. */
export const Popover = (props: {
  button: ReactElement<ButtonProps>
  label: string
  children: ReactNode
  placement?: PopoverProps['placement']
}) => {
  const { shown, opening, close } = useOpening(props.button, 'dialog')
  const library = useOverlays(opening !== undefined)
  return (
    <>
      {shown}
      {library && opening && (
        <library.Popover
          className={styles.popover}
          triggerRef={{ current: opening.anchor }}
          isOpen
          onOpenChange={(isOpen) => isOpen || close()}
          placement={props.placement ?? 'bottom end'}
        >
          <library.Dialog className={styles.dialog} aria-label={props.label}>
            {props.children}
          </library.Dialog>
        </library.Popover>
      )}
    </>
  )
}
