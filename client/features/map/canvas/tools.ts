import {
  DrawShapeTool,
  HandTool,
  SelectTool,
  StateNode,
  type TLPointerEventInfo,
  type TLStateNodeConstructor,
  Vec,
} from 'tldraw'

import { NOTE } from '../drawing.ts'
import { addNoteNow, addOneByOne } from './adding.ts'
import { areaTool } from './area-tool.ts'
import { connectionTool, isDrag } from './connection-tool.ts'
import type { Desk } from './desk.ts'

/** The tools of the canvas, and no others. */
export const makeTools = (desk: Desk): TLStateNodeConstructor[] => [
  MapSelectTool,
  HandTool,
  actorTool(desk),
  connectionTool(desk),
  noteTool(desk),
  areaTool(desk),
  DrawShapeTool,
]

/** Moves the view with one finger on the empty canvas, where a mouse draws a frame around what it chooses. */
class Panning extends StateNode {
  static override id = 'panning'
  private camera = new Vec()

  override onEnter(): void {
    this.camera = Vec.From(this.editor.getCamera())
  }

  override onPointerMove(): void {
    const { currentScreenPoint, originScreenPoint } = this.editor.inputs
    const moved = Vec.Sub(currentScreenPoint, originScreenPoint).div(this.editor.getZoomLevel())
    this.editor.setCamera(Vec.Add(this.camera, moved))
  }

  override onPointerUp(): void {
    this.parent.transition('idle')
  }

  override onCancel(): void {
    this.parent.transition('idle')
  }

  override onInterrupt(): void {
    this.parent.transition('idle')
  }
}

const pansByTouch = (PointingCanvas: TLStateNodeConstructor): TLStateNodeConstructor =>
  class extends PointingCanvas {
    override onPointerMove(info: TLPointerEventInfo): void {
      const { editor } = this
      if (editor.getInstanceState().isCoarsePointer && editor.inputs.isDragging)
        this.parent.transition('panning')
      else super.onPointerMove?.(info)
    }
  }

class MapSelectTool extends SelectTool {
  static override children(): TLStateNodeConstructor[] {
    const states = SelectTool.children().map((state) =>
      state.id === 'pointing_canvas' ? pansByTouch(state) : state,
    )
    return [...states, Panning]
  }
}

/** A press where a person or group stands adds them there; their names are typed in place, one after the other. */
const actorTool = (desk: Desk): TLStateNodeConstructor =>
  class ActorTool extends StateNode {
    static override id = 'actor'

    override onEnter(): void {
      this.editor.setCursor({ type: 'cross', rotation: 0 })
    }

    override onPointerUp(): void {
      const { editor } = this
      if (isDrag(editor)) return
      addOneByOne(desk, editor, editor.inputs.currentPagePoint.toJson())
    }

    override onCancel(): void {
      this.editor.setCurrentTool('select')
    }
  }

/** A press puts down a note and opens it. */
const noteTool = (desk: Desk): TLStateNodeConstructor =>
  class NoteTool extends StateNode {
    static override id = 'note'

    override onEnter(): void {
      this.editor.setCursor({ type: 'cross', rotation: 0 })
    }

    override onPointerUp(): void {
      const { editor } = this
      if (isDrag(editor)) return
      const { x, y } = editor.inputs.currentPagePoint
      const { minX, maxX } = editor.getViewportPageBounds()
      // whole in sight, however near to the edge it is put down
      const left = Math.max(minX, Math.min(x - NOTE.width / 2, maxX - NOTE.width))
      addNoteNow(desk, editor, { x: left, y: y - 20 })
    }

    override onCancel(): void {
      this.editor.setCurrentTool('select')
    }
  }
