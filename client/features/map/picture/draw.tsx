import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'

import type { Live } from '../../../live/live.ts'
import { map } from '../../../messages/en/map.ts'
import { measureName } from '../canvas/measure.ts'
import { MapPicture } from './map-picture.tsx'
import { sceneOf } from './scene.ts'

/** Twice as large as on screen; what browsers can draw, in pixels a side. */
const SCALE = 2
const MOST_SIDE = 16_000

/** The map as it is now, as an SVG that needs nothing else: text is text, colors are those of the light theme. */
export const drawSvg = (live: Live, issue: string, isNameless: boolean): string => {
  const scene = sceneOf({
    actors: live.actors.list(),
    connections: live.connections.list(),
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

/** The same as a PNG. Throws if the browser cannot draw it. */
export const drawPng = async (svg: string): Promise<Blob> => {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const scale = Math.min(SCALE, MOST_SIDE / width, MOST_SIDE / height)
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(width * scale)
  canvas.height = Math.round(height * scale)
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('The browser draws nothing.')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'))
  if (!blob) throw new Error('The browser drew no picture.')
  return blob
}
