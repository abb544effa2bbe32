import { X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

import { Button } from '../../ui/button.tsx'
import styles from './panel.module.css'

type PanelProps = { title: string; closes: string; onClose: () => void; children: ReactNode }

/** What stands beside the grid; Escape closes it. `closes`: what its cross is called. */
export const Panel = (props: PanelProps) => {
  const panel = useRef<HTMLElement>(null)
  const close = useRef(props.onClose)
  useEffect(() => {
    const { current } = panel
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && !isOfList(event) && close.current()
    current?.focus()
    current?.addEventListener('keydown', onKey)
    return () => current?.removeEventListener('keydown', onKey)
  }, [])
  return (
    <aside ref={panel} className={styles.panel} aria-label={props.title} tabIndex={-1}>
      <header className={styles.head}>
        <h3 className={styles.title}>{props.title}</h3>
        <Button look="icon" aria-label={props.closes} onPress={props.onClose}>
          <X />
        </Button>
      </header>
      {props.children}
    </aside>
  )
}

/** A list that is open within a field takes the key for itself. */
const isOfList = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.getAttribute('aria-expanded') === 'true'
