import type { ReactNode } from 'react'

import { Button } from '../ui/button.tsx'
import styles from './file-list.module.css'

/** Files to take along, each with what it is for, and what became of the last one that was asked for. */
export const FileList = ({ said, children }: { said: string; children: ReactNode }) => (
  <>
    <ul className={styles.files}>{children}</ul>
    <output className={styles.said}>{said}</output>
  </>
)

type FileProps = { name: string; what: string; does: string; label?: string; onPress: () => void }

/** `does`: what stands on its button; `label`: what is said of that, where it is more. */
export const FileLine = ({ name, what, does, label, onPress }: FileProps) => (
  <li>
    <span>
      <b>{name}</b>
      <small>{what}</small>
    </span>
    <Button aria-label={label} onPress={onPress}>
      {does}
    </Button>
  </li>
)
