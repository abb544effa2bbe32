/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact'

import form from './form.module.css'

/** What ties an input to its label, its hint and what is wrong with it. */
type Ties = { id: string; 'aria-describedby': string; 'aria-invalid': boolean }

type Props = {
  id: string
  label: string
  hint?: string
  /** What is wrong with what was typed; empty if nothing is. Read out when it appears. */
  problem?: string
  children: (ties: Ties) => ComponentChildren
}

/** A label, a hint, an input, and what is wrong with it. */
export const Field = ({ id, label, hint, problem = '', children }: Props) => (
  <div>
    <label class={form.label} for={id}>
      {label}
    </label>
    {hint && (
      <p class={form.hint} id={`${id}-hint`}>
        {hint}
      </p>
    )}
    {children({
      id,
      'aria-describedby': hint ? `${id}-hint ${id}-wrong` : `${id}-wrong`,
      'aria-invalid': problem !== '',
    })}
    <p class={form.wrong} id={`${id}-wrong`} role="alert">
      {problem}
    </p>
  </div>
)
