import { MAX_NAME } from '../../../shared/words/bounds.ts'
import type { Actor, Connection } from '../../../shared/model/kinds.ts'
import type { ActorKind, ConnectionKind } from '../../../shared/words/choices.ts'
import { type Measure, cardOf, cornerOf } from './card.ts'
import { laneOf } from './line-between.ts'
import { placedOf, pointOf } from './place.ts'

/** What the canvas shows of an actor. `lines`: the name as it is broken, by line ends; empty without a name. */
export type ActorProps = {
  w: number
  h: number
  name: string
  lines: string
  kind: ActorKind
  proposed: boolean
}
export type ActorFigure = { type: 'actor'; id: string; x: number; y: number; props: ActorProps }

/** What the canvas shows of a connection. `from`, `to`: actors' ids; `lane`: how far it is set apart from its neighbors. */
export type ConnectionProps = {
  from: string
  to: string
  kind: ConnectionKind
  mutual: boolean
  strength: number
  proposed: boolean
  lane: number
}
export type ConnectionFigure = { type: 'connection'; id: string; x: 0; y: 0; props: ConnectionProps }

/** An actor's card, if both its numbers are known. `nameless`: what stands on a card without a name. */
export const figureOfActor = (
  actor: Actor,
  given: { measure: Measure; nameless: string },
): ActorFigure | undefined => {
  const placed = placedOf(actor.at)
  if (!placed) return undefined
  const name = actor.name.slice(0, MAX_NAME).trim()
  const { w, h, lines } = cardOf(name || given.nameless, given.measure)
  return {
    type: 'actor',
    id: actor.id,
    ...cornerOf(pointOf(placed), { w, h }),
    props: { w, h, name, lines: lines.join('\n'), kind: actor.kind, proposed: actor.status === 'proposed' },
  }
}

/** The lines of those connections whose two ends are on the canvas; those between the same two are set apart. */
export const figuresOfConnections = (
  connections: readonly Connection[],
  isShown: (actor: string) => boolean,
): ConnectionFigure[] => {
  const pairs = new Map<string, Connection[]>()
  for (const connection of connections) {
    const { from, to } = connection
    if (from === to || !isShown(from) || !isShown(to)) continue
    const pair = JSON.stringify(from < to ? [from, to] : [to, from])
    pairs.set(pair, [...(pairs.get(pair) ?? []), connection])
  }
  return [...pairs.values()].flatMap((pair) =>
    pair
      .toSorted((a, b) => (a.id < b.id ? -1 : 1))
      .map((connection, i) => figureOfConnection(connection, laneOf(i, pair.length))),
  )
}

/** The lane is measured from `from` to `to`: for the one that runs the other way its sign turns. */
const figureOfConnection = (connection: Connection, lane: number): ConnectionFigure => {
  const { id, from, to, kind, mutual, strength, status } = connection
  const props = { from, to, kind, mutual, strength: strength ?? 2, proposed: status === 'proposed' }
  return { type: 'connection', id, x: 0, y: 0, props: { ...props, lane: (from < to ? lane : -lane) || 0 } }
}
