/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../messages/en/visitor.ts'
import { ask, mayPass } from './api.ts'
import button from './button.module.css'
import { Field } from './field.tsx'
import form from './form.module.css'
import { typedIn } from './typed-in.ts'

type Joined = { initiative: { id: string } }

/** Takes the short code that another device shows, which gives this one the same seat. */
export const CodeField = ({ label, taken }: { label: string; taken: (initiative: string) => void }) => {
  const [problem, setProblem] = useState('')
  const take = async (code: string) => {
    if (code === '') return
    try {
      const { initiative } = await ask<Joined>('/api/join', { method: 'POST', body: { code } })
      taken(initiative.id)
    } catch (error) {
      setProblem(mayPass(error) ? words.unreachable.title : words.otherPhone.wrong)
    }
  }
  const submit = (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    void take(typedIn(event.currentTarget, 'code'))
  }
  return (
    <form onSubmit={submit}>
      <Field id="code" label={label} problem={problem}>
        {(ties) => (
          <div class={form.inline}>
            <input {...ties} {...PLAIN} class={form.input} name="code" maxLength={20} />
            <button type="submit" class={button.secondary}>
              {words.otherPhone.use}
            </button>
          </div>
        )}
      </Field>
    </form>
  )
}

/** Not for a keyboard to correct. */
const PLAIN = { autocomplete: 'one-time-code', autocapitalize: 'characters', spellcheck: false } as const
