import { useState } from 'react'

import { type Thread } from '../../../shared/model/threads.ts'
import { saidAt, useIsThere, useMe, useOrigins, useThreads, waitsFor } from '../../live/commenting.ts'
import { useInQuery } from '../../live/use-address.ts'
import { useLive } from '../../live/use-live.ts'
import { useBeAt } from '../../live/use-presence.ts'
import { comments as words } from '../../messages/en/comments.ts'
import { turnTo } from '../../net/address.ts'
import { useDeleted } from '../../parts/deleted-lines.ts'
import { useEveryOrigin } from '../../parts/comments/threads.tsx'
import { ThreadSaid } from '../../parts/comments/thread.tsx'
import { showThing, useThing } from '../../parts/comments/thing.ts'
import { RecentlyDeleted } from '../../parts/recently-deleted.tsx'
import { Button } from '../../ui/button.tsx'
import { Said } from '../../ui/said.tsx'
import styles from './comments-page.module.css'
import { describeComment } from './deleted-comment.ts'

const FILTERS = ['open', 'waiting', 'resolved'] as const
type Filter = (typeof FILTERS)[number]

/** Threads that are shown before one asks for more. */
const MOST = 30

/** All that was said, newest first: what is open, what waits for oneself, what is resolved. */
export const CommentsPage = () => {
  const { plan } = useLive()
  useBeAt(plan.presence, 'comments')
  useEveryOrigin()
  const asked = useInQuery('show')
  const filter = FILTERS.find((one) => one === asked) ?? 'open'
  const [most, showMost] = useState(MOST)
  const sorted = useSorted()
  const shown = sorted[filter]
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{words.title}</h2>
        <p className={styles.meaning}>
          {words.page.meaning} {words.private}
        </p>
      </header>
      <fieldset className={styles.filters}>
        <legend className={styles.legend}>{words.page.filters}</legend>
        {FILTERS.map((one) => (
          <label key={one} className={styles.filter}>
            <input
              type="radio"
              name="show"
              checked={one === filter}
              onChange={() => turnTo('comments', { show: one })}
            />
            {words.page.show[one](sorted[one].length)}
          </label>
        ))}
      </fieldset>
      {shown.length === 0 && <p className={styles.empty}>{words.page.empty[filter]}</p>}
      <ul className={styles.list}>
        {shown.slice(0, most).map((thread) => (
          <OneThread key={thread.root.id} thread={thread} />
        ))}
      </ul>
      {shown.length > most && <Button onPress={() => showMost(most + MOST)}>{words.page.more}</Button>}
      {sorted.gone.length > 0 && (
        <details className={styles.deleted}>
          <summary>{words.page.gone(sorted.gone.length)}</summary>
          <p>{words.page.goneMeaning}</p>
          <ul className={styles.list}>
            {sorted.gone.slice(0, most).map((thread) => (
              <OneThread key={thread.root.id} thread={thread} />
            ))}
          </ul>
        </details>
      )}
      <DeletedComments />
    </div>
  )
}

/** The threads by what they are shown under, what was said last first; apart those about what was deleted. */
const useSorted = (): Record<Filter | 'gone', Thread[]> => {
  const origins = useOrigins()
  const me = useMe()
  const at = saidAt(origins)
  const last = ({ root, answers }: Thread): string => at(answers.at(-1) ?? root)
  const threads = useThreads(origins).toSorted((a, b) => (last(a) < last(b) ? 1 : -1))
  const isThere = useIsThere(threads)
  const all = threads.filter(isThere)
  return {
    gone: threads.filter((one) => !isThere(one)),
    open: all.filter(({ root }) => !root.resolved),
    waiting: all.filter((one) => waitsFor(one, me, origins)),
    resolved: all.filter(({ root }) => root.resolved),
  }
}

const OneThread = ({ thread }: { thread: Thread }) => {
  const live = useLive()
  const thing = useThing(thread.root.on)
  return (
    <li className={styles.one}>
      <div className={styles.thing}>
        <small>{thing.is}</small>
        {thing.isThere ? (
          <button type="button" className={styles.link} onClick={() => showThing(live, thing, true)}>
            <Said>{thing.name}</Said>
          </button>
        ) : (
          <Said>{thing.name}</Said>
        )}
      </div>
      <ThreadSaid thread={thread} />
    </li>
  )
}

const DeletedComments = () => {
  const { plan } = useLive()
  const lines = useDeleted(plan, 'comments', describeComment)
  if (lines.length === 0) return null
  return (
    <details className={styles.deleted}>
      <summary>{words.recentlyDeleted(lines.length)}</summary>
      <RecentlyDeleted document={plan} lines={lines} />
    </details>
  )
}
