import { type Contribution, hasWords } from '../../live/contributions.ts'
import { review } from '../../messages/en/review.ts'
import { contributionStatuses } from '../../messages/en/words.ts'
import { useDescribe } from './describe.ts'
import { Forget } from './forget.tsx'
import styles from './review-page.module.css'

/** What has been answered, newest answer first. */
export const Answered = ({ all }: { all: readonly Contribution[] }) => {
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
              <span dir="auto">{hasWords(one) ? describe(one).name : review.noWords}</span>
              <small>{[statusOf(one), one.reason].filter(Boolean).join(': ')}</small>
              <Forget one={one} name={describe(one).name} />
            </li>
          ))}
      </ul>
    </details>
  )
}

const statusOf = ({ status }: Contribution): string | undefined =>
  status === 'waiting' || status === 'shown' ? undefined : contributionStatuses[status]
