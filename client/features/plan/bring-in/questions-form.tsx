import { STATUSES } from '../../../../shared/words/choices.ts'
import { bringIn as words } from '../../../messages/en/bring-in.ts'
import { activityStatuses } from '../../../messages/en/choices.ts'
import { grid as gridWords } from '../../../messages/en/grid.ts'
import { daySaid } from '../../../messages/when.ts'
import { CheckField, ChoiceField } from '../../../ui/choice-field.tsx'
import { Said } from '../../../ui/said.tsx'
import styles from '../../../parts/bring-in/bring-in.module.css'
import type { AskedProps } from './asked.ts'
import { Names } from './names-form.tsx'
import type { Question } from './questions.ts'

/** Each thing that cannot be known from the file, asked once. */
export const Questions = (props: AskedProps) => {
  const { questions } = props.proposal
  if (questions.length === 0) return null
  return (
    <ul className={styles.questions}>
      {questions.map((question) => (
        <li
          key={question.ask === 'place' ? `place ${question.wants}` : question.ask}
          data-open={question.isOpen}
        >
          <One question={question} {...props} />
        </li>
      ))}
    </ul>
  )
}

type OneProps = AskedProps & { question: Question }

const One = ({ question, ...props }: OneProps) => {
  if (question.ask === 'title') return <Title {...props} />
  if (question.ask === 'place') return <Place question={question} {...props} />
  if (question.ask === 'statuses') return <Statuses question={question} {...props} />
  if (question.ask === 'order') return <Order question={question} {...props} />
  if (question.ask === 'serials') return <Serials question={question} {...props} />
  return <Names question={question} {...props} />
}

type Asks<Ask extends Question['ask']> = AskedProps & { question: Extract<Question, { ask: Ask }> }

const Title = ({ proposal, answers, answer }: AskedProps) => (
  <ChoiceField
    label={words.askTitle}
    value={undefined}
    nothing={words.pick}
    choices={proposal.columns.map(({ at, head }) => ({ id: at, name: head || words.unnamed(at + 1) }))}
    onChange={(at) => at !== undefined && answer({ fields: { ...answers.fields, [at]: 'title' } })}
  />
)

const Place = ({ question, plan, answers, answer }: Asks<'place'>) => {
  const { wants, count } = question
  const key = wants === 'phases' ? 'phase' : 'component'
  return (
    <ChoiceField
      label={count === 0 ? words.placeChosen[wants] : words.askPlace[wants](count)}
      value={answers[key]}
      nothing={words.pick}
      choices={plan[wants].map(({ id, name }) => ({ id, name: name || gridWords.noName }))}
      onChange={(id) => answer({ [key]: id })}
    />
  )
}

const Statuses = ({ question, answers, answer }: Asks<'statuses'>) => (
  <fieldset>
    <legend>{words.askStatuses}</legend>
    <div className={styles.choices}>
      {question.words.map(({ key, name, count, answer: is }) => (
        <ChoiceField
          key={key}
          label={words.times(name, count)}
          value={is}
          nothing={words.pick}
          choices={[
            ...STATUSES.map((id) => ({ id, name: activityStatuses[id] })),
            { id: 'out' as const, name: words.statusOut },
          ]}
          onChange={(status) => status && answer({ statuses: { ...answers.statuses, [key]: status } })}
        />
      ))}
    </div>
  </fieldset>
)

const Order = ({ question, answer }: Asks<'order'>) => {
  const { both, only, answer: order } = question
  return (
    <>
      <ChoiceField
        label={words.askOrder}
        value={order}
        nothing={words.pick}
        choices={(['dmy', 'mdy'] as const).map((id) => ({ id, name: words.orders[id] }))}
        onChange={(next) => answer({ order: next })}
      />
      <p className={styles.hint}>
        <Said>{words.orderHint(both[0] ?? '', only.dmy[0] ?? only.mdy[0])}</Said>
      </p>
    </>
  )
}

const Serials = ({ question, answer }: Asks<'serials'>) => (
  <>
    <p>
      <Said>{words.askSerials(question.written, daySaid(question.day), question.count)}</Said>
    </p>
    <CheckField label={words.serials} isOn={question.answer} onChange={(serials) => answer({ serials })} />
  </>
)
