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

/** How long a text may get, in characters, and who is told what the field holds, and whether it does not fit. */
export type Room = { most: number; onChange: (room: { words: string; isHeld: boolean }) => void }

/** `takeBack` drops what does not fit and was never written; false if there is nothing of the kind. */
export type Binding = { unbind: () => void; takeBack: () => boolean }

/**
 * Binds a field to a shared text: what is typed goes in letter by letter, what others type appears without moving
 * the caret. While an input method composes, others' letters wait; and so they do while the field holds more than
 * there is room for: that stays in the field, whole, and is written once it fits. A text that is too long already can
 * be shortened. `isFocused` tells whether the caret is in it. Unbinding first writes what was composed.
 */
export const bindText = (field: Field, text: Y.Text, isFocused: () => boolean, room?: Room): Binding =>
  new BoundText(field, text, isFocused, room)

class BoundText implements Binding {
  private readonly field: Field
  private readonly text: Y.Text
  private readonly isFocused: () => boolean
  private readonly room: Room | undefined
  /** What the field showed last of the text; what differs from it was typed. */
  private shown: string
  private composing = false
  private held = false
  private writing = false
  private missed: Delta[] = []

  constructor(field: Field, text: Y.Text, isFocused: () => boolean, room: Room | undefined) {
    this.field = field
    this.text = text
    this.isFocused = isFocused
    this.room = room
    this.shown = text.toJSON()
    field.value = this.shown
    for (const [type, listener] of this.listeners) field.addEventListener(type, listener)
    text.observe(this.onText)
    this.tell()
  }

  readonly unbind = (): void => {
    if (this.composing) this.onEnd()
    for (const [type, listener] of this.listeners) this.field.removeEventListener(type, listener)
    this.text.unobserve(this.onText)
  }

  readonly takeBack = (): boolean => {
    if (!this.held) return false
    this.held = false
    this.missed = []
    this.show(this.text.toJSON(), this.text.length, this.text.length)
    this.tell()
    return true
  }

  private readonly onInput = (): void => {
    if (this.composing) return
    this.held = !this.fits()
    if (!this.held) this.write()
    this.tell()
  }

  private readonly onStart = (): void => {
    this.composing = true
  }

  private readonly onEnd = (): void => {
    this.composing = false
    this.onInput()
  }

  private readonly listeners = [
    ['input', this.onInput],
    ['compositionstart', this.onStart],
    ['compositionend', this.onEnd],
  ] as const

  private readonly onText = (event: Y.YTextEvent): void => {
    if (this.writing) return
    const { value: typed, selectionStart, selectionEnd } = this.field
    const value = this.text.toJSON()
    const delta = event.delta as Delta
    if (this.composing || this.held) this.missed.push(delta)
    else if (value === typed) this.shown = value
    else this.show(value, shift(selectionStart ?? 0, delta), shift(selectionEnd ?? 0, delta))
    this.tell()
  }

  private write(): void {
    const { value, selectionStart } = this.field
    const {
      index,
      remove,
      insert: typed,
    } = simpleDiffStringWithCursor(this.shown, value, selectionStart ?? 0)
    // half a surrogate pair would be one letter here and another on every other replica
    const insert = typed.toWellFormed()
    const start = this.missed.reduce(shift, index)
    const end = this.missed.reduce(shift, index + remove)
    this.shown = value
    this.missed = []
    this.writing = true
    if (this.text.doc && (end > start || insert !== ''))
      edit(this.text.doc, () => {
        if (end > start) this.text.delete(start, end - start)
        if (insert !== '') this.text.insert(start, insert)
      })
    this.writing = false
    const written = this.text.toJSON()
    if (this.field.value !== written) this.show(written, start + insert.length, start + insert.length)
  }

  private show(value: string, start: number, end: number): void {
    this.shown = value
    this.field.value = value
    if (this.isFocused()) this.field.setSelectionRange(start, end)
  }

  private fits(): boolean {
    return !this.room || this.field.value.length <= Math.max(this.room.most, this.shown.length)
  }

  private tell(): void {
    this.room?.onChange({ words: this.field.value, isHeld: this.held })
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
