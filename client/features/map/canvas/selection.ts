import { react } from 'tldraw'

import { announce } from '../../../ui/announce.tsx'
import { map } from '../../../messages/en/map.ts'
import { TOOLS } from '../map-view.ts'
import { nameOf } from '../words.ts'
import type { EditorDesk } from './desk.ts'
import { chosenOf, shapeOf } from './shape-ids.ts'

/** Keeps what is chosen, and the tool, the same on the page and on the canvas. Returns what ends it. */
export const followSelection = ({ editor, live, view }: EditorDesk): (() => void) => {
  const toCanvas = (): void => {
    const ids = view.chosen
      .get()
      .map(shapeOf)
      .filter((id) => editor.getShape(id))
    const before = editor.getSelectedShapeIds()
    if (ids.length !== before.length || ids.some((id) => !before.includes(id))) editor.setSelectedShapes(ids)
  }
  const toolToCanvas = (): void => {
    const tool = view.tool.get()
    if (editor.getCurrentToolId() !== tool) editor.setCurrentTool(tool)
  }
  toCanvas()
  toolToCanvas()
  const ends = [
    view.chosen.subscribe(toCanvas),
    view.tool.subscribe(toolToCanvas),
    // what is chosen in the panel may get onto the canvas only now
    live.actors.watchList(toCanvas),
    live.connections.watchList(toCanvas),
    react('tool', () => {
      const tool = TOOLS.find((one) => one === editor.getCurrentToolId())
      if (tool) view.tool.set(tool)
    }),
    react('chosen', () => {
      const chosen = editor.getSelectedShapeIds().flatMap((id) => chosenOf(id) ?? [])
      // what is chosen in the panel need not be on the canvas
      const isElsewhere = view.chosen.get().some((one) => !editor.getShape(shapeOf(one)))
      if (chosen.length === 0 && isElsewhere) return
      view.choose(...chosen)
      const [one, ...more] = chosen
      if (one?.kind === 'actors' && more.length === 0) announce(map.chosen(nameOf(live.actors.get(one.id))))
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}
