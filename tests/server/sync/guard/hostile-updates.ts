import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import type { Chance } from '../chance.ts'

/** A document that people have worked in: every type, nesting, formats, deletions, several clients. */
export const makeVictim = (): Y.Doc => {
  const doc = new Y.Doc()
  doc.clientID = 10
  const text = doc.getText('text')
  text.insert(0, 'Hello bold world \ud83d\ude00')
  text.format(6, 4, { bold: true })
  text.insertEmbed(3, { image: 'x' })
  const map = doc.getMap<unknown>('map')
  map.set('title', new Y.Text('nested'))
  map.set('list', new Y.Array())
  ;(map.get('list') as Y.Array<unknown>).push([1, 'two', { three: 3 }, new Y.Map()])
  map.set('over', 1)
  map.set('over', 2)
  const other = new Y.Doc()
  other.clientID = 20
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
  other.getText('text').insert(5, ' dear')
  other.getText('text').delete(0, 2)
  other.getXmlFragment('xml').insert(0, [new Y.XmlElement('p'), new Y.XmlText('words')])
  other.getMap('map').delete('over')
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
  return doc
}

type Id = { client: number; clock: number }

/** Writes updates that are well-formed here and wrong there. */
export class Attacker {
  readonly #chance: Chance
  readonly #clocks: Map<number, number>
  #encoder = encoding.createEncoder()

  constructor(chance: Chance, doc: Y.Doc) {
    this.#chance = chance
    this.#clocks = Y.decodeStateVector(Y.encodeStateVector(doc))
  }

  update(): Uint8Array {
    const chance = this.#chance
    this.#encoder = encoding.createEncoder()
    const sections = chance.one(0, 1, 1, 1, 1, 2, 3)
    this.#uint(chance.rarely(60) ? sections + 1 : sections)
    for (let i = 0; i < sections; i++) this.#section()
    this.#deletes()
    if (chance.rarely(60)) encoding.writeUint8(this.#encoder, chance.below(256))
    const bytes = encoding.toUint8Array(this.#encoder)
    if (chance.rarely(12) && bytes.length > 0) bytes[chance.below(bytes.length)] = chance.below(256)
    return chance.rarely(40) ? bytes.slice(0, chance.below(bytes.length + 1)) : bytes
  }

  #uint(value: number): void {
    encoding.writeVarUint(this.#encoder, value)
  }

  #text(value: string): void {
    encoding.writeVarString(this.#encoder, value)
  }

  #client(): number {
    return this.#chance.one(10, 20, 30, 30, 40, 50)
  }

  #section(): void {
    const chance = this.#chance
    const client = this.#client()
    const known = this.#clocks.get(client) ?? 0
    const from = Math.max(0, chance.one(known, known, known, known, known - 1, 0, known + 3, 2 ** 31))
    const count = chance.one(1, 1, 2, 3, 5, 12)
    this.#uint(chance.rarely(60) ? count + 1 : count)
    this.#uint(client)
    this.#uint(from)
    let clock = from
    for (let i = 0; i < count; i++) clock += this.#struct({ client, clock })
  }

  #id(own: Id): void {
    const chance = this.#chance
    const client = chance.one(own.client, this.#client(), 10, 20)
    const known = client === own.client ? own.clock : (this.#clocks.get(client) ?? 0)
    const clock = chance.rarely(15) ? known + chance.below(3) : Math.max(0, chance.below(known + 1) - 1)
    this.#uint(client)
    this.#uint(clock)
  }

  #struct(own: Id): number {
    const chance = this.#chance
    const kind = chance.one(0, 1, 2, 3, 4, 4, 4, 4, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11)
    if (kind === 0 || kind === 10) {
      encoding.writeUint8(this.#encoder, kind)
      const length = chance.one(1, 2, 5, 0, 2 ** 30)
      this.#uint(length)
      return length
    }
    const left = chance.below(3) > 0 ? 0x80 : 0
    const right = chance.below(3) > 1 ? 0x40 : 0
    const key = chance.below(3) > 1 ? 0x20 : 0
    encoding.writeUint8(this.#encoder, kind | left | right | key)
    if (left) this.#id(own)
    if (right) this.#id(own)
    if (!left && !right) {
      const named = chance.below(2)
      this.#uint(chance.rarely(60) ? 2 : named)
      if (named) this.#text(chance.one('text', 'map', 'xml', 'new', '__proto__', ''))
      else this.#id(own)
      if (key) this.#text(chance.one('title', 'list', 'over', 'k', '__proto__', ''))
    }
    return this.#content(kind)
  }

  #content(kind: number): number {
    const chance = this.#chance
    switch (kind) {
      case 1: {
        const length = chance.one(1, 3, 0, 2 ** 29)
        this.#uint(length)
        return length
      }
      case 2: {
        const length = chance.one(1, 2, 0)
        this.#uint(length)
        for (let i = 0; i < length; i++) this.#json()
        return length
      }
      case 3:
        encoding.writeVarUint8Array(this.#encoder, new Uint8Array(chance.below(9)))
        return 1
      case 4: {
        const text = chance.one('', 'a', 'abc', '\ud83d\ude00', 'x'.repeat(200))
        this.#text(text)
        return text.length
      }
      case 6:
        this.#text(chance.one('bold', 'link', '__proto__', ''))
        this.#json()
        return 1
      case 7:
        this.#type()
        return 1
      case 8: {
        const length = chance.one(1, 2, 0)
        this.#uint(length)
        for (let i = 0; i < length; i++) this.#any()
        return length
      }
      case 9:
        this.#text('guid')
        encoding.writeAny(this.#encoder, {})
        return 1
      default:
        this.#json()
        return 1
    }
  }

  #type(): void {
    const type = this.#chance.one(0, 1, 2, 3, 4, 5, 6, 7, 99)
    this.#uint(type)
    if (type === 3 || type === 5) this.#text(this.#chance.one('p', '', '__proto__'))
  }

  #json(): void {
    const chance = this.#chance
    const deep = chance.one(200, 20_000)
    const nested = chance.rarely(10) ? '['.repeat(deep) + ']'.repeat(deep) : '7'
    this.#text(chance.one('1', '"x"', 'null', '{}', '{"__proto__":{"a":1}}', 'undefined', '{', '', nested))
  }

  #any(): void {
    const chance = this.#chance
    if (chance.rarely(12)) {
      for (let i = chance.one(200, 20_000); i > 0; i--) {
        encoding.writeUint8(this.#encoder, 117)
        encoding.writeUint8(this.#encoder, 1)
      }
    }
    if (chance.rarely(15)) encoding.writeUint8(this.#encoder, chance.below(256))
    else
      encoding.writeAny(
        this.#encoder,
        chance.one<unknown>(1, 'x', null, undefined, {}, { a: [1] }, 1.5, true) as never,
      )
  }

  #deletes(): void {
    const chance = this.#chance
    const clients = chance.one(0, 0, 1, 2)
    this.#uint(clients)
    for (let i = 0; i < clients; i++) {
      const client = this.#client()
      const known = this.#clocks.get(client) ?? 0
      const count = chance.one(1, 2, 0, 3)
      this.#uint(client)
      this.#uint(count)
      for (let at = 0, j = 0; j < count; j++) {
        at += chance.below(4)
        const length = chance.one(1, 2, 0, 1, known + 5, 2 ** 40)
        this.#uint(at)
        this.#uint(length)
        at += length
      }
    }
  }
}

/** A chain of types within types, each made by an update of its own, and then the first deleted. */
export const chainOfTypes = (client: number, levels: number): Uint8Array[] => {
  const updates: Uint8Array[] = []
  for (let clock = 0; clock < levels; clock++) {
    const encoder = encoding.createEncoder()
    for (const part of [1, 1, client, clock]) encoding.writeVarUint(encoder, part)
    encoding.writeUint8(encoder, 7)
    encoding.writeVarUint(encoder, clock === 0 ? 1 : 0)
    if (clock === 0) {
      encoding.writeVarString(encoder, 'chain')
    } else {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock - 1)
    }
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, 0)
    updates.push(encoding.toUint8Array(encoder))
  }
  const encoder = encoding.createEncoder()
  for (const part of [0, 1, client, 1, 0, 1]) encoding.writeVarUint(encoder, part)
  return [...updates, encoding.toUint8Array(encoder)]
}
