import type * as Y from 'yjs'

import { textOf } from '../../shared/model/text.ts'
import { type Binding, bindText, type Room } from './bind-text.ts'
import { tellCaret } from './carets.ts'
import { onDeleted } from './deletions.ts'
import { boxOf, type FieldOf, type Held, nameOf, placeOf } from './held.ts'
import type { LiveDocument } from './live-document.ts'
import { tellTyping } from './typing.ts'
import { undoKeyOf } from './undo-key.ts'

export type TextField = HTMLInputElement | HTMLTextAreaElement

/**
 * Which text, and how many letters it has room for. `isGone`: it is shown although its item may be deleted, and holds
 * nothing.
 */
export type Which = FieldOf & { most: number; isGone: boolean }

/** A field on the page while it is a shared text. When its item goes, what is in it is held by the document. */
export class OpenText {
  private readonly live: LiveDocument
  private readonly field: TextField
  private readonly which: Which
  private readonly onRoom: Room['onChange']
  private readonly closing = new AbortController()
  private binding: Binding | undefined
  private isTooLong = false
  private isHeld = false

  constructor(live: LiveDocument, field: TextField, which: Which, onRoom: Room['onChange']) {
    this.live = live
    this.field = field
    this.which = which
    this.onRoom = onRoom
    const { signal } = this.closing
    field.addEventListener('keydown', this.onKey, { signal })
    field.dataset.words = nameOf(which)
    const stop = tellTyping(live.presence, placeOf(which), field)
    signal.addEventListener('abort', stop)
  }

  /** Makes the field the text of an item. */
  bind(item: Y.Map<unknown>): void {
    const { kind, key, most, id } = this.which
    const onChange = (room: Parameters<Room['onChange']>[0]) => {
      this.isTooLong = room.isHeld
      this.onRoom(room)
    }
    this.binding = bindText(this.field, textOf(item, key), () => this.isFocused(), { most, onChange })
    const untell = tellCaret(this.live.presence, placeOf(this.which), this.field, textOf(item, key))
    this.closing.signal.addEventListener('abort', untell)
    if (id === null) return
    const stop = onDeleted(this.live.doc, { kind, id }, this.onDeleted)
    this.closing.signal.addEventListener('abort', stop)
  }

  /** Binds the field once it has a word: `make` makes the item of it. */
  bindLater(make: (words: string) => Y.Map<unknown> | undefined): void {
    const first = new AbortController()
    this.closing.signal.addEventListener('abort', () => first.abort())
    const { signal } = first
    const look = () => {
      const words = this.field.value
      if (words.trim() === '' || words.length > this.which.most) return
      const item = make(words)
      if (!item) return
      first.abort()
      this.bind(item)
    }
    // what an input method composes is no word yet
    const onInput = (event: Event) => {
      if (!(event instanceof InputEvent && event.isComposing)) look()
    }
    this.field.addEventListener('input', onInput, { signal })
    this.field.addEventListener('compositionend', look, { signal })
  }

  readonly close = (): void => {
    this.closing.abort()
    this.binding?.unbind()
    if (this.isTooLong && !this.isHeld) this.hold('too-long')
  }

  private isFocused(): boolean {
    return this.field.ownerDocument.activeElement === this.field
  }

  /** Somebody else did: the page takes the field away right after this. */
  private readonly onDeleted = (): void => {
    if (this.isFocused() || this.isTooLong) this.hold('deleted')
  }

  private hold(why: Held['why']): void {
    const { kind, id, key, most, isGone } = this.which
    const { value: words, selectionStart, selectionEnd } = this.field
    this.isHeld = true
    const caret = [selectionStart ?? words.length, selectionEnd ?? words.length] as const
    if (isGone) return
    const within = id === null ? [] : [{ kind, id }]
    this.live.hold({ why, kind, id, key, within, most, words, caret, box: boxOf(this.field) })
  }

  // the browser's own undo knows nothing of what others typed in between
  private readonly onKey = (event: Event): void => {
    const verb = undoKeyOf(event as KeyboardEvent)
    if (!verb) return
    event.preventDefault()
    if (verb === 'undo' && this.binding?.takeBack()) return
    this.live.undo[verb]()
  }
}
