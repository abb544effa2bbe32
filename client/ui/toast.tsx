import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { ui } from '../messages/en/ui.ts'
import aside from './announce.module.css'
import { Button } from './button.tsx'
import { focusBefore } from './focus.ts'
import styles from './toast.module.css'

/** How what a toast tells of is undone, and when that is over; a step of a document is one (`live/undoing.ts`). */
export type Undo = { undo: () => void; watch: (over: () => void) => () => void }

type Toast = { id: number; text: string; undo?: Undo }

let shown: Toast | undefined
let count = 0
const watchers = new Set<() => void>()
/** Milliseconds: longer where there is something to undo. */
const SHOWN = 4000
const SHOWN_TO_UNDO = 8000
const KEY = 'F8'

const show = (toast: Toast | undefined): void => {
  shown = toast
  for (const watch of watchers) watch()
}

/** Shows a short line at the bottom, with an Undo button for as long as there is something to undo. */
export const toast = (text: string, undo?: Undo): void => show({ id: ++count, text, undo })

const subscribe = (watch: () => void) => {
  watchers.add(watch)
  return () => watchers.delete(watch)
}

/** Where toasts appear; once in the frame. They are seen and heard over an open dialog too. */
export const Toaster = () => {
  const current = useSyncExternalStore(subscribe, () => shown)
  return (
    <output className={styles.place} data-react-aria-top-layer="true">
      {current && <Shown key={current.id} toast={current} />}
    </output>
  )
}

/** Its clock stands still while it is hovered or focused. F8 leads to it, Escape back. */
const Shown = ({ toast: { id, text, undo } }: { toast: Toast }) => {
  const box = useRef<HTMLDivElement>(null)
  const [isHovered, hover] = useState(false)
  const [isFocused, focus] = useState(false)
  const isHeld = isHovered || isFocused
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => hide(id), undo ? SHOWN_TO_UNDO : SHOWN)
    return () => clearTimeout(timer)
  }, [id, undo, isHeld])
  useEffect(() => undo?.watch(() => hide(id)), [id, undo])
  useKey(undo ? KEY : undefined, box)
  const leave = () => {
    if (box.current?.contains(document.activeElement)) focusBefore(box.current)
    hide(id)
  }
  return (
    <div
      ref={box}
      role="group"
      className={styles.toast}
      onPointerEnter={() => hover(true)}
      onPointerLeave={() => hover(false)}
      onFocus={() => focus(true)}
      onBlur={() => focus(false)}
      onKeyDown={({ key }) => key === 'Escape' && leave()}
    >
      <bdi>{text}</bdi>
      {undo && (
        <Button
          look="quiet"
          aria-keyshortcuts={KEY}
          onPress={() => {
            leave()
            undo.undo()
          }}
        >
          {ui.undo}
        </Button>
      )}
      {undo && <span className={aside.hidden}>{ui.undoKey(KEY)}</span>}
    </div>
  )
}

const hide = (id: number): void => {
  if (shown?.id === id) show(undefined)
}

/** A key that leads into the toast from anywhere on the page. */
const useKey = (key: string | undefined, box: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    if (key === undefined) return undefined
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key) return
      event.preventDefault()
      box.current?.querySelector('button')?.focus()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  }, [key, box])
}
