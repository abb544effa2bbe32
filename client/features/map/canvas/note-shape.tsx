import { useEffect, useRef } from 'react'
import {
  HTMLContainer,
  Rectangle2d,
  type RecordProps,
  ShapeUtil,
  T,
  type TLBaseShape,
  stopEventPropagation,
  useEditor,
} from 'tldraw'

import { map } from '../../../messages/en/map.ts'
import { LONGEST_NOTE } from '../drawing.ts'
import { measureNote } from './measure.ts'
import styles from './shapes.module.css'

export type NoteShape = TLBaseShape<'note', { text: string; w: number; h: number }>

export const NOTE_WIDTH = 190
const LEAST_HEIGHT = 96

/** A free note: a text on the canvas that means nothing to the record. */
export class NoteShapeUtil extends ShapeUtil<NoteShape> {
  static override type = 'note' as const
  static override props: RecordProps<NoteShape> = { text: T.string, w: T.nonZeroNumber, h: T.nonZeroNumber }

  override canEdit = () => true
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true

  override getDefaultProps(): NoteShape['props'] {
    return { text: '', w: NOTE_WIDTH, h: LEAST_HEIGHT }
  }

  override getGeometry({ props }: NoteShape): Rectangle2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override component(shape: NoteShape) {
    const isEditing = this.editor.getEditingShapeId() === shape.id
    return (
      <HTMLContainer>
        <div className={styles.note}>
          {isEditing ? <NoteField shape={shape} /> : <span dir="auto">{shape.props.text}</span>}
        </div>
      </HTMLContainer>
    )
  }

  override indicator({ props }: NoteShape) {
    return <rect width={props.w} height={props.h} rx={4} ry={4} />
  }
}

/** How high a note is for its text. */
export const noteHeight = (text: string): number =>
  Math.max(LEAST_HEIGHT, Math.ceil(measureNote(text, NOTE_WIDTH)))

const NoteField = ({ shape }: { shape: NoteShape }) => {
  const editor = useEditor()
  const ref = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const frame = requestAnimationFrame(() => ref.current?.focus())
    return () => cancelAnimationFrame(frame)
  }, [])
  return (
    <textarea
      ref={ref}
      className={styles.noteField}
      dir="auto"
      aria-label={map.note}
      maxLength={LONGEST_NOTE}
      defaultValue={shape.props.text}
      onPointerDown={stopEventPropagation}
      onChange={({ target: { value } }) =>
        editor.updateShape<NoteShape>({
          id: shape.id,
          type: 'note',
          props: { text: value, h: noteHeight(value) },
        })
      }
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        event.stopPropagation()
        editor.complete()
      }}
    />
  )
}
