/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../messages/en/visitor.ts'
import { ask, mayPass } from './api.ts'
import { typedIn } from './typed-in.ts'
import ui from './visitor.module.css'

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
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void take(typedIn(event.currentTarget, 'code'))
      }}
    >
      <label class={ui.label} for="code">
        {label}
      </label>
      <div class={ui.inline}>
        <input
          class={ui.input}
          id="code"
          name="code"
          maxLength={20}
          autocomplete="one-time-code"
          autocapitalize="characters"
          spellcheck={false}
          aria-invalid={problem !== ''}
          aria-describedby="code-wrong"
        />
        <button type="submit" class={ui.secondary}>
          {words.otherPhone.use}
        </button>
      </div>
      <p class={ui.wrong} id="code-wrong" role="alert">
        {problem}
      </p>
    </form>
  )
}
