import { useId } from 'react'

import { type Question, type QuestionGroup, QUESTIONS } from '../../../shared/content/guidance.ts'
import { questions as words } from '../../messages/en/questions.ts'
import { Claims } from '../../parts/claims.tsx'
import { Notes } from './notes.tsx'
import styles from './questions-page.module.css'

/** The questions to talk through, each with where it is from, and with what was said. */
export const QuestionsPage = () => (
  <>
    <p className={styles.meaning}>{words.meaning}</p>
    {QUESTIONS.map((group) => (
      <Group key={group.id} group={group} />
    ))}
  </>
)

const GROUPS: Record<string, { name: string; asks: string }> = words.groups

const Group = ({ group: { id, questions, source, near } }: { group: QuestionGroup }) => {
  const title = useId()
  const { name, asks } = GROUPS[id] ?? { name: '', asks: '' }
  return (
    <section className={styles.group} aria-labelledby={title}>
      <h3 id={title}>{name}</h3>
      {asks !== '' && <p className={styles.asks}>{asks}</p>}
      {source !== undefined && <p className={styles.source}>{words.source(source)}</p>}
      <ul className={styles.questions}>
        {questions.map((one) => (
          <One key={one.id} question={one} />
        ))}
      </ul>
      {near !== undefined && <Claims near={near} />}
    </section>
  )
}

const One = ({ question: { id, name, question, source, isOurs } }: { question: Question }) => (
  <li className={styles.question}>
    {name !== undefined && <p className={styles.name}>{name}</p>}
    <p className={styles.asked}>{question}</p>
    {source !== undefined && (
      <p className={styles.source}>
        {words.source(source)}
        {isOurs && ` ${words.isOurs}`}
      </p>
    )}
    <Notes question={id} asked={question} />
  </li>
)
