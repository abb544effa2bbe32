import {
  type TLEventInfo,
  type TLPointerEventInfo,
  type TLShapeId,
  react,
  unsafe__withoutCapture,
} from 'tldraw'

import { announce } from '../../../ui/announce.tsx'
import { map } from '../../../messages/en/map.ts'
import { TOOLS } from '../map-view.ts'
import { nameOf } from '../words.ts'
import type { EditorDesk } from './desk.ts'
import { chosenOf, shapeOf } from './shape-ids.ts'
import type { ShownRecord } from './show-record.ts'

/**
 * Keeps what is chosen, and the tool, the same on the page and on the canvas. The page leads: the canvas is believed
 * only where a hand chose something on it. What the record does there, such as taking a card away that is chosen,
 * or drawing it anew, chooses nothing. Returns what ends it.
 */
export const followSelection = (desk: EditorDesk, shown: ShownRecord): (() => void) => {
  const { editor, view } = desk
  const selection = new Selection(desk)
  const toolToCanvas = (): void => {
    const tool = view.tool.get()
    if (editor.getCurrentToolId() !== tool) editor.setCurrentTool(tool)
  }
  toolToCanvas()
  const ends = [
    shown.follow(selection.toCanvas),
    view.tool.subscribe(toolToCanvas),
    react('tool', () => {
      const tool = TOOLS.find((one) => one === editor.getCurrentToolId())
      if (tool) view.tool.set(tool)
    }),
    onPressOnNothing(editor, () => view.choose()),
    react('what is edited is gone', () => {
      if (!isStuckEditing(editor)) return
      // looked at again when the library is done: on its own way out it is like this for a moment
      queueMicrotask(() => isStuckEditing(editor) && editor.setCurrentTool('select.idle'))
    }),
    react('chosen', () => {
      const ids = editor.getSelectedShapeIds()
      // only a selection that changes is looked at, not every change of what is selected
      unsafe__withoutCapture(() => selection.fromCanvas(ids))
    }),
  ]
  return () => {
    for (const end of ends) end()
  }
}

/** A press on nothing chooses nothing, also where what was chosen is not on the canvas. Returns what ends it. */
const onPressOnNothing = (editor: EditorDesk['editor'], then: () => void): (() => void) => {
  const hear = ({ name, shiftKey, ctrlKey }: Partial<TLPointerEventInfo>): void => {
    if (name !== 'pointer_up' || shiftKey || ctrlKey || !editor.isIn('select.idle')) return
    if (editor.getSelectedShapeIds().length === 0) then()
  }
  const onEvent = (info: TLEventInfo): void => hear(info as Partial<TLPointerEventInfo>)
  editor.on('event', onEvent)
  return () => void editor.off('event', onEvent)
}

/** Somebody else deleted what is edited here: in this state the library throws at the next press. */
const isStuckEditing = (editor: EditorDesk['editor']): boolean =>
  editor.isIn('select.editing_shape') && !editor.getEditingShape()

class Selection {
  private readonly desk: EditorDesk
  /** What was selected on the canvas when it and the page last agreed. */
  private agreed: readonly TLShapeId[] = []

  constructor(desk: EditorDesk) {
    this.desk = desk
  }

  /** Selects what is chosen on the page, as far as it is on the canvas. */
  readonly toCanvas = (): void => {
    const { editor, view } = this.desk
    const ids = view.chosen
      .get()
      .map(shapeOf)
      .filter((id) => editor.getShape(id))
    this.agreed = ids
    if (!isSame(ids, editor.getSelectedShapeIds())) editor.setSelectedShapes(ids)
  }

  /** Chooses what a hand selected. */
  readonly fromCanvas = (ids: readonly TLShapeId[]): void => {
    const { editor, live, view } = this.desk
    const left = this.agreed.filter((id) => editor.getShape(id))
    this.agreed = ids
    if (isSame(ids, left)) return
    const chosen = ids.flatMap((id) => chosenOf(id) ?? [])
    view.choose(...chosen)
    const [one, ...more] = chosen
    if (one?.kind === 'actors' && more.length === 0) announce(map.chosen(nameOf(live.actors.get(one.id))))
  }
}

const isSame = (a: readonly TLShapeId[], b: readonly TLShapeId[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
