import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

import styles from './button.module.css'

type Look = 'primary' | 'plain' | 'quiet' | 'danger' | 'icon'

/** A button. `icon` is square and needs an `aria-label`. */
export const Button = ({ look = 'plain', ...props }: Omit<ButtonProps, 'className'> & { look?: Look }) => (
  <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />
)
