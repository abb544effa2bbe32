import type { ComponentProps, ReactNode } from 'react'

import { type About, both, Field } from './field.tsx'
import styles from './field.module.css'
import { Grows } from './grows.tsx'

/** `words`: what is in it now. `note`: what is to be said below it. */
type AreaProps = About & { words: string; note?: ReactNode } & Omit<
    ComponentProps<'textarea'>,
    'id' | 'className'
  >

/** Words with their label, as high as they are. */
export const AreaField = ({ label, hint, wrong, words, note, ...area }: AreaProps) => (
  <Field label={label} hint={hint} wrong={wrong}>
    {({ id, describedBy }) => (
      <>
        <Grows words={words} className={styles.area}>
          <textarea
            dir="auto"
            {...area}
            rows={area.rows ?? 1}
            id={id}
            aria-describedby={both(describedBy, area['aria-describedby'])}
          />
        </Grows>
        {note}
      </>
    )}
  </Field>
)
