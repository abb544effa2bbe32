/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { ask, mayPass } from '../api.ts'
import { typedIn } from '../typed-in.ts'
import ui from '../visitor.module.css'
import css from './contribute.module.css'
import type { SentActor } from './actor.ts'

type Props = { initiative: string; found: (sent: SentActor[], code: string) => void }

/** Finds what was sent from another phone by the code that it showed. */
export const OtherPhone = ({ initiative, found }: Props) => {
  const [problem, setProblem] = useState('')
  const find = async (code: string) => {
    setProblem('')
    try {
      const sent = await ask<SentActor[]>(`/api/initiatives/${initiative}/contributions`, {
        headers: { 'contribution-code': code },
      })
      if (sent.length === 0) setProblem(words.mine.notFound)
      else found(sent, code)
    } catch (error) {
      setProblem(mayPass(error) ? words.unreachable.title : words.mine.notFound)
    }
  }
  return (
    <details class={css.details}>
      <summary>{words.mine.otherPhone}</summary>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void find(typedIn(event.currentTarget, 'code'))
        }}
      >
        <label class={ui.label} for="code">
          {words.mine.otherPhoneHint}
        </label>
        <div class={ui.inline}>
          <input
            class={ui.input}
            id="code"
            name="code"
            required
            maxLength={40}
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            aria-describedby="code-wrong"
          />
          <button type="submit" class={ui.secondary}>
            {words.mine.find}
          </button>
        </div>
        <p class={ui.wrong} id="code-wrong" role="alert">
          {problem}
        </p>
      </form>
    </details>
  )
}
