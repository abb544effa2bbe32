/** @jsxImportSource preact */
import form from './form.module.css'
import { Said } from './said.tsx'

export type Option = { value: string; label: string }

type Props = {
  name: string
  legend: string
  hint?: string
  /** What is wrong with the answer; read out when it appears. */
  problem?: string
  options: readonly Option[]
  /** Nothing is chosen while it equals none of the options. */
  value: string | undefined
  chosen: (value: string) => void
}

/** One of a few answers, as buttons for thumbs; to keyboards and screen readers it is a group of radio buttons. */
export const Choice = ({ name, legend, hint, problem = '', options, value, chosen }: Props) => (
  <fieldset class={form.choice} aria-describedby={hint ? `${name}-hint ${name}-wrong` : `${name}-wrong`}>
    <legend class={form.label}>
      <Said>{legend}</Said>
    </legend>
    {hint && (
      <p class={form.hint} id={`${name}-hint`}>
        {hint}
      </p>
    )}
    <div class={form.options}>
      {options.map((option) => (
        <label key={option.value} class={form.option}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => chosen(option.value)}
          />
          <span dir="auto">{option.label}</span>
        </label>
      ))}
    </div>
    <p class={form.wrong} id={`${name}-wrong`} role="alert">
      {problem}
    </p>
  </fieldset>
)
