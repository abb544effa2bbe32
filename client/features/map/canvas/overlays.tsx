import type { CSSProperties } from 'react'
import { TLPOINTER_ID, useEditor, useValue } from 'tldraw'

import { useLive, useStore } from '../../../live/use-live.ts'
import { isNew } from '../../../messages/en/choices.ts'
import { map } from '../../../messages/en/map.ts'
import { LOOKS } from '../looks.ts'
import { useMapView } from '../map-view.ts'
import type { Point } from '../place.ts'
import { nameOf } from '../words.ts'
import type { ActorShape } from './actor-shape.tsx'
import { Apart } from './apart.tsx'
import type { ConnectionShape } from './connection-shape.tsx'
import type { Desk } from './desk.ts'
import type { HeapShape } from './heap-shape.tsx'
import { isActor, isConnection, isCut, labelledIn, placesOf } from './labelled.ts'
import { middleOfMark } from './middle.ts'
import styles from './overlays.module.css'
import { saidOf } from './said.ts'
import { actorShape, chosenOf } from './shape-ids.ts'

/**
 * What a connection says when it, or one of its ends, is pointed at or chosen, and names that have no room beside their
 * marks; above everything else on the canvas.
 */
export const Labels = () => {
  const editor = useEditor()
  const shapes = useValue('labelled', () => labelledIn(editor), [editor])
  const places = useValue('places', () => placesOf(editor, shapes), [editor, shapes])
  const unit = useValue('unit', () => 1 / editor.getZoomLevel(), [editor])
  return (
    <div style={{ '--unit': unit } as CSSProperties}>
      {shapes.map((shape) => (
        <Apart key={shape.id} of={shape}>
          {isConnection(shape) && <ConnectionLabel shape={shape} at={places.get(shape.id)} />}
          {isActor(shape) && <NameLabel shape={shape} />}
          {shape.type === 'heap' && <HeapLabel shape={shape as HeapShape} />}
        </Apart>
      ))}
    </div>
  )
}

const ConnectionLabel = ({ shape, at }: { shape: ConnectionShape; at: Point | undefined }) => {
  const editor = useEditor()
  const note = useLive().connections.get(chosenOf(shape.id)?.id ?? '')?.note
  const isChosen = useValue('chosen', () => editor.getOnlySelectedShapeId() === shape.id, [editor, shape.id])
  if (!at) return null
  const { kind, proposed } = shape.props
  return (
    <div className={styles.place} style={{ translate: `${at.x}px ${at.y}px` }}>
      <div className={styles.label} style={{ borderColor: LOOKS[kind].color }}>
        <b>{saidOf(shape)}</b>
        {note && isChosen && <span dir="auto">{note}</span>}
        {proposed && <i>{isNew}</i>}
      </div>
    </div>
  )
}

/** The whole name where it is not written beside its mark, and that somebody is new. */
const NameLabel = ({ shape }: { shape: ActorShape }) => {
  const editor = useEditor()
  const { name, size, proposed } = shape.props
  const isEditing = useValue('editing', () => editor.getEditingShapeId() === shape.id, [editor, shape.id])
  const isMissing = isCut(shape)
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

/** Of those in a heap so many are named. */
const MOST_NAMES = 12

/** Who is in a heap. */
const HeapLabel = ({ shape: { x, y, props } }: { shape: HeapShape }) => {
  const live = useLive()
  const names = props.ids.split(' ').map((id) => nameOf(live.actors.get(id)))
  return (
    <div className={styles.place} style={{ translate: `${x + props.size / 2}px ${y}px` }}>
      <div className={`${styles.label} ${styles.above}`}>
        <span dir="auto">{names.slice(0, MOST_NAMES).join(', ')}</span>
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
