import {
  Hand,
  type LucideIcon,
  Maximize,
  Minus,
  MousePointer2,
  MoveUpRight,
  Pencil,
  Plus,
  SquareDashed,
  StickyNote,
} from 'lucide-react'

import { CONNECTION_KINDS } from '../../../shared/words/choices.ts'
import { useStore } from '../../live/use-live.ts'
import { map } from '../../messages/en/map.ts'
import { connectionWords } from '../../messages/en/choices.ts'
import { IN_NETWORK, type Tool, TOOLS, useMapView } from './map-view.ts'
import { ConnectionSample } from './connection-line.tsx'
import styles from './toolbar.module.css'

const ICONS: Record<Tool, LucideIcon> = {
  select: MousePointer2,
  hand: Hand,
  actor: Plus,
  connection: MoveUpRight,
  note: StickyNote,
  area: SquareDashed,
  draw: Pencil,
}

/** The tools of the canvas; with the connection tool, the kinds to choose from. */
export const Toolbar = () => {
  const { tool: store, network } = useMapView()
  const tool = useStore(store)
  const tools = useStore(network) ? IN_NETWORK : TOOLS
  return (
    <div className={styles.place}>
      <div className={styles.tools} role="toolbar" aria-label={map.tools.label}>
        {tools.map((one) => (
          <ToolButton key={one} tool={one} isOn={one === tool} onPress={() => store.set(one)} />
        ))}
      </div>
      {tool === 'area' && <p className={styles.hint}>{map.tools.areaHint}</p>}
      {tool === 'actor' && <p className={styles.hint}>{map.tools.actorHint}</p>}
      {tool === 'connection' && <Kinds />}
    </div>
  )
}

const ToolButton = ({ tool, isOn, onPress }: { tool: Tool; isOn: boolean; onPress: () => void }) => {
  const Icon = ICONS[tool]
  const isWide = tool === 'actor' || tool === 'connection'
  return (
    <button
      type="button"
      className={isWide ? `${styles.tool} ${styles.wide}` : styles.tool}
      aria-pressed={isOn}
      aria-label={map.tools[tool]}
      title={map.tools[tool]}
      onClick={onPress}
    >
      <Icon aria-hidden />
      {isWide && <span>{map.tools[tool]}</span>}
    </button>
  )
}

const Kinds = () => {
  const { kind: store } = useMapView()
  const kind = useStore(store)
  return (
    <fieldset className={styles.kinds}>
      <legend className={styles.hint}>{map.tools.connectionHint}</legend>
      <div>
        {CONNECTION_KINDS.map((one) => (
          <label key={one} className={styles.kind} data-on={one === kind || undefined}>
            <input type="radio" name="kind" checked={one === kind} onChange={() => store.set(one)} />
            <ConnectionSample kind={one} />
            {connectionWords.there[one]}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** Closer, further away, and the whole map. */
export const ZoomButtons = () => {
  const canvas = useStore(useMapView().canvas)
  if (!canvas) return null
  return (
    <div className={styles.zoom}>
      <button
        type="button"
        aria-label={map.tools.zoomIn}
        title={map.tools.zoomIn}
        onClick={() => canvas.zoom('in')}
      >
        <Plus aria-hidden />
      </button>
      <button
        type="button"
        aria-label={map.tools.zoomOut}
        title={map.tools.zoomOut}
        onClick={() => canvas.zoom('out')}
      >
        <Minus aria-hidden />
      </button>
      <button
        type="button"
        aria-label={map.tools.fit}
        title={map.tools.fit}
        onClick={() => canvas.zoom('fit')}
      >
        <Maximize aria-hidden />
      </button>
    </div>
  )
}
