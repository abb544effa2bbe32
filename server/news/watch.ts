import { createHash } from 'node:crypto'

import { type About, NEWS } from '../../shared/words/news.ts'
import { atLeast } from '../../shared/words/roles.ts'
import type { Reader } from '../access/members.ts'
import type { Clock } from '../clock.ts'

/** What is told only when what is read of it is another than before; `whom`: to whom, of those who may read it. */
export type Watched = {
  about: About
  whom?: (reader: Reader) => boolean
  read: (initiative: string) => Promise<unknown>
}

/** Milliseconds over which edits are collected. */
const COLLECT = 100
/**
 * After a look it rests: this many milliseconds, more for each reader, since each reads what changed, and so many times
 * what the look took.
 */
const REST = { least: 1000, each: 50, times: 20 }

type Parts = {
  readers: (initiative: string) => Reader[]
  tell: (initiative: string, about: About, whom: (reader: Reader) => boolean) => void
  clock: Clock
}

/** What was last read of one initiative, by what is watched. */
type Known = { marks: Map<Watched, string>; unplan: (() => void) | null; restsUntil: number }

/** Looks, while somebody would hear of it, whether what they may read has changed. */
export class Watch {
  readonly #watched: readonly Watched[]
  readonly #parts: Parts
  readonly #known = new Map<string, Known>()

  constructor(watched: readonly Watched[], parts: Parts) {
    this.#watched = watched
    this.#parts = parts
  }

  /** Notes what there is to read now, where nobody has heard of it before. */
  async expect(reader: Reader): Promise<void> {
    const known = this.#known.get(reader.initiative) ?? { marks: new Map(), unplan: null, restsUntil: 0 }
    this.#known.set(reader.initiative, known)
    for (const watched of this.#watched)
      if (hears(watched, reader) && !known.marks.has(watched)) await this.#mark(reader.initiative, watched)
  }

  lookSoon(initiative: string): void {
    const known = this.#known.get(initiative)
    if (!known || known.unplan) return
    const { clock } = this.#parts
    const wait = Math.max(COLLECT, known.restsUntil - clock.now())
    known.unplan = clock.after(wait, () => void this.look(initiative))
  }

  /** Looks at once. */
  async look(initiative: string): Promise<void> {
    const known = this.#known.get(initiative)
    if (!known) return
    known.unplan?.()
    known.unplan = null
    const { clock } = this.#parts
    const readers = this.#parts.readers(initiative)
    const begun = clock.precise()
    for (const watched of this.#watched) {
      const before = known.marks.get(watched)
      if (!readers.some((reader) => hears(watched, reader))) known.marks.delete(watched)
      else if ((await this.#mark(initiative, watched)) !== before)
        this.#parts.tell(initiative, watched.about, (reader) => hears(watched, reader))
    }
    const took = clock.precise() - begun
    known.restsUntil = clock.now() + Math.max(REST.least, readers.length * REST.each, took * REST.times)
  }

  forget(initiative: string): void {
    this.#known.get(initiative)?.unplan?.()
    this.#known.delete(initiative)
  }

  stop(): void {
    for (const initiative of this.#known.keys()) this.forget(initiative)
  }

  /** Reads it and gives a mark of what was read; the one before where it cannot be read at the moment. */
  async #mark(initiative: string, watched: Watched): Promise<string | undefined> {
    const marks = this.#known.get(initiative)?.marks
    try {
      const read = JSON.stringify((await watched.read(initiative)) ?? null)
      marks?.set(watched, createHash('sha256').update(read).digest('base64url'))
    } catch {
      // whoever reads it hears why
    }
    return marks?.get(watched)
  }
}

const hears = ({ about, whom }: Watched, reader: Reader): boolean =>
  atLeast(reader.role, NEWS[about]) && (whom?.(reader) ?? true)
