import { useEffect, useState } from 'react'

import type { Contribution, TakenBack } from '../../../shared/contribution.ts'
import { hasWords, isThere, mayReview, waits } from '../../live/contributions.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useInitiative, useLive, useStore } from '../../live/use-live.ts'
import { review } from '../../messages/en/review.ts'
import { Answered } from './answered.tsx'
import { Given } from './given.tsx'
import styles from './review-page.module.css'
import { type LastGiven, useAnswer } from './use-answer.ts'
import { WaitingCard } from './waiting-card.tsx'

/** What waits for an answer, oldest first, and below it what has been answered. */
export const ReviewPage = () => {
  const initiative = useInitiative()
  const may = mayReview(initiative)
  const isClosed = initiative.paused || !may
  const { value, error } = useReadable(may)
  const { given, answer } = useAnswer()
  if (!value)
    return (
      <p className={styles.page}>{may ? (error ? sentenceOf(error) : review.opening) : review.notYours}</p>
    )
  const waiting = value.filter(waits).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const answered = value.filter(isThere).filter((one) => !waits(one))
  const takenBack = value.filter((one) => !isThere(one)).length
  const said = may ? (initiative.paused ? review.paused : review.intro) : review.noLonger
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{review.title}</h2>
        <span className={styles.chip}>{review.waiting(waiting.length)}</span>
      </header>
      {given && isStill(given, value) && <Given given={given} isClosed={isClosed} answer={answer} />}
      {waiting.length > 0 || !may ? (
        <p className={styles.intro} key={said} role={may ? undefined : 'alert'}>
          {said}
        </p>
      ) : (
        <div className={styles.empty}>
          <b>{review.empty}</b>
          <p>{review.emptyBody}</p>
        </div>
      )}
      <ul className={styles.list}>
        {waiting.map((one) => (
          <WaitingCard key={one.id} contribution={one} isClosed={isClosed} answer={answer} />
        ))}
      </ul>
      <Answered all={answered} isClosed={isClosed} answer={answer} />
      {takenBack > 0 && <p className={styles.takenBack}>{review.takenBack(takenBack)}</p>}
    </div>
  )
}

/** Whether the answer that was given last is the one there is, and there are words to say of it. */
const isStill = ({ one: { id }, verdict }: LastGiven, all: readonly (Contribution | TakenBack)[]): boolean =>
  all.some(
    (one) =>
      one.id === id &&
      isThere(one) &&
      hasWords(one) &&
      (verdict.status === 'waiting' ? waits(one) : one.status === verdict.status),
  )

/**
 * What those who review read. Who no longer does keeps what was on screen, and what they were typing in it, until all
 * is read again as somebody who does.
 */
const useReadable = (may: boolean) => {
  const { contributions } = useLive()
  const { value, error } = useStore(contributions)
  const [isTheirs, setTheirs] = useState(may)
  const [last, setLast] = useState<Read | undefined>(may ? value : undefined)
  if (!may && isTheirs) setTheirs(false)
  useEffect(() => {
    if (!may) return undefined
    let isOver = false
    const read = () => isOver || contributions.get().error !== undefined || setTheirs(true)
    void contributions.refresh().then(read)
    return () => {
      isOver = true
    }
  }, [may, error, contributions])
  const read = may && isTheirs && value !== last ? value : undefined
  const isLess = read !== undefined && last !== undefined && !isAllIn(last, read)
  if (read && !isLess) setLast(read)
  useOnceSure(isLess ? read : undefined, setLast)
  return { value: last, error }
}

type Read = readonly (Contribution | TakenBack)[]

const isAllIn = (before: Read, now: Read): boolean => {
  const ids = new Set(now.map(({ id }) => id))
  return before.every(({ id }) => ids.has(id))
}

/**
 * A list that something has gone from may be what those read who do not review: the page may hear of it before it hears
 * that one is of those by now. It is taken once it is sure that one is not.
 */
const useOnceSure = (read: Read | undefined, take: (read: Read) => void): void => {
  const { contributions, settings } = useLive()
  useEffect(() => {
    if (!read) return undefined
    let isOver = false
    const look = async () => {
      await settings.refresh()
      await contributions.refresh()
      const { value, error } = settings.get()
      const isSure = value !== undefined && error === undefined && mayReview(value)
      if (!isOver && isSure && contributions.get().value === read) take(read)
    }
    void look()
    return () => {
      isOver = true
    }
  }, [read, take, contributions, settings])
}
