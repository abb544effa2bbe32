import { Box, StateNode, type TLStateNodeConstructor } from 'tldraw'

import { addArea } from '../../../../shared/model/canvas.ts'
import { isDrag } from './connection-tool.ts'
import type { Desk } from './desk.ts'
import { editNow } from './edit-now.ts'
import { drawingShape } from './shape-ids.ts'

/** The size of an area that is put down by a press, in canvas units. */
const USUAL = { w: 220, h: 150 }

/** A drag draws an area, and a press puts one down; its name is typed in place. */
export const areaTool = ({ live, view }: Desk): TLStateNodeConstructor =>
  class AreaTool extends StateNode {
    static override id = 'area'

    override onEnter(): void {
      this.editor.setCursor({ type: 'cross', rotation: 0 })
    }

    override onPointerMove(): void {
      const { editor } = this
      const { isPointing, originPagePoint, currentPagePoint } = editor.inputs
      if (isPointing)
        editor.updateInstanceState({ brush: Box.FromPoints([originPagePoint, currentPagePoint]) })
    }

    override onPointerUp(): void {
      const { editor } = this
      const { originPagePoint, currentPagePoint } = editor.inputs
      const { x, y, w, h } = Box.FromPoints([originPagePoint, currentPagePoint])
      const drawn = isDrag(editor) ? { x, y, w, h } : { x, y, ...USUAL }
      const id = live.map.act((doc) => addArea(doc, drawn))
      view.choose({ kind: 'canvas', id })
      editNow(editor, drawingShape(id))
    }

    override onExit(): void {
      this.editor.updateInstanceState({ brush: null })
    }

    override onCancel(): void {
      this.editor.setCurrentTool('select')
    }
  }
