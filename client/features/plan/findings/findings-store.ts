import { type Finding, findMissing } from '../../../../shared/model/findings.ts'
import type { Live } from '../../../live/live.ts'
import { Store } from '../../../net/store.ts'
import { today } from '../today.ts'

/** Milliseconds from a change until it is looked again: not at each letter that somebody types. */
const AFTER = 200
/** Days end without a change: looked again so often, in milliseconds. */
const AT_LEAST = 600_000

/**
 * What is missing in the open plan. It is worked out while somebody watches: a moment after a change, and now and then
 * without one, since what is overdue depends on the day.
 */
export class MissingStore {
  private readonly live: Live
  private readonly found: Store<readonly Finding[]>
  private json: string
  private timer: ReturnType<typeof setTimeout> | undefined
  private isSoon = false
  private ends: (() => void)[] = []
  private watchers = 0

  constructor(live: Live) {
    this.live = live
    const first = this.read()
    this.json = JSON.stringify(first)
    this.found = new Store<readonly Finding[]>(first)
  }

  readonly get = (): readonly Finding[] => this.found.get()

  readonly subscribe = (watch: () => void): (() => void) => {
    const end = this.found.subscribe(watch)
    if (this.watchers++ === 0) this.start()
    return () => {
      end()
      if (--this.watchers === 0) this.stop()
    }
  }

  private start(): void {
    const { phases, components, activities, partners } = this.live
    this.ends = [phases, components, activities, partners].map((store) => store.watchList(this.lookSoon))
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
    this.timer = setTimeout(this.look, AT_LEAST)
    const all = this.read()
    const json = JSON.stringify(all)
    if (json === this.json) return
    this.json = json
    this.found.set(all)
  }

  private read(): Finding[] {
    const { phases, components, activities, partners } = this.live
    return findMissing(
      {
        phases: phases.list(),
        components: components.list(),
        activities: activities.list(),
        partners: partners.list(),
      },
      today(),
    )
  }
}

const stores = new WeakMap<Live, MissingStore>()

/** The one of an open initiative. */
export const missingIn = (live: Live): MissingStore => {
  const store = stores.get(live) ?? new MissingStore(live)
  stores.set(live, store)
  return store
}
