import { Store } from '../../net/store.ts'
import type { Found } from './found.ts'

/** Milliseconds from a change until it is looked again: not at each letter that somebody types. */
const AFTER = 200

/** What `read` reads: its list is watched. */
type Watched = { watchList: (changed: () => void) => () => void }

/**
 * What is found in an open document. It is worked out while somebody watches: a moment after a change, and with `atLeast`
 * (milliseconds) that often without one, where it depends on the day.
 */
export class FoundStore<F extends Found> {
  private readonly read: () => readonly F[]
  private readonly watched: readonly Watched[]
  private readonly atLeast: number | undefined
  private readonly found: Store<readonly F[]>
  private json: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSoon = false
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
    this.ends = this.watched.map((one) => one.watchList(this.lookSoon))
    this.lookSoon()
  }

  private stop(): void {
    for (const end of this.ends) end()
    clearTimeout(this.timer)
    this.isSoon = false
  }

  private readonly lookSoon = (): void => {
    if (this.isSoon) return
    this.isSoon = true
    clearTimeout(this.timer)
    this.timer = setTimeout(this.look, AFTER)
  }

  private readonly look = (): void => {
    this.isSoon = false
    if (this.atLeast !== undefined) this.timer = setTimeout(this.look, this.atLeast)
    const all = this.read()
    const json = JSON.stringify(all)
    if (json === this.json) return
    this.json = json
    this.found.set(all)
  }
}
