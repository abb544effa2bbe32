import { nanoid } from 'nanoid'
import { useEffect, useRef, useState } from 'preact/hooks'

import { AppError, type ErrorCode } from '../../../shared/words/errors.ts'
import { ask, mayPass } from '../../net/http.ts'
import { keep, outlivesTab, recall } from '../../net/kept.ts'
import { persist } from '../../net/persist.ts'
import type { ActorWords, Receipt } from '../../../shared/contribution.ts'
import type { SentActor } from './actor.ts'
import { keepCode } from './codes.ts'

/** Something to send. `key` makes sure that it counts once, however often it is sent. */
export type Outgoing = { key: string; fields: ActorWords; problem?: string }

export const newKey = (): string => nanoid(21)

export type Outbox = {
  /** In the order they were sent. */
  items: readonly Outgoing[]
  /** Whether the last attempt failed, so that what waits is kept here for a while. */
  stuck: boolean
  /** Whether this phone still has what waits when the page is closed. */
  kept: boolean
  /** What was sent last since the page was opened, as the server answered it. */
  last: SentActor | undefined
  send: (item: Outgoing) => void
  throwAway: (key: string) => void
}

type Events = { arrived: () => void; refused: (error: unknown) => void }

/** Refusals of one thing that was sent; all others concern the sender. */
const ABOUT_THE_ITEM: readonly ErrorCode[] = ['bad-request', 'too-large', 'prompt-closed']

/**
 * What was sent and has no answer yet. It stays on this phone until the server has it, through reloads and without
 * a network; on a shared phone until the tab is closed. `arrived` is called after each answer, `refused` when the
 * sender may not send any more.
 */
export const useOutbox = (initiative: string, events: Events): Outbox => {
  const { items, change } = useKeptItems(initiative)
  const [stuck, setStuck] = useState(false)
  const [last, setLast] = useState<SentActor>()
  const arrived = ({ key, fields }: Outgoing, { id, status, code }: Receipt) => {
    setStuck(false)
    keepCode(initiative, id, code)
    setLast({ ...fields, id, status })
    change((all) => all.filter((item) => item.key !== key))
    events.arrived()
  }
  const failed = ({ key }: Outgoing, error: unknown) => {
    if (mayPass(error)) return // the page was left
    if (error instanceof AppError && ABOUT_THE_ITEM.includes(error.code))
      change((all) => all.map((item) => (item.key === key ? { ...item, problem: error.message } : item)))
    else events.refused(error)
  }
  const first = items.find(({ problem }) => problem === undefined)
  useSending(initiative, first, { arrived, failed, stuck: () => setStuck(true) })
  const kept = outlivesTab(initiative, 'outbox')
  useWarning(!kept && items.length > 0)
  return {
    items,
    stuck,
    kept,
    last,
    send: (item) => change((all) => [...all.filter(({ key }) => key !== item.key), item]),
    throwAway: (key) => change((all) => all.filter((item) => item.key !== key)),
  }
}

const readItems = (initiative: string): Outgoing[] | undefined => {
  const kept = recall(initiative, 'outbox')
  return Array.isArray(kept) ? kept.filter((item) => typeof item?.key === 'string' && item.fields) : undefined
}

/** The items as this phone keeps them. */
const useKeptItems = (initiative: string) => {
  const [items, setItems] = useState(() => readItems(initiative) ?? [])
  const change = (next: (items: Outgoing[]) => Outgoing[]) =>
    setItems((shown) => {
      // what is stored counts, for another tab may have sent or added something
      const changed = next(readItems(initiative) ?? shown)
      keep(initiative, 'outbox', changed)
      return changed
    })
  return { items, change }
}

type Sending = {
  arrived: (item: Outgoing, sent: Receipt) => void
  failed: (item: Outgoing, error: unknown) => void
  stuck: () => void
}

/** Before the page is closed, the browser asks whether what only this page has should be lost. */
const useWarning = (isAtRisk: boolean): void => {
  useEffect(() => {
    if (!isAtRisk) return undefined
    const warn = (event: Event) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [isAtRisk])
}

/** Sends one item until it is answered. */
const useSending = (initiative: string, item: Outgoing | undefined, events: Sending): void => {
  const newest = { item, events }
  const newestRef = useRef(newest)
  useEffect(() => {
    newestRef.current = newest
  })
  const key = item?.key
  useEffect(() => {
    const { item: sending } = newestRef.current
    if (key === undefined || sending === undefined) return undefined
    const gone = new AbortController()
    persist(
      () => post(initiative, sending),
      () => newestRef.current.events.stuck(),
      gone.signal,
    ).then(
      (sent) => newestRef.current.events.arrived(sending, sent),
      (error: unknown) => gone.signal.aborted || newestRef.current.events.failed(sending, error),
    )
    return () => gone.abort()
  }, [initiative, key])
}

const post = (initiative: string, { key, fields }: Outgoing): Promise<Receipt> =>
  ask('POST /api/initiatives/:id/contributions', {
    id: initiative,
    headers: { 'idempotency-key': key },
    body: { type: 'actor', ...fields },
  })
