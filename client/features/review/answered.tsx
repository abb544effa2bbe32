import type { Contribution } from '../../../shared/contribution.ts'
import { hasWords } from '../../live/contributions.ts'
import { review } from '../../messages/en/review.ts'
import { contributionStatuses } from '../../messages/en/words.ts'
import { Button } from '../../ui/button.tsx'
import { type Description, useDescribe } from './describe.ts'
import { Forget } from './forget.tsx'
import styles from './review-page.module.css'
import { ShowButton } from './show-button.tsx'
import type { Answer } from './use-answer.ts'
import { theirs } from '../../messages/theirs.ts'
import { Said } from '../../ui/said.tsx'

type Props = { all: readonly Contribution[]; isClosed: boolean; answer: Answer }

/** What has been answered, newest answer first. Each answer can be taken back for as long as the words are there. */
export const Answered = ({ all, isClosed, answer }: Props) => {
  const describe = useDescribe()
  if (all.length === 0) return null
  return (
    <details className={styles.answered}>
      <summary>{review.answered(all.length)}</summary>
      <ul>
        {all
          .toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : -1))
          .map((one) => (
            <li key={one.id} className={styles.done}>
              <Called {...describe(one)} hasWords={hasWords(one)} />
              <small>
                <Said>{[statusOf(one), one.reason && theirs(one.reason)].filter(Boolean).join(': ')}</Said>
              </small>
              <div className={styles.actions}>
                {one.status === 'accepted' && <ShowButton one={one} name={describe(one).name} />}
                {hasWords(one) && (
                  <Button
                    look="quiet"
                    isDisabled={isClosed}
                    aria-label={review.undoIt(describe(one).name)}
                    onPress={() => void answer(one, { status: 'waiting' })}
                  >
                    {review.takeAnswerBack}
                  </Button>
                )}
                <Forget one={one} name={describe(one).name} />
              </div>
            </li>
          ))}
      </ul>
    </details>
  )
}

const Called = ({ name, said, hasWords: isThere }: Description & { hasWords: boolean }) => {
  if (!isThere) return <span>{review.noWords}</span>
  if (said)
    return (
      <span>
        <Said>{said}</Said>
      </span>
    )
  return <span dir="auto">{name}</span>
}

const statusOf = ({ status }: Contribution): string | undefined =>
  status === 'waiting' || status === 'shown' ? undefined : contributionStatuses[status]
