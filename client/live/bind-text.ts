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

/**
 * Binds a field to a shared text: what is typed goes in letter by letter, what others type appears without moving
 * the caret. While an input method composes, others' letters wait. `isFocused` tells whether the caret is in it.
 * Returns a function that unbinds, and first writes what was typed and is not written yet.
 */
export const bindText = (field: Field, text: Y.Text, isFocused: () => boolean): (() => void) => {
  let shown = text.toJSON()
  let composing = false
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
    if (composing) missed.push(delta)
    else if (value === field.value) shown = value
    else show(value, shift(field.selectionStart ?? 0, delta), shift(field.selectionEnd ?? 0, delta))
  }

  const onInput = (): void => {
    if (!composing) write()
  }
  const onStart = (): void => {
    composing = true
  }
  const onEnd = (): void => {
    composing = false
    write()
  }
  const listeners = { input: onInput, compositionstart: onStart, compositionend: onEnd }
  for (const [type, listener] of Object.entries(listeners)) field.addEventListener(type, listener)
  text.observe(onText)
  return () => {
    if (composing) onEnd()
    for (const [type, listener] of Object.entries(listeners)) field.removeEventListener(type, listener)
    text.unobserve(onText)
  }
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
