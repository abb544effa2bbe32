import { askPage, Unreachable } from './http.ts'
import { persist } from './persist.ts'
import { Store } from './store.ts'

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

const parts = new Set<Pick<Part<unknown>, 'isUnderWay' | 'load'>>()

/** A part of the page that is loaded when it is first needed, or before; it goes on trying until it is there. */
export class Part<T> {
  readonly get: () => Loading<T>
  readonly subscribe: (watch: () => void) => () => void
  /** Resolves when it is there. Throws when trying again does not help. */
  readonly load: () => Promise<T>
  /** Whether somebody waits for it. */
  readonly isUnderWay: () => boolean

  constructor(load: () => Promise<T>) {
    const state = new Store<Loading<T>>({ kind: 'loading' })
    let running: Promise<T> | undefined
    this.get = state.get
    this.subscribe = state.subscribe
    this.load = () => (running ??= loadInto(state, load))
    this.isUnderWay = () => running !== undefined && state.get().kind === 'loading'
    parts.add(this)
  }
}

/**
 * Starts something as soon as a part is there, unless it has ended before. A part that does not come starts nothing.
 * Returns what ends it.
 */
export const onceThere = <T>(part: Part<T>, start: (value: T) => () => void): (() => void) => {
  let end: (() => void) | undefined
  let hasEnded = false
  part.load().then(
    (value) => {
      if (!hasEnded) end = start(value)
    },
    () => undefined,
  )
  return () => {
    hasEnded = true
    end?.()
  }
}

const loadInto = async <T>(state: Store<Loading<T>>, load: () => Promise<T>): Promise<T> => {
  let hasFailed = false
  let failures = 0
  const attempt = async (): Promise<T> => {
    try {
      // those that did not come may be another part's, until this one failed too
      await loadMissingStyles().catch((error: unknown) => {
        if (hasFailed) throw error
      })
      return await load()
    } catch (error) {
      hasFailed = true
      if (isOld || (await isNewerVersion())) throw new NewerVersion()
      // some browsers never ask again for a file that once did not come
      failures += 1
      if (failures >= ATTEMPTS) throw error
      throw new Unreachable()
    }
  }
  try {
    const waits = ({ now }: { now: () => void }) => state.set({ kind: 'away', now })
    const value = await persist(attempt, waits, new AbortController().signal)
    state.set({ kind: 'there', value })
    return value
  } catch (error) {
    state.set({ kind: error instanceof NewerVersion ? 'newer' : 'failed' })
    throw error
  }
}

/**
 * Whether the server has another version of this page than the one that is open: its files have other names. Throws
 * `Unreachable` where it does not answer.
 */
const isNewerVersion = async (): Promise<boolean> => {
  const page = await askPage()
  // an answer without any script is not of ours: a hotel's login page, or a proxy whose server is away
  if (!page.includes('id="root"')) throw new Unreachable()
  const script = document.querySelector('script[type=module][src]')?.getAttribute('src') ?? ''
  return !page.includes(`"${script}"`)
}

const missingStyles = new Set<string>()

/** Notes the style sheets that did not come: Vite asks for each once, and takes it for loaded from then on. */
export const noteMissingStyles = (): void =>
  document.addEventListener(
    'error',
    ({ target }) => {
      if (!(target instanceof HTMLLinkElement) || target.rel !== 'stylesheet') return
      missingStyles.add(target.href)
      target.remove()
    },
    true,
  )

/** Asks for them again. Throws if one does not come. */
const loadMissingStyles = async (): Promise<void> => {
  const asked = [...missingStyles].map((href) =>
    new Promise((resolve, reject) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href })
      link.addEventListener('load', resolve)
      link.addEventListener('error', () => reject(new Error(`${href} did not come.`)))
      document.head.append(link)
    }).then(() => missingStyles.delete(href)),
  )
  await Promise.all(asked)
}

let firstBuild: string | null | undefined
let isOld = false

/** The server says which build of the pages it has; another one than at first, and this page is an old one. */
export const hearsBuild = (build: string | null): void => {
  firstBuild ??= build
  isOld ||= build !== firstBuild
}

const drawings = new Set<Promise<void>>()

/** For what is not drawn yet when it is there: it is once what this gives is called. */
export const draws = (): (() => void) => {
  let drawn = () => {}
  const drawing = new Promise<void>((resolve) => (drawn = resolve))
  drawings.add(drawing)
  void drawing.then(() => drawings.delete(drawing))
  return drawn
}

/** Resolves once all that is looked at is there and drawn, and the browser has nothing else to do. */
export const untilCalm = (): Promise<void> => untilShown(idle)

/** Resolves once all that is looked at is there and drawn: it comes first. */
export const untilShown = async (rest: () => Promise<void> = turn): Promise<void> => {
  for (;;) {
    // what has just come may need something more once it is drawn
    await rest()
    const underWay = [...parts].filter((part) => part.isUnderWay())
    if (underWay.length + drawings.size === 0) return
    await Promise.allSettled([...drawings, ...underWay.map((part) => part.load())])
  }
}

/**
 * Loads everything that may be needed later, one after the other, each once `may` resolves and the browser has nothing
 * else to do.
 */
export const loadTheRest = async (may: () => Promise<void>): Promise<void> => {
  // what is loaded may bring parts of its own
  for (const part of parts) {
    await may()
    await untilCalm()
    try {
      await part.load()
    } catch {
      // it says so where it is shown
    }
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    // not everywhere
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5000 })
    else setTimeout(resolve, 200)
  })
