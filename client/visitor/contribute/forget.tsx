/** @jsxImportSource preact */
import { useEffect, useRef, useState } from 'preact/hooks'

import { AppError } from '../../../shared/words/errors.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import { ask, mayPass } from '../../net/http.ts'
import { forgetVisitor } from '../../net/kept.ts'
import { UnsentWords } from '../unsent-words.tsx'
import { go } from '../view.ts'
import button from '../button.module.css'
import form from '../form.module.css'
import css from './contribute.module.css'

type Props = { initiative: string; forgotten: () => void }

/** Leaves the initiative and clears what this phone keeps of it, once it was asked. */
export const Forget = ({ initiative, forgotten }: Props) => {
  const [isAsking, setAsking] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const keepIt = () => {
    setAsking(false)
    opener.current?.focus()
  }
  return (
    <div class={css.foot}>
      <button
        ref={opener}
        type="button"
        class={button.quietLink}
        aria-expanded={isAsking}
        onClick={() => setAsking(true)}
      >
        {words.contribute.forget}
      </button>
      {isAsking && <Question initiative={initiative} forgotten={forgotten} keepIt={keepIt} />}
    </div>
  )
}

/** What would be gone, and whether it shall. */
const Question = ({ initiative, forgotten, keepIt }: Props & { keepIt: () => void }) => {
  const [problem, setProblem] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const forget = async () => {
    try {
      await ask('DELETE /api/initiatives/:id/me', { id: initiative })
    } catch (error) {
      // who is out already only has to be forgotten here
      if (mayPass(error) || !(error instanceof AppError)) {
        setProblem(words.contribute.forgetFailed)
        return
      }
    }
    forgetVisitor(initiative)
    go({ page: 'start' }, true)
    forgotten()
  }
  return (
    <section class={css.ask} aria-labelledby="forget">
      <h2 id="forget" ref={heading} tabIndex={-1}>
        {words.contribute.forgetTitle}
      </h2>
      <p>{words.contribute.forgetBody}</p>
      <UnsentWords initiative={initiative} />
      <p class={form.wrong} role="alert">
        {problem}
      </p>
      <div class={css.actions}>
        <button type="button" class={button.secondary} onClick={keepIt}>
          {words.contribute.forgetNo}
        </button>
        <button type="button" class={button.secondary} onClick={() => void forget()}>
          {words.contribute.forgetYes}
        </button>
      </div>
    </section>
  )
}
