import { useEffect } from 'react'

import { useItem, useLive, useStore } from '../../../live/use-live.ts'
import { causes as words } from '../../../messages/en/causes.ts'
import { Button } from '../../../ui/button.tsx'
import { useMapView } from '../map-view.ts'
import styles from './causes.module.css'

/** Over the canvas, while what is pressed there is said to show something: what that means, and the way out. */
export const TyingNote = () => {
  const view = useMapView()
  const tying = useStore(view.tying)
  const cause = useItem(useLive().causes, tying?.cause ?? '')
  const isOver = tying !== undefined && cause === undefined
  useEffect(() => {
    if (isOver) view.tying.set(undefined)
  }, [isOver, view])
  useEffect(() => {
    if (!tying) return undefined
    const hear = (event: KeyboardEvent) => {
      if (event.key === 'Escape') view.tying.set(undefined)
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [tying, view])
  if (!tying || !cause) return null
  return (
    <output className={styles.tying}>
      <span>
        {words.pressing} <b dir="auto">{cause.text.slice(0, 120)}</b>
      </span>
      <Button
        look="primary"
        onPress={() => {
          view.tying.set(undefined)
          view.causeAsked.set(cause.id)
          view.panelOpen.set(true)
        }}
      >
        {words.stop}
      </Button>
    </output>
  )
}
