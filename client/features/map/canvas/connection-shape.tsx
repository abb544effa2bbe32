import { Polyline2d, type RecordProps, ShapeUtil, T, type TLBaseShape, Vec } from 'tldraw'

import { CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { type Line, lineBetween } from '../line-between.ts'
import type { ConnectionProps } from '../projection.ts'
import { actorShape } from './shape-ids.ts'

export type ConnectionShape = TLBaseShape<'connection', ConnectionProps>

/** A connection: it has no place of its own but lies between its two actors, wherever they are. */
export class ConnectionShapeUtil extends ShapeUtil<ConnectionShape> {
  static override type = 'connection' as const
  static override props: RecordProps<ConnectionShape> = {
    from: T.string,
    to: T.string,
    kind: T.literalEnum(...CONNECTION_KINDS),
    mutual: T.boolean,
    strength: T.number,
    proposed: T.boolean,
    lane: T.number,
  }

  override canEdit = () => false
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true
  override hideSelectionBoundsBg = () => true
  override hideSelectionBoundsFg = () => true

  override getDefaultProps(): ConnectionProps {
    return { from: '', to: '', kind: 'influences', mutual: false, strength: 2, proposed: false, lane: 0 }
  }

  override getGeometry(shape: ConnectionShape): Polyline2d {
    const line = this.lineOf(shape)
    const points = line ? [Vec.From(line.start), Vec.From(line.end)] : [new Vec(0, 0), new Vec(0, 0.1)]
    return new Polyline2d({ points })
  }

  /** Its line is drawn with all others, by `ConnectionsLayer`. */
  override component(): null {
    return null
  }

  override indicator(shape: ConnectionShape) {
    const line = this.lineOf(shape)
    return line ? <path d={`M${line.start.x} ${line.start.y}L${line.end.x} ${line.end.y}`} /> : null
  }

  /** A line cannot be dragged away. */
  override onTranslate = (shape: ConnectionShape) => ({
    id: shape.id,
    type: shape.type,
    x: 0,
    y: 0,
  })

  /** Follows both cards: who calls this in a reactive place is called again when one of them moves. */
  lineOf({ props }: ConnectionShape): Line | undefined {
    const from = this.editor.getShapePageBounds(actorShape(props.from))
    const to = this.editor.getShapePageBounds(actorShape(props.to))
    return from && to && lineBetween(from, to, props.lane)
  }
}
