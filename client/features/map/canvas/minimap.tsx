import { type PointerEvent, useRef } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'

import { useStore } from '../../../live/use-live.ts'
import { useMapView } from '../map-view.ts'
import { BOUNDS, FIELD, LANES } from '../place.ts'
import { middleOfMark } from './middle.ts'
import styles from './minimap.module.css'

/** There is one where more marks than this are drawn, while not all of them are in sight. */
const FEW = 60

/** All of the map, small, and what of it is in sight: a press or a drag goes there. Keys go everywhere without it. */
export const Minimap = () => {
  const editor = useEditor()
  const isNetwork = useStore(useMapView().network) !== undefined
  const picture = useRef<SVGSVGElement>(null)
  const isNeeded = useValue(
    'minimap',
    () => {
      const { x, y, w, h } = BOUNDS
      const seen = editor.getViewportPageBounds()
      const isAllSeen = seen.x <= x + 1 && seen.y <= y + 1 && seen.maxX >= x + w - 1 && seen.maxY >= y + h - 1
      return !isAllSeen && marksIn(editor).length > FEW
    },
    [editor],
  )
  if (!isNeeded) return null
  const goTo = (event: PointerEvent): void => {
    stopEventPropagation(event)
    const box = picture.current?.getBoundingClientRect()
    if (event.buttons !== 1 || !box) return
    const part = { x: (event.clientX - box.x) / box.width, y: (event.clientY - box.y) / box.height }
    editor.centerOnPoint({ x: BOUNDS.x + part.x * BOUNDS.w, y: BOUNDS.y + part.y * BOUNDS.h })
  }
  return (
    <svg
      ref={picture}
      className={styles.minimap}
      data-minimap
      viewBox={`${BOUNDS.x} ${BOUNDS.y} ${BOUNDS.w} ${BOUNDS.h}`}
      aria-hidden
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        goTo(event)
      }}
      onPointerMove={goTo}
      onPointerUp={stopEventPropagation}
    >
      {!isNetwork && <SmallAxes />}
      <Marks />
      <Sight />
    </svg>
  )
}

const SmallAxes = () => (
  <>
    {[LANES.stance, LANES.say].map(({ x, y, w, h }) => (
      <rect key={x} className={styles.lane} x={x} y={y} width={w} height={h} />
    ))}
    <path className={styles.axes} d={`M${FIELD.w / 2} 0V${FIELD.h}M0 ${FIELD.h / 2}H${FIELD.w}`} />
  </>
)

const marksIn = (editor: ReturnType<typeof useEditor>) =>
  editor.getCurrentPageShapes().filter(({ type }) => type === 'actor' || type === 'heap')

const Marks = () => {
  const editor = useEditor()
  const dots = useValue(
    'dots',
    () =>
      marksIn(editor)
        .map(middleOfMark)
        .map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`)
        .join(''),
    [editor],
  )
  return <path className={styles.marks} d={dots} />
}

const Sight = () => {
  const editor = useEditor()
  const { x, y, w, h } = useValue('sight', () => editor.getViewportPageBounds(), [editor])
  return <rect className={styles.sight} x={x} y={y} width={w} height={h} rx={12} />
}
