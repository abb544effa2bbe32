import { useCallback } from 'react'
import {
  HTMLContainer,
  Rectangle2d,
  type RecordProps,
  ShapeUtil,
  T,
  type TLBaseShape,
  stopEventPropagation,
} from 'tldraw'

import { dropBlankNote, openNote } from '../../../../shared/model/canvas.ts'
import { MAX_TEXT } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { isVeiled, shownWords } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { useInPlace } from '../../../parts/in-place.ts'
import { useSharedField } from '../../../parts/shared-field.ts'
import { NOTE } from '../drawing.ts'
import { measureNote } from './measure.ts'
import { chosenOf } from './shape-ids.ts'
import styles from './shapes.module.css'
import { useLeaveCanvasField } from './use-leave.ts'

export type NoteShape = TLBaseShape<'note', { text: string; w: number; h: number }>

/** A free note: a text on the canvas that means nothing to the record. */
export class NoteShapeUtil extends ShapeUtil<NoteShape> {
  static override type = 'note' as const
  static override props: RecordProps<NoteShape> = { text: T.string, w: T.nonZeroNumber, h: T.nonZeroNumber }

  override canEdit = () => true
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true

  override getDefaultProps(): NoteShape['props'] {
    return { text: '', w: NOTE.width, h: NOTE.leastHeight }
  }

  override getGeometry({ props }: NoteShape): Rectangle2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override component(shape: NoteShape) {
    const isEditing = this.editor.getEditingShapeId() === shape.id
    return (
      <HTMLContainer>
        <div className={styles.note}>
          <NoteWords shape={shape} isEditing={isEditing} />
        </div>
      </HTMLContainer>
    )
  }

  override indicator({ props }: NoteShape) {
    return <rect width={props.w} height={props.h} rx={4} ry={4} />
  }
}

const NoteWords = ({ shape, isEditing }: { shape: NoteShape; isEditing: boolean }) => {
  const live = useLive()
  if (isEditing && !isVeiled(live)) return <NoteField id={chosenOf(shape.id)?.id ?? ''} />
  return <span dir="auto">{shownWords(live, shape.props.text)}</span>
}

/** How high a note is for its text. */
export const noteHeight = (text: string): number => Math.max(NOTE.leastHeight, Math.ceil(measureNote(text)))

/** The words, edited in place, by letter and by several at once. A note that is left without any goes again. */
const NoteField = ({ id }: { id: string }) => {
  const live = useLive().map
  const bound = useSharedField({ document: live, kind: 'canvas', id, key: 'text', most: MAX_TEXT })
  const onLeave = useLeaveCanvasField()
  const { props } = useInPlace(bound, { caret: 'all', hasLines: true, onLeave })
  const { ref: bind } = props
  const ref = useCallback(
    (field: HTMLTextAreaElement | null) => {
      openNote(live.doc, id)
      const unbind = bind(field)
      return () => {
        unbind?.()
        dropBlankNote(live.doc, id)
      }
    },
    [live, id, bind],
  )
  return (
    <>
      <textarea
        {...props}
        ref={ref}
        className={styles.noteField}
        aria-label={map.note}
        onPointerDown={stopEventPropagation}
      />
      {bound.note && <div className={styles.noteBelow}>{bound.note}</div>}
    </>
  )
}
