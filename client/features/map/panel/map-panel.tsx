import { ChevronLeft, X } from 'lucide-react'
import { useRef } from 'react'

import { useItem, useLive, useStore } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { Button } from '../../../ui/button.tsx'
import { deleteChosen } from '../delete.ts'
import { type Chosen, useMapView } from '../map-view.ts'
import { nameOf } from '../words.ts'
import { ActorPanel } from './actor-panel.tsx'
import { Overview } from './overview.tsx'
import styles from './panel.module.css'
import { ConnectionPanel } from './connection-panel.tsx'
import { Align } from './align.tsx'
import { usePanelFocus } from './use-panel-focus.ts'

/** Beside the canvas: what is chosen, in words and fields; with nothing chosen, what the map says. */
export const MapPanel = () => {
  const { chosen, panelOpen } = useMapView()
  const isOpen = useStore(panelOpen)
  const all = useStore(chosen)
  const place = useRef<HTMLElement>(null)
  usePanelFocus(place, all)
  return (
    <aside ref={place} className={styles.panel} data-open={isOpen || undefined} aria-label={map.panel.label}>
      <div className={styles.close}>
        <Button look="icon" aria-label={map.panel.close} onPress={() => panelOpen.set(false)}>
          <X />
        </Button>
      </div>
      <Content chosen={all} />
    </aside>
  )
}

const Content = ({ chosen }: { chosen: readonly Chosen[] }) => {
  const live = useLive()
  const [one, ...more] = chosen
  if (!one) return <Overview />
  if (more.length > 0) return <Several chosen={chosen} />
  if (one.kind === 'actors')
    return <IfThere key={one.id} chosen={one} store={live.actors} Panel={ActorPanel} />
  if (one.kind === 'connections')
    return <IfThere key={one.id} chosen={one} store={live.connections} Panel={ConnectionPanel} />
  return <Several chosen={chosen} />
}

const IfThere = <T extends { id: string }>(props: {
  chosen: Chosen
  store: Parameters<typeof useItem<T>>[0]
  Panel: (props: { item: T }) => React.ReactNode
}) => {
  const item = useItem(props.store, props.chosen.id)
  return item && <props.Panel item={item} />
}

const Several = ({ chosen }: { chosen: readonly Chosen[] }) => {
  const live = useLive()
  const view = useMapView()
  const count = chosen.length
  return (
    <div className={styles.content}>
      <Button look="quiet" data-back onPress={() => view.choose()}>
        <ChevronLeft aria-hidden />
        {map.panel.back}
      </Button>
      <h3>{map.panel.several(count)}</h3>
      <ul className={styles.ends}>
        {chosen
          .filter(({ kind }) => kind === 'actors')
          .map((one) => (
            <li key={one.id}>
              <OneOfSeveral chosen={one} />
            </li>
          ))}
      </ul>
      <Align ids={chosen.filter(({ kind }) => kind === 'actors').map(({ id }) => id)} />
      <Button look="danger" onPress={() => deleteChosen(live, view)}>
        {count === 1 ? map.delete : map.panel.deleteSeveral}
      </Button>
    </div>
  )
}

/** Somebody among those chosen, to choose alone. */
const OneOfSeveral = ({ chosen }: { chosen: Chosen }) => {
  const { choose } = useMapView()
  const actor = useItem(useLive().actors, chosen.id)
  return (
    <Button onPress={() => choose(chosen)}>
      <bdi>{nameOf(actor)}</bdi>
    </Button>
  )
}
