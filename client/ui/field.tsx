import { type ComponentProps, type ReactNode, useId, useState } from 'react'

import { tooLong } from '../messages/en/room.ts'
import styles from './field.module.css'
import { TOO_LONG } from './form.ts'

export type About = { label: string; hint?: string; wrong?: string }

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

/** The ids of all that describes a field. */
export const both = (...ids: (string | undefined)[]): string | undefined =>
  ids.filter(Boolean).join(' ') || undefined
