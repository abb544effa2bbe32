import { Box, type Editor, type TLCameraOptions, react } from 'tldraw'

import type { Canvas } from '../map-view.ts'
import type { EditorDesk } from './desk.ts'
import { BOUNDS, FIELD } from '../place.ts'
import { shapeOf } from './shape-ids.ts'

const OPTIONS: Partial<TLCameraOptions> = {
  wheelBehavior: 'pan',
  zoomSteps: [1, 1.5, 2, 3, 4, 6, 8],
  constraints: {
    bounds: new Box(BOUNDS.x, BOUNDS.y, BOUNDS.w, BOUNDS.h),
    // in pixels of the screen: the words above the field are of one size however small it is
    padding: { x: 0, y: 18 },
    origin: { x: 0.5, y: 0.5 },
    initialZoom: 'fit-max',
    baseZoom: 'fit-max',
    behavior: 'contain',
  },
}

/** On a phone the map opens large enough to read, and is moved. */
const phone = matchMedia('(max-width: 40rem)')
const READABLE = 0.8

/**
 * Keeps the map in sight: it fits at first and again when the canvas changes its size, unless somebody has zoomed in.
 * Returns what ends it.
 */
export const followCamera = ({ editor, view }: EditorDesk): (() => void) => {
  let fitted = 0
  const fit = (): void => {
    const { w, h } = editor.getViewportScreenBounds()
    editor.setCamera(editor.getCamera(), { reset: true, immediate: true })
    if (phone.matches && editor.getZoomLevel() < READABLE) {
      const middle = { x: w / 2 / READABLE - FIELD.w / 2, y: h / 2 / READABLE - FIELD.h / 2 }
      editor.setCamera({ ...middle, z: READABLE }, { immediate: true })
    }
    fitted = editor.getZoomLevel()
  }
  editor.setCameraOptions(OPTIONS)
  fit()
  if (view.camera) editor.setCamera(view.camera, { immediate: true })
  let size = ''
  const end = react('fit the canvas', () => {
    const { w, h } = editor.getViewportScreenBounds()
    const now = `${w}×${h}`
    if (now === size) return
    size = now
    const isFitted = Math.abs(editor.getZoomLevel() - fitted) < 0.01
    if (isFitted) queueMicrotask(fit)
  })
  return () => {
    end()
    const { x, y, z } = editor.getCamera()
    const isFitted = !phone.matches && Math.abs(z - fitted) < 0.01
    view.camera = isFitted ? undefined : { x, y, z }
  }
}

const RESTS_AFTER_MS = 250

/**
 * While somebody zooms, what is drawn is stretched, and laid out anew no more often than this many milliseconds apart and
 * for no more than one part in so many of the time; at once when the zoom rests.
 */
const LAID_OUT_EVERY_MS = 120
const LAID_OUT_PART = 12

/** Lays the map out for the size at which it is seen. Returns what ends it. */
export const followScale = ({ editor, scale }: EditorDesk): (() => void) => {
  const container = editor.getContainer()
  let timer: ReturnType<typeof setTimeout> | undefined
  let [takes, nextAt, changedAt] = [0, -Infinity, -Infinity]
  const soonest = (from: number): number => from + Math.max(LAID_OUT_EVERY_MS, takes * LAID_OUT_PART)
  const set = (): void => {
    const zoom = editor.getZoomLevel()
    const began = performance.now()
    container.style.setProperty('--unit', String(1 / zoom))
    scale.set(zoom)
    nextAt = Infinity
    // what it takes is known once it is drawn
    requestAnimationFrame(() =>
      setTimeout(() => {
        takes = performance.now() - began
        nextAt = soonest(began)
      }),
    )
  }
  // a page that was busy looks once more: it may not have heard yet that the zoom goes on
  const setIfDue = (): void => {
    const zoom = editor.getZoomLevel()
    requestAnimationFrame(() => {
      if (zoom === editor.getZoomLevel() || performance.now() >= nextAt) set()
    })
  }
  const end = react('follow the zoom', () => {
    clearTimeout(timer)
    if (editor.getZoomLevel() === scale.get()) return
    const now = performance.now()
    // who begins to zoom does not wait for it either
    if (now - changedAt > RESTS_AFTER_MS) nextAt = Math.max(nextAt, soonest(now))
    changedAt = now
    timer = setTimeout(setIfDue, Math.min(RESTS_AFTER_MS, Math.max(0, nextAt - now)))
  })
  set()
  return () => {
    end()
    clearTimeout(timer)
  }
}

/** Marks the canvas while the view moves, so that its style can spare the browser work. Returns what ends it. */
export const markMotion = (editor: Editor): (() => void) => {
  const { dataset } = editor.getContainer()
  let timer: ReturnType<typeof setTimeout> | undefined
  const rest = (): void => {
    delete dataset.moving
  }
  const end = react('mark motion', () => {
    editor.getCamera()
    dataset.moving = ''
    clearTimeout(timer)
    timer = setTimeout(rest, RESTS_AFTER_MS)
  })
  return () => {
    end()
    clearTimeout(timer)
  }
}

const SWITCHES_FOR_MS = 500

/** Marks the canvas while it is laid out another way, so that its style moves everybody there. */
export const markSwitch = (editor: Editor): void => {
  const { dataset } = editor.getContainer()
  dataset.switching = ''
  setTimeout(() => delete dataset.switching, SWITCHES_FOR_MS)
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
  show: (one) => {
    const bounds = editor.getShapePageBounds(shapeOf(one))
    if (bounds && !editor.getViewportPageBounds().contains(bounds))
      editor.centerOnPoint(bounds.center, ANIMATION)
  },
  focus: () => editor.getContainer().focus(),
})
