import { useState } from 'react'

import { useInitiative } from '../live/use-live.ts'
import { keep, recall } from '../net/kept.ts'
import { Part } from '../net/loading.ts'
import { useLoading } from '../parts/later.tsx'

const part = new Part(async () => (await import('../features/share/keep-link.tsx')).KeepLink)

/** What is offered until it is done: whoever has just made the initiative is asked to keep their own link. */
export const Offers = () => {
  const { id, role } = useInitiative()
  const [isNew, setNew] = useState(() => recall<boolean>(id, 'new') === true)
  if (!isNew || role !== 'facilitator') return null
  const close = () => {
    setNew(false)
    // the strip had the focus, and is gone
    document.getElementById('place')?.focus()
  }
  const done = () => {
    keep(id, 'new', undefined)
    close()
  }
  return <Offered later={close} done={done} />
}

/** Nobody waits for it: it is there when it has come. */
const Offered = (props: { later: () => void; done: () => void }) => {
  const state = useLoading(part)
  return state.kind === 'there' ? <state.value {...props} /> : null
}
