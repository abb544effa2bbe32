import { react, type TLShape, type TLShapeId, unsafe__withoutCapture } from 'tldraw'

import { type Actor, canvas, type Drawing } from '../../../../shared/model/kinds.ts'
import { readAlive } from '../../../../shared/model/collection.ts'
import { isVeiled } from '../../../live/veiled.ts'
import { map } from '../../../messages/en/map.ts'
import { type DrawingFigure, readDrawing } from '../drawing.ts'
import { areaNames } from '../layout/area-names.ts'
import { type Label, labelOf } from '../layout/label.ts'
import { layOut, type Layout } from '../layout/lay-out.ts'
import type { Point } from '../place.ts'
import { figuresOf, nameLabel } from '../projection.ts'
import { markSwitch } from './camera.ts'
import type { EditorDesk } from './desk.ts'
import { measureName } from './measure.ts'
import { type Figure, isSound, recordOf } from './records.ts'
import { actorOf, drawingShape } from './shape-ids.ts'
import { middleOfMark } from './middle.ts'

/** The record on the canvas: what the document says is put into the store, never the other way round. */
export class ShownRecord {
  private readonly desk: EditorDesk
  /** What was put last, by shape id. */
  private shown = new Map<TLShapeId, TLShape>()
  /** Where others drag actors just now, by actor id. */
  private readonly dragged = new Map<string, Point>()
  /** Shapes that a hand moves here just now: what the document says of them waits. */
  private readonly held: ReadonlySet<TLShapeId>
  /** What a drawing draws: read once, until somebody writes its shape or its words. */
  private readonly read = new WeakMap<object, { text?: string; figure?: DrawingFigure }>()
  private labels = new WeakMap<Actor, Label>()
  private layout: Layout | undefined

  constructor(desk: EditorDesk, held: ReadonlySet<TLShapeId>) {
    this.desk = desk
    this.held = held
  }

  /** Shows the record from now on; `then` is called each time it is shown. Returns what ends it. */
  readonly follow = (then: () => void): (() => void) => {
    const { live, view } = this.desk
    const drawings = live.map.doc.getMap(canvas.name)
    const update = (): void => {
      this.show()
      then()
    }
    drawings.observeDeep(update)
    const ends = [
      live.actors.watchList(update),
      live.connections.watchList(update),
      view.chosen.subscribe(update),
      view.opened.subscribe(update),
      view.network.subscribe(() => {
        markSwitch(this.desk.editor)
        update()
      }),
      // the first time at once
      react('laid out for this size', () => {
        this.desk.scale.get()
        unsafe__withoutCapture(update)
      }),
    ]
    return () => {
      drawings.unobserveDeep(update)
      for (const end of ends) end()
    }
  }

  /** Brings the canvas up to date: what changed is put, what is gone is removed. */
  readonly show = (): void => {
    const { editor, view } = this.desk
    const chosen = new Set(view.chosen.get().map(({ id }) => id))
    const next = new Map<TLShapeId, TLShape>()
    const puts: TLShape[] = []
    for (const figure of this.figures()) {
      const isOnTop = figure.type === 'actor' && chosen.has(figure.id)
      const record = recordOf(editor, figure, isOnTop)
      const before = this.shown.get(record.id)
      if (before && same(before, record)) next.set(record.id, before)
      else if (isSound(editor, record)) {
        next.set(record.id, record)
        if (!this.held.has(record.id)) puts.push(record)
      }
    }
    const gone = [...this.shown.keys()].filter((id) => !next.has(id))
    this.shown = next
    this.put(puts, gone)
  }

  /** Measures all names and notes again, with a font that has come or as a reader has set it. */
  readonly measure = (): void => {
    this.labels = new WeakMap()
    this.show()
  }

  /** Puts back what the document says of shapes that were changed here. */
  readonly restore = (ids: Iterable<TLShapeId>): void => {
    const all = [...ids]
    const known = all.flatMap((id) => this.shown.get(id) ?? [])
    this.put(
      known,
      all.filter((id) => !this.shown.has(id)),
    )
  }

  /** Shows an actor where somebody else drags it; with nothing, where it stands. */
  readonly drag = (moved: ReadonlyMap<string, Point | undefined>): void => {
    for (const [actor, point] of moved) {
      if (point) this.dragged.set(actor, point)
      else this.dragged.delete(actor)
    }
    const { dragged } = this.desk
    const isSame =
      dragged.get().size === this.dragged.size &&
      [...this.dragged.keys()].every((id) => dragged.get().has(id))
    if (!isSame) dragged.set(new Set(this.dragged.keys()))
    if (moved.size > 0) this.show()
  }

  private put(records: TLShape[], gone: TLShapeId[]): void {
    if (records.length === 0 && gone.length === 0) return
    const { store } = this.desk.editor
    store.mergeRemoteChanges(() => {
      store.remove(gone)
      store.put(records)
    })
  }

  private figures(): Figure[] {
    const { live, view, scale } = this.desk
    const [actors, connections] = [live.actors.list(), live.connections.list()]
    const chosen = view.chosen.get().map(({ id }) => id)
    const places = view.network.get()
    const drawings = places ? [] : this.drawings()
    const named = {
      label: (id: string): Label => this.label(live.actors.get(id)),
      heapLabel: (count: number): Label => labelOf(map.heap.label(count), measureName),
    }
    this.layout = layOut({
      actors,
      connections,
      ...named,
      scale: scale.get(),
      alone: new Set([...chosen, ...view.opened.get()]),
      // where others drag somebody is a place between the axes
      held: places ? NOBODY : new Map([...this.dragged, ...this.inHand()]),
      places,
      words: areaNames(drawings, { scale: scale.get(), measure: measureName }),
      before: this.layout,
    })
    const figures = figuresOf(this.layout, { actors, connections, ...named })
    return [...figures.connections, ...drawings, ...figures.heaps, ...figures.actors]
  }

  /** Where actors are that a hand moves here just now. */
  private *inHand(): Iterable<[string, Point]> {
    for (const id of this.held) {
      const [actor, shape] = [actorOf(id), this.desk.editor.getShape(id)]
      if (actor !== undefined && shape) yield [actor, middleOfMark(shape)]
    }
  }

  /** An actor's name: measured once, until the actor changes. */
  private label(actor: Actor | undefined): Label {
    if (!actor) return labelOf('', measureName)
    const known = this.labels.get(actor)
    const label = known ?? nameLabel(actor.name, { measure: measureName, nameless: map.unnamed })
    if (!known) this.labels.set(actor, label)
    return label
  }

  private drawings(): DrawingFigure[] {
    return readAlive(this.desk.live.map.doc, canvas).flatMap((drawing) => {
      const figure = this.drawing(drawing)
      return figure && this.mayBeSeen(figure) ? figure : []
    })
  }

  private drawing(drawing: Drawing): DrawingFigure | undefined {
    const { shape, text } = drawing
    const known = this.read.get(shape)
    if (known && known.text === text) return known.figure
    const figure = readDrawing(drawing)
    this.read.set(shape, { text, figure })
    return figure
  }

  /** While names are hidden no stroke is there, which may be one written by hand, but those that were drawn here since. */
  private mayBeSeen({ type, id }: DrawingFigure): boolean {
    const { live, editor } = this.desk
    return type !== 'draw' || !isVeiled(live) || editor.getShape(drawingShape(id)) !== undefined
  }
}

const NOBODY: ReadonlyMap<string, Point> = new Map()

/** Props are plain values, but for a stroke's points, which stay the same object while nobody writes the stroke. */
const same = (a: TLShape, b: TLShape): boolean => {
  if (a.x !== b.x || a.y !== b.y || a.index !== b.index) return false
  const before: Record<string, unknown> = { ...a.props }
  return Object.entries(b.props).every(([key, value]) => before[key] === value)
}
