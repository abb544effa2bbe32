import { X } from 'lucide-react'
import type { ReactNode } from 'react'

import styles from './chips.module.css'

/** What is chosen of many, each with a way to take it away. */
export const Chips = ({ label, children }: { label: string; children: ReactNode }) => (
  <ul className={styles.chips} aria-label={label}>
    {children}
  </ul>
)

/** `onOpen`: what a press on its words does. */
export const Chip = (props: {
  children: ReactNode
  removes: string
  onRemove: () => void
  opens?: string
  onOpen?: () => void
}) => (
  <li className={styles.chip}>
    {props.onOpen ? (
      <button type="button" className={styles.open} aria-label={props.opens} onClick={props.onOpen}>
        {props.children}
      </button>
    ) : (
      <span className={styles.words}>{props.children}</span>
    )}
    <button type="button" className={styles.remove} aria-label={props.removes} onClick={props.onRemove}>
      <X />
    </button>
  </li>
)
