import { type PointerEvent, useRef } from 'react'
import { stopEventPropagation, useEditor, useValue } from 'tldraw'

import { useStore } from '../../../live/use-live.ts'
import { useMapView } from '../map-view.ts'
import { BOUNDS, FIELD, LANES } from '../place.ts'
import { marksIn } from './marks-in.ts'
import { middleOfMark } from './middle.ts'
import styles from './minimap.module.css'

/** All of the map, small, and what of it is in sight: a press or a drag goes there. Keys go everywhere without it. */
export const Minimap = () => {
  const editor = useEditor()
  const isNetwork = useStore(useMapView().network) !== undefined
  const picture = useRef<SVGSVGElement>(null)
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
