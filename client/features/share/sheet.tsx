import { useEffect } from 'react'
import { createPortal } from 'react-dom'

import type { Role } from '../../../shared/words/roles.ts'
import { useInitiative } from '../../live/use-live.ts'
import { share } from '../../messages/en/share.ts'
import { Mark } from '../../ui/mark.tsx'
import { Code } from '../../parts/code.tsx'
import styles from './sheet.module.css'

type Props = { title: string; role: Role; url: string; label: string; onDone: () => void }

/** A page to print: the code, the name of the initiative, and in plain words what it allows. */
export const Sheet = ({ title, role, url, label, onDone }: Props) => {
  const { review } = useInitiative()
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      print()
      onDone()
    })
    return () => cancelAnimationFrame(frame)
  }, [onDone])
  return createPortal(
    <div className={styles.sheet}>
      <Mark size={40} />
      <h1 dir="auto">{title}</h1>
      <p className={styles.scan}>{share.sheet.scan}</p>
      <Code url={url} label={label} />
      <p>{share.sheet[role]}</p>
      {role === 'contributor' && review === 'first' && <p>{share.sheet.readFirst}</p>}
      <p className={styles.short}>{share.sheet.short}</p>
    </div>,
    document.body,
  )
}
