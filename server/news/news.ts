import { AppError } from '../../shared/words/errors.ts'
import { refusal } from '../refusal.ts'
import { type About, NEWS, type NewsEvent } from '../../shared/words/news.ts'
import { atLeast } from '../../shared/words/roles.ts'
import type { Counts } from '../sync/counts.ts'
import type { Reader } from '../access/members.ts'
import type { Clock } from '../clock.ts'
import { Stream, type Wire } from './stream.ts'
import { Watch, type Watched } from './watch.ts'

/** Milliseconds over which news is collected. */
const TICK = 100
/** Milliseconds between looks at all streams. */
const BEAT = 5000
/** Milliseconds that streams get to close when the server stops. */
const FAREWELL = 1500
/** Milliseconds after which a reader that lost its stream comes back, and up to as many more: not all at once. */
const RETRY = 2000

const ABOUT = Object.keys(NEWS) as About[]

export type NewsParts = {
  clock: Clock
  counts: Counts
  /** What server this is. */
  server: Extract<NewsEvent, { version: string }>
  /** What is told only when it really is another. */
  watched: readonly Watched[]
}

/** Who must hear that something changed: says that it did and never what, so that each reads what they may. */
export class News {
  readonly #parts: NewsParts
  readonly #streams = new Map<string, Set<Stream>>()
  readonly #awake = new Set<Stream>()
  readonly #watch: Watch
  readonly #ended
  readonly #stopBeating: () => void
  #isTicking = false
  #stopped: (() => void) | null = null

  constructor(parts: NewsParts) {
    const { clock, counts } = parts
    this.#parts = parts
    this.#watch = new Watch(parts.watched, {
      readers: (initiative) => this.readers(initiative),
      tell: (...about) => this.tell(...about),
      clock,
    })
    this.#stopBeating = clock.every(BEAT, () => this.#beat())
    this.#ended = counts.newsEnded
    counts.gauge('news', 'Open streams of news.', () => [...this.#all()].length)
  }

  /** How many read an initiative’s news. */
  size(initiative: string): number {
    return this.#streams.get(initiative)?.size ?? 0
  }

  readers(initiative: string): Reader[] {
    return [...(this.#streams.get(initiative) ?? [])].map(({ reader }) => reader)
  }

  /** Begins a stream; gives what is to be called when its connection has closed. */
  open(reader: Reader, wire: Wire): () => void {
    const stream = new Stream(reader, wire, this.#parts.clock, this.#wake)
    const { initiative } = reader
    const all = this.#streams.get(initiative) ?? new Set()
    this.#streams.set(initiative, all.add(stream))
    void this.#begin(stream)
    return () => this.#leave(initiative, stream)
  }

  /** Tells those who may read it, and whom `whom` lets through, that something changed. */
  tell(initiative: string, about: About, whom: (reader: Reader) => boolean = () => true): void {
    for (const stream of this.#streams.get(initiative) ?? [])
      if (atLeast(stream.reader.role, NEWS[about]) && whom(stream.reader)) stream.tell(about)
  }

  /** Something may have changed of what is watched: it is looked at soon. */
  lookSoon(initiative: string): void {
    this.#watch.lookSoon(initiative)
  }

  /** The same, at once. */
  look(initiative: string): Promise<void> {
    return this.#watch.look(initiative)
  }

  /** Somebody opened a document, or closed it. */
  moved(initiative: string): void {
    this.tell(initiative, 'people')
    this.lookSoon(initiative)
  }

  /** Tells facilitators that who is in, or the links, changed; of one initiative or of all. */
  tellOfPeople(initiative?: string): void {
    for (const one of initiative === undefined ? this.#streams.keys() : [initiative]) {
      this.tell(one, 'people')
      this.tell(one, 'links')
      this.lookSoon(one)
    }
  }

  /**
   * Looks again at who reads: `again` gives them as they are now, or why they no longer are in. Whoever is another by
   * now hears of it.
   */
  renew(whom: (reader: Reader) => boolean, again: (reader: Reader) => Reader | AppError): void {
    for (const stream of this.#all()) {
      const { reader } = stream
      if (!whom(reader)) continue
      const found = again(reader)
      if (found instanceof AppError) this.#end(stream, found)
      else if (JSON.stringify(found) !== JSON.stringify(reader)) {
        stream.reader = found
        // whoever may read more or less than before finds another answer to all that they may read
        for (const about of ABOUT) if (atLeast(found.role, NEWS[about])) stream.tell(about)
      }
    }
  }

  /** Ends the streams of an initiative, or all, with a code to come back. */
  end(initiative?: string): void {
    const ending = initiative === undefined ? this.#all() : (this.#streams.get(initiative) ?? [])
    for (const stream of ending) this.#end(stream, refusal('stopping'))
  }

  /** Ends all streams with a code to come back. */
  async stop(): Promise<void> {
    this.#stopBeating()
    this.#watch.stop()
    await new Promise<void>((resolve) => {
      this.#stopped = resolve
      this.end()
      if (this.#streams.size === 0) resolve()
      this.#parts.clock.after(FAREWELL, resolve)
    })
  }

  /** Gives signs of life, and drops those who take nothing any more. */
  #beat(): void {
    for (const stream of this.#all()) {
      if (!stream.beat()) continue
      this.#ended.inc({ code: 'too-slow' })
      stream.destroy()
    }
  }

  /** What changes after the first word is heard. */
  async #begin(stream: Stream): Promise<void> {
    await this.#watch.expect(stream.reader)
    stream.begin(this.#parts.server, Math.round(RETRY * (1 + Math.random())))
    if (this.#stopped) this.#end(stream, refusal('stopping'))
  }

  *#all(): Iterable<Stream> {
    for (const streams of this.#streams.values()) yield* streams
  }

  #end(stream: Stream, error: AppError): void {
    this.#ended.inc({ code: error.code })
    stream.end(error)
  }

  #leave(initiative: string, stream: Stream): void {
    const all = this.#streams.get(initiative)
    all?.delete(stream)
    this.#awake.delete(stream)
    if (all?.size !== 0) return
    this.#streams.delete(initiative)
    this.#watch.forget(initiative)
    if (this.#streams.size === 0) this.#stopped?.()
  }

  readonly #wake = (stream: Stream): void => {
    this.#awake.add(stream)
    if (this.#isTicking) return
    this.#isTicking = true
    this.#parts.clock.after(TICK, () => {
      this.#isTicking = false
      const awake = [...this.#awake]
      this.#awake.clear()
      for (const one of awake) one.flush()
    })
  }
}
