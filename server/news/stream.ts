import type { AppError } from '../../shared/words/errors.ts'
import type { About, NewsEvent } from '../../shared/words/news.ts'
import type { Reader } from '../access/members.ts'
import type { Clock } from '../clock.ts'

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

/** One reader's news. What it has not taken yet waits as a set: nothing piles up, however slow it is. */
export class Stream {
  reader: Reader
  readonly #wire: Wire
  readonly #clock: Clock
  readonly #wakes: (stream: Stream) => void
  readonly #waiting = new Set<About>()
  #last: string | null = null
  /** When what is under way was written; null when all is taken. */
  #written: number | null = null
  #spoke = 0

  /** `wakes` hears when there is something to write. */
  constructor(reader: Reader, wire: Wire, clock: Clock, wakes: (stream: Stream) => void) {
    this.reader = reader
    this.#wire = wire
    this.#clock = clock
    this.#wakes = wakes
  }

  /** Says first what server this is. `retry`: milliseconds after which a reader that lost it comes back. */
  begin(server: Extract<NewsEvent, { version: string }>, retry: number): void {
    this.#write(`retry: ${retry}\n${lines(server)}`)
  }

  tell(about: About): void {
    if (this.#last !== null) return
    this.#waiting.add(about)
    this.#wakes(this)
  }

  /** Writes what waits, if what was written before is taken. */
  flush(): void {
    if (this.#written !== null || this.#waiting.size === 0) return
    const text = [...this.#waiting].map((about) => lines({ about })).join('')
    this.#waiting.clear()
    this.#write(text)
  }

  /** Gives a sign of life. True when the reader takes nothing any more. */
  beat(): boolean {
    const now = this.#clock.now()
    if (this.#written !== null) return now - this.#written > PATIENCE
    if (now - this.#spoke >= SILENCE) this.#write(SIGN_OF_LIFE)
    return false
  }

  /** Says why, and ends it. */
  end({ code, message }: AppError): void {
    if (this.#last !== null) return
    this.#waiting.clear()
    this.#last = lines({ error: { code, message } })
    this.#clock.after(FAREWELL, () => this.#wire.destroy())
    if (this.#written === null) this.#sayLast()
  }

  destroy(): void {
    this.#wire.destroy()
  }

  #write(text: string): void {
    this.#written = this.#spoke = this.#clock.now()
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
