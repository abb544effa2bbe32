import { useEffect, useState, useSyncExternalStore } from 'react'

import { familiesNow, followFont } from '../../../net/letters.ts'
import { guess, type Measure, measureAs } from './measure.ts'

const followSize = (changed: () => void): (() => void) => {
  addEventListener('resize', changed)
  return () => removeEventListener('resize', changed)
}

/** The size of the window in pixels; renders again when it changes. */
export const useSize = (): { width: number; height: number } => {
  const said = useSyncExternalStore(followSize, () => `${innerWidth}/${innerHeight}`)
  const [width = 0, height = 0] = said.split('/').map(Number)
  return { width, height }
}

/** How wide words are here; measured anew once the fonts have come, since others stand for them until then. */
export const useMeasure = (): Measure => {
  const [measure, setMeasure] = useState<Measure>(() => guess)
  useEffect(() => {
    const again = () => setMeasure(() => measureAs({ text: familiesNow(), display: familiesNow('display') }))
    again()
    return followFont(again)
  }, [])
  return measure
}
