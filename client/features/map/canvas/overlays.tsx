import type { CSSProperties } from 'react'
import { type Editor, type TLShape, TLPOINTER_ID, useEditor, useValue } from 'tldraw'

import { useLive, useStore } from '../../../live/use-live.ts'
import { connectionWords, isNew } from '../../../messages/en/choices.ts'
import { map } from '../../../messages/en/map.ts'
import { middleOf } from '../layout/curve.ts'
import { LOOKS } from '../looks.ts'
import { useMapView } from '../map-view.ts'
import { nameOf, wordFrom } from '../words.ts'
import type { ActorShape } from './actor-shape.tsx'
import { Apart } from './apart.tsx'
import type { ConnectionShape, ConnectionShapeUtil } from './connection-shape.tsx'
import type { Desk } from './desk.ts'
import type { HeapShape } from './heap-shape.tsx'
import { middleOfMark } from './middle.ts'
import styles from './overlays.module.css'
import { actorOf, actorShape, chosenOf } from './shape-ids.ts'

/** Of somebody who is chosen so many connections say what they are. */
const MOST_WORDS = 12

/**
 * What a connection says when it, or one of its ends, is pointed at or chosen, and names that have no room beside their
 * marks; above everything else on the canvas.
 */
export const Labels = () => {
  const editor = useEditor()
  const shapes = useValue(
    'labelled',
    () => {
      const only = editor.getOnlySelectedShape()
      const hovered = editor.isIn('select.idle') ? editor.getHoveredShape() : undefined
      return [...new Set([...(only?.type === 'actor' ? linesOf(editor, only) : []), only, hovered])].filter(
        (shape) => shape != null,
      )
    },
    [editor],
  )
  const unit = useValue('unit', () => 1 / editor.getZoomLevel(), [editor])
  return (
    <div style={{ '--unit': unit } as CSSProperties}>
      {shapes.map((shape) => (
        <Apart key={shape.id} of={shape}>
          {shape.type === 'connection' && <ConnectionLabel shape={shape as ConnectionShape} />}
          {shape.type === 'actor' && <NameLabel shape={shape as ActorShape} />}
          {shape.type === 'heap' && <HeapLabel shape={shape as HeapShape} />}
        </Apart>
      ))}
    </div>
  )
}

const linesOf = (editor: Editor, { id }: TLShape): TLShape[] => {
  const actor = actorOf(id)
  const isOf = ({ type, props }: TLShape): boolean => {
    if (type !== 'connection') return false
    const { from, to } = props as ConnectionShape['props']
    return from === actor || to === actor
  }
  return editor.getCurrentPageShapes().filter(isOf).slice(0, MOST_WORDS)
}

const ConnectionLabel = ({ shape }: { shape: ConnectionShape }) => {
  const editor = useEditor()
  const util = editor.getShapeUtil<ConnectionShapeUtil>('connection')
  const line = useValue('line', () => util.lineOf(shape), [util, shape])
  const note = useLive().connections.get(chosenOf(shape.id)?.id ?? '')?.note
  const isChosen = useValue('chosen', () => editor.getOnlySelectedShapeId() === shape.id, [editor, shape.id])
  if (!line) return null
  const { x, y } = middleOf(line.curve)
  const { kind, from, mutual, proposed } = shape.props
  const word = mutual ? connectionWords.there[kind] : wordFrom({ kind, from, mutual }, from)
  return (
    <div className={styles.place} style={{ translate: `${x * line.unit}px ${y * line.unit}px` }}>
      <div className={styles.label} style={{ borderColor: LOOKS[kind].color }}>
        <b>{word}</b>
        {note && isChosen && <span dir="auto">{note}</span>}
        {proposed && <i>{isNew}</i>}
      </div>
    </div>
  )
}

/** The whole name where it is not written beside its mark, and that somebody is new. */
const NameLabel = ({ shape }: { shape: ActorShape }) => {
  const editor = useEditor()
  const { name, lines, size, side, proposed } = shape.props
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const isMissing = side === '' || lines.endsWith('…')
  if (isEditing || (!isMissing && !proposed)) return null
  return (
    <div className={styles.place} style={{ translate: `${shape.x + size / 2}px ${shape.y}px` }}>
      <div className={`${styles.label} ${styles.above}`}>
        {isMissing && <span dir="auto">{name || map.unnamed}</span>}
        {proposed && <i>{isNew}</i>}
      </div>
    </div>
  )
}

/** Who is in a heap. */
const HeapLabel = ({ shape: { x, y, props } }: { shape: HeapShape }) => {
  const live = useLive()
  const names = props.ids.split(' ').map((id) => nameOf(live.actors.get(id)))
  return (
    <div className={styles.place} style={{ translate: `${x + props.size / 2}px ${y}px` }}>
      <div className={`${styles.label} ${styles.above}`}>
        <span dir="auto">{names.slice(0, MOST_WORDS).join(', ')}</span>
        <i>{map.heap.opens}</i>
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
        const shape = from === undefined ? undefined : editor.getShape(actorShape(from))
        if (!shape || !editor.store.get(TLPOINTER_ID)) return undefined
        const unit = 1 / editor.getZoomLevel()
        return { at: middleOfMark(shape), unit, to: editor.inputs.currentPagePoint.toJson() }
      },
      [editor],
    )
    if (!ends) return null
    const { at, to, unit } = ends
    return (
      <svg className={styles.connecting} aria-hidden style={{ '--unit': unit } as CSSProperties}>
        <circle cx={at.x} cy={at.y} r={unit * 17} />
        <path d={`M${at.x} ${at.y}L${to.x} ${to.y}`} style={{ stroke: LOOKS[kind].color }} />
      </svg>
    )
  }
  return ConnectingLine
}
