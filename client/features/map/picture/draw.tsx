import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import { readAlive } from '../../../../shared/model/collection.ts'
import { canvas } from '../../../../shared/model/kinds.ts'
import type { Live } from '../../../live/live.ts'
import { shownWords } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { measureName } from '../canvas/measure.ts'
import { type DrawingFigure, readDrawing } from '../drawing.ts'
import { MapPicture } from './map-picture.tsx'
import { sceneOf } from './scene.ts'

/** The map as it is now, as an SVG that needs nothing else: text is text, colors are those of the light theme. */
export const drawSvg = (live: Live, issue: string, isNameless: boolean): string => {
  const scene = sceneOf({
    actors: live.actors.list(),
    connections: live.connections.list(),
    drawings: drawingsOn(live),
    measure: measureName,
    nameless: map.unnamed,
    isNameless,
  })
  // an issue may say whom it is about
  const title = isNameless ? map.title : issue || map.title
  const place = document.createElement('div')
  place.dataset.theme = 'light'
  place.hidden = true
  document.body.append(place)
  const root = createRoot(place)
  try {
    flushSync(() => root.render(<MapPicture scene={scene} title={title} names={map.unplaced.title} />))
    const colors = getComputedStyle(place)
    const svg = new XMLSerializer().serializeToString(place.firstElementChild ?? place)
    return svg
      .replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => colors.getPropertyValue(name).trim())
      .replaceAll(/ data-[\w-]+="[^"]*"/g, '')
  } finally {
    root.unmount()
    place.remove()
  }
}

/** Free notes, strokes and areas, in the words that this page shows. */
const drawingsOn = (live: Live): DrawingFigure[] =>
  readAlive(live.map.doc, canvas).flatMap(
    ({ text, ...one }) =>
      readDrawing({ ...one, text: text === undefined ? undefined : shownWords(live, text) }) ?? [],
  )
