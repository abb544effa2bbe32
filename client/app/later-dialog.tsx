import { type ComponentType, useEffect, useState } from 'react'

import { later as words } from '../messages/en/later.ts'
import { Part } from '../net/loading.ts'
import { LoadNote, useLoading } from '../parts/later.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { PageBoundary } from './page-boundary.tsx'

type Props = { onClose: () => void }

/** How long nothing is shown, in ms: most dialogs are there by then. */
const A_MOMENT = 300

/**
 * A dialog that is loaded when it is first opened, or before. Until it is there a dialog with its title says what it
 * waits for; what breaks in it stays in it.
 */
export const laterDialog = (title: string, load: () => Promise<ComponentType<Props>>) => {
  const part = new Part(load)
  return ({ onClose }: Props) => {
    const state = useLoading(part)
    const isSlow = useIsSlow()
    if (state.kind === 'there')
      return (
        <PageBoundary
          broken={(note) => (
            <Dialog title={title} isOpen onClose={onClose}>
              {note}
            </Dialog>
          )}
        >
          <state.value onClose={onClose} />
        </PageBoundary>
      )
    if (state.kind === 'loading' && !isSlow) return null
    return (
      <Dialog title={title} isOpen onClose={onClose}>
        {state.kind === 'loading' ? <output>{words.opening}</output> : <LoadNote state={state} />}
      </Dialog>
    )
  }
}

const useIsSlow = (): boolean => {
  const [isSlow, setSlow] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), A_MOMENT)
    return () => clearTimeout(timer)
  }, [])
  return isSlow
}
