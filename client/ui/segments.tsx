import { type ReactNode, useId } from 'react'

import styles from './segments.module.css'

type Segment<T> = { id: T; name: string; icon?: ReactNode }

/** One of a few choices that stand beside each other, by their words or by an icon each. */
export const Segments = <T extends string>(props: {
  label: string
  value: T
  segments: readonly Segment<T>[]
  onChange: (value: T) => void
}) => {
  const group = useId()
  return (
    <div className={styles.segments} role="radiogroup" aria-label={props.label}>
      {props.segments.map(({ id, name, icon }) => (
        <label key={id} className={styles.segment} title={icon ? name : undefined}>
          <input
            type="radio"
            name={group}
            aria-label={icon ? name : undefined}
            checked={id === props.value}
            onChange={() => props.onChange(id)}
          />
          {icon ?? name}
        </label>
      ))}
    </div>
  )
}
