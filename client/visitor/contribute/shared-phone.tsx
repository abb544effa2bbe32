/** @jsxImportSource preact */
import { useState } from 'preact/hooks'

import { visitor as words } from '../../messages/en/visitor.ts'
import { ask, mayPass } from '../../net/http.ts'
import form from '../form.module.css'
import { SharedBox } from '../shared-box.tsx'
import { keepForThisTab } from '../../net/kept.ts'
import type { Mine } from './mine.ts'

/** On a shared phone nothing is kept once the browser is closed. */
export const SharedPhone = ({ initiative, shared }: Mine) => {
  const [is, setIs] = useState(shared)
  const [problem, setProblem] = useState('')
  const share = async () => {
    setProblem('')
    setIs(true)
    try {
      await ask('PATCH /api/initiatives/:id/me', { id: initiative, body: { shared: true } })
      keepForThisTab(initiative)
    } catch (error) {
      setIs(false)
      setProblem(mayPass(error) || !(error instanceof Error) ? words.unreachable.title : error.message)
    }
  }
  return (
    <div>
      <SharedBox is={is} changed={(chosen) => chosen && void share()} disabled={is} />
      <p class={form.wrong} role="alert">
        {problem}
      </p>
    </div>
  )
}
