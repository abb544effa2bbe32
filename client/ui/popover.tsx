import type { ReactElement, ReactNode } from 'react'
import { Dialog, DialogTrigger, Popover as AriaPopover, type PopoverProps } from 'react-aria-components'

import styles from './popover.module.css'

/** A button with a small window beside it: `<Popover button={<Button …/>} label="…">…</Popover>`. */
export const Popover = (props: {
  button: ReactElement
  label: string
  children: ReactNode
  placement?: PopoverProps['placement']
}) => (
  <DialogTrigger>
    {props.button}
    <AriaPopover className={styles.popover} placement={props.placement ?? 'bottom end'}>
      <Dialog className={styles.dialog} aria-label={props.label}>
        {props.children}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
)
