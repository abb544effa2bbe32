import { type InputHTMLAttributes, type KeyboardEvent, useState } from 'react'

import { useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { lists as words } from '../../../messages/en/map-lists.ts'
import { namesHidden } from '../../../messages/en/names-hidden.ts'
import { type BoundField } from '../../../parts/bound-field.ts'
import { type Leave, useInPlace } from '../../../parts/in-place.ts'
import { type PlainFieldOf, usePlainField } from '../../../parts/plain-field.ts'
import { type SharedFieldOf, useSharedField } from '../../../parts/shared-field.ts'
import { ChoiceInPlace } from '../../../ui/choice-in-place.tsx'
import { focusOnce } from '../../../ui/focus.ts'
import { Grows } from '../../../ui/grows.tsx'
import { toast } from '../../../ui/toast.tsx'
import { type AnswerOf, asChoices, type Unknown } from '../answers.ts'
import styles from './editors.module.css'

/** Fields that are open where the words stand, with the focus in them. */

type EditorProps = { label: string; onLeave: (how: Leave) => void }

/** Words that several people write at once. */
export const SharedEditor = (props: EditorProps & { of: SharedFieldOf }) =>
  isVeiled(useLive()) ? <HiddenWords {...props} /> : <SharedWords {...props} />

const SharedWords = ({ of, ...rest }: EditorProps & { of: SharedFieldOf }) => (
  <TextEditor bound={useSharedField(of)} {...rest} />
)

/** Words of which the last to write wins. */
export const PlainEditor = (props: EditorProps & { of: PlainFieldOf }) =>
  isVeiled(useLive()) ? <HiddenWords {...props} /> : <PlainWords {...props} />

const PlainWords = ({ of, ...rest }: EditorProps & { of: PlainFieldOf }) => (
  <TextEditor bound={usePlainField(of)} {...rest} />
)

/** While names are hidden on this screen, words are neither shown nor changed. */
const HiddenWords = ({ label, onLeave }: EditorProps) => (
  <button
    ref={focusOnce}
    type="button"
    aria-label={label}
    onClick={() => onLeave('escape')}
    onBlur={() => onLeave('escape')}
  >
    {namesHidden.fields}
  </button>
)

const TextEditor = ({ bound, label, onLeave }: EditorProps & { bound: BoundField }) => {
  const { props } = useInPlace(bound, { caret: 'behind', onLeave })
  return (
    <>
      <Grows words={bound.words} className={styles.field}>
        <textarea {...props} rows={1} aria-label={label} />
      </Grows>
      {bound.note}
    </>
  )
}

/** One of several, "don't know", or no answer yet. */
export const AnswerInPlace = <T extends string | number>({
  label,
  onLeave,
  ...given
}: EditorProps & AnswerOf<T>) => (
  <ChoiceInPlace<T | Unknown> label={label} onLeave={onLeave} {...asChoices(given)} />
)

type NumberProps = EditorProps & {
  value: number | undefined
  bounds: { least: number; most: number }
  hint: string
  onWrite: (value: number | undefined) => void
}

/** A number. */
export const NumberEditor = ({ value, bounds, hint, onWrite, ...given }: NumberProps) => (
  <ValueEditor
    {...given}
    type="number"
    inputMode="decimal"
    step="any"
    min={bounds.least}
    max={bounds.most}
    title={hint}
    value={value === undefined ? '' : String(value)}
    onWrite={(typed) => onWrite(typed === '' ? undefined : Number(typed))}
  />
)

type DayProps = EditorProps & { value: string | undefined; onWrite: (value: string | undefined) => void }

/** A day, `YYYY-MM-DD`. */
export const DayEditor = ({ value = '', onWrite, ...given }: DayProps) => (
  <ValueEditor
    {...given}
    type="date"
    value={value.slice(0, 10)}
    onWrite={(typed) => onWrite(typed || undefined)}
  />
)

type ValueProps = EditorProps & {
  value: string
  onWrite: (typed: string) => void
} & Pick<InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputMode' | 'step' | 'min' | 'max' | 'title'>

/** What is written when one leaves, if it is another one. Escape, and what cannot be read, leave it as it was. */
const ValueEditor = ({ label, value, onWrite, onLeave, ...input }: ValueProps) => {
  const [typed, type] = useState(value)
  const write = ({ validity }: HTMLInputElement) => {
    if (validity.badInput) toast(words.notRead)
    else if (typed !== value) onWrite(typed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') write(event.currentTarget)
    onLeave(event.key === 'Enter' ? 'enter' : 'escape')
  }
  return (
    <input
      {...input}
      ref={focusOnce}
      className={styles.value}
      aria-label={label}
      value={typed}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => {
        write(currentTarget)
        onLeave('blur')
      }}
    />
  )
}
