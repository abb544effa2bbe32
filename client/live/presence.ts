import type { Awareness } from 'y-protocols/awareness'

import type { Who } from '../../shared/api.ts'

/** Where somebody is: a place of the app, and the item and field in it (`activities/<id>`, `title`). */
export type At = { place: string; item?: string; field?: string; typing?: boolean }

/** A field of an item; or of a root map that is one item, by its name. */
export type AtField = { item: string; field: string; typing?: true }

/** Somebody else's open page. `who` is the server's word; the rest is what their page says. */
export type Present = { client: number; who: Who; at?: At; color: string }

const NOBODY: readonly Present[] = []

/** Who else has a document open, and where they are; worked out once for each change of awareness. */
export class Presence {
  private readonly awareness: Awareness
  private present: readonly Present[] = NOBODY
  private json = '[]'
  private byItem = new Map<string, readonly Present[]>()
  private own: At | undefined
  private ownField: AtField | undefined
  private readonly watchers = new Set<() => void>()

  constructor(awareness: Awareness) {
    this.awareness = awareness
    awareness.on('change', this.read)
  }

  readonly subscribe = (watch: () => void): (() => void) => {
    this.watchers.add(watch)
    return () => this.watchers.delete(watch)
  }

  /** Everybody else, one for each open page. */
  readonly all = (): readonly Present[] => this.present

  /** Those who are at an item, such as `activities/<id>`; the same array until that changes. */
  readonly at = (item: string): readonly Present[] => this.byItem.get(item) ?? NOBODY

  /**
   * Tells others where one is, or that one is nowhere in this document; saying the same again sends nothing. The field
   * that one is in says more.
   */
  readonly be = (at: At | undefined): void => {
    if (at?.place !== this.own?.place) this.ownField = undefined
    this.own = at
    this.tellOwn()
  }

  /** Tells others that one is in a field of the place where one is, until one leaves it. */
  readonly enter = (field: AtField): void => {
    this.ownField = field
    this.tellOwn()
  }

  readonly leave = ({ item, field }: AtField): void => {
    if (this.ownField?.item !== item || this.ownField.field !== field) return
    this.ownField = undefined
    this.tellOwn()
  }

  private tellOwn(): void {
    const at = this.own && { place: this.own.place, ...(this.ownField ?? this.own) }
    if (JSON.stringify(this.awareness.getLocalState()?.at) !== JSON.stringify(at))
      this.awareness.setLocalStateField('at', at)
  }

  private readonly read = (): void => {
    const all = readPresent(this.awareness)
    const json = JSON.stringify(all)
    if (json === this.json) return
    this.json = json
    this.present = all
    this.byItem = groupByItem(all, this.byItem)
    for (const watch of this.watchers) watch()
  }
}

const readPresent = (awareness: Awareness): Present[] => {
  const present: Present[] = []
  awareness.getStates().forEach((state, client) => {
    const who = state.who as Who | undefined
    if (who && client !== awareness.clientID)
      present.push({ client, who, at: readAt(state.at), color: colorOf(who.person) })
  })
  return present.sort((a, b) => a.client - b.client)
}

/** What another page says may be anything. */
const readAt = (value: unknown): At | undefined => {
  if (typeof value !== 'object' || value === null) return undefined
  const { place, item, field, typing } = value as Record<string, unknown>
  if (typeof place !== 'string') return undefined
  return {
    place,
    item: typeof item === 'string' ? item : undefined,
    field: typeof field === 'string' ? field : undefined,
    typing: typing === true || undefined,
  }
}

const groupByItem = (
  all: readonly Present[],
  before: Map<string, readonly Present[]>,
): Map<string, readonly Present[]> => {
  const groups = new Map<string, Present[]>()
  for (const one of all) {
    const item = one.at?.item
    if (item !== undefined) groups.set(item, [...(groups.get(item) ?? []), one])
  }
  return new Map(
    [...groups].map(([item, group]) => {
      const was = before.get(item)
      return [item, was && JSON.stringify(was) === JSON.stringify(group) ? was : group]
    }),
  )
}

const COLORS = ['#3f51a3', '#9a5312', '#85407f', '#14706a', '#a03246', '#4d6b12', '#4c555b', '#2d5f93']

/** A person's color: the same on every device. White text on it has a contrast of at least 4.5:1. */
export const colorOf = (person: string): string => {
  let hash = 0
  for (const letter of person) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return COLORS[hash % COLORS.length] ?? '#4c555b'
}

/** Up to two initials. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = picked.map((word) => Array.from(word ?? '')[0] ?? '').join('')
  return letters.toLocaleUpperCase() || '?'
}
