import * as Y from 'yjs'

import type { AtField, Presence } from './presence.ts'

/** Milliseconds between two words of where one's caret is. */
const PACE = 60

/** The part of an input or textarea that is used here. */
type Field = Pick<HTMLInputElement, 'selectionStart' | 'selectionEnd' | 'selectionDirection'> & HTMLElement

/** Tells others where one's caret is in a shared text, as long as the field has the focus. Returns what ends it. */
export const tellCaret = (presence: Presence, where: AtField, field: Field, text: Y.Text): (() => void) => {
  const closing = new AbortController()
  const { signal } = closing
  const page = field.ownerDocument
  let timer: ReturnType<typeof setTimeout> | undefined
  let isTold = false
  const tell = () => {
    timer = undefined
    if (page.activeElement !== field) return
    const end = field.selectionDirection === 'backward' ? field.selectionStart : field.selectionEnd
    const spot = Y.createRelativePositionFromTypeIndex(text, Math.min(end ?? 0, text.length))
    isTold = true
    presence.say('caret', { item: where.item, field: where.field, at: Y.relativePositionToJSON(spot) })
  }
  const soon = () => {
    timer ??= setTimeout(tell, PACE)
  }
  const leave = () => {
    clearTimeout(timer)
    timer = undefined
    if (isTold) presence.say('caret', undefined)
    isTold = false
  }
  page.addEventListener('selectionchange', () => page.activeElement === field && soon(), { signal })
  for (const type of ['input', 'focus', 'select']) field.addEventListener(type, soon, { signal })
  field.addEventListener('blur', () => page.activeElement !== field && leave(), { signal })
  if (page.activeElement === field) soon()
  return () => {
    closing.abort()
    leave()
  }
}

/** Where somebody's caret is in a text, in UTF-16 units; nothing if it is in no place of it that is known here. */
export const indexOfCaret = (text: Y.Text, at: unknown): number | undefined => {
  if (!text.doc || !isSpot(at)) return undefined
  const spot = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(at), text.doc)
  return spot?.type === text ? spot.index : undefined
}

/** A place in a text that moves with it, as Yjs writes it down. */
export type Spot = { type?: unknown; item?: unknown; assoc?: unknown }

/** What another page says may be anything, and Yjs throws on most of it. */
export const isSpot = (value: unknown): value is Spot => {
  if (typeof value !== 'object' || value === null || (value as { tname?: unknown }).tname) return false
  const { type, item } = value as Spot
  return (isId(type) || isId(item)) && (type == null || isId(type)) && (item == null || isId(item))
}

const isId = (value: unknown): boolean => {
  const { client, clock } = (value ?? {}) as { client?: unknown; clock?: unknown }
  return isCount(client) && isCount(clock)
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
