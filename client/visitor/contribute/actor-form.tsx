/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { MAX_NAME, MAX_TEXT } from '../../../shared/protocol.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import button from '../button.module.css'
import { Choice } from '../choice.tsx'
import { Field } from '../field.tsx'
import form from '../form.module.css'
import type { Answers } from './actor.ts'
import css from './contribute.module.css'
import { QUESTIONS } from './questions.ts'

type Props = {
  answers: Answers
  changed: (answers: Answers) => void
  send: () => void
  sendWord: string
  problem: string
}

/** The questions about a person or group. Only the name must be answered. */
export const ActorForm = ({ answers, changed, send, sendWord, problem }: Props) => {
  const [tried, setTried] = useState(false)
  const nameless = answers.name.trim() === ''
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (nameless) document.getElementById('actor-name')?.focus()
    else send()
  }
  return (
    <form class={form.form} onSubmit={submit}>
      <p class={css.safety}>{words.form.safety}</p>
      <NameField
        name={answers.name}
        problem={tried && nameless ? words.form.nameMissing : ''}
        changed={(name) => changed({ ...answers, name })}
      />
      {QUESTIONS.map(({ name, legend, options }) => (
        <Choice
          key={name}
          name={name}
          legend={legend}
          options={options}
          value={answers[name]}
          chosen={(value) => changed({ ...answers, [name]: value })}
        />
      ))}
      <NoteField note={answers.note} changed={(note) => changed({ ...answers, note })} />
      <p class={form.wrong} role="alert">
        {problem}
      </p>
      <button type="submit" class={button.primary}>
        {sendWord}
      </button>
    </form>
  )
}

type NameProps = { name: string; problem: string; changed: (name: string) => void }

const NameField = ({ name, problem, changed }: NameProps) => (
  <Field id="actor-name" label={words.form.name} problem={problem}>
    {(ties) => (
      <input
        {...ties}
        class={form.input}
        dir="auto"
        autocomplete="off"
        enterkeyhint="next"
        maxLength={MAX_NAME}
        value={name}
        onInput={(event) => changed(event.currentTarget.value)}
      />
    )}
  </Field>
)

const NoteField = ({ note, changed }: { note: string; changed: (note: string) => void }) => (
  <Field id="actor-note" label={words.form.note} hint={words.form.optional}>
    {(ties) => (
      <textarea
        {...ties}
        class={form.input}
        dir="auto"
        rows={3}
        maxLength={MAX_TEXT}
        value={note}
        onInput={(event) => changed(event.currentTarget.value)}
      />
    )}
  </Field>
)
