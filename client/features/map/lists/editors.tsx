import { type KeyboardEvent, useState } from 'react'

import { useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { namesHidden } from '../../../messages/en/names-hidden.ts'
import { type BoundField } from '../../../parts/bound-field.ts'
import { type Leave, useInPlace } from '../../../parts/in-place.ts'
import { type PlainFieldOf, usePlainField } from '../../../parts/plain-field.ts'
import { type SharedFieldOf, useSharedField } from '../../../parts/shared-field.ts'
import { focusOnce } from '../../../ui/focus.ts'
import { Grows } from '../../../ui/grows.tsx'
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

type NumberProps = EditorProps & {
  value: number | undefined
  bounds: { least: number; most: number }
  hint: string
  onWrite: (value: number | undefined) => void
}

/** A number that is written when one leaves, if it is another one. Escape leaves it as it was. */
export const NumberEditor = ({ label, value, bounds, hint, onWrite, onLeave }: NumberProps) => {
  const [typed, type] = useState(value === undefined ? '' : String(value))
  const write = () => {
    const number = typed.trim() === '' ? undefined : Number(typed)
    if (number === undefined || Number.isFinite(number)) if (number !== value) onWrite(number)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Enter') write()
    onLeave(event.key === 'Enter' ? 'enter' : 'escape')
  }
  return (
    <input
      ref={focusOnce}
      className={styles.number}
      type="number"
      inputMode="decimal"
      step="any"
      min={bounds.least}
      max={bounds.most}
      aria-label={label}
      title={hint}
      value={typed}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => {
        write()
        onLeave('blur')
      }}
    />
  )
}
