/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { isBlank } from '../../../shared/names.ts'
import { MAX_NAME, MAX_TEXT } from '../../../shared/words/bounds.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import button from '../button.module.css'
import { Choice } from '../choice.tsx'
import { lengthProblem, WordsField } from '../field.tsx'
import form from '../form.module.css'
import { Heading } from '../page.tsx'
import type { Answers } from './actor.ts'
import css from './contribute.module.css'
import { Progress } from './progress.tsx'
import { QUESTIONS, STEPS } from './questions.ts'

/** What the questions are about: the map's question, if it has one, and the initiative. */
export type About = { question: string; title: string }

type Props = {
  about: About
  answers: Answers
  changed: (answers: Answers) => void
  /** What the page is called before there is a name. */
  heading: string
  /** Whether it was filled in before. */
  isChange?: boolean
  step: number
  goTo: (step: number) => void
  send: () => void
  sendWord: string
  /** Sends without the questions that are left. */
  sendNowWord: string
  problem: string
}

/** The questions about a person or group, one on a screen. Only the name must be answered. */
export const ActorForm = (props: Props) => {
  const { about, answers, goTo, send } = props
  const [tried, setTried] = useState(false)
  const nameless = isBlank(answers.name)
  const isNamed = !nameless && lengthProblem(answers.name, MAX_NAME) === ''
  const isLong = lengthProblem(answers.note, MAX_TEXT) !== ''
  // without a name there is nobody to ask about
  const step = isNamed ? Math.min(props.step, STEPS) : 1
  const isLast = step === STEPS
  const sendIfItFits = () => {
    if (!isLong) send()
    else if (isLast) document.getElementById('actor-note')?.focus()
    else goTo(STEPS)
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(nameless)
    if (!isNamed) document.getElementById('actor-name')?.focus()
    else if (isLast) sendIfItFits()
    else goTo(step + 1)
  }
  return (
    <form class={css.screen} onSubmit={submit}>
      <Progress step={step} />
      <Heading key={step} of={about.title}>
        {step === 1 ? props.heading : answers.name.trim()}
      </Heading>
      {about.question !== '' && (
        <p class={css.about}>
          <small>{words.form.question}</small>
          <bdi>{about.question}</bdi>
        </p>
      )}
      {(step === 1 || isLast) && <p class={css.safety}>{words.form.safety}</p>}
      <Step key={`step-${step}`} {...props} step={step} wrong={tried && nameless} />
      <div class={css.bar}>
        <p class={form.wrong} role="alert">
          {props.problem}
        </p>
        <button type="submit" class={button.primary} key={isLast ? 'send' : 'next'}>
          {isLast ? props.sendWord : words.form.next}
        </button>
        {isNamed && !isLast && (step > 1 || props.isChange) && (
          <button type="button" class={button.quietLink} onClick={sendIfItFits}>
            {props.sendNowWord}
          </button>
        )}
      </div>
    </form>
  )
}

/** One question. */
const Step = ({ about, answers, changed, step, wrong }: Props & { wrong: boolean }) => {
  if (step === 1)
    return (
      <NameField
        name={answers.name}
        problem={wrong ? words.form.nameMissing : ''}
        changed={(name) => changed({ ...answers, name })}
      />
    )
  const question = QUESTIONS[step - 2]
  if (!question) return <NoteField note={answers.note} changed={(note) => changed({ ...answers, note })} />
  const { name, legend, options } = question
  return (
    <Choice
      name={name}
      legend={legend(about.question === '' ? words.form.titled(about.title) : words.form.thisQuestion)}
      options={options}
      value={answers[name]}
      chosen={(value) => changed({ ...answers, [name]: value })}
    />
  )
}

/** Not a name of one's own for a browser to fill in, nor one for a password manager to mark. */
const PLAIN = {
  autocomplete: 'off',
  'data-1p-ignore': '',
  'data-lpignore': 'true',
  'data-bwignore': '',
} as const

type NameProps = { name: string; problem: string; changed: (name: string) => void }

const NameField = ({ name, problem, changed }: NameProps) => (
  <WordsField
    id="actor-name"
    label={words.form.name}
    problem={problem}
    most={MAX_NAME}
    value={name}
    changed={changed}
    given={{ ...PLAIN, enterkeyhint: 'next' }}
    severalPasted={words.form.severalPasted}
  />
)

const NoteField = ({ note, changed }: { note: string; changed: (note: string) => void }) => (
  <WordsField
    id="actor-note"
    label={words.form.note}
    hint={words.form.optional}
    most={MAX_TEXT}
    value={note}
    changed={changed}
    rows={3}
    given={PLAIN}
  />
)
