import type { ReactNode } from 'react'

import styles from './grows.module.css'

/** Makes the textarea in it as high as its words. `className`: for the look of both, the textarea and the copy. */
export const Grows = (props: { words: string; className?: string; children: ReactNode }) => (
  <span className={`${styles.grows} ${props.className ?? ''}`}>
    <span aria-hidden className={styles.replica}>{`${props.words}\u200B`}</span>
    {props.children}
  </span>
)
