import { Box, type Editor, type TLCameraOptions, react } from 'tldraw'

import { BOUNDS } from '../place.ts'
import type { Canvas } from '../map-view.ts'

/** Below this width of the canvas the map fills its height and is moved sideways. */
const NARROW_PX = 560

const optionsFor = (width: number): Partial<TLCameraOptions> => ({
  wheelBehavior: 'zoom',
  zoomSteps: [1, 1.5, 2, 3, 4, 6, 8],
  constraints: {
    bounds: new Box(BOUNDS.x, BOUNDS.y, BOUNDS.w, BOUNDS.h),
    padding: { x: 0, y: 0 },
    origin: { x: 0.5, y: 0.5 },
    initialZoom: width < NARROW_PX ? 'fit-min' : 'fit-max',
    baseZoom: 'fit-max',
    behavior: 'contain',
  },
})

/**
 * Keeps the map in sight: it fits at first and again when the canvas changes its size, unless somebody has zoomed in.
 * Returns what ends it.
 */
export const followCamera = (editor: Editor): (() => void) => {
  let fitted = 0
  const fit = (): void => {
    editor.setCameraOptions(optionsFor(editor.getViewportScreenBounds().w))
    editor.setCamera(editor.getCamera(), { reset: true, immediate: true })
    fitted = editor.getZoomLevel()
  }
  fit()
  let size = ''
  return react('fit the canvas', () => {
    const { w, h } = editor.getViewportScreenBounds()
    const now = `${w}×${h}`
    if (now === size) return
    size = now
    const isFitted = Math.abs(editor.getZoomLevel() - fitted) < 0.01
    queueMicrotask(() => (isFitted ? fit() : editor.setCameraOptions(optionsFor(w))))
  })
}

const ANIMATION = { animation: { duration: 160 } }

/** What the page can ask of the canvas. */
export const canvasOf = (editor: Editor): Canvas => ({
  zoom: (by) => {
    if (by === 'in') editor.zoomIn(undefined, ANIMATION)
    else if (by === 'out') editor.zoomOut(undefined, ANIMATION)
    else editor.setCamera(editor.getCamera(), { reset: true, ...ANIMATION })
  },
  pointAt: (client) => {
    const { left, right, top, bottom } = editor.getContainer().getBoundingClientRect()
    const isInside = client.x >= left && client.x <= right && client.y >= top && client.y <= bottom
    return isInside ? editor.screenToPage(client) : undefined
  },
  focus: () => editor.getContainer().focus(),
})
