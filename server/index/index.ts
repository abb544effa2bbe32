import type { Journal } from '../storage/journal.ts'
import type { Seated, Storage } from '../storage/storage.ts'
import type { InitiativeRow } from '../storage/tables.ts'
import { type CommentIndex, commentsOf } from './comments.ts'
import { type ContributionIndex, contributionsOf } from './contributions.ts'
import { type LinkIndex, linksOf } from './links.ts'
import { OpenInitiatives, type OpenInitiativesParts } from './open-initiatives.ts'
import { type PersonIndex, peopleOf } from './people.ts'
import { Sessions } from './sessions.ts'

/**
 * What the server knows beside the documents: initiatives, links, who joined, contributions. What is asked of an
 * initiative is answered at once, from memory, once it was opened; what is changed stands in memory at once too, and
 * belongs into `transact`, which resolves when it is saved. Times are ISO 8601 in UTC.
 */
export class Index {
  readonly initiatives: InitiativeIndex
  readonly links: LinkIndex
  readonly people: PersonIndex
  readonly contributions: ContributionIndex
  readonly comments: CommentIndex
  readonly sessions: Sessions
  /** As in Journal. */
  readonly transact: Journal['transact']
  readonly #storage: Storage
  readonly #open: OpenInitiatives

  constructor(parts: OpenInitiativesParts) {
    const { storage, journal } = parts
    this.#storage = storage
    this.#open = new OpenInitiatives(parts)
    this.transact = (run) => journal.transact(run)
    this.initiatives = initiativesOf(storage, this.#open)
    this.links = linksOf(this.#open)
    this.people = peopleOf(this.#open)
    this.contributions = contributionsOf(this.#open)
    this.comments = commentsOf(this.#open)
    this.sessions = new Sessions(storage, journal)
  }

  /** The initiative of a link's secret, not opened: it may be at another server. */
  whereLink(hash: string): Promise<string | undefined> {
    return this.#storage.findLink(hash)
  }

  /** The initiative of a short code, not opened. */
  whereCode(hash: string): Promise<string | undefined> {
    return this.#storage.findCode(hash)
  }

  /** The initiative of a link's secret, opened. */
  async findLink(hash: string): Promise<string | undefined> {
    return this.#opened(await this.#storage.findLink(hash))
  }

  /** The initiative of a short code, opened. */
  async findCode(hash: string): Promise<string | undefined> {
    return this.#opened(await this.#storage.findCode(hash))
  }

  /** Where a session sits, as it is stored. */
  findSeats(session: string): Promise<Seated[]> {
    return this.#storage.findSeats(session)
  }

  /** Forgets what is over: sessions and codes, and answers given before a time; in the storage too, if it is `stored`. */
  async forget(now: string, answers: string, stored = true): Promise<void> {
    if (stored) await this.#storage.forget({ now, answers })
    for (const id of this.#open.ids) this.contributions.forgetAnswers(id, answers)
    this.sessions.forget(now)
  }

  /** Forgets what is held of initiatives that nobody has used for a while. */
  tend(): void {
    this.#open.tend()
  }

  /** Forgets what is held of an initiative, or of all: it is read again when it is needed. */
  drop(initiative?: string): void {
    this.#open.close(initiative)
  }

  /** Rejects when the storage cannot save. */
  probe(): Promise<void> {
    return this.#storage.probe()
  }

  /** Looks whether another process has written. */
  look(): Promise<void> {
    return this.#open.look()
  }

  async #opened(initiative: string | undefined): Promise<string | undefined> {
    return initiative !== undefined && (await this.#open.open(initiative)) ? initiative : undefined
  }
}

export type InitiativeIndex = ReturnType<typeof initiativesOf>

const initiativesOf = (storage: Storage, open: OpenInitiatives) => ({
  /** Opens an initiative; nothing when there is none. */
  open: async (id: string): Promise<InitiativeRow | undefined> =>
    (await open.open(id)) ? open.find(id) : undefined,
  /** One that is open. */
  find: (id: string): InitiativeRow | undefined => open.find(id),
  /** As they are stored, oldest first. */
  all: (): Promise<InitiativeRow[]> => storage.initiatives(),
  add: (initiative: InitiativeRow): void => open.add(initiative),
  set(id: string, changes: Partial<Omit<InitiativeRow, 'id' | 'salt' | 'createdAt'>>): void {
    const before = open.find(id)
    if (before) open.put(id, 'initiatives', { ...before, ...changes })
  },
  /** Takes away everything that is kept of an initiative but its documents. */
  remove: (id: string): void => open.drop(id),
})
