/** @jsxImportSource preact */
import type { ComponentChildren, InputHTMLAttributes } from 'preact'
import { useState } from 'preact/hooks'

import { tooLong } from '../messages/en/room.ts'
import { linesOf } from '../net/lines-of.ts'
import form from './form.module.css'

/** What ties an input to its label, its hint and what is wrong with it. */
type Wires = { id: string; 'aria-describedby': string; 'aria-invalid': boolean }

type About = {
  id: string
  label: string
  hint?: string
  /** What is wrong with what was typed; empty if nothing is. Read out when it appears. */
  problem?: string
}

/** A label, a hint, an input, and what is wrong with it. */
export const Field = ({
  id,
  label,
  hint,
  problem = '',
  children,
}: About & { children: (wires: Wires) => ComponentChildren }) => (
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

/** Why words cannot be sent as they are: how many letters there are, and how many there may be. Empty if they fit. */
export const lengthProblem = (text: string, most: number): string => {
  const { length } = text.trim()
  return length > most ? tooLong(length, most) : ''
}

type WordsProps = About & {
  value: string
  most: number
  changed: (value: string) => void
  /** Lines; without it there is one. */
  rows?: number
  /** What is said when several lines were pasted where only one thing can be named. */
  severalPasted?: string
  /** Of the element itself. */
  given?: Pick<InputHTMLAttributes, 'autocomplete' | 'enterkeyhint'> & Record<`data-${string}`, string>
}

/**
 * A field for words, which never cuts: what does not fit stays in it, with a sentence, until it is made shorter; and
 * several lines that are pasted where there is room for one stand in it one behind the other.
 */
export const WordsField = (props: WordsProps) => {
  const { value, most, changed, rows, given, severalPasted, problem, ...about } = props
  const [pasted, setPasted] = useState<string[]>([])
  const onPaste = (event: ClipboardEvent & { currentTarget: HTMLInputElement }) => {
    const lines = linesOf(event.clipboardData?.getData('text/plain') ?? '')
    if (lines.length < 2) return
    event.preventDefault()
    const field = event.currentTarget
    field.setRangeText(
      lines.join(', '),
      field.selectionStart ?? 0,
      field.selectionEnd ?? field.value.length,
      'end',
    )
    setPasted(lines)
    changed(field.value)
  }
  const common = {
    ...given,
    class: form.input,
    dir: 'auto',
    value,
    onInput: (event: { currentTarget: { value: string } }) => changed(event.currentTarget.value),
  } as const
  return (
    <Field {...about} problem={lengthProblem(value, most) || problem}>
      {(wires) =>
        rows === undefined ? (
          <>
            <input {...wires} {...common} onPaste={onPaste} />
            <output class={form.note}>
              {severalPasted && pasted.length > 0 && value.includes(pasted.join(', ')) && (
                <>
                  {severalPasted}
                  <Lines lines={pasted} />
                </>
              )}
            </output>
          </>
        ) : (
          <textarea {...wires} {...common} rows={rows} />
        )
      }
    </Field>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul class={form.lines}>
    {lines.map((line) => (
      <li key={line} dir="auto">
        {line}
      </li>
    ))}
  </ul>
)
