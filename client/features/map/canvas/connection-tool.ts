import { type Editor, StateNode, type TLStateNodeConstructor, Vec } from 'tldraw'

import { addConnection } from '../../../../shared/model/connections.ts'
import type { Desk } from './desk.ts'
import { actorOf } from './shape-ids.ts'

const DRAG_PX = 5

/** Whether the press that ends has moved on the way. */
export const isDrag = ({ inputs }: Editor): boolean =>
  Vec.Dist(inputs.originScreenPoint, inputs.currentScreenPoint) > DRAG_PX

/** Connects two actors: by a press on the one and then the other, or by a drag from the one to the other. */
export const connectionTool = ({ live, view, connecting }: Desk): TLStateNodeConstructor =>
  class ConnectionTool extends StateNode {
    static override id = 'connection'

    override onEnter(): void {
      connecting.set(undefined)
      this.editor.setCursor({ type: 'cross', rotation: 0 })
    }

    override onExit(): void {
      connecting.set(undefined)
    }

    override onPointerDown(): void {
      const from = connecting.get()
      const actor = this.actorHere()
      if (from === undefined || actor === undefined) connecting.set(actor)
      else if (actor !== from) this.connect(from, actor)
    }

    override onPointerUp(): void {
      const from = connecting.get()
      if (from === undefined || !isDrag(this.editor)) return
      const actor = this.actorHere()
      if (actor !== undefined && actor !== from) this.connect(from, actor)
      else if (actor === undefined) connecting.set(undefined)
    }

    override onCancel(): void {
      if (connecting.get() === undefined) this.editor.setCurrentTool('select')
      connecting.set(undefined)
    }

    private actorHere(): string | undefined {
      const { editor } = this
      const shape = editor.getShapeAtPoint(editor.inputs.currentPagePoint, {
        hitInside: true,
        margin: editor.options.hitTestMargin / editor.getZoomLevel(),
        filter: ({ type }) => type === 'actor',
      })
      return shape && actorOf(shape.id)
    }

    private connect(from: string, to: string): void {
      const id = live.map.act((doc) => addConnection(doc, { from, to, kind: view.kind.get() }))
      if (id !== undefined) view.choose({ kind: 'connections', id })
      this.editor.setCurrentTool('select')
    }
  }
