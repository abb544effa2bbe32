import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { DrawShapeUtil, type Editor, type TLEditorComponents, type TLShapeId, TldrawEditor } from 'tldraw'
import '@tldraw/editor/editor.css'

import { useLive, useStore } from '../../../live/use-live.ts'
import { map } from '../../../messages/en/map.ts'
import { draws } from '../../../net/loading.ts'
import { useMapView } from '../map-view.ts'
import { ActorShapeUtil } from './actor-shape.tsx'
import { areaShapes } from './area-shape.tsx'
import { Axes, AxisWords } from './axes.tsx'
import { canvasOf, followCamera, followScale, markMotion } from './camera.ts'
import { ConnectionShapeUtil } from './connection-shape.tsx'
import { type Desk, type EditorDesk, makeDesk } from './desk.ts'
import { keepRecord } from './keep-record.ts'
import { heapShapes } from './heap-shape.tsx'
import { followKeys } from './keys.ts'
import styles from './map-canvas.module.css'
import { followSetting, fontLoaded } from './measure.ts'
import { Minimap } from './minimap.tsx'
import { NoteShapeUtil } from './note-shape.tsx'
import { Outlines } from './outlines.tsx'
import { Labels, connectingLine } from './overlays.tsx'
import { fade } from './pale.ts'
import { sendPresence, showPresence } from './presence.ts'
import { followSelection } from './selection.ts'
import { ShownRecord } from './show-record.ts'
import { followPageTheme } from './theme.ts'
import { connectionsLayer } from './connections-layer.tsx'
import { makeTools } from './tools.ts'
import { quietTouches } from './touches.ts'

const OPTIONS = { maxPages: 1, createTextOnCanvasDoubleClick: false, branding: map.canvas }

/**
 * The drawing of the map. It is the canvas library's bare editor: no menus, pages, pictures, embeds or clipboard, so
 * that nothing gets onto it but what belongs here.
 */
export const MapCanvas = () => {
  const live = useLive()
  const view = useMapView()
  const [parts] = useState(() => partsOf(makeDesk(live, view)))
  const [theme] = useState(followPageTheme)
  useEffect(() => theme.end, [theme])
  useEffect(() => {
    if (view.canvas.get()) return undefined
    const drawn = draws()
    const unwatch = view.canvas.subscribe(drawn)
    return () => {
      unwatch()
      drawn()
    }
  }, [view])
  const onMount = useCallback((editor: Editor) => follow({ ...parts.desk, editor }), [parts])
  return (
    <div className={styles.canvas}>
      <TldrawEditor
        shapeUtils={parts.shapes}
        tools={parts.tools}
        components={parts.components}
        options={OPTIONS}
        user={theme.user}
        initialState="select"
        autoFocus={false}
        onMount={onMount}
      />
    </div>
  )
}

const partsOf = (desk: Desk) => ({
  desk,
  shapes: [
    ActorShapeUtil,
    heapShapes(desk),
    ConnectionShapeUtil,
    NoteShapeUtil,
    areaShapes(desk),
    DrawShapeUtil,
  ],
  tools: makeTools(desk),
  components: componentsFor(desk),
})

const componentsFor = (desk: Desk): TLEditorComponents => {
  const ConnectingLine = connectingLine(desk)
  const ConnectionsLayer = connectionsLayer(desk)
  return {
    OnTheCanvas: () => (
      <>
        <WithAxes>
          <Axes />
        </WithAxes>
        <ConnectionsLayer />
        <WithAxes>
          <AxisWords />
        </WithAxes>
      </>
    ),
    Overlays: () => (
      <>
        <ConnectingLine />
        <Labels />
      </>
    ),
    InFrontOfTheCanvas: Minimap,
    ShapeIndicators: Outlines,
    ErrorFallback: Rethrown,
    ShapeErrorFallback: BrokenShape,
    CollaboratorShapeIndicator: null,
    SelectionForeground: null,
    SelectionBackground: null,
    Grid: null,
  }
}

/** In the network there are none. */
const WithAxes = ({ children }: { children: ReactNode }) => (useStore(useMapView().network) ? null : children)

/** The library's own page for a fault offers to erase what is there: ours, around the canvas, is shown instead. */
const Rethrown = ({ error }: { error: unknown }): never => {
  throw error
}

const BrokenShape = () => <p className={styles.broken}>{map.failed.shape}</p>

/** Nothing on this map takes in what is dragged onto it: the library would look through all of it at each step. */
const takeNothingIn = (editor: Editor): void => {
  editor.getDraggingOverShape = () => undefined
}

/**
 * The library takes a mouse that has not come, and a finger that is gone, for one at the place where it was last: what is
 * there is not pointed at. Returns what ends it.
 */
const pointOnlyBy = (editor: Editor): (() => void) => {
  const container = editor.getContainer()
  const point = editor.setHoveredShape.bind(editor)
  let isThere = false
  editor.setHoveredShape = (shape) => point(isThere ? shape : null)
  const follow = ({ type, pointerType }: PointerEvent): void => {
    isThere = type !== 'pointerleave' && pointerType !== 'touch'
    if (!isThere) point(null)
  }
  for (const type of POINTS) container.addEventListener(type, follow, { capture: true })
  return () => {
    for (const type of POINTS) container.removeEventListener(type, follow, { capture: true })
  }
}
const POINTS = ['pointerenter', 'pointermove', 'pointerdown', 'pointerleave'] as const

/** What the panel's line is about that one points at. Returns what ends it. */
const followPointed = ({ view, pointed }: EditorDesk): (() => void) =>
  view.pointed.subscribe(() => pointed.set(view.pointed.get()))

/** Joins the open canvas to the record, the page and the others. Returns what parts them. */
const follow = (desk: EditorDesk): (() => void) => {
  const { editor, view } = desk
  const held = new Set<TLShapeId>()
  takeNothingIn(editor)
  fade(desk)
  // the size comes first: it is laid out for that
  const unsized = [followCamera(desk), followScale(desk)]
  const shown = new ShownRecord(desk, held)
  const ends = [
    ...unsized,
    followPointed(desk),
    followSelection(desk, shown),
    keepRecord(desk, shown, held),
    markMotion(editor),
    followKeys(desk),
    sendPresence(desk),
    showPresence(desk, shown),
    quietTouches(editor),
    pointOnlyBy(editor),
  ]
  const probe = addProbe(editor)
  const unfollow = followSetting(probe, shown.measure)
  let isOpen = true
  void fontLoaded().then(() => isOpen && shown.measure())
  view.canvas.set(canvasOf(editor))
  return () => {
    isOpen = false
    view.canvas.set(undefined)
    unfollow()
    probe.remove()
    for (const end of ends) end()
  }
}

/** A line of text that nobody sees, set as those on the canvas are. */
const addProbe = (editor: Editor): HTMLElement => {
  const probe = document.createElement('span')
  probe.className = styles.probe ?? ''
  probe.textContent = 'Who decides'
  probe.ariaHidden = 'true'
  editor.getContainer().append(probe)
  return probe
}
