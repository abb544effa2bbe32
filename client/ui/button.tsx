import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps } from 'react-aria-components'

import styles from './button.module.css'

type Look = 'primary' | 'plain' | 'quiet' | 'danger' | 'icon'

type Own = { look?: Look; ref?: Ref<HTMLButtonElement> }

/** A button. `icon` is square and needs an `aria-label`. */
export const Button = ({ look = 'plain', ...props }: Omit<ButtonProps, 'className'> & Own) => (
  <AriaButton {...props} className={`${styles.button} ${styles[look]}`} />
)
