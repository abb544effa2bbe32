import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'

import { edit } from '../../shared/model/edit.ts'

type Delta = { retain?: number; insert?: string | object; delete?: number }[]

/** The part of an input or textarea that is used here. */
export type Field = {
  value: string
  selectionStart: number | null
  selectionEnd: number | null
  setSelectionRange: (start: number, end: number) => void
  addEventListener: (type: string, listener: () => void) => void
  removeEventListener: (type: string, listener: () => void) => void
}

/** How long a text may get, in characters, and who is told when the field holds what does not fit. */
export type Room = { most: number; onChange: (room: { words: string; isHeld: boolean }) => void }

/** `takeBack` drops what does not fit and was never written; false if there is nothing of the kind. */
export type Binding = { unbind: () => void; takeBack: () => boolean }

/**
 * Binds a field to a shared text: what is typed goes in letter by letter, what others type appears without moving
 * the caret. While an input method composes, others' letters wait; and so they do while the field holds more than
 * there is room for: that stays in the field, whole, and is written once it fits. A text that is too long already can
 * be shortened. `isFocused` tells whether the caret is in it. Unbinding first writes what was composed.
 */
export const bindText = (field: Field, text: Y.Text, isFocused: () => boolean, room?: Room): Binding => {
  let shown = text.toJSON()
  let composing = false
  let held = false
  let writing = false
  let missed: Delta[] = []
  field.value = shown

  const write = (): void => {
    const caret = field.selectionStart ?? 0
    const { index, remove, insert: typed } = simpleDiffStringWithCursor(shown, field.value, caret)
    // half a surrogate pair would be one letter here and another on every other replica
    const insert = typed.toWellFormed()
    const start = missed.reduce(shift, index)
    const end = missed.reduce(shift, index + remove)
    shown = field.value
    missed = []
    writing = true
    if (text.doc && (end > start || insert !== ''))
      edit(text.doc, () => {
        if (end > start) text.delete(start, end - start)
        if (insert !== '') text.insert(start, insert)
      })
    writing = false
    if (field.value !== text.toJSON()) show(text.toJSON(), start + insert.length, start + insert.length)
  }

  const show = (value: string, start: number, end: number): void => {
    shown = value
    field.value = value
    if (isFocused()) field.setSelectionRange(start, end)
  }

  const onText = (event: Y.YTextEvent): void => {
    if (writing) return
    const value = text.toJSON()
    const delta = event.delta as Delta
    if (composing || held) missed.push(delta)
    else if (value === field.value) shown = value
    else show(value, shift(field.selectionStart ?? 0, delta), shift(field.selectionEnd ?? 0, delta))
  }

  const fits = (): boolean => !room || field.value.length <= Math.max(room.most, shown.length)

  const tell = (): void => room?.onChange({ words: field.value, isHeld: held })

  const onInput = (): void => {
    if (composing) return
    held = !fits()
    if (!held) write()
    tell()
  }
  const onStart = (): void => {
    composing = true
  }
  const onEnd = (): void => {
    composing = false
    onInput()
  }
  const takeBack = (): boolean => {
    if (!held) return false
    held = false
    missed = []
    show(text.toJSON(), text.length, text.length)
    tell()
    return true
  }
  const listeners = { input: onInput, compositionstart: onStart, compositionend: onEnd }
  for (const [type, listener] of Object.entries(listeners)) field.addEventListener(type, listener)
  text.observe(onText)
  tell()
  const unbind = (): void => {
    if (composing) onEnd()
    for (const [type, listener] of Object.entries(listeners)) field.removeEventListener(type, listener)
    text.unobserve(onText)
  }
  return { unbind, takeBack }
}

/** Where a position is after somebody else's change. */
const shift = (position: number, delta: Delta): number => {
  let at = 0
  let shifted = position
  for (const { retain, insert, delete: deleted } of delta) {
    if (retain !== undefined) at += retain
    else if (typeof insert === 'string') {
      if (at < shifted) shifted += insert.length
      at += insert.length
    } else if (deleted !== undefined && at < shifted) shifted -= Math.min(deleted, shifted - at)
  }
  return shifted
}
