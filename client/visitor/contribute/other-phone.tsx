/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import type { ShortCode } from '../../../shared/api.ts'
import { visitor as words } from '../../messages/en/visitor.ts'
import { hourSaid } from '../../messages/when.ts'
import { ask, mayPass } from '../../net/http.ts'
import { CodeField } from '../code-field.tsx'
import button from '../button.module.css'
import form from '../form.module.css'
import css from './contribute.module.css'

/** The same person on a second phone: this phone shows a code, or takes the one that the other shows. */
export const OtherPhone = ({ initiative }: { initiative: string }) => (
  <details class={css.details}>
    <summary>{words.otherPhone.title}</summary>
    <div class={css.stack}>
      <p class={form.hint}>{words.otherPhone.hint}</p>
      <ShowCode initiative={initiative} />
      <CodeField label={words.otherPhone.have} taken={() => location.reload()} />
    </div>
  </details>
)

const ShowCode = ({ initiative }: { initiative: string }) => {
  const [shown, setShown] = useState<ShortCode>()
  const [problem, setProblem] = useState('')
  const show = async () => {
    try {
      setShown(await ask('POST /api/initiatives/:id/me/code', { id: initiative }))
      setProblem('')
    } catch (error) {
      setProblem(mayPass(error) || !(error instanceof Error) ? words.unreachable.title : error.message)
    }
  }
  const until = shown && new Date(shown.expiresAt)
  return (
    <div>
      <button type="button" class={button.secondary} onClick={() => void show()}>
        {words.otherPhone.show}
      </button>
      <output class={css.code}>
        {shown && until && (
          <>
            <b translate={false}>{shown.code}</b> <small>{words.otherPhone.until(hourSaid(until))}</small>
          </>
        )}
      </output>
      <p class={form.wrong} role="alert">
        {problem}
      </p>
    </div>
  )
}
