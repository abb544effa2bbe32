import type { Awareness } from 'y-protocols/awareness'

import type { Who } from '../../shared/api.ts'
import { COLORS, likelyColor, type Wearer } from './colors.ts'
import { Grouped } from './grouped.ts'
import { beforeNextFrame } from './next-frame.ts'

/** Where somebody is: a place of the app, and the item and field in it (`activities/<id>`, `title`). */
export type At = { place: string; item?: string; field?: string; typing?: boolean }

/** A field of an item; or of a root map that is one item, by its name. */
export type AtField = { item: string; field: string; typing?: true }

/** One of somebody else's open pages. `who` is the server's word; the rest is what the page says. */
type Page = { client: number; who: Who; color: string }

/** `look`: the address of what they see, as `grid?view=outline`. */
export type Present = Page & { at?: At; look?: string }

/** Where somebody's caret is in a shared text: a relative position of Yjs, of which the page may say anything. */
export type Caret = Page & { at: unknown }

/** Which item somebody drags, and before which other one of a cell it would come to stand if they let it go now. */
export type Drag = Page & { item: string; before?: string }

/** What a page tells beside where one is. */
type Said = {
  color: number
  look: string
  caret: AtField & { at: unknown }
  drag: { item: string; over: string; before?: string }
}

/**
 * Who else has a document open, and where they are; worked out once for all that comes before the page is next drawn.
 * What one's own page says is no news to it.
 */
export class Presence {
  /** Who is at an item, such as `activities/<id>`. */
  readonly people = new Grouped<Present>()
  /** Whose caret is in a text, such as `activities/<id>/title`. */
  readonly carets = new Grouped<Caret>()
  /** Who drags something over a cell, `<phase>/<component>`. */
  readonly drags = new Grouped<Drag>()
  private readonly awareness: Awareness
  private readonly soon: (act: () => void) => void
  private isSoon = false
  private present: readonly Present[] = []
  private json = '[]'
  private places: readonly Present[] = []
  private placesJson = '[]'
  private own: At | undefined
  private ownField: AtField | undefined
  private readonly watchers = new Set<() => void>()

  constructor(awareness: Awareness, soon = beforeNextFrame) {
    this.awareness = awareness
    this.soon = soon
    awareness.on('change', this.hear)
  }

  get client(): number {
    return this.awareness.clientID
  }

  readonly subscribe = (watch: () => void): (() => void) => {
    this.watchers.add(watch)
    return () => this.watchers.delete(watch)
  }

  /** Everybody else, one for each open page. */
  readonly all = (): readonly Present[] => this.present

  /** The same, without the item and field in which they are: the same array until somebody comes, goes or types. */
  readonly here = (): readonly Present[] => this.places

  /** The same, with the color that each says is its person's. */
  readonly wearers = (): Wearer[] =>
    this.present.map(({ client, who: { person } }) => ({
      client,
      person,
      color: readColor(this.awareness.getStates().get(client)?.color),
    }))

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

  /** Tells others something more, or no more of it. */
  readonly say = <Name extends keyof Said>(name: Name, value: Said[Name] | undefined): void => {
    if (JSON.stringify(this.awareness.getLocalState()?.[name]) !== JSON.stringify(value))
      this.awareness.setLocalStateField(name, value)
  }

  private tellOwn(): void {
    const at = this.own && { place: this.own.place, ...(this.ownField ?? this.own) }
    if (JSON.stringify(this.awareness.getLocalState()?.at) !== JSON.stringify(at))
      this.awareness.setLocalStateField('at', at)
  }

  private readonly hear = (heard: Record<'added' | 'updated' | 'removed', number[]>): void => {
    const clients = [...heard.added, ...heard.updated, ...heard.removed]
    if (this.isSoon || clients.every((client) => client === this.client)) return
    this.isSoon = true
    this.soon(this.read)
  }

  private look(all: readonly Present[]): void {
    const places = all.map(({ at, ...page }) => ({
      ...page,
      at: at && { place: at.place, typing: at.typing },
    }))
    const json = JSON.stringify(places)
    if (json === this.placesJson) return
    this.placesJson = json
    this.places = places
  }

  private readonly read = (): void => {
    this.isSoon = false
    const { all, carets, drags } = readStates(this.awareness)
    this.carets.replace(carets)
    this.drags.replace(drags)
    const json = JSON.stringify(all)
    if (json === this.json) return
    this.json = json
    this.present = all
    this.look(all)
    this.people.replace(all.flatMap((one) => (one.at?.item === undefined ? [] : [[one.at.item, one]])))
    for (const watch of this.watchers) watch()
  }
}

const readStates = (awareness: Awareness) => {
  const all: Present[] = []
  const carets: [string, Caret][] = []
  const drags: [string, Drag][] = []
  awareness.getStates().forEach((state, client) => {
    const who = state.who as Who | undefined
    if (!who || client === awareness.clientID) return
    const page = { client, who, color: colorOf(who.person, state.color) }
    all.push({ ...page, at: readAt(state.at), look: readLook(state.look) })
    const { item, field, at } = fieldsOf(state.caret)
    if (typeof item === 'string' && typeof field === 'string')
      carets.push([`${item}/${field}`, { ...page, at }])
    const { item: dragged, over, before } = fieldsOf(state.drag)
    if (typeof dragged === 'string' && typeof over === 'string')
      drags.push([over, { ...page, item: dragged, before: typeof before === 'string' ? before : undefined }])
  })
  return { all: all.sort((a, b) => a.client - b.client), carets, drags }
}

/** What another page says may be anything. */
const fieldsOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}

const readAt = (value: unknown): At | undefined => {
  const { place, item, field, typing } = fieldsOf(value)
  if (typeof place !== 'string') return undefined
  return {
    place,
    item: typeof item === 'string' ? item : undefined,
    field: typeof field === 'string' ? field : undefined,
    typing: typing === true || undefined,
  }
}

/** The color of a person, who may have said which: `said` may be anything. */
export const colorOf = (person: string, said?: unknown): string =>
  COLORS[readColor(said) ?? likelyColor(person)] ?? COLORS[0]

const readColor = (value: unknown): number | undefined =>
  typeof value === 'number' && value in COLORS ? value : undefined

const LONGEST_LOOK = 1000

const readLook = (value: unknown): string | undefined =>
  typeof value === 'string' && value.length <= LONGEST_LOOK ? value : undefined

/** Up to two initials. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const picked = words.length > 1 ? [words[0], words.at(-1)] : words
  const letters = picked.map((word) => Array.from(word ?? '')[0] ?? '').join('')
  return letters.toLocaleUpperCase() || '?'
}
