import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

import { useLive } from '../../../live/use-live.ts'
import { useSharedText } from '../../../live/use-text.ts'
import { dontKnow } from '../../../messages/en/words.ts'
import styles from './fields.module.css'

/** A field with its name above it and, if need be, what is meant by it. */
const Field = (props: { id: string; label: string; hint?: string; children: ReactNode }) => (
  <div className={styles.field}>
    <label htmlFor={props.id}>{props.label}</label>
    {props.hint && (
      <p id={`${props.id}-hint`} className={styles.hint}>
        {props.hint}
      </p>
    )}
    {props.children}
  </div>
)

/** An actor's text that two people can type in at once. */
export const SharedField = (props: { item: string; text: 'name' | 'note'; label: string; rows?: number }) => {
  const id = useId()
  const { map: live } = useLive()
  const ref = useSharedText(live, 'actors', props.item, props.text)
  const item = `actors/${props.item}`
  const common = {
    id,
    ref,
    dir: 'auto',
    className: styles.input,
    onFocus: () => live.presence.be({ place: 'map', item, field: props.text, typing: true }),
    onBlur: () => live.presence.be({ place: 'map', item }),
  }
  return (
    <Field id={id} label={props.label}>
      {props.rows ? (
        <textarea {...common} rows={props.rows} maxLength={4000} />
      ) : (
        <input {...common} maxLength={200} />
      )}
    </Field>
  )
}

/** A text that is written when one leaves the field: of two who write it, the last wins. */
export const PlainField = (props: {
  label: string
  value: string | undefined
  most: number
  onChange: (value: string | undefined) => void
}) => {
  const id = useId()
  const ref = useRef<HTMLInputElement>(null)
  const { value = '' } = props
  useEffect(() => {
    if (ref.current && document.activeElement !== ref.current) ref.current.value = value
  }, [value])
  return (
    <Field id={id} label={props.label}>
      <input
        ref={ref}
        id={id}
        dir="auto"
        className={styles.input}
        defaultValue={value}
        maxLength={props.most}
        onBlur={({ target }) => {
          if (target.value.trim() !== value) props.onChange(target.value.trim() || undefined)
        }}
        onKeyDown={({ key, currentTarget, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) currentTarget.blur()
        }}
      />
    </Field>
  )
}

/** One of several; the first choice may stand for "don't know", which is stored as nothing. */
export const ChoiceField = (props: {
  label: string
  hint?: string
  value: string | undefined
  nothing?: string
  choices: readonly { id: string; name: string }[]
  onChange: (value: string | undefined) => void
}) => {
  const id = useId()
  return (
    <Field id={id} label={props.label} hint={props.hint}>
      <select
        id={id}
        className={styles.input}
        value={props.value ?? ''}
        onChange={({ target }) => props.onChange(target.value || undefined)}
      >
        {props.nothing !== undefined && <option value="">{props.nothing}</option>}
        {props.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A number on a scale, or "don't know". It is written when the hand lets go, not while it slides. */
export const ScaleField = (props: {
  label: string
  hint: string
  value: number | undefined
  least: number
  most: number
  step: number
  ends: readonly [string, string]
  say: (value: number | undefined) => string
  onChange: (value: number | undefined) => void
}) => {
  const id = useId()
  const { value, onChange, least, most } = props
  const ref = useRef<HTMLInputElement>(null)
  const [sliding, slide] = useState<number | undefined>(undefined)
  const shown = sliding ?? value
  useEffect(() => {
    const field = ref.current
    const onEnd = () => {
      slide(undefined)
      onChange(Number(field?.value))
    }
    field?.addEventListener('change', onEnd)
    return () => field?.removeEventListener('change', onEnd)
  }, [onChange])
  return (
    <Field id={id} label={props.label} hint={props.hint}>
      <output className={styles.said} htmlFor={id}>
        {props.say(shown)}
      </output>
      <input
        ref={ref}
        id={id}
        type="range"
        className={styles.range}
        data-unknown={shown === undefined || undefined}
        min={least}
        max={most}
        step={props.step}
        value={shown ?? (least + most) / 2}
        aria-valuetext={props.say(shown)}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => slide(Number(target.value))}
      />
      <div className={styles.ends} aria-hidden>
        <span>{props.ends[0]}</span>
        <span>{props.ends[1]}</span>
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={value === undefined}
          aria-label={`${props.label}: ${dontKnow}`}
          onChange={({ target }) => onChange(target.checked ? undefined : (least + most) / 2)}
        />
        {dontKnow}
      </label>
    </Field>
  )
}

export const CheckField = (props: { label: string; isOn: boolean; onChange: (isOn: boolean) => void }) => (
  <label className={styles.check}>
    <input type="checkbox" checked={props.isOn} onChange={({ target }) => props.onChange(target.checked)} />
    {props.label}
  </label>
)
