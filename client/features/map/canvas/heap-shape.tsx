import { type Group2d, HTMLContainer, type RecordProps, ShapeUtil, T, type TLBaseShape } from 'tldraw'

import type { HeapProps } from '../projection.ts'
import { geometryOf, MARK_PROPS, MarkOutline, Name, NO_LABEL } from './actor-shape.tsx'
import type { Desk } from './desk.ts'
import { useAllPale } from './pale.ts'
import { endOf } from './shape-ids.ts'
import styles from './shapes.module.css'

export type HeapShape = TLBaseShape<'heap', HeapProps>

/** Those at one place who are drawn as one. */
class HeapShapeUtil extends ShapeUtil<HeapShape> {
  static override type = 'heap' as const
  static override props: RecordProps<HeapShape> = { ...MARK_PROPS, ids: T.string }

  override canResize = () => false
  override canBind = () => false
  override hideRotateHandle = () => true

  override getDefaultProps(): HeapProps {
    return { ...NO_LABEL, ids: '' }
  }

  override getGeometry({ props }: HeapShape): Group2d {
    return geometryOf(props)
  }

  override component({ id, props }: HeapShape) {
    return <HeapMark end={endOf(id)} {...props} />
  }

  override indicator({ props }: HeapShape) {
    return <MarkOutline size={props.size} />
  }

  /** It stands where those in it stand. */
  override onTranslate = ({ id, type, x, y }: HeapShape) => ({ id, type, x, y })
}

/** It steps back with all of those in it. */
const HeapMark = ({ end, ...props }: HeapProps & { end: string }) => {
  const ids = props.ids.split(' ')
  const isPale = useAllPale(`${end} ${props.ids}`)
  return (
    <HTMLContainer>
      <div className={styles.actor} data-kind="heap" data-pale={isPale || undefined}>
        <span className={styles.mark} aria-hidden>
          +{ids.length}
        </span>
        <Name {...props} />
      </div>
    </HTMLContainer>
  )
}

/** A press on a heap draws each of those in it by itself. */
export const heapShapes = ({ view }: Desk) =>
  class extends HeapShapeUtil {
    override onClick = ({ props }: HeapShape): void => {
      // the library goes on with the shape that was pressed, which is gone then
      queueMicrotask(() => view.opened.set(new Set([...view.opened.get(), ...props.ids.split(' ')])))
    }
  }
