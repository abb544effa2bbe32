import type { Awareness } from 'y-protocols/awareness'

import type { Who } from '../../../shared/api.ts'
import { isSpot, type Spot } from '../../live/carets.ts'
import { colorOf } from '../../live/presence.ts'
import { agenda as words } from '../../messages/en/agenda.ts'

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
      const user = { name: who.name || words.someone, color: colorOf(who.person, state.color) }
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

const isCursor = (value: unknown): value is Cursor => {
  const { anchor, head } = (value ?? {}) as Partial<Cursor>
  return isSpot(anchor) && isSpot(head)
}
