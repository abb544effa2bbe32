import { fromBase64, toBase64 } from 'lib0/buffer'
import { History } from 'lucide-react'
import { useEffect, useState } from 'react'
import * as Y from 'yjs'

import { MOVING } from '../../shared/model/keys.ts'
import type { Live } from '../live/live.ts'
import { type Change, changedSince } from '../live/changed-since.ts'
import { type Since, sinceOf } from '../live/since.ts'
import { useLive, useStore } from '../live/use-live.ts'
import { useSaved } from '../live/use-saved.ts'
import { since as words } from '../messages/en/since.ts'
import { unsent } from '../messages/en/unsent.ts'
import { momentShort } from '../messages/when-short.ts'
import { ask, tellLeaving } from '../net/http.ts'
import { keep, recall } from '../net/kept.ts'
import { Button } from '../ui/button.tsx'
import { Banner } from './banner.tsx'
import { SinceDialog } from './since-dialog.tsx'

const labelOf = (kind: string, field: string): string => {
  const labels: Record<string, Record<string, string> | undefined> = unsent.labels
  return labels[kind]?.[field] || words.name
}

const saidOf = ({ kind, is, fields }: Change): string => {
  if (is !== 'changed') return words[is]
  const moved = fields.some((field) => MOVING.has(field)) ? [words.moved] : []
  const others = fields.filter((field) => !MOVING.has(field)).map((field) => labelOf(kind, field))
  const changed = others.length > 0 ? [words.changed([...new Set(others)].join(', '))] : []
  return [...moved, ...changed].join('. ') || words.otherwise
}

const documentsOf = ({ plan, map }: Live) => [plan, map] as const

/** All that was done since, in words. */
const saySince = (live: Live, { at, plan, map }: { at: string; plan: string; map: string }): Since => {
  const seen = [plan, map].map((text) => Y.decodeStateVector(fromBase64(text)))
  const changes = documentsOf(live).flatMap(({ doc }, i) => changedSince(doc, seen[i] ?? new Map()))
  return { at, said: new Map(changes.map((one) => [`${one.kind}/${one.id}`, saidOf(one)])) }
}

const seenNow = (live: Live, begins = false) => {
  const [plan = '', map = ''] = documentsOf(live).map(({ doc }) => toBase64(Y.encodeStateVector(doc)))
  return { id: live.initiative.get().id, body: { plan, map, ...(begins && { begins }) } }
}

const POST = 'POST /api/initiatives/:id/me/visit'

/** Tells the server what one has seen, once it is known what one had seen before. */
const follow = (live: Live, known: () => void): (() => void) => {
  const { id } = live.initiative.get()
  const leaving = new AbortController()
  const begin = async (): Promise<void> => {
    const { since } = await ask('GET /api/initiatives/:id/me/visit', { id })
    if (leaving.signal.aborted) return
    if (since && recall(id, 'seen') !== since.at) sinceOf(live).set(saySince(live, since))
    known()
    await ask(POST, seenNow(live, true))
    const leave = (): void => tellLeaving(POST, seenNow(live))
    addEventListener('pagehide', leave, { signal: leaving.signal })
    // phones close pages that are not looked at without another word
    document.addEventListener('visibilitychange', () => document.hidden && leave(), {
      signal: leaving.signal,
    })
  }
  // what cannot be asked or told now is so the next time
  begin().catch(() => undefined)
  return () => leaving.abort()
}

/** What others did since one was last here: counted above the page, and told one by one. */
export const SinceNews = () => {
  const live = useLive()
  const isThere = useSaved().kind === 'saved'
  const [isKnown, setKnown] = useState(false)
  const [isOpen, open] = useState(false)
  const since = useStore(sinceOf(live))
  // it goes on whatever becomes of the connection
  const begins = isThere || isKnown
  useEffect(() => (begins ? follow(live, () => setKnown(true)) : undefined), [live, begins])
  if (!since || since.said.size === 0) return null
  const seen = (): void => {
    keep(live.initiative.get().id, 'seen', since.at, 'closed')
    sinceOf(live).set(undefined)
  }
  return (
    <Banner
      icon={<History />}
      actions={
        <>
          <Button onPress={() => open(true)}>{words.show}</Button>
          <Button look="quiet" onPress={seen}>
            {words.seen}
          </Button>
          <SinceDialog since={since} isOpen={isOpen} onClose={() => open(false)} />
        </>
      }
    >
      {words.banner(momentShort(since.at), since.said.size)}
    </Banner>
  )
}
