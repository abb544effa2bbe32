import type { KeyboardEvent } from 'react'

import styles from './field.module.css'
import { focusOnce } from './focus.ts'

type ChoiceProps<T> = {
  label: string
  value: T | undefined
  /** The first choice, which stands for none of them. */
  nothing?: string
  choices: readonly { id: T; name: string }[]
  onChange: (value: T | undefined) => void
  onLeave: (how: 'enter' | 'escape' | 'blur') => void
}

/** Whether it was a hand that did something last, and no key. */
let isByHand = false
for (const type of ['pointerdown', 'keydown'])
  addEventListener(type, () => (isByHand = type === 'pointerdown'), { capture: true, passive: true })

/** A hand gets the list at once, where the browser lets a page open it; keys choose without. */
const openOnce = (select: HTMLSelectElement | null): void => {
  focusOnce(select)
  try {
    if (isByHand) select?.showPicker()
  } catch {
    // not without a press, and not everywhere
  }
}

/** One of several that is chosen where it stands, such as in a table: with the focus in it from the beginning. */
export const ChoiceInPlace = <T extends string | number>(props: ChoiceProps<T>) => {
  const { choices, nothing, value, onLeave } = props
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onLeave(event.key === 'Enter' ? 'enter' : 'escape')
  }
  return (
    <select
      ref={openOnce}
      className={styles.input}
      aria-label={props.label}
      value={value ?? ''}
      onChange={({ currentTarget }) => {
        props.onChange(choices.find(({ id }) => String(id) === currentTarget.value)?.id)
        // who chooses by keys may go on to the next one
        if (isByHand) onLeave('enter')
      }}
      onKeyDown={onKeyDown}
      onBlur={() => onLeave('blur')}
    >
      {nothing !== undefined && <option value="">{nothing}</option>}
      {choices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  )
}
