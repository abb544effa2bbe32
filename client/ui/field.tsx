import { type ComponentProps, type ReactNode, useId, useState } from 'react'

import { tooLong } from '../messages/en/room.ts'
import styles from './field.module.css'
import { TOO_LONG } from './form.ts'
import { Grows } from './grows.tsx'

type About = { label: string; hint?: string; wrong?: string }

/** A label, its field, what helps to fill it, and what is wrong with it. */
export const Field = (
  props: About & { children: (ids: { id: string; describedBy?: string }) => ReactNode },
) => {
  const id = useId()
  const notes = [props.hint && `${id}-hint`, props.wrong && `${id}-wrong`].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {props.label}
      </label>
      {props.children({ id, describedBy: notes || undefined })}
      {props.hint && (
        <p className={styles.hint} id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
      {props.wrong && (
        <p className={styles.wrong} id={`${id}-wrong`} role="alert">
          {props.wrong}
        </p>
      )}
    </div>
  )
}

/** `most`: how many letters there is room for. What is more stays in the field, which says so; see `sending`. */
type InputProps = About & { most?: number } & Omit<ComponentProps<'input'>, 'id' | 'className'>

/** A line of text with its label. */
export const TextField = ({ label, hint, wrong, most = Infinity, onInput, ...input }: InputProps) => {
  const [typed, setTyped] = useState(input.defaultValue)
  const { length } = String(input.value ?? typed ?? '').trim()
  const problem = length > most ? tooLong(length, most) : wrong
  return (
    <Field label={label} hint={hint} wrong={problem}>
      {({ id, describedBy }) => (
        <input
          dir="auto"
          {...input}
          {...(length > most && { [TOO_LONG]: '' })}
          id={id}
          className={styles.input}
          aria-describedby={both(describedBy, input['aria-describedby'])}
          aria-invalid={problem !== undefined || input['aria-invalid']}
          onInput={(event) => {
            setTyped(event.currentTarget.value)
            onInput?.(event)
          }}
        />
      )}
    </Field>
  )
}

/** `words`: what is in it now. `note`: what is to be said below it. */
type AreaProps = About & { words: string; note?: ReactNode } & Omit<
    ComponentProps<'textarea'>,
    'id' | 'className'
  >

/** Words with their label, as high as they are. */
export const AreaField = ({ label, hint, wrong, words, note, ...area }: AreaProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {({ id, describedBy }) => (
      <>
        <Grows words={words} className={styles.area}>
          <textarea
            dir="auto"
            {...area}
            rows={area.rows ?? 1}
            id={id}
            aria-describedby={both(describedBy, area['aria-describedby'])}
          />
        </Grows>
        {note}
      </>
    )}
  </Field>
)

const both = (...ids: (string | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined

type ChoiceProps = Omit<About, 'wrong'> & {
  /** What it is called in the form that is sent. */
  name?: string
  value: string | undefined
  /** The first choice, which stands for nothing: "don't know", "nobody". */
  nothing?: string
  choices: readonly { id: string; name: string }[]
  onChange: (value: string | undefined) => void
}

/** One of several or, if need be, none of them. */
export const ChoiceField = ({ label, hint, name, value, nothing, choices, onChange }: ChoiceProps) => (
  <Field label={label} hint={hint}>
    {({ id, describedBy }) => (
      <select
        id={id}
        name={name}
        className={styles.input}
        aria-describedby={describedBy}
        value={value ?? ''}
        onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
      >
        {nothing !== undefined && <option value="">{nothing}</option>}
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    )}
  </Field>
)

/** `says`: what is read out, where the label alone would not do. */
type CheckProps = { label: ReactNode; says?: string; isOn: boolean; onChange: (isOn: boolean) => void }

/** Something that is so or not. */
export const CheckField = ({ label, says, isOn, onChange }: CheckProps) => (
  <label className={styles.check}>
    <input
      type="checkbox"
      checked={isOn}
      aria-label={says}
      onChange={({ currentTarget }) => onChange(currentTarget.checked)}
    />
    <span>{label}</span>
  </label>
)
