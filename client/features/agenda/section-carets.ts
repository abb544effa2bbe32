import type { Awareness } from 'y-protocols/awareness'

import type { Who } from '../../../shared/api.ts'
import { colorOf } from '../../live/presence.ts'
import { agenda as words } from '../../messages/en/agenda.ts'

/** A place in a text that moves with it, as Yjs writes it down. */
type Spot = { type?: unknown; item?: unknown; assoc?: unknown }
type Cursor = { anchor: Spot; head: Spot }
type Caret = { cursor: Cursor; user: { name: string; color: string } }

/**
 * Awareness as the caret plugin of one section's editor sees it: only those who are in this section, by the name
 * that the server vouches for. It speaks up only when one of these changes, so that ten open editors cost little.
 */
export class SectionCarets {
  private readonly awareness: Awareness
  private readonly item: string
  private readonly listeners = new Map<() => void, () => void>()
  private mine: Cursor | null = null

  /** `item`: the section as presence names it, `agenda/<id>`. */
  constructor(awareness: Awareness, item: string) {
    this.awareness = awareness
    this.item = item
  }

  readonly getStates = (): Map<number, Caret> => {
    const carets = new Map<number, Caret>()
    this.awareness.getStates().forEach((state, client) => {
      const at: unknown = state.at?.item
      const who = state.who as Who | undefined
      if (client === this.awareness.clientID || at !== this.item || !who || !isCursor(state.cursor)) return
      const user = { name: who.name || words.someone, color: colorOf(who.person) }
      carets.set(client, { cursor: state.cursor, user })
    })
    return carets
  }

  /** One's own caret, if it is in this section. */
  readonly getLocalState = (): { cursor: Cursor | null } => {
    const cursor: unknown = this.awareness.getLocalState()?.cursor
    return { cursor: cursor === this.mine ? this.mine : null }
  }

  /** Puts one's caret here, or takes it away unless it has gone to another section. */
  readonly setLocalStateField = (_field: string, cursor: Cursor | null): void => {
    if (cursor === null && this.getLocalState().cursor === null) return
    this.mine = cursor
    this.awareness.setLocalStateField('cursor', cursor)
  }

  readonly on = (_event: 'change', listener: () => void): void => {
    const read = () => JSON.stringify([...this.getStates()])
    let shown = read()
    const listen = () => {
      const now = read()
      if (now === shown) return
      shown = now
      listener()
    }
    this.listeners.set(listener, listen)
    this.awareness.on('change', listen)
  }

  readonly off = (_event: 'change', listener: () => void): void => {
    const listen = this.listeners.get(listener)
    if (listen) this.awareness.off('change', listen)
    this.listeners.delete(listener)
  }
}

/** What another page says may be anything, and Yjs throws on most of it. */
const isCursor = (value: unknown): value is Cursor => {
  const { anchor, head } = (value ?? {}) as Partial<Cursor>
  return isSpot(anchor) && isSpot(head)
}

const isSpot = (value: unknown): value is Spot => {
  if (typeof value !== 'object' || value === null || (value as { tname?: unknown }).tname) return false
  const { type, item } = value as Spot
  return (isId(type) || isId(item)) && (type == null || isId(type)) && (item == null || isId(item))
}

const isId = (value: unknown): boolean => {
  const { client, clock } = (value ?? {}) as { client?: unknown; clock?: unknown }
  return isCount(client) && isCount(clock)
}

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) >= 0
