import {
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
import { initialsOf } from '../../../live/presence.ts'
import { useLive } from '../../../live/use-live.ts'
import { commentMarks } from '../../../messages/en/comment-marks.ts'
import { map } from '../../../messages/en/map.ts'
import { useInPlace } from '../../../parts/in-place.ts'
import { useSharedField } from '../../../parts/shared-field.ts'
import type { ActorProps } from '../projection.ts'
import styles from './shapes.module.css'
import { actorOf } from './shape-ids.ts'
import { useLeaveCanvasField } from './use-leave.ts'

export type ActorShape = TLBaseShape<'actor', ActorProps>

const CORNER = 10

/** A person's or group's card. */
export class ActorShapeUtil extends ShapeUtil<ActorShape> {
  static override type = 'actor' as const
  static override props: RecordProps<ActorShape> = {
    w: T.nonZeroNumber,
    h: T.nonZeroNumber,
    name: T.string,
    lines: T.string,
    kind: T.literalEnum(...ACTOR_KINDS),
    proposed: T.boolean,
  }

  override canEdit = () => true
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true

  override getDefaultProps(): ActorProps {
    return { w: 120, h: 42, name: '', lines: '', kind: 'group', proposed: false }
  }

  override getGeometry({ props }: ActorShape): Rectangle2d {
    return new Rectangle2d({ width: props.w, height: props.h, isFilled: true })
  }

  override component(shape: ActorShape) {
    return <ActorCard shape={shape} isEditing={this.editor.getEditingShapeId() === shape.id} />
  }

  override indicator({ props }: ActorShape) {
    return <rect width={props.w} height={props.h} rx={CORNER} ry={CORNER} />
  }
}

const ActorCard = ({ shape, isEditing }: { shape: ActorShape; isEditing: boolean }) => {
  const { name, lines, kind, proposed } = shape.props
  return (
    <HTMLContainer>
      <div className={styles.actor} data-kind={kind} data-proposed={proposed || undefined}>
        <span className={styles.mark} aria-hidden>
          {initialsOf(name)}
        </span>
        {isEditing ? (
          <NameField id={actorOf(shape.id) ?? ''} />
        ) : (
          <span className={styles.name} dir="auto" data-nameless={name === '' || undefined}>
            {lines.split('\n').map((line, i) => (
              <span key={i}>{line}</span>
            ))}
          </span>
        )}
        <Comments id={actorOf(shape.id) ?? ''} />
      </div>
    </HTMLContainer>
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
  return (
    <>
      <input
        {...props}
        className={styles.field}
        aria-label={map.fields.name}
        placeholder={map.unnamed}
        onPointerDown={stopEventPropagation}
      />
      {bound.note && <div className={styles.noteBelow}>{bound.note}</div>}
    </>
  )
}
