import type { Editor } from 'tldraw'

import { addActor, dropBlankActor } from '../../../../shared/model/actors.ts'
import { addNote, dropBlankNote } from '../../../../shared/model/canvas.ts'
import type { Leave } from '../../../parts/in-place.ts'
import { FIELD, placeOf, type Point } from '../place.ts'
import type { Desk } from './desk.ts'
import { editNow } from './edit-now.ts'
import { actorShape, drawingShape } from './shape-ids.ts'

/** Where the next of several stands from the one before, in pixels: below, or, where the field ends, beside. */
const BELOW = 44
const BESIDE = 200

/** What is to be done when the field of a name is left. */
const underWay = new WeakMap<Editor, (how: Leave) => void>()

/** Adds somebody at a place; Enter after a name adds the next one, and one who is left without a name was never there. */
export const addOneByOne = (desk: Desk, editor: Editor, at: Point): void => {
  const { live, view } = desk
  let id = ''
  const step = live.map.step((doc) => {
    id = addActor(doc, { at: placeOf(at) })
  })
  underWay.set(editor, (how) => {
    const isNamed = live.actors.get(id)?.name.trim() !== ''
    if (!isNamed) {
      step?.forget()
      dropBlankActor(live.map.doc, id)
    }
    if (isNamed && how === 'enter') addOneByOne(desk, editor, nextTo(at, 1 / editor.getZoomLevel()))
    else if (!isNamed) view.choose()
  })
  view.choose({ kind: 'actors', id })
  editNow(editor, actorShape(id))
}

/** Puts down a note and opens it; one that is left without a word was never there. */
export const addNoteNow = ({ live: { map } }: Desk, editor: Editor, at: Point): void => {
  let id = ''
  const step = map.step((doc) => {
    id = addNote(doc, at)
  })
  underWay.set(editor, () => {
    if (dropBlankNote(map.doc, id)) step?.forget()
  })
  editNow(editor, drawingShape(id))
}

const nextTo = ({ x, y }: Point, unit: number): Point => {
  const [below, beside] = [y + BELOW * unit, x + BESIDE * unit]
  if (below <= FIELD.h) return { x, y: below }
  return { x: beside <= FIELD.w - BESIDE * unit ? beside : FIELD.x, y }
}

/** Once the field of a name is left: goes on adding if somebody was being added in it. */
export const goOnAdding = (editor: Editor, how: Leave): void => {
  const goOn = underWay.get(editor)
  underWay.delete(editor)
  goOn?.(how)
}
