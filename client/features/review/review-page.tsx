import { useState } from 'react'

import { type Contribution, isThere, waits } from '../../live/contributions.ts'
import { call } from '../../net/http.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useInitiative, useLive, useStore } from '../../live/use-live.ts'
import { review } from '../../messages/en/review.ts'
import { toast } from '../../ui/toast.tsx'
import { Answered } from './answered.tsx'
import styles from './review-page.module.css'
import { type Verdict, WaitingCard } from './waiting-card.tsx'
import { useDescribe } from './describe.ts'

/** What waits for an answer, oldest first, and below it what has been answered. */
export const ReviewPage = () => {
  const { contributions } = useLive()
  const { paused } = useInitiative()
  const { value, error } = useStore(contributions)
  const answer = useAnswer()
  if (!value) return <p className={styles.page}>{error ? sentenceOf(error) : review.opening}</p>
  const waiting = value.filter(waits).toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
  const answered = value.filter(isThere).filter((one) => !waits(one))
  const takenBack = value.filter((one) => !isThere(one)).length
  return (
    <div className={styles.page}>
      <header className={styles.bar}>
        <h2 className={styles.title}>{review.title}</h2>
        <span className={styles.chip}>{review.waiting(waiting.length)}</span>
      </header>
      {waiting.length > 0 ? (
        <p className={styles.intro}>{paused ? review.paused : review.intro}</p>
      ) : (
        <div className={styles.empty}>
          <b>{review.empty}</b>
          <p>{review.emptyBody}</p>
        </div>
      )}
      <ul className={styles.list}>
        {waiting.map((one) => (
          <WaitingCard key={one.id} contribution={one} isPaused={paused} answer={answer} />
        ))}
      </ul>
      <Answered all={answered} />
      {takenBack > 0 && <p className={styles.takenBack}>{review.takenBack(takenBack)}</p>}
    </div>
  )
}

/** Gives an answer, and shows the list as it is then. */
const useAnswer = () => {
  const { initiative, contributions } = useLive()
  const describe = useDescribe()
  const [isBusy, setBusy] = useState(false)
  return async (one: Contribution, verdict: Verdict): Promise<void> => {
    if (isBusy) return
    setBusy(true)
    try {
      const path = `/api/initiatives/${initiative.get().id}/contributions/${one.id}`
      await call(path, { method: 'PATCH', body: verdict })
      toast(review[verdict.status](describe(one).name))
    } catch (error) {
      toast(sentenceOf(error))
    }
    await contributions.refresh()
    setBusy(false)
  }
}
