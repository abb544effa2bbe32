import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react'

import { ui } from '../messages/en/ui.ts'
import aside from './announce.module.css'
import { Button } from './button.tsx'
import { focusBefore } from './focus.ts'
import styles from './toast.module.css'
import { Said } from './said.tsx'

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

/**
 * Shows a short line at the bottom, with an Undo button for as long as there is something to undo. Gives a function
 * that takes it away, for when it is no longer so.
 */
export const toast = (text: string, undo?: Undo): (() => void) => {
  const id = ++count
  show({ id, text, undo })
  return () => hide(id)
}

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
  const isHeld = useHeld(box)
  useEffect(() => {
    if (isHeld) return undefined
    const timer = setTimeout(() => hide(id), undo ? SHOWN_TO_UNDO : SHOWN)
    return () => clearTimeout(timer)
  }, [id, undo, isHeld])
  useEffect(() => undo?.watch(() => hide(id)), [id, undo])
  const leave = () => {
    if (box.current?.contains(document.activeElement)) focusBefore(box.current)
    hide(id)
  }
  useKeys(box, leave)
  return (
    <div ref={box} className={styles.toast}>
      <span>
        <Said>{text}</Said>
      </span>
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

/** Whether the pointer or the focus is in an element. */
const useHeld = (box: RefObject<HTMLElement | null>): boolean => {
  const [isHeld, hold] = useState(false)
  useEffect(() => {
    const element = box.current
    const look = () => hold(element?.matches(':hover, :focus-within') === true)
    for (const event of HOLDING) element?.addEventListener(event, look)
    return () => {
      for (const event of HOLDING) element?.removeEventListener(event, look)
    }
  }, [box])
  return isHeld
}

const HOLDING = ['pointerenter', 'pointerleave', 'focusin', 'focusout'] as const

const useKeys = (box: RefObject<HTMLElement | null>, leave: () => void): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const button = box.current?.querySelector('button')
      if (event.key === KEY && button) button.focus()
      else if (event.key === 'Escape' && document.activeElement === button) leave()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    addEventListener('keydown', onKey, true)
    return () => removeEventListener('keydown', onKey, true)
  })
}
