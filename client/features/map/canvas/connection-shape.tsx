import { Polyline2d, type RecordProps, ShapeUtil, T, type TLBaseShape, Vec } from 'tldraw'

import { CONNECTION_KINDS } from '../../../../shared/words/choices.ts'
import { type Curve, curveBetween, pointsOf } from '../layout/curve.ts'
import { MARK } from '../layout/spread.ts'
import type { Point } from '../place.ts'
import type { ConnectionProps } from '../projection.ts'
import { middleOfMark } from './middle.ts'
import { endShape } from './shape-ids.ts'

export type ConnectionShape = TLBaseShape<'connection', ConnectionProps>

/** Of how many straight pieces a line is, where a press looks for it. */
const PIECES = 12

/** A connection: it has no place of its own but lies between its two ends, wherever they are. */
export class ConnectionShapeUtil extends ShapeUtil<ConnectionShape> {
  static override type = 'connection' as const
  static override props: RecordProps<ConnectionShape> = {
    from: T.string,
    to: T.string,
    kind: T.literalEnum(...CONNECTION_KINDS),
    mutual: T.boolean,
    strength: T.number,
    proposed: T.boolean,
    bend: T.number,
  }

  override canEdit = () => false
  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true
  override hideSelectionBoundsBg = () => true
  override hideSelectionBoundsFg = () => true

  override getDefaultProps(): ConnectionProps {
    return { from: '', to: '', kind: 'influences', mutual: false, strength: 2, proposed: false, bend: 0 }
  }

  override getGeometry(shape: ConnectionShape): Polyline2d {
    const line = this.lineOf(shape)
    const points = line
      ? pointsOf(line.curve, PIECES).map(({ x, y }) => new Vec(x * line.unit, y * line.unit))
      : [new Vec(0, 0), new Vec(0, 0.1)]
    return new Polyline2d({ points })
  }

  /** Its line is drawn with all others, by `ConnectionsLayer`. */
  override component(): null {
    return null
  }

  override indicator(shape: ConnectionShape) {
    const line = this.lineOf(shape)
    if (!line) return null
    const [first, control, last] = [line.curve.start, line.curve.control, line.curve.end].map(
      ({ x, y }) => `${x * line.unit} ${y * line.unit}`,
    )
    return <path d={`M${first}Q${control} ${last}`} />
  }

  /** A line cannot be dragged away. */
  override onTranslate = (shape: ConnectionShape) => ({
    id: shape.id,
    type: shape.type,
    x: 0,
    y: 0,
  })

  /**
   * Its line in pixels, and the canvas units of a pixel. It follows both ends: who calls this in a reactive place is called
   * again when one of them moves.
   */
  lineOf({ props }: ConnectionShape): { curve: Curve; unit: number } | undefined {
    const [from, to] = [this.end(props.from), this.end(props.to)]
    if (!from || !to || from.unit !== to.unit) return undefined
    const curve = curveBetween(from.at, to.at, props.bend)
    return curve && { curve, unit: from.unit }
  }

  private end(id: string): { at: Point; unit: number } | undefined {
    const shape = this.editor.getShape(endShape(id))
    if (!shape || !('size' in shape.props)) return undefined
    const unit = Number(shape.props.size) / MARK
    const { x, y } = middleOfMark(shape)
    return { at: { x: x / unit, y: y / unit }, unit }
  }
}
