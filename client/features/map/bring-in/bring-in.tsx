import { type RefObject, useEffect } from 'react'

import { useStore } from '../../../live/use-live.ts'
import { later } from '../../../parts/later.tsx'
import { useMapView } from '../map-view.ts'

const BringInDialog = later(async () => (await import('./bring-in-dialog.tsx')).BringInDialog, null)

const IS_OURS = /\.(csv|tsv|txt|xlsx|xlsm|xls|json|graphml|gexf|xml)$/i

/** Takes files that are dropped onto the page, and opens what asks what of them comes in. */
export const BringIn = ({ page }: { page: RefObject<HTMLElement | null> }) => {
  const { bringing } = useMapView()
  const is = useStore(bringing)
  useEffect(() => {
    const stop = new AbortController()
    const on = (type: 'dragover' | 'drop', heard: (event: DragEvent) => void) =>
      // before the canvas, which would make pictures of them
      page.current?.addEventListener(type, heard, { signal: stop.signal, capture: true })
    on('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
    })
    on('drop', (event) => {
      const files = [...(event.dataTransfer?.files ?? [])].filter(({ name }) => IS_OURS.test(name))
      if (files.length === 0) return
      event.preventDefault()
      event.stopPropagation()
      bringing.set({ files })
    })
    return () => stop.abort()
  }, [bringing, page])
  return is && <BringInDialog bringing={is} onClose={() => bringing.set(undefined)} />
}
