import { type ComponentProps, type ReactNode, useId } from 'react'

import styles from './field.module.css'

type About = { label: string; hint?: string; wrong?: string }

/** A label, its field, what helps to fill it, and what is wrong with it. */
const Field = (props: About & { children: (ids: { id: string; describedBy?: string }) => ReactNode }) => {
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

type InputProps = About & Omit<ComponentProps<'input'>, 'id' | 'className'>

/** A line of text with its label. */
export const TextField = ({ label, hint, wrong, ...input }: InputProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {({ id, describedBy }) => (
      <input
        dir="auto"
        {...input}
        id={id}
        className={styles.input}
        aria-describedby={describedBy}
        aria-invalid={wrong !== undefined}
      />
    )}
  </Field>
)

type SelectProps = About & Omit<ComponentProps<'select'>, 'id' | 'className'>

/** One of several answers, with its label; the options are its children. */
export const SelectField = ({ label, hint, wrong, ...select }: SelectProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {({ id, describedBy }) => (
      <select {...select} id={id} className={styles.input} aria-describedby={describedBy} />
    )}
  </Field>
)
