import * as Y from 'yjs'

import type { SavedTracker } from './saved-state.ts'

/** The words that were typed here and that the server has not called saved, as they are now. */
export class UnsentWords {
  readonly #texts = new Set<Y.Text>()

  constructor(doc: Y.Doc, saved: SavedTracker) {
    doc.on('afterTransaction', ({ local, changed }: Y.Transaction) => {
      if (!local) return
      for (const [type, keys] of changed) this.#note(type, keys)
    })
    saved.state.subscribe(() => {
      if (saved.changes === 0) this.#texts.clear()
    })
  }

  /** Each text once, in the order in which they were begun. */
  readonly list = (): string[] => {
    const words = [...this.#texts].map((text) => wordsOf(text).trim())
    return [...new Set(words)].filter((text) => text !== '')
  }

  #note(type: unknown, keys: Set<string | null>): void {
    if (type instanceof Y.Text) this.#texts.add(type)
    // a new item brings its texts with it
    if (type instanceof Y.Map) for (const key of keys) if (key !== null) this.#noteNew(type.get(key))
  }

  #noteNew(value: unknown): void {
    if (value instanceof Y.Text) this.#texts.add(value)
    if (value instanceof Y.Map) for (const inner of value.values()) this.#noteNew(inner)
  }
}

/** Without the marks of bold and links that a rich text would write out. */
const wordsOf = (text: Y.Text): string => {
  const parts: { insert?: unknown }[] = text.toDelta()
  return parts.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('')
}
