import type { Clock } from '../../clock.ts'
import type { Journal } from '../../storage/journal.ts'

/** Milliseconds over which cursors are collected: one frame of a screen. */
const PRESENCE_TICK = 16
/** Milliseconds over which updates are collected for one commit: waiting for the disk is what costs most. */
const COMMIT_TICK = 50

/** A room, as far as its turn goes. */
type Member = {
  /** Sends on what came in. */
  deliver(): void
  /** Answers barriers; true when none is left waiting. */
  settle(): boolean
  /** Whether its cursors wait for edits to go along with. */
  readonly restsCursors: boolean
}

/**
 * One turn of the event loop for all rooms: what came in is sent on first. Some milliseconds later all of it is
 * committed in one transaction, and only then are barriers answered.
 */
export class Turn {
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #rooms = new Set<Member>()
  readonly #asked = new Set<Member>()
  readonly #present = new Set<Member>()
  #scheduled = false
  #ticking = false
  #committing = false

  constructor(journal: Journal, clock: Clock) {
    this.#journal = journal
    this.#clock = clock
  }

  /** This room has something to send or to save. */
  enlist(room: Member): void {
    this.#rooms.add(room)
    if (this.#scheduled) return
    this.#scheduled = true
    this.#clock.soon(() => this.run())
  }

  /** This room has cursors to send, which may wait for others. */
  enlistPresence(room: Member): void {
    this.#present.add(room)
    if (this.#ticking) return
    this.#ticking = true
    this.#clock.after(PRESENCE_TICK, () => this.#tick())
  }

  /** This room has barriers to answer. */
  ask(room: Member): void {
    this.#asked.add(room)
    this.enlist(room)
  }

  run(): void {
    this.#scheduled = false
    const rooms = [...this.#rooms]
    this.#rooms.clear()
    for (const room of rooms) room.deliver()
    this.#commitSoon()
    this.#answer()
  }

  /** Sends, commits and answers: the last turn. */
  async finish(): Promise<void> {
    this.run()
    await this.#journal.close()
    this.#answer()
  }

  /** A commit has ended, well or not: answers barriers, and sees to what came in meanwhile. */
  settle(): void {
    this.#answer()
    this.#commitSoon()
  }

  #tick(): void {
    this.#ticking = false
    for (const room of this.#present) {
      if (room.restsCursors) continue
      this.#present.delete(room)
      this.enlist(room)
    }
    for (const room of this.#present) this.enlistPresence(room)
  }

  #commitSoon(): void {
    if (this.#committing || !this.#journal.canCommit) return
    this.#committing = true
    this.#clock.after(COMMIT_TICK, () => {
      this.#committing = false
      this.#journal.commit()
    })
  }

  #answer(): void {
    for (const room of this.#asked) if (room.settle()) this.#asked.delete(room)
  }
}
