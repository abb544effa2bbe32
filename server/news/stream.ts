import type { AppError } from '../../shared/words/errors.ts'
import type { About, NewsEvent } from '../../shared/words/news.ts'
import type { Reader } from '../access/members.ts'

/** What a stream needs of its connection. */
export type Wire = {
  /** Resolves when the other side has taken it. */
  write(text: string): Promise<unknown>
  /** Ends it once all is taken. */
  close(): void
  /** Ends it at once. */
  destroy(): void
}

/** Milliseconds of silence after which there is a sign of life: proxies end what is silent for longer than 60 s. */
const SILENCE = 15_000
/** Milliseconds that a reader may take for what was written. */
const PATIENCE = 20_000
/** Milliseconds that it gets for the last words. */
const FAREWELL = 1000

/** A comment, which readers drop. */
const SIGN_OF_LIFE = ':\n\n'

const lines = (event: NewsEvent): string => `data: ${JSON.stringify(event)}\n\n`

type Wakes = (stream: Stream) => void

/** One reader's news. What it has not taken yet waits as a set: nothing piles up, however slow it is. */
export class Stream {
  reader: Reader
  readonly #wire: Wire
  readonly #wakes: Wakes
  readonly #waiting = new Set<About>()
  #last: string | null = null
  /** When what is under way was written; null when all is taken. */
  #written: number | null = null
  #spoke = 0

  /** `wakes` hears when there is something to write. */
  constructor(reader: Reader, wire: Wire, wakes: Wakes) {
    this.reader = reader
    this.#wire = wire
    this.#wakes = wakes
  }

  /** Says first what server this is. `retry`: milliseconds after which a reader that lost it comes back. */
  begin(server: Extract<NewsEvent, { version: string }>, retry: number, now: number): void {
    this.#write(`retry: ${retry}\n${lines(server)}`, now)
  }

  tell(about: About): void {
    if (this.#last !== null) return
    this.#waiting.add(about)
    this.#wakes(this)
  }

  /** Writes what waits, if what was written before is taken. */
  flush(now: number): void {
    if (this.#written !== null || this.#waiting.size === 0) return
    const text = [...this.#waiting].map((about) => lines({ about })).join('')
    this.#waiting.clear()
    this.#write(text, now)
  }

  /** Gives a sign of life. True when the reader takes nothing any more. */
  beat(now: number): boolean {
    if (this.#written !== null) return now - this.#written > PATIENCE
    if (now - this.#spoke >= SILENCE) this.#write(SIGN_OF_LIFE, now)
    return false
  }

  /** Says why, and ends it. */
  end({ code, message }: AppError): void {
    if (this.#last !== null) return
    this.#waiting.clear()
    this.#last = lines({ error: { code, message } })
    setTimeout(() => this.#wire.destroy(), FAREWELL).unref()
    if (this.#written === null) this.#sayLast()
  }

  destroy(): void {
    this.#wire.destroy()
  }

  #write(text: string, now: number): void {
    this.#written = now
    this.#spoke = now
    void this.#wire.write(text).then(() => {
      this.#written = null
      if (this.#last !== null) this.#sayLast()
      else if (this.#waiting.size > 0) this.#wakes(this)
    })
  }

  #sayLast(): void {
    void this.#wire.write(this.#last ?? '').then(() => this.#wire.close())
  }
}
