import type { ReactNode } from 'react'
import {
  Group2d,
  HTMLContainer,
  Rectangle2d,
  type RecordProps,
  ShapeUtil,
  T,
  type TLBaseShape,
  stopEventPropagation,
} from 'tldraw'

import { ACTOR_KINDS } from '../../../../shared/words/choices.ts'
import { MAX_NAME } from '../../../../shared/words/bounds.ts'
import { useCommentCount } from '../../../live/commenting.ts'
import { useLive } from '../../../live/use-live.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { commentMarks } from '../../../messages/en/comment-marks.ts'
import { map } from '../../../messages/en/map.ts'
import { useInPlace } from '../../../parts/in-place.ts'
import { useSharedField } from '../../../parts/shared-field.ts'
import { boxOfName, SIDES } from '../layout/names.ts'
import { MARK } from '../layout/spread.ts'
import type { ActorProps, HeapProps } from '../projection.ts'
import { usePale } from './pale.ts'
import styles from './shapes.module.css'
import { useInSight } from './in-sight.ts'
import { actorOf } from './shape-ids.ts'
import { useLeaveCanvasField } from './use-leave.ts'

export type ActorShape = TLBaseShape<'actor', ActorProps>

/** What every mark has, whether of one or of several who are drawn as one. */
export const MARK_PROPS = {
  size: T.nonZeroNumber,
  lines: T.string,
  labelW: T.number,
  labelH: T.number,
  side: T.literalEnum(...SIDES, ''),
}
export const NO_LABEL = { size: MARK, lines: '', labelW: 0, labelH: 0, side: '' } as const

/** A person's or group's mark, with the name beside it. */
export class ActorShapeUtil extends ShapeUtil<ActorShape> {
  static override type = 'actor' as const
  static override props: RecordProps<ActorShape> = {
    ...MARK_PROPS,
    name: T.string,
    asideX: T.number,
    asideY: T.number,
    kind: T.literalEnum(...ACTOR_KINDS),
    proposed: T.boolean,
  }

  override canEdit = () => true
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true

  override getDefaultProps(): ActorProps {
    return { ...NO_LABEL, name: '', asideX: 0, asideY: 0, kind: 'group', proposed: false }
  }

  override getGeometry({ props }: ActorShape): Group2d {
    return geometryOf(props)
  }

  override component(shape: ActorShape) {
    return <ActorMark shape={shape} isEditing={this.editor.getEditingShapeId() === shape.id} />
  }

  override indicator({ props }: ActorShape) {
    return <MarkOutline size={props.size} />
  }
}

/** A mark and the name beside it can be pressed; a name that is not there cannot. */
export const geometryOf = ({ size, side, labelW: w, labelH: h }: Omit<HeapProps, 'ids'>): Group2d => {
  const unit = size / MARK
  const children = [new Rectangle2d({ width: size, height: size, isFilled: true })]
  if (side !== '') {
    const box = boxOfName({ x: MARK / 2, y: MARK / 2 }, { w, h }, side)
    const [x, y] = [box.x * unit, box.y * unit]
    children.push(new Rectangle2d({ x, y, width: w * unit, height: h * unit, isFilled: true }))
  }
  return new Group2d({ children })
}

/** Around a mark, as wide on the screen however far one has zoomed. */
export const MarkOutline = ({ size }: { size: number }) => {
  const away = (size / MARK) * 4
  const side = size + 2 * away
  return <rect x={-away} y={-away} width={side} height={side} rx={away * 2.5} ry={away * 2.5} />
}

const ActorMark = ({ shape, isEditing }: { shape: ActorShape; isEditing: boolean }) => {
  const { kind, proposed, asideX, asideY } = shape.props
  const id = actorOf(shape.id) ?? ''
  const isPale = usePale(id)
  const live = useLive()
  return (
    <HTMLContainer>
      <div
        className={styles.actor}
        data-kind={kind}
        data-proposed={proposed || undefined}
        data-pale={isPale || undefined}
      >
        {(asideX !== 0 || asideY !== 0) && <Aside x={asideX} y={asideY} />}
        <span className={styles.mark} aria-hidden />
        <Name {...shape.props}>{isEditing && !isVeiled(live) && <NameField id={id} />}</Name>
        <Comments id={id} />
      </div>
    </HTMLContainer>
  )
}

/** A thin line to the true place of somebody who had to step aside. */
const Aside = ({ x, y }: { x: number; y: number }) => (
  <svg className={styles.aside} aria-hidden>
    <path d={`M${MARK / 2} ${MARK / 2}l${x} ${y}`} />
    <circle cx={MARK / 2 + x} cy={MARK / 2 + y} r={2.5} />
  </svg>
)

/** A name beside its mark: there, though not seen, where there is no room for it. `children`: in its place. */
export const Name = (props: Omit<HeapProps, 'ids' | 'size'> & { name?: string; children?: ReactNode }) => {
  const { side, lines, name, labelW: w, labelH: h, children } = props
  const { x, y } = boxOfName({ x: MARK / 2, y: MARK / 2 }, { w, h }, side === '' ? 'end' : side)
  return (
    <span
      className={styles.name}
      data-side={side}
      data-nameless={name === '' || undefined}
      data-edited={children ? '' : undefined}
      style={{ left: x, top: y, inlineSize: w, blockSize: h }}
    >
      {children ||
        lines.split('\n').map((line, i) => (
          <span key={i} dir="auto">
            {line}
          </span>
        ))}
    </span>
  )
}

/** How many open comments there are; they are read beside the map. */
const Comments = ({ id }: { id: string }) => {
  const count = useCommentCount(`actors/${id}`)
  return count === 0 ? null : (
    <span className={styles.comments} title={commentMarks.count(count)}>
      {count}
    </span>
  )
}

/** The name, edited in place: it is the same shared text as in the panel. */
const NameField = ({ id }: { id: string }) => {
  const bound = useSharedField({ document: useLive().map, kind: 'actors', id, key: 'name', most: MAX_NAME })
  const { props } = useInPlace(bound, { caret: 'all', onLeave: useLeaveCanvasField() })
  const ref = useInSight(props.ref)
  return (
    <>
      <input
        {...props}
        ref={ref}
        className={styles.field}
        aria-label={map.fields.name}
        placeholder={map.unnamed}
        onPointerDown={stopEventPropagation}
      />
      {bound.note && <div className={styles.noteBelow}>{bound.note}</div>}
    </>
  )
}
