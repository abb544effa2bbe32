import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'

import type { Leave } from '../../../../parts/in-place.ts'
import { focusOnce } from '../../../../ui/focus.ts'
import styles from './outline.module.css'

type InPlaceProps = {
  /** What is pressed to change it: what it is about, and what it says now. */
  label: string
  says: ReactNode
  isTheirs?: boolean
  className?: string
  editor: (onLeave: (how: Leave) => void) => ReactNode
}

/** Words that are pressed to be changed where they stand. */
export const InPlace = ({ label, says, isTheirs, className = '', editor }: InPlaceProps) => {
  // left by a key, the focus goes back to what was pressed
  const [is, set] = useState<'shut' | 'open' | 'left'>('shut')
  const onLeave = (how: Leave) => flushSync(() => set(how === 'blur' ? 'shut' : 'left'))
  if (is === 'open') return <span className={`${styles.open} ${className}`}>{editor(onLeave)}</span>
  return (
    <button
      ref={is === 'left' ? focusOnce : undefined}
      type="button"
      className={`${styles.words} ${className}`}
      aria-label={label}
      dir={isTheirs ? 'auto' : undefined}
      onClick={() => set('open')}
    >
      {says}
    </button>
  )
}
