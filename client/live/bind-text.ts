import { simpleDiffStringWithCursor } from 'lib0/diff'
import * as Y from 'yjs'

import { edit } from '../../shared/model/edit.ts'

type Field = HTMLInputElement | HTMLTextAreaElement
type Delta = { retain?: number; insert?: string | object; delete?: number }[]

/**
 * Binds a field to a shared text: what is typed goes in letter by letter, what others type appears without moving
 * the caret. While an input method composes, others' letters wait. Returns a function that unbinds.
 */
export const bindText = (field: Field, text: Y.Text): (() => void) => {
  let shown = text.toJSON()
  let composing = false
  let missed: Delta[] = []
  field.value = shown

  const write = (): void => {
    const { index, remove, insert } = simpleDiffStringWithCursor(
      shown,
      field.value,
      field.selectionStart ?? 0,
    )
    const at = missed.reduce(shift, index)
    shown = field.value
    if (text.doc && (remove > 0 || insert !== ''))
      edit(text.doc, () => {
        if (remove > 0) text.delete(at, Math.min(remove, text.length - at))
        if (insert !== '') text.insert(at, insert)
      })
    missed = []
    if (field.value !== text.toJSON()) show(text.toJSON(), field.selectionStart ?? 0, field.selectionEnd ?? 0)
  }

  const show = (value: string, start: number, end: number): void => {
    const focused = field.ownerDocument.activeElement === field
    shown = value
    field.value = value
    if (focused) field.setSelectionRange(start, end)
  }

  const onText = (event: Y.YTextEvent): void => {
    const value = text.toJSON()
    if (value === field.value) shown = value
    else if (composing) missed.push(event.delta as Delta)
    else {
      const delta = event.delta as Delta
      show(value, shift(field.selectionStart ?? 0, delta), shift(field.selectionEnd ?? 0, delta))
    }
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
  field.addEventListener('input', onInput)
  field.addEventListener('compositionstart', onStart)
  field.addEventListener('compositionend', onEnd)
  text.observe(onText)
  return () => {
    field.removeEventListener('input', onInput)
    field.removeEventListener('compositionstart', onStart)
    field.removeEventListener('compositionend', onEnd)
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
