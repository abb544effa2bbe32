import { useCallback } from 'react'
import {
  Group2d,
  HTMLContainer,
  Rectangle2d,
  type RecordProps,
  ShapeUtil,
  stopEventPropagation,
  T,
  type TLBaseShape,
  type TLHandle,
  type TLHandleDragInfo,
} from 'tldraw'

import { openNote } from '../../../../shared/model/canvas.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import { useLive } from '../../../live/use-live.ts'
import { isVeiled, shownWords } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { useInPlace } from '../../../parts/in-place.ts'
import { useSharedField } from '../../../parts/shared-field.ts'
import { LEAST_AREA, type AreaFigure } from '../drawing.ts'
import type { Desk } from './desk.ts'
import { useInSight } from './in-sight.ts'
import { measureName } from './measure.ts'
import { chosenOf } from './shape-ids.ts'
import styles from './shapes.module.css'
import { useLeaveCanvasField } from './use-leave.ts'

export type AreaShape = TLBaseShape<'area', AreaFigure['props']>

/** The line of an area's name, in pixels. */
const NAME_HEIGHT = 28
const NAME_PADDING = 10

/** A named area, behind people and lines: it is taken by its name or its edge, so that it is in nobody's way. */
class AreaShapeUtil extends ShapeUtil<AreaShape> {
  static override type = 'area' as const
  static override props: RecordProps<AreaShape> = { text: T.string, w: T.nonZeroNumber, h: T.nonZeroNumber }

  override canEdit = () => true
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true

  override getDefaultProps(): AreaShape['props'] {
    return { text: '', w: LEAST_AREA, h: LEAST_AREA }
  }

  /** Canvas units of a pixel. */
  protected unit = (): number => 1

  override getGeometry({ props: { text, w, h } }: AreaShape): Group2d {
    const unit = this.unit()
    const width = (measureName(text || map.area.unnamed) + 2 * NAME_PADDING) * unit
    return new Group2d({
      children: [
        new Rectangle2d({ width: w, height: h, isFilled: false }),
        new Rectangle2d({
          width: Math.min(w, width),
          height: Math.min(h, NAME_HEIGHT * unit),
          isFilled: true,
        }),
      ],
    })
  }

  override getHandles({ props: { w, h } }: AreaShape): TLHandle[] {
    return CORNERS.map(([id, right, bottom], i) => ({
      id,
      type: 'vertex',
      index: `a${i + 1}` as TLHandle['index'],
      x: right ? w : 0,
      y: bottom ? h : 0,
    }))
  }

  override onHandleDrag = (shape: AreaShape, { handle }: TLHandleDragInfo<AreaShape>) => {
    const [, right, bottom] = CORNERS.find(([id]) => id === handle.id) ?? CORNERS[0]
    const { w, h } = shape.props
    const [x, width] = dragged(handle.x, w, right)
    const [y, height] = dragged(handle.y, h, bottom)
    return { ...shape, x: shape.x + x, y: shape.y + y, props: { ...shape.props, w: width, h: height } }
  }

  override component(shape: AreaShape) {
    const isEditing = this.editor.getEditingShapeId() === shape.id
    return (
      <HTMLContainer>
        <div className={styles.area}>
          <span className={styles.areaName}>
            <AreaWords shape={shape} isEditing={isEditing} />
          </span>
        </div>
      </HTMLContainer>
    )
  }

  override indicator({ props }: AreaShape) {
    return <rect width={props.w} height={props.h} />
  }
}

export const areaShapes = ({ scale }: Desk) =>
  class extends AreaShapeUtil {
    protected override unit = (): number => 1 / scale.get()
  }

/** The corners by which an area is made larger and smaller: whether each is on the right, and at the bottom. */
const CORNERS = [
  ['top-left', false, false],
  ['top-right', true, false],
  ['bottom-left', false, true],
  ['bottom-right', true, true],
] as const

/** Where a side begins and how long it is, once a corner of it is dragged to a place. */
const dragged = (to: number, length: number, isEnd: boolean): [number, number] => {
  if (isEnd) return [0, Math.max(LEAST_AREA, to)]
  const by = Math.min(to, length - LEAST_AREA)
  return [by, length - by]
}

const AreaWords = ({ shape, isEditing }: { shape: AreaShape; isEditing: boolean }) => {
  const live = useLive()
  if (isEditing && !isVeiled(live)) return <AreaName id={chosenOf(shape.id)?.id ?? ''} />
  const words = shownWords(live, shape.props.text)
  return (
    <span dir="auto" data-nameless={words === '' || undefined}>
      {words || map.area.unnamed}
    </span>
  )
}

const AreaName = ({ id }: { id: string }) => {
  const live = useLive().map
  const bound = useSharedField({ document: live, kind: 'canvas', id, key: 'text', most: MAX_NAME })
  const { props } = useInPlace(bound, { caret: 'all', onLeave: useLeaveCanvasField() })
  const bind = useInSight(props.ref)
  const ref = useCallback(
    (field: HTMLInputElement | null) => {
      openNote(live.doc, id)
      return bind(field)
    },
    [live, id, bind],
  )
  return (
    <>
      <input
        {...props}
        ref={ref}
        className={styles.field}
        aria-label={map.area.name}
        placeholder={map.area.unnamed}
        onPointerDown={stopEventPropagation}
      />
      {bound.note && <div className={styles.noteBelow}>{bound.note}</div>}
    </>
  )
}
