import { Undo2 } from 'lucide-react'

import { review } from '../../messages/en/review.ts'
import { Button } from '../../ui/button.tsx'
import { useDescribe } from './describe.ts'
import styles from './review-page.module.css'
import { ShowButton } from './show-button.tsx'
import { type Answer, type LastGiven, UNDO } from './use-answer.ts'
import { Said } from '../../ui/said.tsx'

type Props = { given: LastGiven; isClosed: boolean; answer: Answer }

/** What was answered last: where to see it, and the way back. It stays until the next answer. */
export const Given = ({ given: { one, verdict }, isClosed, answer }: Props) => {
  const { name } = useDescribe()(one)
  return (
    <section className={styles.given} aria-label={review.last}>
      <output key={`${one.id} ${verdict.status}`}>
        <Said>{review.given[verdict.status](name)}</Said>
      </output>
      {verdict.status !== 'waiting' && (
        <div className={styles.givenActions}>
          {verdict.status === 'accepted' && <ShowButton one={one} name={name} />}
          <Button
            id={UNDO}
            isDisabled={isClosed}
            aria-label={review.undoIt(name)}
            onPress={() => void answer(one, { status: 'waiting' })}
          >
            <Undo2 /> {review.undo}
          </Button>
        </div>
      )}
    </section>
  )
}
