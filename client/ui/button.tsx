import type { ComponentProps, MouseEvent } from 'react'

import styles from './button.module.css'

type Look = 'primary' | 'plain' | 'quiet' | 'danger' | 'icon'

export type Press = MouseEvent<HTMLButtonElement>

export type ButtonProps = Omit<ComponentProps<'button'>, 'className' | 'onClick' | 'disabled'> & {
  look?: Look
  /** By mouse, finger, key or screen reader. */
  onPress?: (press: Press) => void
  isDisabled?: boolean
}

/** A button. `icon` is square and needs an `aria-label`. */
export const Button = ({ look = 'plain', onPress, isDisabled, ...props }: ButtonProps) => (
  <button
    type="button"
    {...props}
    disabled={isDisabled}
    className={`${styles.button} ${styles[look]}`}
    onClick={(press) => {
      // it is none on what the button stands in
      press.stopPropagation()
      // not every browser does so: what is opened would not know where to lead back
      press.currentTarget.focus({ preventScroll: true })
      onPress?.(press)
    }}
  />
)
