import { useEffect, useRef } from 'react'

import { addComment } from '../../../shared/model/comments.ts'
import { allIn, type Thread } from '../../../shared/model/threads.ts'
import { useMe, useOrigins, useThreads } from '../../live/commenting.ts'
import { useList, useLive } from '../../live/use-live.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { announce } from '../../ui/announce.tsx'
import { Composer } from './composer.tsx'
import styles from './comments.module.css'
import { isOwnFromNow, useIsMine, useSayer } from './said.tsx'
import type { Thing } from './thing.ts'
import { ThreadSaid } from './thread.tsx'

/** All that was said about something, and a field to begin with. */
export const Threads = ({ thing }: { thing: Thing }) => {
  useEveryOrigin()
  const threads = useThreads(useOrigins()).filter(({ root }) => root.on === thing.on)
  const open = threads.filter(({ root }) => !root.resolved)
  const resolved = threads.filter(({ root }) => root.resolved)
  useArrivals(threads)
  return (
    <div className={styles.threads}>
      {!thing.isThere && (
        <p className={styles.hint} role="alert">
          {words.gone}
        </p>
      )}
      {threads.length === 0 && <p className={styles.hint}>{words.nothing}</p>}
      {open.map((thread) => (
        <ThreadSaid key={thread.root.id} thread={thread} />
      ))}
      {thing.isThere && <Begin thing={thing} isFirst={open.length === 0} />}
      {resolved.length > 0 && (
        <details className={styles.settled}>
          <summary>{words.resolved(resolved.length)}</summary>
          {resolved.map((thread) => (
            <ThreadSaid key={thread.root.id} thread={thread} />
          ))}
        </details>
      )}
      <p className={styles.hint}>{words.private}</p>
    </div>
  )
}

const Begin = ({ thing: { on, document, within }, isFirst }: { thing: Thing; isFirst: boolean }) => {
  const { plan } = useLive()
  const { person = '' } = useMe()
  const [kind = '', ...id] = on.split('/')
  return (
    <Composer
      key={on}
      of={{ kind, id: id.join('/'), key: 'comment' }}
      document={document}
      within={within}
      label={isFirst ? words.field : words.fieldMore}
      send={words.send}
      focuses={isFirst}
      onSend={(text, named) => {
        isOwnFromNow(plan.act((doc) => addComment(doc, on, { text, by: person, named })))
        announce(words.sent)
      }}
    />
  )
}

/** Says to a screen reader that somebody else has said something. */
const useArrivals = (threads: readonly Thread[]): void => {
  const seen = useRef<ReadonlySet<string>>(undefined)
  const sayer = useSayer()
  const isMine = useIsMine()
  const origins = useOrigins()
  useEffect(() => {
    const all = threads.flatMap(allIn)
    const before = seen.current
    // whose it is is known a moment later
    const known = all.filter(({ id }) => origins.has(id) || isMine(id))
    seen.current = new Set(before ? [...before, ...known.map(({ id }) => id)] : all.map(({ id }) => id))
    if (!before) return
    const fresh = known.find(({ id }) => !before.has(id) && !isMine(id))
    if (fresh) announce(words.arrived(sayer(fresh.id)))
  })
}

/** Asks for the authors again where there are comments that the server was not asked about. */
export const useEveryOrigin = (): void => {
  const { comments, commentOrigins } = useLive()
  const origins = useOrigins()
  const all = useList(comments)
  const asked = useRef('')
  useEffect(() => {
    const missing = all
      .filter(({ id }) => !origins.has(id))
      .map(({ id }) => id)
      .join()
    if (missing === '' || missing === asked.current) return
    asked.current = missing
    void commentOrigins.refresh()
  }, [all, origins, commentOrigins])
}
