import { useItem, useLive, useStore } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { Button } from '../../../ui/button.tsx'
import { type Chosen, useMapView } from '../map-view.ts'
import { nameOf } from '../words.ts'
import styles from './peek.module.css'

/** Where there is no room for the panel beside the canvas: what is chosen in a line, and the way to open it. */
export const Peek = () => {
  const { chosen, panelOpen } = useMapView()
  const isOpen = useStore(panelOpen)
  const all = useStore(chosen)
  if (isOpen) return null
  return (
    <div className={styles.peek}>
      <span>
        <Peeked chosen={all} />
      </span>
      <Button look="plain" onPress={() => panelOpen.set(true)}>
        {map.panel.open}
      </Button>
    </div>
  )
}

const Peeked = ({ chosen }: { chosen: readonly Chosen[] }) => {
  const [one, ...more] = chosen
  const actor = useItem(useLive().actors, one?.kind === 'actors' ? one.id : '')
  if (!one || one.kind === 'canvas') return map.panel.says
  if (more.length > 0) return map.panel.several(chosen.length)
  return one.kind === 'actors' ? <bdi>{nameOf(actor)}</bdi> : map.connection.title
}
