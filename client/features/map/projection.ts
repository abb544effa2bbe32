import { MAX_NAME } from '../../../shared/words/bounds.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'
import type { ActorKind, ConnectionKind } from '../../../shared/words/choices.ts'
import { type Label, labelOf, type Measure } from './layout/label.ts'
import { heapId, type Layout } from './layout/lay-out.ts'
import type { Side } from './layout/names.ts'
import { MARK, type Spot } from './layout/spread.ts'
import type { Point } from './place.ts'

/**
 * What the canvas shows of an actor. `size`: of its mark, in canvas units, since it is one size on the screen; `lines`: the
 * name as it is broken, by line ends; `labelW`, `labelH`: its size in pixels; `side`: where it stands, '' where there is
 * no room for it; `aside`: how far, in pixels, its true place is from where it is drawn.
 */
export type ActorProps = {
  size: number
  name: string
  lines: string
  labelW: number
  labelH: number
  side: Side | ''
  asideX: number
  asideY: number
  kind: ActorKind
  proposed: boolean
}
export type ActorFigure = { type: 'actor'; id: string; x: number; y: number; props: ActorProps }

/** Those who are drawn as one. `ids`: of those in it, parted by spaces. */
export type HeapProps = Pick<ActorProps, 'size' | 'lines' | 'labelW' | 'labelH' | 'side'> & {
  ids: string
}
export type HeapFigure = { type: 'heap'; id: string; x: number; y: number; props: HeapProps }

/** What the canvas shows of a connection. `from`, `to`: ids of actors or heaps; `bend`: as in a layout. */
export type ConnectionProps = {
  from: string
  to: string
  kind: ConnectionKind
  mutual: boolean
  strength: number
  proposed: boolean
  bend: number
}
export type ConnectionFigure = { type: 'connection'; id: string; x: 0; y: 0; props: ConnectionProps }

/** An actor's name as it stands beside its mark. `nameless`: what stands there without a name. */
export const nameLabel = (name: string, given: { measure: Measure; nameless: string }): Label =>
  labelOf(name.slice(0, MAX_NAME).trim() || given.nameless, given.measure)

/** Marks, heaps and lines of what a layout draws. */
export const figuresOf = (
  layout: Layout,
  given: {
    actors: readonly Actor[]
    connections: readonly Connection[]
    label: (id: string) => Label
    heapLabel: (count: number) => Label
  },
): { actors: ActorFigure[]; heaps: HeapFigure[]; connections: ConnectionFigure[] } => {
  const placed = (spot: Point) => cornerOf(spot, layout.scale)
  const size = MARK / layout.scale
  const shown = new Map<string, string>(given.actors.map(({ id }) => [id, id]))
  const actors = given.actors.flatMap((actor): ActorFigure[] => {
    const spot = layout.spots.get(actor.id)
    if (!spot) return []
    const label = given.label(actor.id)
    const props = {
      size,
      ...labelProps(label, layout.sides.get(actor.id)),
      ...asideOf(layout.isFree ? {} : spot),
    }
    const { kind, status } = actor
    const name = actor.name.slice(0, MAX_NAME).trim()
    return [
      {
        type: 'actor',
        id: actor.id,
        ...placed(spot),
        props: { ...props, name, kind, proposed: status === 'proposed' },
      },
    ]
  })
  const heaps = layout.heaps.map((heap): HeapFigure => {
    for (const id of heap.ids) shown.set(id, heapId(heap))
    const label = given.heapLabel(heap.ids.length)
    const props = { size, ...labelProps(label, layout.sides.get(heapId(heap))), ids: heap.ids.join(' ') }
    return { type: 'heap', id: heapId(heap), ...placed(heap), props }
  })
  const connections = given.connections.flatMap((connection) => {
    const bend = layout.bends.get(connection.id)
    const [from, to] = [shown.get(connection.from), shown.get(connection.to)]
    return bend === undefined || !from || !to || from === to
      ? []
      : [figureOfConnection(connection, { from, to, bend })]
  })
  return { actors, heaps, connections }
}

const labelProps = ({ lines, w, h }: Label, side: Side | undefined) => ({
  lines: lines.join('\n'),
  labelW: w,
  labelH: h,
  side: side ?? ('' as const),
})

const asideOf = ({ x = 0, y = 0, from }: Partial<Spot>) => ({
  asideX: from ? from.x - x : 0,
  asideY: from ? from.y - y : 0,
})

/** The corner of a mark whose middle is at a point of the layout, in canvas units. */
const cornerOf = ({ x, y }: Point, scale: number): Point => ({
  x: (x - MARK / 2) / scale,
  y: (y - MARK / 2) / scale,
})

const figureOfConnection = (
  { id, kind, mutual, strength, status }: Connection,
  drawn: { from: string; to: string; bend: number },
): ConnectionFigure => {
  const props = { ...drawn, kind, mutual, strength: strength ?? 2, proposed: status === 'proposed' }
  return { type: 'connection', id, x: 0, y: 0, props }
}
