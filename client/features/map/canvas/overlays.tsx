import { TLPOINTER_ID, useEditor, useValue } from 'tldraw'

import { useLive, useStore } from '../../../live/use-live.ts'
import { connectionWords, isNew } from '../../../messages/en/choices.ts'
import { middleOfLine } from '../line-between.ts'
import { LOOKS } from '../looks.ts'
import { useMapView } from '../map-view.ts'
import { wordFrom } from '../words.ts'
import type { ActorShape } from './actor-shape.tsx'
import { Apart } from './apart.tsx'
import type { ConnectionShape, ConnectionShapeUtil } from './connection-shape.tsx'
import type { Desk } from './desk.ts'
import styles from './overlays.module.css'
import { actorShape, chosenOf } from './shape-ids.ts'

/** What a connection or a shortened card says when it is pointed at or chosen; above everything else on the canvas. */
export const Labels = () => {
  const editor = useEditor()
  const shapes = useValue(
    'labelled',
    () => {
      const only = editor.getOnlySelectedShape()
      const hovered = editor.isIn('select.idle') ? editor.getHoveredShape() : undefined
      return [...new Set([only, hovered])].filter((shape) => shape != null)
    },
    [editor],
  )
  return shapes.map((shape) => (
    <Apart key={shape.id} of={shape}>
      {shape.type === 'connection' && <ConnectionLabel shape={shape as ConnectionShape} />}
      {shape.type === 'actor' && <CardLabel shape={shape as ActorShape} />}
    </Apart>
  ))
}

const ConnectionLabel = ({ shape }: { shape: ConnectionShape }) => {
  const editor = useEditor()
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const util = editor.getShapeUtil<ConnectionShapeUtil>('connection')
  const line = useValue('line', () => util.lineOf(shape), [util, shape])
  const note = useLive().connections.get(chosenOf(shape.id)?.id ?? '')?.note
  if (!line) return null
  const { x, y } = middleOfLine(line)
  const { kind, from, mutual, proposed } = shape.props
  const word = mutual ? connectionWords.there[kind] : wordFrom({ kind, from, mutual }, from)
  return (
    <div className={styles.place} style={{ transform: `translate(${x}px, ${y}px) scale(${1 / zoom})` }}>
      <div className={styles.label} style={{ borderColor: LOOKS[kind].color }}>
        <b>{word}</b>
        {note && <span dir="auto">{note}</span>}
        {proposed && <i>{isNew}</i>}
      </div>
    </div>
  )
}

const CardLabel = ({ shape }: { shape: ActorShape }) => {
  const editor = useEditor()
  const zoom = useValue('zoom', () => editor.getZoomLevel(), [editor])
  const { name, lines, w, proposed } = shape.props
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  if (isEditing || (!lines.endsWith('…') && !proposed)) return null
  const transform = `translate(${shape.x + w / 2}px, ${shape.y}px) scale(${1 / zoom})`
  return (
    <div className={styles.place} style={{ transform }}>
      <div className={`${styles.label} ${styles.above}`}>
        {lines.endsWith('…') && <span dir="auto">{name}</span>}
        {proposed && <i>{isNew}</i>}
      </div>
    </div>
  )
}

/** The line from the actor where a connection begins to the pointer. */
export const connectingLine = ({ connecting }: Desk) => {
  const ConnectingLine = () => {
    const editor = useEditor()
    const kind = useStore(useMapView().kind)
    const ends = useValue(
      'connecting',
      () => {
        const from = connecting.get()
        const bounds = from === undefined ? undefined : editor.getShapePageBounds(actorShape(from))
        if (!bounds || !editor.store.get(TLPOINTER_ID)) return undefined
        return { bounds, to: editor.inputs.currentPagePoint.toJson() }
      },
      [editor],
    )
    if (!ends) return null
    const { bounds, to } = ends
    return (
      <svg className={styles.connecting} aria-hidden>
        <rect x={bounds.x - 3} y={bounds.y - 3} width={bounds.w + 6} height={bounds.h + 6} rx={12} />
        <path d={`M${bounds.midX} ${bounds.midY}L${to.x} ${to.y}`} style={{ stroke: LOOKS[kind].color }} />
      </svg>
    )
  }
  return ConnectingLine
}
