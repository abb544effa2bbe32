import { type FocusEvent, useMemo, useState } from 'react'

import { useStore } from '../../../live/use-live.ts'
import { useActors, useConnections } from '../../../live/use-map.ts'
import { usePartners } from '../../../live/use-plan.ts'
import { useMapView } from '../map-view.ts'
import type { Arranged } from './arrange.ts'
import type { Asked, AskedOf } from './asked.ts'
import { Settled } from './settle.ts'

/** What is shown where. Give what it is shown in the `handlers`: while the focus is in it, nothing in it changes its place. */
export const useArranged = (asked: Asked, of: AskedOf) => {
  const [settled] = useState(() => new Settled())
  const [isAtWork, setAtWork] = useState(false)
  const [actors, connections, partners] = [useActors(), useConnections(), usePartners()]
  const chosen = useStore(useMapView().chosen)
  const arranged: Arranged = useMemo(() => {
    const names = new Map(partners.map(({ id, name }) => [id, name]))
    const now = { of, isAtWork, chosen: chosen.map(({ id }) => id) }
    return settled.next({ actors, connections, partners: names }, asked, now)
  }, [settled, actors, connections, partners, asked, of, isAtWork, chosen])
  const onFocus = () => setAtWork(true)
  const onBlur = ({ currentTarget }: FocusEvent) => {
    // what is open has the focus again in a moment, or the window has gone to the back
    requestAnimationFrame(() => {
      if (document.hasFocus() && !currentTarget.contains(document.activeElement)) setAtWork(false)
    })
  }
  return { arranged, handlers: { onFocus, onBlur } }
}
