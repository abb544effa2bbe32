import { useEffect, useSyncExternalStore } from 'react'

import { ui } from '../messages/en/ui.ts'
import { Button } from './button.tsx'
import styles from './toast.module.css'

type Toast = { text: string; undo?: () => void }

let shown: Toast | undefined
const watchers = new Set<() => void>()
/** Milliseconds: longer where there is something to undo. */
const SHOWN = 4000
const SHOWN_TO_UNDO = 8000

const show = (toast: Toast | undefined): void => {
  shown = toast
  for (const watch of watchers) watch()
}

/** Shows a short line at the bottom, with an Undo button if there is something to undo. */
export const toast = (text: string, undo?: () => void): void => show({ text, undo })

const subscribe = (watch: () => void) => {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** Where toasts appear; once in the frame. They are seen and heard over an open dialog too. */
export const Toaster = () => {
  const current = useSyncExternalStore(subscribe, () => shown)
  useEffect(() => {
    if (!current) return undefined
    const timer = setTimeout(() => show(undefined), current.undo ? SHOWN_TO_UNDO : SHOWN)
    return () => clearTimeout(timer)
  }, [current])
  return (
    <output className={styles.place} data-react-aria-top-layer="true">
      {current && (
        <div className={styles.toast}>
          <span>{current.text}</span>
          {current.undo && (
            <Button
              look="quiet"
              onPress={() => {
                current.undo?.()
                show(undefined)
              }}
            >
              {ui.undo}
            </Button>
          )}
        </div>
      )}
    </output>
  )
}
