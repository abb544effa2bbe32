import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

import { Button } from './button.tsx'
import styles from './side-panel.module.css'

type SidePanelProps = {
  title: string
  /** What its cross is called. */
  closes: string
  onClose: (panel: HTMLElement | null) => void
  /** What stands beside the cross. */
  actions?: ReactNode
  children: ReactNode
}

/** What stands beside a page; Escape closes it. */
export const SidePanel = ({ title, closes, onClose, actions, children }: SidePanelProps) => {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    const { current } = panel
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isOfList(event)) close.current(current)
    }
    if (!current?.contains(document.activeElement)) current?.focus()
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside ref={panel} className={styles.panel} aria-label={title} tabIndex={-1}>
      <header className={styles.head}>
        <h3 className={styles.title}>{title}</h3>
        {actions}
        <Button look="icon" aria-label={closes} onPress={() => onClose(panel.current)}>
          <X />
        </Button>
      </header>
      {children}
    </aside>
  )
}

/** A list that is open within a field takes the key for itself. */
const isOfList = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'
