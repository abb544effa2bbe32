import { Store } from '../../net/store.ts'
import type { Found } from './found.ts'

/** Milliseconds from a change until it is looked again. */
const AFTER = 200
/** Milliseconds from the last letter, and from the first: nobody's typing waits for what is found. */
const AFTER_WORDS = 1000
const AFTER_FIRST = 5000

type List = { watchList: (changed: () => void) => () => void }

/** What `read` reads: its list is watched. */
type Watched = List & { besideWords: List }

/**
 * What is found in an open document. It is worked out while somebody watches: a moment after a change, once typing rests
 * where only words changed, and with `atLeast` (milliseconds) that often without one, where it depends on the day.
 */
export class FoundStore<F extends Found> {
  private readonly read: () => readonly F[]
  private readonly watched: readonly Watched[]
  private readonly atLeast: number | undefined
  private readonly found: Store<readonly F[]>
  private json: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private resting: ReturnType<typeof setTimeout> | undefined
  private isSoon = false
  /** When the first letter was typed since it was looked, in milliseconds. */
  private wordsSince: number | undefined
  private ends: (() => void)[] = []
  private watchers = 0

  constructor(read: () => readonly F[], watched: readonly Watched[], atLeast?: number) {
    this.read = read
    this.watched = watched
    this.atLeast = atLeast
    const first = read()
    this.json = JSON.stringify(first)
    this.found = new Store<readonly F[]>(first)
  }

  readonly get = (): readonly F[] => this.found.get()

  readonly subscribe = (watch: () => void): (() => void) => {
    const end = this.found.subscribe(watch)
    if (this.watchers++ === 0) this.start()
    return () => {
      end()
      if (--this.watchers === 0) this.stop()
    }
  }

  private start(): void {
    this.ends = this.watched.flatMap((one) => [
      one.watchList(this.lookAtRest),
      one.besideWords.watchList(this.lookSoon),
    ])
    this.lookSoon()
  }

  private stop(): void {
    for (const end of this.ends) end()
    clearTimeout(this.timer)
    clearTimeout(this.resting)
    this.isSoon = false
    this.wordsSince = undefined
  }

  private readonly lookSoon = (): void => {
    if (this.isSoon) return
    this.isSoon = true
    clearTimeout(this.timer)
    this.timer = setTimeout(this.look, AFTER)
  }

  private readonly lookAtRest = (): void => {
    if (this.isSoon) return
    this.wordsSince ??= Date.now()
    clearTimeout(this.resting)
    this.resting = setTimeout(this.look, Math.min(AFTER_WORDS, this.wordsSince + AFTER_FIRST - Date.now()))
  }

  private readonly look = (): void => {
    this.isSoon = false
    this.wordsSince = undefined
    clearTimeout(this.timer)
    clearTimeout(this.resting)
    if (this.atLeast !== undefined) this.timer = setTimeout(this.look, this.atLeast)
    const all = this.read()
    const json = JSON.stringify(all)
    if (json === this.json) return
    this.json = json
    this.found.set(all)
  }
}
