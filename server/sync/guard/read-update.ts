import { BOUNDS } from './bounds.ts'
import { Cursor, Unreadable } from '../../encoding.ts'
import { CONTENT, skipContent } from './content.ts'
import { type Need, Order } from './order.ts'

/** A run of one client's clocks: `from` up to, not including, `to`. */
export type Run = { client: number; from: number; to: number }

/** A client's structs in an update: the clock after them, how many they are, and which bytes. */
export type Section = Run & { next: number; count: number; bytes: { from: number; to: number } }

export type Id = { client: number; clock: number }

/** Where a struct of an update is to be: in a type by its id, in a root, or between its neighbours. */
export type Struct = Id & {
  length: number
  /** What it holds: Yjs's number. */
  kind: number
  within: Id | null
  left: Id | null
  right: Id | null
}

/** A client's last item: the clock after it, its right neighbour, and whether it is surely in a list, not under a key. */
export type Tip = { end: number; right: Id | null; inList: boolean }

/** What is known before an update: the next clock of each client, and its last item if that was seen. */
export type Known = {
  readonly clocks: ReadonlyMap<number, number>
  readonly tips: ReadonlyMap<number, Tip>
}

export const NOTHING_KNOWN: Known = { clocks: new Map(), tips: new Map() }

/** What an update holds, as far as admission needs to know. */
export type Reading = {
  /** What it brings of each client, as far as all that it refers to is there. */
  structs: Section[]
  deletes: Run[]
  /** Of how many clients it deletes something, and the byte from which it says what. */
  deleting: number
  deletesFrom: number
  /** A clock that it refers to and that is not known yet. */
  missing: Id | null
  /** Whether it has structs beyond the known clocks. */
  fresh: boolean
  /** Names of root types that it writes to. */
  roots: string[]
  /** The last item of each client. */
  tips: Map<number, Tip>
  /** Whether every item is surely in a good place: the first in a list, after one other, or where its client typed. */
  isPlain: boolean
  /** Whether it sets something under a key, and whether it makes shared types. */
  setsKeys: boolean
  makesTypes: boolean
  /** Whether all that it brings is deletions: collected structs, deleted content, and the key `deleted` set. */
  onlyDeletes: boolean
}

const HAS_LEFT = 0x80
const HAS_RIGHT = 0x40
const HAS_KEY = 0x20
const KIND = 0x1f

const NOWHERE = { kind: CONTENT.gc, within: null, left: null, right: null }

/** One reading of one update. */
class Reader {
  readonly #cursor: Cursor
  readonly #clocks: ReadonlyMap<number, number>
  readonly #tips: ReadonlyMap<number, Tip>
  readonly #structs: Struct[] | null
  readonly #order: Order
  readonly reading: Reading

  constructor(update: Uint8Array, { clocks, tips }: Known, structs: Struct[] | null) {
    this.#cursor = new Cursor(update)
    this.#clocks = clocks
    this.#tips = tips
    this.#structs = structs
    this.#order = new Order(clocks)
    this.reading = {
      structs: [],
      deletes: [],
      deleting: 0,
      deletesFrom: 0,
      missing: null,
      fresh: false,
      roots: [],
      tips: new Map(),
      isPlain: true,
      setsKeys: false,
      makesTypes: false,
      onlyDeletes: true,
    }
  }

  read(): Reading {
    const cursor = this.#cursor
    const clients = cursor.uint()
    if (clients > BOUNDS.clients) throw new Unreadable('it has too many clients')
    for (let i = 0; i < clients; i++) this.#readClient()
    this.#readDeletes()
    if (!cursor.done) throw new Unreadable('something follows its end')
    const { structs } = this.reading
    this.reading.missing = this.#order.resolve(structs) ?? this.#unknownDelete()
    this.reading.fresh = structs.some(({ client, to }) => to > (this.#clocks.get(client) ?? 0))
    return this.reading
  }

  #readClient(): void {
    const cursor = this.#cursor
    const count = cursor.uint()
    const client = cursor.uint()
    const from = cursor.uint()
    if (count === 0) throw new Unreadable('a client has no structs')
    const needs = this.#order.begin(client)
    const start = cursor.at
    let clock = from
    // The end of its last struct, 0 while it only passes over clocks.
    let to = 0
    const known = this.#clocks.get(client) ?? 0
    let reach = known
    for (let i = 0; i < count; i++) {
      const info = cursor.byte()
      const skips = info === CONTENT.skip
      const isItem = !skips && info !== CONTENT.gc
      const length = isItem ? this.#readItem(info, client, clock, needs) : cursor.uint()
      if (length === 0) throw new Unreadable('a struct has no length')
      if (info === CONTENT.gc) this.#structs?.push({ ...NOWHERE, client, clock, length })
      // Clocks that are passed over, or begin too late, must be known already.
      if (!skips && clock > reach) needs.push({ at: reach, client, clock: clock - 1 })
      // Of a struct that is known in part, the rest must belong to that part.
      if (clock < known && clock + length > known) this.reading.isPlain = false
      clock += length
      if (clock > BOUNDS.clock) throw new Unreadable('a clock is too large')
      if (skips) continue
      to = clock
      reach = Math.max(reach, clock)
    }
    const bytes = { from: start, to: cursor.at }
    this.reading.structs.push({ client, from, to, next: clock, count, bytes })
  }

  /** Reads an item and gives its length in clocks. */
  #readItem(info: number, client: number, clock: number, needs: Need[]): number {
    const { reading } = this
    const kind = info & KIND
    const left = info & HAS_LEFT ? this.#readId(client, clock, needs) : null
    const right = info & HAS_RIGHT ? this.#readId(client, clock, needs) : null
    const hasKey = (info & HAS_KEY) !== 0
    let within: Id | null = null
    let marks = false
    if (!left && !right) {
      within = this.#readParent(client, clock, needs)
      marks = hasKey && this.#cursor.text(BOUNDS.keyBytes) === 'deleted'
    }
    const length = skipContent(this.#cursor, kind)
    if (kind === CONTENT.type) reading.makesTypes = true
    if (hasKey) reading.setsKeys = true
    if (kind !== CONTENT.deleted && !(marks && kind === CONTENT.any)) reading.onlyDeletes = false
    const before = this.#before(client, clock, left)
    reading.isPlain &&= isPlain({ length, left, right, hasKey }, before)
    const inList = left || right ? (before?.inList ?? false) : !hasKey
    reading.tips.set(client, { end: clock + length, right, inList })
    this.#structs?.push({ client, clock, length, kind, within, left, right })
    return length
  }

  /** The client's last item, if this one comes after it at once, in clocks and in place. */
  #before(client: number, clock: number, left: Id | null): Tip | undefined {
    if (left?.client !== client || left.clock !== clock - 1) return undefined
    const tip = this.reading.tips.get(client) ?? this.#tips.get(client)
    return tip?.end === clock ? tip : undefined
  }

  #readParent(client: number, clock: number, needs: Need[]): Id | null {
    const named = this.#cursor.uint()
    if (named === 0) return this.#readId(client, clock, needs)
    if (named !== 1) throw new Unreadable('a parent is neither a root nor an id')
    this.reading.roots.push(this.#cursor.text(BOUNDS.rootNameBytes))
    return null
  }

  #readId(client: number, at: number, needs: Need[]): Id {
    const id = { client: this.#cursor.uint(), clock: this.#cursor.uint() }
    if (id.client === client) {
      if (id.clock >= at) throw new Unreadable('a struct refers to itself or to what comes after it')
    } else if (id.clock >= (this.#clocks.get(id.client) ?? 0)) {
      needs.push({ at, client: id.client, clock: id.clock })
    }
    return id
  }

  #readDeletes(): void {
    const cursor = this.#cursor
    const seen = new Set<number>()
    const clients = cursor.uint()
    this.reading.deleting = clients
    this.reading.deletesFrom = cursor.at
    for (let i = 0; i < clients; i++) {
      const client = cursor.uint()
      const count = cursor.uint()
      if (count === 0 || seen.has(client)) throw new Unreadable('a client is named twice or for nothing')
      seen.add(client)
      let end = 0
      for (let j = 0; j < count; j++) {
        const from = cursor.uint()
        const length = cursor.uint()
        if (length === 0 || from < end) throw new Unreadable('a deletion is empty or out of order')
        end = from + length
        if (end > BOUNDS.clock) throw new Unreadable('a clock is too large')
        this.reading.deletes.push({ client, from, to: end })
      }
    }
  }

  #unknownDelete(): Id | null {
    for (const { client, to } of this.reading.deletes) {
      if (to > this.#order.reach(client)) return { client, clock: to - 1 }
    }
    return null
  }
}

type Position = Pick<Struct, 'length' | 'left' | 'right'> & { hasKey: boolean }

/**
 * Whether an item is surely beside its like, and one value under a key. `before` is its client's last item if it
 * comes after that at once: typing on, it has the same right neighbour.
 */
const isPlain = ({ length, left, right, hasKey }: Position, before: Tip | undefined): boolean => {
  if (!left && !right) return !hasKey || length === 1
  if (!left || (length > 1 && !before?.inList)) return false
  return !right || (before?.right?.client === right.client && before.right.clock === right.clock)
}

/**
 * Reads a V1 update against what is known, without applying it. Throws Unreadable for what no honest document emits
 * or what is beyond the bounds. Reading alone costs a few microseconds for an edit.
 */
export const readUpdate = (update: Uint8Array, known: Known): Reading =>
  new Reader(update, known, null).read()

/** Where each struct of an update is to be, in the order in which it has them. */
export const readStructs = (update: Uint8Array, known: Known): Struct[] => {
  const structs: Struct[] = []
  new Reader(update, known, structs).read()
  return structs
}
