import { useState } from 'react'

import type { Contribution } from '../../../shared/contribution.ts'
import { hasWords } from '../../live/contributions.ts'
import { ask } from '../../net/http.ts'
import { sentenceOf } from '../../live/sentence.ts'
import { useLive } from '../../live/use-live.ts'
import { review } from '../../messages/en/review.ts'
import { Button } from '../../ui/button.tsx'
import { focusOnce } from '../../ui/focus.ts'
import { toast } from '../../ui/toast.tsx'
import styles from './review-page.module.css'

/** Takes the words of something that was answered away for good, once that is confirmed. */
export const Forget = ({ one, name }: { one: Contribution; name: string }) => {
  const { initiative, contributions } = useLive()
  const [isAsking, setAsking] = useState(false)
  if (!hasWords(one)) return null
  const forget = async () => {
    try {
      await ask('DELETE /api/initiatives/:id/contributions/:contribution', {
        id: initiative.get().id,
        contribution: one.id,
      })
      toast(review.forgotten)
    } catch (error) {
      toast(sentenceOf(error))
    }
    await contributions.refresh()
  }
  if (!isAsking)
    return (
      <Button look="quiet" aria-label={review.forgetIt(name)} onPress={() => setAsking(true)}>
        {review.forget}
      </Button>
    )
  return (
    <div className={styles.actions}>
      <p ref={focusOnce} tabIndex={-1}>
        {one.status === 'accepted' ? review.sureForgetAccepted : review.sureForget}
      </p>
      <Button look="danger" onPress={() => void forget()}>
        {review.doForget}
      </Button>
      <Button onPress={() => setAsking(false)}>{review.cancel}</Button>
    </div>
  )
}
