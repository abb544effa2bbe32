import { type TLShape, useEditor, useStateTracking, useValue } from 'tldraw'

import { useStore } from '../../../live/use-live.ts'
import { useMapView } from '../map-view.ts'
import { Apart } from './apart.tsx'
import styles from './overlays.module.css'
import { shapeOf } from './shape-ids.ts'

/** Outlines of what is chosen or pointed at here, on the canvas or in the panel, and quietly of what others have chosen. */
export const Outlines = () => {
  const editor = useEditor()
  const pointed = useStore(useMapView().pointed)
  const own = useValue(
    'own outlines',
    () => {
      const hovered = editor.isInAny('select.idle', 'connection') ? editor.getHoveredShapeId() : null
      const ids = new Set([
        ...editor.getSelectedShapeIds(),
        ...pointed.map(shapeOf),
        ...(hovered ? [hovered] : []),
      ])
      return [...ids].flatMap((id) => editor.getShape(id) ?? [])
    },
    [editor, pointed],
  )
  const others = useValue(
    'others’ outlines',
    () =>
      editor.getCollaborators().flatMap(({ userId, color, selectedShapeIds }) =>
        selectedShapeIds.flatMap((id) => {
          const shape = editor.getShape(id)
          return shape ? [{ key: `${userId} ${keyOf(shape)}`, shape, color }] : []
        }),
      ),
    [editor],
  )
  return (
    <>
      {others.map(({ key, shape, color }) => (
        <Apart key={key} of={shape}>
          <Outline shape={shape} color={color} />
        </Apart>
      ))}
      {own.map((shape) => (
        <Apart key={keyOf(shape)} of={shape}>
          <Outline shape={shape} />
        </Apart>
      ))}
    </>
  )
}

/** The hooks that an outline uses are those of its kind of shape: a shape that becomes one of another kind is another. */
const keyOf = ({ type, id }: TLShape): string => `${type} ${id}`

const Outline = ({ shape, color }: { shape: TLShape; color?: string }) => {
  const editor = useEditor()
  // the library's own shapes use hooks in their outlines, so that this must be called as a component draws
  const outline = useStateTracking('outline', () => editor.getShapeUtil(shape).indicator(shape))
  return (
    <svg
      className={color ? `${styles.outline} ${styles.other}` : styles.outline}
      style={{ transform: `translate(${shape.x}px, ${shape.y}px)`, stroke: color }}
      aria-hidden
    >
      {outline}
    </svg>
  )
}
