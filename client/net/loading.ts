import { Unreachable } from './http.ts'
import { persist } from './persist.ts'

/**
 * What is so of a part of the page that is loaded later: on its way; `away`, since the server cannot be reached, which
 * is tried again by itself; `newer`, since the server has another version by now, whose page must be loaded first;
 * `failed`, which only loading the page again may mend; or there.
 */
export type Loading<T> =
  | { kind: 'loading' }
  | { kind: 'away'; now: () => void }
  | { kind: 'newer' | 'failed' }
  | { kind: 'there'; value: T }

class NewerVersion extends Error {}

/** How often a file that is there may still not come, before it is called failed. */
const ATTEMPTS = 3
const PATIENCE = 20_000 // ms until a page counts as unanswered

const parts = new Set<Part<unknown>>()

/** A part of the page that is loaded when it is first needed, or before; it goes on trying until it is there. */
export class Part<T> {
  readonly #load: () => Promise<T>
  readonly #watchers = new Set<() => void>()
  #state: Loading<T> = { kind: 'loading' }
  #running: Promise<T> | undefined
  #failures = 0

  constructor(load: () => Promise<T>) {
    this.#load = load
    parts.add(this)
  }

  /** Whether somebody waits for it. */
  get isUnderWay(): boolean {
    return this.#running !== undefined && this.#state.kind === 'loading'
  }

  readonly get = (): Loading<T> => this.#state

  readonly subscribe = (watch: () => void): (() => void) => {
    this.#watchers.add(watch)
    return () => this.#watchers.delete(watch)
  }

  /** Resolves when it is there. Throws when trying again does not help. */
  readonly load = (): Promise<T> => {
    this.#running ??= this.#persist()
    return this.#running
  }

  async #persist(): Promise<T> {
    try {
      const waits = ({ now }: { now: () => void }) => this.#set({ kind: 'away', now })
      const value = await persist(this.#attempt, waits, new AbortController().signal)
      this.#set({ kind: 'there', value })
      return value
    } catch (error) {
      this.#set({ kind: error instanceof NewerVersion ? 'newer' : 'failed' })
      throw error
    }
  }

  readonly #attempt = async (): Promise<T> => {
    try {
      return await this.#load()
    } catch (error) {
      if (await isNewerVersion()) throw new NewerVersion()
      // some browsers never ask again for a file that once did not come
      this.#failures += 1
      if (this.#failures >= ATTEMPTS) throw error
      throw new Unreachable()
    }
  }

  #set(state: Loading<T>): void {
    this.#state = state
    for (const watch of this.#watchers) watch()
  }
}

/**
 * Whether the server has another version of this page than the one that is open: its files have other names. Throws
 * `Unreachable` where it does not answer.
 */
const isNewerVersion = async (): Promise<boolean> => {
  const ending = new AbortController()
  const patience = setTimeout(() => ending.abort(), PATIENCE)
  try {
    const answer = await fetch(location.pathname, { cache: 'no-store', signal: ending.signal })
    const script = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? ''
    const page = await answer.text()
    // an answer without any script is not of ours: a hotel's login page, or a proxy whose server is away
    if (!answer.ok || !page.includes('id="root"')) throw new Unreachable()
    return !page.includes(`"${script}"`)
  } catch {
    throw new Unreachable()
  } finally {
    clearTimeout(patience)
  }
}

/** Resolves once all that is looked at is there and drawn: it comes first. */
export const untilCalm = async (): Promise<void> => {
  while ([...parts].some((part) => part.isUnderWay))
    await Promise.allSettled([...parts].filter((part) => part.isUnderWay).map((part) => part.load()))
  await idle()
}

/** Loads everything that may be needed later, one after the other whenever the browser has nothing else to do. */
export const loadTheRest = async (): Promise<void> => {
  await untilCalm()
  // what is loaded may bring parts of its own
  for (const part of parts) {
    await idle()
    try {
      await part.load()
    } catch {
      // it says so where it is shown
    }
  }
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // not everywhere
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5000 })
    else setTimeout(resolve, 200)
  })
