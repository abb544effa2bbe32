import { useEffect, useState } from 'react'

import { shownAt } from '../../shared/model/kinds.ts'
import { type Deed, type Sum, sumOf, watchDeeds } from '../live/others-did.ts'
import type { LiveDocument } from '../live/live-document.ts'
import { waits } from '../live/contributions.ts'
import { useLive, useStore } from '../live/use-live.ts'
import { others } from '../messages/en/others.ts'
import { announce } from '../ui/announce.tsx'
import type { PageName } from './pages.tsx'
import { isQuiet } from './quiet.ts'

/** Milliseconds without a change after which what was done is told, and the longest that it is kept back. */
const QUIET = 3000
const LONGEST = 15_000

/** Says what others do at a page, politely and in sum: "Tomás moved 2 activities." */
export const OthersNews = ({ page, document }: { page: PageName; document: LiveDocument }) => {
  const { me } = useLive()
  useEffect(() => {
    if (page === 'review') return undefined
    const names = new Map<number, string>()
    const look = () => {
      const own = me.get().value?.person
      for (const { client, who } of document.presence.all())
        if (who.person === own) names.delete(client)
        else names.set(client, who.name || others.nameless)
    }
    look()
    const say = (deeds: readonly Deed[]) => {
      const sums = sumOf(deeds)
      if (sums.length > 0 && !isQuiet()) announce(sentencesFor(sums, names).join(' '))
    }
    const gathering = gather(say)
    const isOfOthers = ({ origin }: { origin: unknown }) =>
      origin === document.provider && document.provider.synced
    const tell = (deed: Deed) => names.has(deed.by) && gathering.add(deed)
    const unwatch = shownAt(page).map((kind) => watchDeeds(document.doc, kind, isOfOthers, tell))
    unwatch.push(document.presence.subscribe(look), me.subscribe(look), gathering.stop)
    return () => unwatch.forEach((stop) => stop())
  }, [page, document, me])
  return <span hidden data-tells={page} />
}

/** One sentence a person. */
const sentencesFor = (sums: readonly Sum[], names: ReadonlyMap<number, string>): string[] =>
  [...new Set(sums.map(({ by }) => by))].map((by) =>
    others.sentence(
      names.get(by) ?? others.nameless,
      sums
        .filter((sum) => sum.by === by)
        .map(({ verb, kind, count }) => others.did[verb](others.kinds[kind](count))),
    ),
  )

const gather = <T,>(say: (all: readonly T[]) => void) => {
  let all: T[] = []
  let since = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    say(all)
    all = []
  }
  return {
    add: (...more: T[]) => {
      if (all.length === 0) since = Date.now()
      all.push(...more)
      clearTimeout(timer)
      timer = setTimeout(tell, Math.max(0, Math.min(QUIET, since + LONGEST - Date.now())))
    },
    stop: () => clearTimeout(timer),
  }
}

/** Says to those who review that something came in since they opened the page. */
export const ArrivalNews = () => {
  const { contributions } = useLive()
  const { value } = useStore(contributions)
  const [gathering] = useState(() => gather(sayArrived))
  useEffect(() => gathering.stop, [gathering])
  useEffect(() => {
    if (!value) return
    const known = seen.get(contributions)
    // what was answered and waits again has not come anew
    seen.set(contributions, new Set([...(known ?? []), ...value.map(({ id }) => id)]))
    const fresh = known ? value.filter((one) => waits(one) && !known.has(one.id)) : []
    if (fresh.length > 0) gathering.add(...fresh)
  }, [contributions, value, gathering])
  return null
}

const sayArrived = (fresh: readonly unknown[]): void => {
  if (!isQuiet()) announce(others.arrived(fresh.length))
}

const seen = new WeakMap<object, ReadonlySet<string>>()
