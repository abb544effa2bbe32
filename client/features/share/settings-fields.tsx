import type { ReactNode } from 'react'

import styles from './settings.module.css'

type SwitchProps = { words: string; hint: string; is: boolean; set: (is: boolean) => void }

/** What is on or off, with what that means. */
export const Switch = (props: SwitchProps) => (
  <label className={styles.switch}>
    <span>
      <b>{props.words}</b>
      <small>{props.hint}</small>
    </span>
    <input
      type="checkbox"
      role="switch"
      aria-checked={props.is}
      aria-label={props.words}
      checked={props.is}
      onChange={(event) => props.set(event.currentTarget.checked)}
    />
  </label>
)

type ChoicesProps<T extends string> = {
  words: string
  name: string
  value: T
  set: (value: T) => void
  choices: { value: T; words: string; hint?: string }[]
}

/** One of several, each with what it means. */
export const Choices = <T extends string>({
  words: legend,
  name,
  value,
  set,
  choices,
}: ChoicesProps<T>): ReactNode => (
  <fieldset className={styles.choices}>
    <legend>{legend}</legend>
    {choices.map((choice) => (
      <label key={choice.value} className={styles.choice}>
        <input type="radio" name={name} checked={choice.value === value} onChange={() => set(choice.value)} />
        <span>
          {choice.words}
          {choice.hint && <small>{choice.hint}</small>}
        </span>
      </label>
    ))}
  </fieldset>
)
