/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { AppError } from '../../../shared/errors.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import { call, mayPass } from '../../net/http.ts'
import { Centered, Heading } from '../page.tsx'
import { forgetVisitor } from '../../net/kept.ts'
import button from '../button.module.css'
import form from '../form.module.css'
import css from './contribute.module.css'

/** Leaves the initiative and clears what this phone keeps of it. */
export const Forget = ({ initiative, forgotten }: { initiative: string; forgotten: () => void }) => {
  const [problem, setProblem] = useState('')
  const forget = async () => {
    try {
      await call(`/api/initiatives/${initiative}/me`, { method: 'DELETE' })
    } catch (error) {
      // who is out already only has to be forgotten here
      if (mayPass(error) || !(error instanceof AppError)) {
        setProblem(words.contribute.forgetFailed)
        return
      }
    }
    forgetVisitor(initiative)
    history.replaceState(null, '', `/i/${initiative}`)
    forgotten()
  }
  return (
    <div class={css.foot}>
      <button type="button" class={button.quietLink} onClick={() => void forget()}>
        {words.contribute.forget}
      </button>
      <p class={form.wrong} role="alert">
        {problem}
      </p>
    </div>
  )
}

/** What is left after a phone was forgotten. */
export const Forgotten = () => (
  <Centered>
    <Heading>{words.contribute.forgotten}</Heading>
    <p>{words.contribute.forgottenBody}</p>
  </Centered>
)
