import { useEffect, useRef, useState } from 'react'

import { type Bounds, partAlong } from '../../shared/words/bounds.ts'
import { dontKnow } from '../messages/en/words.ts'
import { Field } from '../ui/field.tsx'
import { CheckField } from '../ui/choice-field.tsx'
import styles from './scale-field.module.css'

type Props = {
  label: string
  hint: string
  value: number | undefined
  bounds: Bounds
  step: number
  ends: readonly [string, string]
  say: (value: number | undefined) => string
  onChange: (value: number | undefined) => void
}

/** A number on a scale, or "don't know". It is written when the hand lets go, not while it slides. */
export const ScaleField = ({ label, hint, value, bounds, step, ends, say, onChange }: Props) => {
  const ref = useRef<HTMLInputElement>(null)
  const [sliding, slide] = useState<number | undefined>(undefined)
  const shown = sliding ?? value
  const middle = partAlong(0.5, bounds)
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
    <Field label={label} hint={hint}>
      {({ id, describedBy }) => (
        <>
          <output className={styles.said} htmlFor={id}>
            {say(shown)}
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
            aria-valuetext={say(shown)}
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
            isOn={value === undefined}
            onChange={(isOn) => onChange(isOn ? undefined : middle)}
          />
        </>
      )}
    </Field>
  )
}
