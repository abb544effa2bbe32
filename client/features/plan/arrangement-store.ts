import type { Item } from '../../../shared/model/kind.ts'
import type { Activity, Component, Phase } from '../../../shared/model/kinds.ts'
import type { List } from '../../live/collection-store.ts'
import { type Arrangement, arrange, type Asked, keepSame, type Lists } from './arrangement.ts'

type AskedNow = Omit<Asked, 'held'>

/** Their words are read only while somebody looks for some: a letter wakes nothing else. */
type Kind<T extends Item> = List<T> & { besideWords: List<T> }

/** What it is made of: the lists of the record, and what is asked for. */
export type Sources = {
  phases: Kind<Phase>
  components: Kind<Component>
  activities: Kind<Activity>
  asked: () => AskedNow
  /** Calls whenever something else may be asked for. */
  followAsked: (changed: () => void) => () => void
  /** Whether somebody is at work on an activity on this screen: it does not go from under their hands. */
  isAtHand: (id: string) => boolean
}

/**
 * What is shown where, worked out once for each change, and the same object, in each of its parts, as long as that
 * part is the same.
 */
export class ArrangementStore {
  private readonly sources: Sources
  private lists: Lists | undefined
  /** Read again when it may have changed, for as long as that is followed. */
  private asked: AskedNow | undefined
  private made: { arrangement: Arrangement; asked: string; filters: string } | undefined
  private held: ReadonlySet<string> = new Set()
  private readonly watchers = new Set<() => void>()
  private told: Arrangement | undefined
  private unfollow: (() => void) | undefined

  constructor(sources: Sources) {
    this.sources = sources
  }

  readonly get = (): Arrangement => {
    const { phases, components, activities, asked: readAsked } = this.sources
    const known = this.unfollow && this.asked
    const asked = known ?? readAsked()
    const lists = {
      phases: phases.besideWords.list(),
      components: components.besideWords.list(),
      activities: (asked.filters.text === undefined ? activities.besideWords : activities).list(),
    }
    const isSameRecord =
      this.lists?.phases === lists.phases &&
      this.lists.components === lists.components &&
      this.lists.activities === lists.activities
    if (known && isSameRecord && this.made) return this.made.arrangement
    const said = JSON.stringify(asked)
    if (this.unfollow) this.asked = asked
    if (isSameRecord && this.made?.asked === said) return this.made.arrangement
    this.lists = lists
    return this.make(lists, asked, said)
  }

  readonly subscribe = (watch: () => void): (() => void) => {
    if (this.watchers.size === 0) {
      this.follow()
      this.told = this.get()
    }
    this.watchers.add(watch)
    return () => {
      this.watchers.delete(watch)
      if (this.watchers.size === 0) this.unfollow?.()
    }
  }

  /** Keeps an activity in sight until something else is asked for. */
  readonly hold = (id: string): void => {
    if (this.held.has(id)) return
    this.held = new Set([...this.held, id])
    if (this.made) this.made = { ...this.made, asked: '' }
    this.asked = undefined
    this.look()
  }

  private make(lists: Lists, asked: AskedNow, said: string): Arrangement {
    const last = this.made
    const filters = JSON.stringify(asked.filters)
    if (last?.filters !== filters) this.held = new Set()
    let next = arrange(lists, { ...asked, held: this.held })
    if (last?.filters === filters && filters !== '{}') {
      const lost = this.lostUnderHands(lists, last.arrangement, next)
      if (lost.length > 0) {
        this.held = new Set([...this.held, ...lost])
        next = arrange(lists, { ...asked, held: this.held })
      }
    }
    const arrangement = last ? keepSame(last.arrangement, next) : next
    this.made = { arrangement, asked: said, filters }
    return arrangement
  }

  /** What was on screen and is at hand, and would go now, though it is not deleted and the filters are the same. */
  private lostUnderHands(lists: Lists, last: Arrangement, next: Arrangement): string[] {
    const there = new Set(shownIn(next))
    const alive = new Set(lists.activities.map(({ id }) => id))
    return shownIn(last).filter((id) => alive.has(id) && !there.has(id) && this.sources.isAtHand(id))
  }

  private follow(): void {
    const { phases, components, activities, followAsked } = this.sources
    const ends = [
      phases.besideWords.watchList(this.look),
      components.besideWords.watchList(this.look),
      activities.besideWords.watchList(this.look),
      activities.watchList(() => this.asked?.filters.text !== undefined && this.look()),
      followAsked(() => {
        this.asked = undefined
        this.look()
      }),
    ]
    this.unfollow = () => {
      ends.forEach((end) => end())
      this.unfollow = undefined
      this.asked = undefined
    }
  }

  private readonly look = (): void => {
    const now = this.get()
    if (now === this.told) return
    this.told = now
    this.watchers.forEach((watch) => watch())
  }
}

/** All activities on screen. */
export const shownIn = ({ cells, unplaced }: Arrangement): string[] => [
  ...[...cells.values()].flatMap(({ ids }) => ids),
  ...unplaced.ids,
]
