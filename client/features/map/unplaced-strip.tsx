import { type PointerEvent, useRef, useState } from 'react'

import type { Actor } from '../../../shared/model/kinds.ts'
import { placeActor } from '../../../shared/model/actors.ts'
import { useLive, useStore } from '../../live/use-live.ts'
import { useActors } from '../../live/use-map.ts'
import { map } from '../../messages/en/map.ts'
import { useMapView } from './map-view.ts'
import { type Point, placeOf, standOf } from './place.ts'
import styles from './unplaced-strip.module.css'
import { nameOf } from './words.ts'

/** Those of whom nothing is known yet: dragged onto the map they get their numbers; pressed, they open in the panel. */
export const UnplacedStrip = () => {
  const unplaced = useActors().filter(({ at }) => !standOf(at))
  if (unplaced.length === 0) return null
  return (
    <section className={styles.strip} aria-label={map.unplaced.title(unplaced.length)}>
      <h3 title={map.unplaced.hint}>{map.unplaced.title(unplaced.length)}</h3>
      <ul>
        {unplaced.map((actor) => (
          <li key={actor.id}>
            <UnplacedActor actor={actor} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const DRAG_PX = 5

const UnplacedActor = ({ actor }: { actor: Actor }) => {
  const { act } = useLive().map
  const { chosen, choose, panelOpen, canvas } = useMapView()
  const isChosen = useStore(chosen).some(({ id }) => id === actor.id)
  const start = useRef<Point | undefined>(undefined)
  const [ghost, move] = useState<Point | undefined>(undefined)

  const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
    if (!start.current) return
    const isFar = Math.hypot(x - start.current.x, y - start.current.y) > DRAG_PX
    if (ghost || isFar) move({ x, y })
  }
  const onEnd = (event: PointerEvent): void => {
    const isDropped = ghost && event.type === 'pointerup'
    const point = isDropped && canvas.get()?.pointAt({ x: event.clientX, y: event.clientY })
    if (point) {
      act((doc) => placeActor(doc, actor.id, placeOf(point)))
      choose({ kind: 'actors', id: actor.id })
    }
    start.current = undefined
    // the click that follows a drag still sees the ghost
    setTimeout(() => move(undefined))
  }
  return (
    <button
      type="button"
      className={styles.actor}
      data-proposed={actor.status === 'proposed' || undefined}
      aria-pressed={isChosen}
      title={map.unplaced.hint}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        start.current = { x: event.clientX, y: event.clientY }
      }}
      onPointerMove={onMove}
      onPointerUp={onEnd}
      onPointerCancel={onEnd}
      onClick={() => {
        if (ghost) return
        choose({ kind: 'actors', id: actor.id })
        panelOpen.set(true)
      }}
    >
      <span dir="auto">{nameOf(actor)}</span>
      {ghost && (
        <span className={styles.ghost} style={{ left: ghost.x, top: ghost.y }} aria-hidden>
          {nameOf(actor)}
        </span>
      )}
    </button>
  )
}
