import type { Journal } from '../document/journal.ts'
import type { Room } from './room.ts'

/** Milliseconds over which cursors are collected: one frame of a screen. */
const PRESENCE_TICK = 16
/** Milliseconds over which updates are collected for one commit: waiting for the disk is what costs most. */
const COMMIT_TICK = 50

/**
 * One turn of the event loop for all rooms: what came in is sent on first. Some milliseconds later all of it is
 * committed in one transaction, and only then are barriers answered.
 */
export class Turn {
  readonly #journal: Journal
  readonly #rooms = new Set<Room>()
  readonly #asked = new Set<Room>()
  readonly #present = new Set<Room>()
  #scheduled = false
  #ticking = false
  #committing = false

  constructor(journal: Journal) {
    this.#journal = journal
  }

  /** This room has something to send or to save. */
  enlist(room: Room): void {
    this.#rooms.add(room)
    if (this.#scheduled) return
    this.#scheduled = true
    setImmediate(() => this.run())
  }

  /** This room has cursors to send, which may wait for others. */
  enlistPresence(room: Room): void {
    this.#present.add(room)
    if (this.#ticking) return
    this.#ticking = true
    setTimeout(() => this.#tick(), PRESENCE_TICK)
  }

  /** This room has barriers to answer. */
  ask(room: Room): void {
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

  /** Sends, commits and answers without waiting: the last turn. */
  finish(): void {
    this.run()
    this.#journal.close()
    this.#answer()
  }

  /** A commit has ended, well or not: answers barriers, and sees to what came in meanwhile. */
  settle(): void {
    this.#answer()
    this.#commitSoon()
  }

  #tick(): void {
    this.#ticking = false
    const now = performance.now()
    for (const room of this.#present) {
      if (now < room.presence.restsUntil) continue
      this.#present.delete(room)
      this.enlist(room)
    }
    for (const room of this.#present) this.enlistPresence(room)
  }

  #commitSoon(): void {
    if (this.#committing || !this.#journal.canCommit) return
    this.#committing = true
    setTimeout(() => {
      this.#committing = false
      this.#journal.commit()
    }, COMMIT_TICK)
  }

  #answer(): void {
    for (const room of this.#asked) if (room.settle()) this.#asked.delete(room)
  }
}
