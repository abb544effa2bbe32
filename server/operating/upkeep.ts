import { forgetComments } from '../comments/noting.ts'
import { removeRefused } from '../contributions/forgetting.ts'
import { purgeDeleted } from '../initiatives/purge.ts'
import type { Ownership } from '../ownership/ownership.ts'
import type { Parts } from '../parts.ts'

/** Milliseconds between looks for what another process (`npm run admin`) has changed. */
const LOOK = 100
const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 24 * HOUR

type Given = Pick<Parts, 'config' | 'log' | 'index' | 'rooms'> & { ownership: Ownership }

/**
 * Keeps the running server true to what is stored: looks for what an operator's command changed, and forgets what was
 * deleted, or ended by itself, long enough ago. Of several servers each does it for what it has, and the first one for
 * what nobody has.
 */
export class Upkeep {
  readonly #parts: Given
  #timers: NodeJS.Timeout[] = []
  #purged = performance.now() - DAY

  constructor(parts: Given) {
    this.#parts = parts
  }

  /** Resolves when it has been done for the first time. */
  async start(): Promise<void> {
    const { index, log } = this.#parts
    await index.look()
    await this.#forgetOld()
    const look = (): void => {
      index
        .look()
        .catch((error: unknown) =>
          log.warn({ err: error }, 'what is stored could not be looked at; it is tried again at once'),
        )
    }
    this.#timers = [
      setInterval(look, LOOK),
      setInterval(() => index.tend(), MINUTE),
      setInterval(() => this.#clean(), HOUR),
    ]
    for (const timer of this.#timers) timer.unref()
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
  }

  #clean(): void {
    void this.#forgetOld()
    if (performance.now() - this.#purged < DAY) return
    this.#purged = performance.now()
    void this.#purgeDocuments()
  }

  /** Runs `run` where no other server has the initiative. */
  async #ifHere(initiative: string, run: () => Promise<void>): Promise<void> {
    const { ownership } = this.#parts
    if (ownership.isFirst) await ownership.find(initiative)
    const done = ownership.use(initiative)
    await (done && run().finally(done))
  }

  /** Goes through the documents one by one, once a day: each has to be opened for it. */
  async #purgeDocuments(): Promise<void> {
    const { config, log, index, rooms } = this.#parts
    const before = new Date(Date.now() - config.retentionDays * DAY).toISOString()
    for (const { id, deletedAt } of await index.initiatives.all()) {
      if (deletedAt !== null) continue
      try {
        await this.#ifHere(id, async () => {
          await index.initiatives.open(id)
          await purgeDeleted(rooms, id, before)
          await removeRefused({ index, rooms }, id)
          await forgetComments({ index, rooms }, id)
        })
      } catch (error) {
        log.warn({ err: error, initiative: id }, 'deleted items could not be purged')
      }
    }
  }

  async #forgetOld(): Promise<void> {
    const { config, log, index, rooms, ownership } = this.#parts
    const now = Date.now()
    const before = new Date(now - config.retentionDays * DAY).toISOString()
    try {
      await index.forget(new Date(now).toISOString(), new Date(now - DAY).toISOString(), ownership.isFirst)
      for (const { id, deletedAt } of await index.initiatives.all()) {
        if (deletedAt === null || deletedAt > before) continue
        await this.#ifHere(id, async () => {
          await rooms.purge(id, () => index.initiatives.remove(id))
          log.info({ initiative: id }, 'a deleted initiative was purged')
        })
      }
    } catch (error) {
      log.warn({ err: error }, 'old things could not be forgotten; it is tried again in an hour')
    }
  }
}
