import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'

import { bindText, type Field } from '../../../client/live/bind-text.ts'

/** What a browser's field does, without a browser. */
const makeField = () => {
  const listeners = new Map<string, () => void>()
  const field: Field & { fire: (type: string) => void } = {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    setSelectionRange(start, end) {
      field.selectionStart = start
      field.selectionEnd = end
    },
    addEventListener: (type, listener) => void listeners.set(type, listener),
    removeEventListener: (type) => void listeners.delete(type),
    fire: (type) => listeners.get(type)?.(),
  }
  return field
}

/** Replaces `from`–`to` by `words`, as a key or an input method does, and leaves the caret behind them. */
const type = (field: ReturnType<typeof makeField>, from: number, to: number, words: string) => {
  field.value = field.value.slice(0, from) + words + field.value.slice(to)
  field.selectionStart = field.selectionEnd = from + words.length
  field.fire('input')
}

const bound = (words: string) => {
  const doc = new Y.Doc()
  const text = doc.getText('title')
  text.insert(0, words)
  const field = makeField()
  const { unbind } = bindText(field, text, () => true)
  return { doc, text, field, unbind }
}

describe('a field that is a shared text', () => {
  test('what is typed goes in letter by letter', () => {
    const { doc, text, field } = bound('a plan')
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    type(field, 6, 6, 's')
    expect(text.toJSON()).toBe('a plans')
    expect(updates).toHaveLength(1)
  })

  test('half a letter that is pasted is the same on every replica', () => {
    const { doc, text, field } = bound('a plan')
    type(field, 6, 6, '\uD83C')
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    expect(other.getText('title').toJSON()).toBe(text.toJSON())
    expect(field.value).toBe(text.toJSON())
  })

  test('what others type before the caret moves it along', () => {
    const { text, field } = bound('plan')
    field.setSelectionRange(4, 4)
    text.insert(0, 'a ')
    expect(field.value).toBe('a plan')
    expect(field.selectionStart).toBe(6)
    text.delete(0, 2)
    expect(field.selectionStart).toBe(4)
  })

  test('while an input method composes, others wait, and nobody’s letters are lost', () => {
    const { text, field } = bound('plan')
    field.fire('compositionstart')
    type(field, 4, 4, 'に')
    text.insert(0, 'our ')
    expect(field.value).toBe('planに')
    field.fire('compositionend')
    expect(text.toJSON()).toBe('our planに')
    expect(field.value).toBe('our planに')
    expect(field.selectionStart).toBe(9)
  })

  test('letters that others deleted while one composed over them are not taken from what is left', () => {
    const { text, field } = bound('one two three')
    field.fire('compositionstart')
    type(field, 4, 7, '二')
    text.delete(0, 8)
    field.fire('compositionend')
    expect(text.toJSON()).toBe('二three')
  })

  test('a field that goes while an input method composes keeps its words', () => {
    const { text, field, unbind } = bound('')
    field.fire('compositionstart')
    type(field, 0, 0, 'に')
    unbind()
    expect(text.toJSON()).toBe('に')
  })

  test('an emoji that is replaced by its neighbor stays whole', () => {
    const { text, field } = bound('😀')
    type(field, 0, 2, '😁')
    expect(text.toJSON()).toBe('😁')
  })

  test('whatever two people type, both fields end with the same words', () => {
    const step = fc.record({
      who: fc.boolean(),
      at: fc.nat(12),
      remove: fc.nat(3),
      words: fc.string({ maxLength: 4, unit: 'grapheme' }),
      composes: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const [a, b] = [bound(''), bound('')]
        for (const [one, other] of [
          [a, b],
          [b, a],
        ] as const)
          one.doc.on('update', (update: Uint8Array, origin: unknown) => {
            if (origin !== 'other') Y.applyUpdate(other.doc, update, 'other')
          })
        for (const { who, at, remove, words, composes } of steps) {
          const { field } = who ? a : b
          if (composes) field.fire('compositionstart')
          // a caret stands between letters, never within one
          const letters = Array.from(field.value)
          const before = letters.slice(0, at).join('').length
          const after = letters.slice(0, at + remove).join('').length
          type(field, before, after, words)
          if (composes) field.fire('compositionend')
        }
        expect(a.field.value).toBe(a.text.toJSON())
        expect(b.field.value).toBe(a.field.value)
      }),
    )
  })
})
