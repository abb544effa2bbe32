import type { ReactNode } from 'react'

import { type About, Field } from './field.tsx'
import styles from './field.module.css'

type ChoiceProps<T> = Omit<About, 'wrong'> & {
  /** What it is called in the form that is sent. */
  name?: string
  value: T | undefined
  /** The first choice, which stands for none of them: "don't know", "nobody". Without it `onChange` gets one of them. */
  nothing?: string
  choices: readonly { id: T; name: string }[]
  onChange: (value: T | undefined) => void
}

/** One of several or, if need be, none of them. */
export const ChoiceField = <T extends string | number>({
  label,
  hint,
  name,
  value,
  nothing,
  choices,
  onChange,
}: ChoiceProps<T>) => {
  const chosen = (written: string) => choices.find((choice) => String(choice.id) === written)?.id
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <select
          id={id}
          name={name}
          className={styles.input}
          aria-describedby={describedBy}
          value={value ?? ''}
          // its one line may be too short for a name
          title={choices.find((choice) => choice.id === value)?.name}
          onChange={({ currentTarget }) => onChange(chosen(currentTarget.value))}
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
}

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
