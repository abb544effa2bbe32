import type * as Y from 'yjs'

import { ERRORS, type ErrorCode } from '../../shared/words/errors.ts'
import { NEWER } from '../../shared/words/refusals.ts'
import type { Answer } from './barrier.ts'
import { Store } from '../net/store.ts'
import { refusalSaid } from '../messages/en/refusals.ts'

/**
 * Whether what was typed here is safe. `saved`: durable on the server. `offline`: kept on this device only, with the
 * number of changes as a person counts them (typing on is one); `code` says why, if the server did. `refused`,
 * `cannot-save`, `ended`: why, for a person to read.
 */
export type SavedState =
  | { kind: 'opening' | 'saved' | 'saving' }
  | { kind: 'offline'; changes: number; code?: ErrorCode }
  | { kind: 'refused' | 'cannot-save' | 'ended'; code: string; reason: string; changes: number }

/** Milliseconds. */
const ASK_AFTER = 40
const RETRY_AFTER = 2000
/** A server that is there answers within this, even when it waits for what a change builds on. */
const ANSWER_WITHIN = 15_000
/** Typing that goes on within this is one change. */
const ONE_CHANGE_WITHIN = 1000

type Parts = {
  /** Sends a barrier and gives its number; nothing while not connected. */
  ask: () => number | undefined
  /** The connection does not answer: it is to be opened anew. */
  stalled: () => void
  /** Where the number of changes is kept, so that it survives closing the tab. */
  count: { read: () => number; write: (changes: number) => void }
}

/** Follows one document: counts local changes, asks barriers, and says what is true. */
export class SavedTracker {
  readonly state = new Store<SavedState>({ kind: 'opening' })
  private readonly parts: Parts
  /** Transactions that no barrier has covered; they, not the changes, decide what is saved. */
  private pending: number
  private unsaved: number
  private changedAt = -Infinity
  /** Nothing until the first connection has come or failed. */
  private connected: boolean | undefined
  /** Whether the server has called everything saved since this connection was made. */
  private confirmed = false
  private asked: { n: number; covers: number } | undefined
  private problem: Extract<SavedState, { reason: string }> | undefined
  /** Whether what is typed is held back: then it is not asked about. */
  private isHeld = false
  private closedBy: ErrorCode | undefined
  private timer: ReturnType<typeof setTimeout> | undefined
  private patience: ReturnType<typeof setTimeout> | undefined

  constructor(doc: Y.Doc, parts: Parts) {
    this.parts = parts
    this.pending = parts.count.read()
    this.unsaved = this.pending
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      if (transaction.local && transaction.changed.size > 0) this.changed()
    })
  }

  /** How many changes the server has not called saved, in whichever state this is. */
  get changes(): number {
    return this.unsaved
  }

  /** From now on what is typed is held back, since editing is paused; or it is sent again. */
  readonly hold = (isHeld: boolean): void => {
    if (isHeld === this.isHeld) return
    // of what was sent before the server still speaks
    if (isHeld && this.connected) this.ask()
    this.isHeld = isHeld
    this.problem = undefined
    this.tell()
  }

  /** A barrier may be asked: we have answered the server's step 1. */
  readonly ready = (): void => {
    this.connected = true
    this.closedBy = undefined
    this.forgetAsked()
    this.ask()
    this.tell()
  }

  /** Makes sure within `ms` that the server is still there; if it does not answer, `stalled` is called. */
  readonly check = (ms: number): void => {
    if (!this.connected) return
    this.ask()
    this.expect(ms)
  }

  /** The server has answered a barrier. */
  readonly answered = (answer: Answer): void => {
    if (answer.n !== this.asked?.n) return
    const { covers } = this.asked
    this.forgetAsked()
    if (answer.status === 'saved') {
      this.problem = undefined
      this.confirmed = true
      this.count(this.pending - covers, this.unsaved)
    } else {
      const [said = '', ...rest] = answer.reason.split(': ')
      const sentence = rest.join(': ')
      const code = sentence === NEWER ? 'newer' : said
      this.problem = { kind: answer.status, code, reason: refusalSaid(code, sentence), changes: 0 }
      this.later(RETRY_AFTER)
      this.tell()
    }
  }

  /** The connection is gone, or did not come about; it is tried again. `reason`: the server's, if it gave one. */
  readonly lost = (reason = ''): void => {
    this.connected = false
    this.confirmed = false
    this.closedBy = isErrorCode(reason) ? reason : undefined
    this.forgetAsked()
    this.tell()
  }

  /** The server closed the connection for good. */
  readonly ended = (reason: string): void => {
    const code: ErrorCode = isErrorCode(reason) ? reason : 'not-joined'
    this.problem = { kind: 'ended', code, reason: refusalSaid(code), changes: 0 }
    this.lost()
  }

  /** The connection is opened anew, if the server had closed it for good. */
  readonly reopened = (): void => {
    if (this.problem?.kind !== 'ended') return
    this.problem = undefined
    this.connected = undefined
    this.tell()
  }

  readonly close = (): void => this.forgetAsked()

  private changed(): void {
    const now = Date.now()
    const isNew = this.pending === 0 || now - this.changedAt > ONE_CHANGE_WITHIN
    this.changedAt = now
    this.count(this.pending + 1, this.unsaved + (isNew ? 1 : 0))
  }

  private count(pending: number, changes: number): void {
    this.pending = Math.max(0, pending)
    this.unsaved = Math.min(changes, this.pending)
    this.parts.count.write(this.unsaved)
    if (this.pending > 0 && this.connected) this.later(ASK_AFTER)
    this.tell()
  }

  private later(ms: number): void {
    this.timer ??= setTimeout(() => this.ask(), ms)
  }

  private ask(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    if (this.asked || (this.isHeld && this.pending > 0)) return
    const n = this.parts.ask()
    if (n === undefined) return
    this.asked = { n, covers: this.pending }
    this.expect(ANSWER_WITHIN)
  }

  private expect(ms: number): void {
    clearTimeout(this.patience)
    this.patience = setTimeout(() => this.asked && this.parts.stalled(), ms)
  }

  private forgetAsked(): void {
    clearTimeout(this.timer)
    clearTimeout(this.patience)
    this.timer = undefined
    this.asked = undefined
  }

  private tell(): void {
    const is = this.current()
    if (JSON.stringify(this.state.get()) !== JSON.stringify(is)) this.state.set(is)
  }

  private current(): SavedState {
    const changes = this.unsaved
    if (this.problem && (this.connected || this.problem.kind === 'ended')) return { ...this.problem, changes }
    if (this.connected === undefined) return { kind: 'opening' }
    if (!this.connected) return { kind: 'offline', changes, ...(this.closedBy && { code: this.closedBy }) }
    if (this.isHeld && changes > 0)
      return { kind: 'refused', code: 'paused', reason: refusalSaid('paused'), changes }
    if (this.pending > 0) return { kind: 'saving' }
    if (this.confirmed) return { kind: 'saved' }
    return { kind: this.state.get().kind === 'opening' ? 'opening' : 'saving' }
  }
}

const isErrorCode = (reason: string): reason is ErrorCode => Object.hasOwn(ERRORS, reason)

const WORST_FIRST: SavedState['kind'][] = [
  'ended',
  'cannot-save',
  'refused',
  'offline',
  'opening',
  'saving',
  'saved',
]

/** What to say of several documents at once: the worst of them, with all changes that wait. */
export const worstOf = (states: readonly SavedState[]): SavedState => {
  const rank = (state: SavedState) => WORST_FIRST.indexOf(state.kind)
  const worst = states.toSorted((a, b) => rank(a) - rank(b))[0] ?? { kind: 'opening' }
  if (!('changes' in worst)) return worst
  return {
    ...worst,
    changes: states.reduce((sum, state) => sum + ('changes' in state ? state.changes : 0), 0),
  }
}
