import type { Journal } from '../storage/journal.ts'
import type { Storage } from '../storage/storage.ts'
import type { SessionRow, TableRows } from '../storage/tables.ts'

/** How many sessions are remembered; those that were not asked for longest are forgotten first. */
const MOST = 20_000

/** The sessions of browsers: looked up once, and remembered. */
export class Sessions {
  readonly #storage: Pick<Storage, 'findSession'>
  readonly #journal: Journal
  readonly #known = new Map<string, SessionRow>()

  constructor(storage: Pick<Storage, 'findSession'>, journal: Journal) {
    this.#storage = storage
    this.#journal = journal
  }

  /** The session of a token, by its hash, if it has not ended before `now`. */
  async find(hash: string, now: string): Promise<SessionRow | undefined> {
    const known = this.#known.get(hash)
    // another server may have made it last longer
    const found = known && known.expiresAt > now ? known : await this.#storage.findSession(hash)
    if (!found || found.expiresAt <= now) return undefined
    this.#remember(hash, found)
    return found
  }

  /** A new session, or another end for one that there is. */
  put({ hash, ...session }: TableRows['sessions']): void {
    const { deal } = this.#journal
    const before = this.#known.get(hash)
    this.#remember(hash, session)
    deal.undo.push(() => (before ? this.#known.set(hash, before) : this.#known.delete(hash)))
    deal.changes.push({ table: 'sessions', put: { ...session, hash } })
  }

  /** Forgets those that ended before `now`, as the storage has. */
  forget(now: string): void {
    for (const [hash, { expiresAt }] of this.#known) if (expiresAt <= now) this.#known.delete(hash)
  }

  #remember(hash: string, session: SessionRow): void {
    this.#known.delete(hash)
    this.#known.set(hash, session)
    if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value!)
  }
}
