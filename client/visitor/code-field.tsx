/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { AppError } from '../../shared/words/errors.ts'
import { visitor as words } from '../messages/en/visitor.ts'
import { ask, mayPass } from '../net/http.ts'
import button from './button.module.css'
import { Field } from './field.tsx'
import form from './form.module.css'
import { SharedBox } from './shared-box.tsx'
import { typedIn } from './typed-in.ts'

type Props = {
  label: string
  taken: (initiative: string) => void
  /** Whether to ask if this is a shared computer. */
  asksShared?: boolean
}

/** Takes the short code that another device shows, which gives this one the same seat. */
export const CodeField = ({ label, taken, asksShared }: Props) => {
  const [problem, setProblem] = useState('')
  const [shared, setShared] = useState(false)
  const take = async (code: string) => {
    setProblem(code === '' ? words.code.missing : '')
    if (code === '') return
    try {
      const { initiative } = await ask('POST /api/join', { body: { code, shared } })
      taken(initiative.id)
    } catch (error) {
      setProblem(problemOf(error))
    }
  }
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    void take(typedIn(event.currentTarget, 'code'))
  }
  return (
    <form class={form.form} onSubmit={submit} noValidate>
      <Field id="code" label={label} problem={problem}>
        {(wires) => (
          <div class={form.inline}>
            <input {...wires} {...PLAIN} class={form.input} name="code" />
            <button type="submit" class={button.secondary}>
              {words.otherPhone.use}
            </button>
          </div>
        )}
      </Field>
      {asksShared && <SharedBox is={shared} changed={setShared} />}
    </form>
  )
}

/** A server that asks to wait says how that is; whatever else it refuses about a code is that it does not work. */
const problemOf = (error: unknown): string => {
  if (error instanceof AppError && error.code !== 'link-unknown') return error.message
  return mayPass(error) ? words.unreachable.title : words.otherPhone.wrong
}

/** Not for a keyboard to correct. */
const PLAIN = { autocomplete: 'one-time-code', autocapitalize: 'characters', spellcheck: false } as const
