import type { CommentOrigin } from '../../shared/api.ts'
import { allIn, type Thread, threadsOf } from '../../shared/model/threads.ts'
import type { Comment } from '../../shared/model/kinds-said.ts'
import type { ItemRef } from '../../shared/model/collection.ts'
import type { Live } from './live.ts'
import { useLive, useList, useStore } from './use-live.ts'
import { useCallback, useSyncExternalStore } from 'react'

export type Origins = ReadonlyMap<string, CommentOrigin>

/** What was worked out once for each list. */
const once = <K extends object, V>(make: (key: K) => V): ((key: K) => V) => {
  const made = new WeakMap<K, V>()
  return (key) => {
    const known = made.get(key) ?? make(key)
    made.set(key, known)
    return known
  }
}

/** How many comments stand in open threads, by what they are about. */
const countsOf = once((all: readonly Comment[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const thread of threadsOf(all))
    if (!thread.root.resolved)
      counts.set(thread.root.on, (counts.get(thread.root.on) ?? 0) + allIn(thread).length)
  return counts
})

/** How many comments about something are open; renders again only when that changes. */
export const useCommentCount = (on: string): number => {
  const { comments } = useLive()
  return useSyncExternalStore(comments.watchList, () => countsOf(comments.list()).get(on) ?? 0)
}

const NONE: readonly CommentOrigin[] = []
const byId = once(
  (all: readonly CommentOrigin[]): Origins => new Map(all.map((origin) => [origin.id, origin])),
)

/** What the server knows of each comment. */
export const useOrigins = (): Origins => byId(useStore(useLive().commentOrigins).value ?? NONE)

/** When a comment was said, by the server's word if there is one. */
export const saidAt =
  (origins: Origins) =>
  ({ id, at = '' }: Comment): string =>
    origins.get(id)?.by?.at ?? at

/** All threads, oldest first. */
export const useThreads = (origins: Origins): Thread[] =>
  threadsOf(useList(useLive().comments), saidAt(origins))

/** Who one is. `partner`: the organization that one speaks for, if it is one. */
export type Me = { person?: string; partner: string | null }

export const useMe = (): Me => {
  const { me, initiative } = useLive()
  const person = useStore(me).value?.person
  const { partner } = useStore(initiative)
  return { person, partner }
}

const names = ({ partners, people }: Comment, { person, partner }: Me): 'me' | 'partner' | undefined =>
  person !== undefined && people.includes(person)
    ? 'me'
    : partner !== null && partners.includes(partner)
      ? 'partner'
      : undefined

/**
 * Whether a thread waits for somebody: it is open, names them or their partner, and they, or anybody who speaks for that
 * partner, have said nothing since.
 */
export const waitsFor = (thread: Thread, me: Me, origins: Origins): boolean => {
  if (thread.root.resolved) return false
  const all = allIn(thread)
  const isMine = ({ id }: Comment): boolean =>
    me.person !== undefined && origins.get(id)?.by?.person === me.person
  const isOurs = (one: Comment): boolean =>
    isMine(one) || (me.partner !== null && origins.get(one.id)?.by?.partner === me.partner)
  return all.some((one, at) => {
    const named = isMine(one) ? undefined : names(one, me)
    if (named === undefined) return false
    return !all.slice(at + 1).some(named === 'me' ? isMine : isOurs)
  })
}

/** The items whose deletion takes away what somebody said something about: itself, or a cell's phase and component. */
export const withinOf = (on: string): ItemRef[] => {
  const [kind = '', id = '', component = ''] = on.split('/')
  return kind === 'cells'
    ? [
        { kind: 'phases', id },
        { kind: 'components', id: component },
      ]
    : [{ kind, id }]
}

/** Whether what somebody said something about is there. */
export const isThere = (live: Live, on: string): boolean =>
  withinOf(on).every(({ kind, id }) => storeOf(live, kind)?.get(id) !== undefined)

/** Calls `changed` whenever one of these things changes, comes or goes. Returns what ends it. */
export const watchThings = (live: Live, all: readonly string[], changed: () => void): (() => void) => {
  const stops = all.flatMap(withinOf).map(({ kind, id }) => storeOf(live, kind)?.watch(id, changed))
  return () => stops.forEach((stop) => stop?.())
}

/** Tells of threads whether what they are about is there; renders again when one of those goes or comes. */
export const useIsThere = (threads: readonly Thread[]): ((thread: Thread) => boolean) => {
  const live = useLive()
  const all = JSON.stringify([...new Set(threads.map(({ root }) => root.on))])
  useSyncExternalStore(
    useCallback((changed) => watchThings(live, JSON.parse(all) as string[], changed), [live, all]),
    () => (JSON.parse(all) as string[]).filter((on) => isThere(live, on)).join(),
  )
  return ({ root }) => isThere(live, root.on)
}

type AnyStore = {
  get: (id: string) => object | undefined
  watch: (id: string, changed: () => void) => () => void
}

/** The items of a kind; nothing where there is no such kind. */
const storeOf = (live: Live, kind: string): AnyStore | undefined => {
  const found: unknown = Object.hasOwn(live, kind) ? live[kind as keyof Live] : undefined
  return typeof found === 'object' && found !== null && 'watchList' in found
    ? (found as unknown as AnyStore)
    : undefined
}

/** How many threads wait for oneself. */
export const useWaiting = (): number => {
  const origins = useOrigins()
  const me = useMe()
  const waiting = useThreads(origins).filter((one) => waitsFor(one, me, origins))
  return waiting.filter(useIsThere(waiting)).length
}
