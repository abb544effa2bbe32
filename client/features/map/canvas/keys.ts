import type { Actor } from '../../../../shared/model/kinds.ts'
import { placeActor } from '../../../../shared/model/actors.ts'
import { edit } from '../../../../shared/model/edit.ts'
import { map } from '../../../messages/en/map.ts'
import { network } from '../../../messages/en/map-network.ts'
import { announce } from '../../../ui/announce.tsx'
import { deleteChosen } from '../delete.ts'
import { IN_NETWORK, type Tool } from '../map-view.ts'
import { nudged, type Point } from '../place.ts'
import { sayPlace } from '../words.ts'
import type { EditorDesk } from './desk.ts'
import { actorOf, actorShape } from './shape-ids.ts'

/** Single letters choose tools, while the canvas has the focus and nowhere else. */
const TOOL_KEYS: Record<string, Tool> = {
  v: 'select',
  h: 'hand',
  p: 'actor',
  c: 'connection',
  n: 'note',
  a: 'area',
  d: 'draw',
}

const ARROWS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** The keys of the canvas: taken before the canvas library sees them. Returns what ends it. */
export const followKeys = (desk: EditorDesk): (() => void) => {
  const container = desk.editor.getContainer()
  const onKeyDown = (event: KeyboardEvent): void => {
    // keys in a field on the canvas are letters
    if (event.target !== container || event.altKey) return
    if (event.key === 'Escape') sayToolAfter(desk)
    if (!take(desk, event)) return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  container.tabIndex = 0
  container.addEventListener('keydown', onKeyDown, true)
  // for the library: it leaves wheels alone, and keys in the canvas, until it counts as focused
  desk.editor.updateInstanceState({ isFocused: true })
  return () => container.removeEventListener('keydown', onKeyDown, true)
}

const HINTS: Partial<Record<Tool, string>> = {
  actor: map.tools.actorHint,
  connection: map.tools.connectionHint,
}

/** Escape may lay a tool down, as the library sees fit. */
const sayToolAfter = ({ view }: EditorDesk): void => {
  const before = view.tool.get()
  setTimeout(() => {
    const after = view.tool.get()
    if (after !== before) announce(map.tools.now(map.tools[after]))
  })
}

/** Does what a key means here; whether it means something. */
const take = (desk: EditorDesk, event: KeyboardEvent): boolean => {
  const { view } = desk
  const arrow = ARROWS[event.key]
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === 'a' && chooseAll(desk)
  if (arrow) return nudge(desk, arrow, event)
  if (event.key === 'Delete' || event.key === 'Backspace') {
    deleteChosen(desk.live, view)
    return true
  }
  const tool = event.shiftKey ? undefined : TOOL_KEYS[event.key]
  if (tool && view.network.get() && !IN_NETWORK.includes(tool)) return true
  if (tool) {
    view.tool.set(tool)
    announce(map.tools.now(map.tools[tool], HINTS[tool]))
    return true
  }
  return zoomByKey(desk, event.key)
}

/** All people and groups that are on the canvas, and no lines, notes or strokes. */
const chooseAll = ({ editor, live }: EditorDesk): boolean => {
  const all = live.actors.list().map(({ id }) => actorShape(id))
  editor.setCurrentTool('select')
  editor.setSelectedShapes(all.filter((id) => editor.getShape(id)))
  return true
}

const ZOOM_KEYS: Record<string, 'in' | 'out' | 'fit'> = { '+': 'in', '=': 'in', '-': 'out', '0': 'fit' }

const zoomByKey = ({ view }: EditorDesk, key: string): boolean => {
  const by = ZOOM_KEYS[key]
  if (by) view.canvas.get()?.zoom(by)
  return by !== undefined
}

/** Moves the chosen cards by a step of their numbers, and chosen notes and strokes by as much. */
const nudge = (
  { editor, live, view }: EditorDesk,
  arrow: Point,
  { shiftKey, repeat }: KeyboardEvent,
): boolean => {
  const selected = editor.getSelectedShapes()
  if (!editor.isIn('select.idle')) return false
  if (selected.length === 0) return pan(editor, arrow, shiftKey)
  if (view.network.get()) {
    announce(network.stays)
    return true
  }
  const actors = selected.flatMap(({ id }) => live.actors.get(actorOf(id) ?? '') ?? [])
  const drawings = selected.filter(({ type }) => type === 'note' || type === 'draw' || type === 'area')
  const move = () =>
    edit(live.map.doc, () => actors.forEach((actor) => nudgeActor(live.map.doc, actor, arrow, shiftKey)))
  // while a key is held, its steps are one step to undo
  if (repeat) move()
  else live.map.act(move)
  editor.nudgeShapes(drawings, { x: arrow.x * (shiftKey ? 50 : 10), y: arrow.y * (shiftKey ? 50 : 10) })
  const one = actors.length === 1 ? live.actors.get(actors[0]?.id ?? '') : undefined
  if (one) announce(map.moved(one.name, ...sayPlace(one)))
  return true
}

/** With nothing chosen arrow keys move the view, in pixels. */
const pan = (editor: EditorDesk['editor'], { x, y }: Point, big: boolean): boolean => {
  const by = (big ? 240 : 60) / editor.getZoomLevel()
  const camera = editor.getCamera()
  editor.setCamera({ ...camera, x: camera.x - x * by, y: camera.y - y * by })
  return true
}

const nudgeActor = (
  doc: Parameters<typeof placeActor>[0],
  { id, at }: Actor,
  arrow: Point,
  big: boolean,
): void => {
  if (at) placeActor(doc, id, nudged(at, arrow, big))
}
