import { useSyncExternalStore } from 'react'

import { spoken } from '../messages/theirs.ts'
import styles from './announce.module.css'

let said = ''
const watchers = new Set<() => void>()

/** Says something to screen readers, politely. A sentence said twice is heard twice. */
export const announce = (sentence: string): void => {
  const words = spoken(sentence)
  said = words === said ? `${words}\u00A0` : words
  for (const watch of watchers) watch()
}

const subscribe = (watch: () => void) => {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** Where `announce` is heard; once in the frame. */
export const Announcer = () => (
  <div className={styles.hidden} aria-live="polite" data-react-aria-top-layer="true">
    {useSyncExternalStore(subscribe, () => said)}
  </div>
)
