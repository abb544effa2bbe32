import { useEffect, useRef, useState } from 'react'

import { type Bounds, partAlong } from '../../shared/words/bounds.ts'
import { dontKnow, notAnswered } from '../messages/en/words.ts'
import { Field } from '../ui/field.tsx'
import { CheckField } from '../ui/choice-field.tsx'
import styles from './scale-field.module.css'

type Props = {
  label: string
  hint: string
  value: number | undefined
  /** Whether somebody said that nobody knows, where there is no number. */
  isUnknown: boolean
  bounds: Bounds
  step: number
  ends: readonly [string, string]
  say: (value: number) => string
  /** Without a number: `isUnknown`, or no answer yet. */
  onChange: (value: number | undefined, isUnknown: boolean) => void
}

/** A number on a scale, "don't know", or no answer yet. It is written when the hand lets go, not while it slides. */
export const ScaleField = (props: Props) => {
  const { label, hint, value, isUnknown, bounds, step, ends, onChange } = props
  const ref = useRef<HTMLInputElement>(null)
  const [sliding, slide] = useState<number | undefined>(undefined)
  const shown = sliding ?? value
  const middle = partAlong(0.5, bounds)
  const said = shown === undefined ? (isUnknown ? dontKnow : notAnswered) : props.say(shown)
  useEffect(() => {
    const field = ref.current
    const onEnd = () => {
      slide(undefined)
      onChange(Number(field?.value), false)
    }
    field?.addEventListener('change', onEnd)
    return () => field?.removeEventListener('change', onEnd)
  }, [onChange])
  return (
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <>
          <output className={styles.said} htmlFor={id}>
            {said}
          </output>
          <input
            ref={ref}
            id={id}
            type="range"
            className={styles.range}
            data-unknown={shown === undefined || undefined}
            min={bounds.least}
            max={bounds.most}
            step={step}
            value={shown ?? middle}
            aria-valuetext={said}
            aria-describedby={describedBy}
            onChange={({ target }) => slide(Number(target.value))}
          />
          <div className={styles.ends} aria-hidden>
            <span>{ends[0]}</span>
            <span>{ends[1]}</span>
          </div>
          <CheckField
            label={dontKnow}
            says={`${label}: ${dontKnow}`}
            isOn={value === undefined && isUnknown}
            onChange={(isOn) => onChange(undefined, isOn)}
          />
        </>
      )}
    </Field>
  )
}
