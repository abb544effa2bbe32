/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { contributionStatuses } from '../../messages/en/words.ts'
import page from '../page.module.css'
import type { SentActor } from './actor.ts'

/** Tells a screen reader, politely, when something that was sent got an answer. */
export const News = ({ sent }: { sent: SentActor[] | undefined }) => {
  const [news, setNews] = useState('')
  const knownRef = useRef<Map<string, string>>(undefined)
  useEffect(() => {
    if (!sent) return
    const before = knownRef.current
    knownRef.current = new Map(sent.map(({ id, status }) => [id, status]))
    const changed = sent.filter(({ id, status }) => before?.has(id) && before.get(id) !== status)
    if (changed.length > 0)
      setNews(
        changed.map(({ name, status }) => words.mine.news(name, contributionStatuses[status])).join('. '),
      )
  }, [sent])
  return <output class={page.hidden}>{news}</output>
}
