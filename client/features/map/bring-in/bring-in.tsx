import { type RefObject, useEffect } from 'react'

import { useStore } from '../../../live/use-live.ts'
import { Part } from '../../../net/loading.ts'
import { later } from '../../../parts/later.tsx'
import { isTypedIn } from '../../../parts/undo-keys.ts'
import { useMapView } from '../map-view.ts'
import type { Bringing } from './bringing.ts'

const BringInDialog = later(async () => (await import('./bring-in-dialog.tsx')).BringInDialog, null)

/** Takes what is dropped or pasted onto the page, and opens what asks what of it comes in; or says why nothing does. */
export const BringIn = ({ page }: { page: RefObject<HTMLElement | null> }) => {
  const { bringing } = useMapView()
  const is = useStore(bringing)
  useEffect(() => {
    const stop = new AbortController()
    // before the canvas, which would make shapes of them
    const options = { signal: stop.signal, capture: true }
    page.current?.addEventListener(
      'dragover',
      (event) => {
        if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      },
      options,
    )
    page.current?.addEventListener('drop', (event) => take(event, event.dataTransfer, bringing.set), options)
    document.addEventListener(
      'paste',
      (event) => {
        if (!isElsewhere(event.target)) take(event, event.clipboardData, bringing.set)
      },
      options,
    )
    return () => stop.abort()
  }, [bringing, page])
  return is && <BringInDialog bringing={is} onClose={() => bringing.set(undefined)} />
}

const judge = new Part(() => import('./take-in.ts'))

const take = (event: Event, given: DataTransfer | null, bring: (what: Bringing) => void): void => {
  // words that are dropped into a field are its own
  if (!given || (event.type === 'drop' && given.files.length === 0 && isTypedIn(event.target))) return
  event.preventDefault()
  event.stopPropagation()
  const files = [...given.files]
  // it is gone once the event is over
  const read = { files, text: given.getData('text/plain'), html: given.getData('text/html') }
  judge.load().then(
    ({ takeIn }) => takeIn(read, bring),
    () => undefined,
  )
}

/** A field takes what is pasted into it, and so does what is open over the page. */
const isElsewhere = (target: EventTarget | null): boolean =>
  isTypedIn(target) || document.querySelector('[role="dialog"], [role="menu"]') !== null
