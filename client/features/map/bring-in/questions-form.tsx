import { bringIn as shared } from '../../../messages/en/bring-in.ts'
import { bringMap as words } from '../../../messages/en/map-files.ts'
import { listSaid, numberSaid } from '../../../messages/locale.ts'
import styles from '../../../parts/bring-in/bring-in.module.css'
import { ChoiceField } from '../../../ui/choice-field.tsx'
import { Said } from '../../../ui/said.tsx'
import { type Answers, wordKey } from './answers.ts'
import { Ends } from './ends-form.tsx'
import type { Proposal } from './proposal.ts'
import type { Question } from './questions.ts'
import { type Range, RANGES, turned } from './scales.ts'
import { CHOICES_OF } from './word-lists.ts'

export type AskedProps = {
  proposal: Proposal
  answers: Answers
  answer: (next: Partial<Answers>) => void
}

/** Each thing that cannot be known from the file, asked once. */
export const Questions = (props: AskedProps) => {
  const { questions } = props.proposal
  if (questions.length === 0) return null
  return (
    <ul className={styles.questions}>
      {questions.map((question) => (
        <li key={keyOf(question)} data-open={question.isOpen}>
          <One question={question} {...props} />
        </li>
      ))}
    </ul>
  )
}

const keyOf = (question: Question): string =>
  question.ask === 'words'
    ? `words ${question.field}`
    : question.ask === 'scale'
      ? `scale ${question.column.key}`
      : question.ask

const One = ({ question, ...props }: AskedProps & { question: Question }) => {
  if (question.ask === 'name') return <Name {...props} />
  if (question.ask === 'scale') return <Scale question={question} {...props} />
  if (question.ask === 'words') return <Words question={question} {...props} />
  return <Ends question={question} {...props} />
}

type Asks<Ask extends Question['ask']> = AskedProps & { question: Extract<Question, { ask: Ask }> }

const Name = ({ proposal, answers, answer }: AskedProps) => {
  const columns = proposal.sheets.flatMap((sheet) => sheet.columns)
  if (columns.length === 0) return <p>{words.none}</p>
  return (
    <ChoiceField
      label={words.askName}
      value={undefined}
      nothing={shared.pick}
      choices={columns.map(({ key, at, head }) => ({ id: key, name: head || shared.unnamed(at + 1) }))}
      onChange={(key) => key !== undefined && answer({ fields: { ...answers.fields, [key]: 'name' } })}
    />
  )
}

const idOf = ([least, most]: Range): string => `${least}/${most}`

const Scale = ({ question, answers, answer }: Asks<'scale'>) => {
  const { column, scale, range } = question
  const all = RANGES[scale].some((one) => idOf(one) === idOf(range))
    ? RANGES[scale]
    : [range, ...RANGES[scale]]
  const [least, most] = range
  // few enough to be said one by one
  const count = Math.min(4, most - least)
  const steps = Array.from({ length: count + 1 }, (_, i) => least + (i / count) * (most - least))
  return (
    <>
      <ChoiceField
        label={words.askScale(column.head)}
        value={idOf(range)}
        choices={all.map((one) => ({ id: idOf(one), name: words.range(...one) }))}
        onChange={(id) => {
          const chosen = all.find((one) => idOf(one) === id)
          if (chosen) answer({ ranges: { ...answers.ranges, [column.key]: chosen } })
        }}
      />
      <p className={styles.hint}>
        {words.scaleSaid(
          words.scales[scale],
          listSaid(steps.map((n) => words.step(numberSaid(n), `${turned(scale, n, range) ?? ''}`))),
        )}
      </p>
    </>
  )
}

const Words = ({ question, answers, answer }: Asks<'words'>) => (
  <fieldset>
    <legend>{words.askWords[question.field]}</legend>
    <div className={question.words.length > 8 ? `${styles.choices} ${styles.many}` : styles.choices}>
      {question.words.map(({ key, name, count, answer: is }) => (
        <ChoiceField
          key={key}
          label={shared.times(name, count)}
          value={is}
          choices={[...CHOICES_OF[question.field], { id: 'out', name: words.wordOut }]}
          onChange={(id) =>
            answer({ words: { ...answers.words, [wordKey(question.field, name)]: id ?? 'out' } })
          }
        />
      ))}
    </div>
    {question.heads.some((head) => head !== '') && (
      <p className={styles.hint}>
        <Said>{listSaid(question.heads.filter((head) => head !== ''))}</Said>
      </p>
    )}
  </fieldset>
)
