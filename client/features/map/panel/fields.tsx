import { type ReactNode, useEffect, useId, useRef, useState } from 'react'

import type { ItemRef } from '../../../../shared/model/collection.ts'
import { MAX_NAME, MAX_TEXT, type Bounds, partAlong } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { dontKnow } from '../../../messages/en/words.ts'
import { usePastedLines } from '../../../parts/pasted-lines.tsx'
import { usePlainField } from '../../../parts/plain-field.ts'
import { useSharedField } from '../../../parts/shared-field.ts'
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
  const most = props.rows ? MAX_TEXT : MAX_NAME
  const of = { document: live, kind: 'actors', id: props.item, key: props.text, most }
  const { ref, note, about } = useSharedField(of)
  const { onPaste } = usePastedLines({ most })
  const item = `actors/${props.item}`
  const common = {
    id,
    ref,
    dir: 'auto',
    className: styles.input,
    onFocus: () => live.presence.be({ place: 'map', item, field: props.text, typing: true }),
    onBlur: () => live.presence.be({ place: 'map', item }),
    ...about,
  }
  return (
    <Field id={id} label={props.label}>
      {props.rows ? <textarea {...common} rows={props.rows} /> : <input {...common} onPaste={onPaste} />}
      {note}
    </Field>
  )
}

/** A text of an item that is one value: of two who write it, the last wins. */
export const PlainField = (props: {
  label: string
  of: ItemRef
  name: string
  value: string | undefined
  most: number
  onChange: (value: string | undefined) => void
}) => {
  const id = useId()
  const { map: live } = useLive()
  const { name, of, most, value = '', onChange } = props
  const onWrite = (words: string) => onChange(words.trim() === '' ? undefined : words)
  const field = usePlainField({ document: live, ...of, key: name, most, value, onWrite })
  const { onPaste } = usePastedLines({ most })
  return (
    <Field id={id} label={props.label}>
      <input
        {...field.props}
        id={id}
        dir="auto"
        className={styles.input}
        onPaste={onPaste}
        onKeyDown={({ key, currentTarget, nativeEvent }) => {
          if (key === 'Enter' && !nativeEvent.isComposing) currentTarget.blur()
        }}
      />
      {field.note}
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
  bounds: Bounds
  step: number
  ends: readonly [string, string]
  say: (value: number | undefined) => string
  onChange: (value: number | undefined) => void
}) => {
  const id = useId()
  const { value, onChange, bounds } = props
  const middle = partAlong(0.5, bounds)
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
        min={bounds.least}
        max={bounds.most}
        step={props.step}
        value={shown ?? middle}
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
          onChange={({ target }) => onChange(target.checked ? undefined : middle)}
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
