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
/** The same where each has an address of its own. */
export const SegmentLinks = <T extends string>(props: {
  label: string
  value: T
  segments: readonly (Segment<T> & { href: string })[]
  onChoose: (value: T) => void
}) => (
  <nav className={styles.segments} aria-label={props.label}>
    {props.segments.map(({ id, name, href }) => (
      <a
        key={id}
        className={styles.segment}
        href={href}
        aria-current={id === props.value ? 'true' : undefined}
        onClick={(event) => {
          // a press with a key held opens another tab or window, as links do
          if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
          event.preventDefault()
          props.onChoose(id)
        }}
      >
        {name}
      </a>
    ))}
  </nav>
)
