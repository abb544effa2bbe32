/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { MAX_NAME, MAX_TEXT } from '../../../shared/protocol.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import { Choice, type Option } from '../choice.tsx'
import ui from '../visitor.module.css'
import css from './contribute.module.css'
import { AFFECTEDS, type Answers, DONT_KNOW, INFLUENCES, KINDS, POSITIONS } from './actor.ts'

const optionsOf = <K extends string>(known: readonly K[], labels: Record<K, string>): Option[] => [
  ...known.map((value) => ({ value, label: labels[value] })),
  { value: DONT_KNOW, label: words.form.dontKnow },
]
const keysOf = <K extends string>(choices: Record<K, number>): K[] => Object.keys(choices) as K[]

const QUESTIONS = [
  { name: 'kind', legend: words.form.kind, options: optionsOf(KINDS, words.form.kinds) },
  {
    name: 'influence',
    legend: words.form.influence,
    options: optionsOf(keysOf(INFLUENCES), words.form.influences),
  },
  {
    name: 'position',
    legend: words.form.position,
    options: optionsOf(keysOf(POSITIONS), words.form.positions),
  },
  {
    name: 'affected',
    legend: words.form.affected,
    options: optionsOf(keysOf(AFFECTEDS), words.form.affecteds),
  },
] as const

type Props = {
  answers: Answers
  changed: (answers: Answers) => void
  send: () => void
  sendWord: string
  problem: string
}

/** The questions about a person or group. Only the name must be answered. */
export const ActorForm = ({ answers, changed, send, sendWord, problem }: Props) => {
  const [nameless, setNameless] = useState(false)
  return (
    <form
      class={ui.form}
      onSubmit={(event) => {
        event.preventDefault()
        const empty = answers.name.trim() === ''
        setNameless(empty)
        if (empty) document.getElementById('actor-name')?.focus()
        else send()
      }}
    >
      <p class={css.safety}>{words.form.safety}</p>
      <div>
        <label class={ui.label} for="actor-name">
          {words.form.name}
        </label>
        <input
          class={ui.input}
          id="actor-name"
          dir="auto"
          autocomplete="off"
          enterkeyhint="next"
          maxLength={MAX_NAME}
          value={answers.name}
          onInput={(event) => changed({ ...answers, name: event.currentTarget.value })}
          aria-invalid={nameless}
          aria-describedby="actor-name-wrong"
        />
        <p class={ui.wrong} id="actor-name-wrong" role="alert">
          {nameless && answers.name.trim() === '' ? words.form.nameMissing : ''}
        </p>
      </div>
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
      <p class={ui.wrong} role="alert">
        {problem}
      </p>
      <button type="submit" class={ui.primary}>
        {sendWord}
      </button>
    </form>
  )
}

const NoteField = ({ note, changed }: { note: string; changed: (note: string) => void }) => (
  <div>
    <label class={ui.label} for="actor-note">
      {words.form.note}
    </label>
    <p class={ui.hint} id="actor-note-hint">
      {words.form.optional}
    </p>
    <textarea
      class={ui.input}
      id="actor-note"
      dir="auto"
      rows={3}
      maxLength={MAX_TEXT}
      value={note}
      onInput={(event) => changed(event.currentTarget.value)}
      aria-describedby="actor-note-hint"
    />
  </div>
)
