import { MAP_DRAWN } from '../../../shared/model/kinds.ts'
import { readFields, readNumber } from '../../../shared/model/values.ts'
import type { Chosen } from './map-view.ts'
import type { Point } from './place.ts'

/** What somebody else does on the map just now, in canvas units. `drag`: the middles of actors' cards, by id. */
export type PeerOnMap = {
  cursor: Point | undefined
  drag: ReadonlyMap<string, Point>
  chosen: readonly Chosen[]
}

const FARTHEST = { least: -10_000, most: 10_000 }
const MOST = 60

/** Reads another page's awareness state, which may be anything. */
export const readPeer = (state: unknown): PeerOnMap => {
  const { cursor, drag, chosen } = readFields(state)
  return {
    cursor: readPair(cursor),
    drag: new Map(
      Object.entries(readFields(drag))
        .slice(0, MOST)
        .flatMap(([id, pair]) => {
          const point = readPair(pair)
          return point ? [[id, point] as const] : []
        }),
    ),
    chosen: (Array.isArray(chosen) ? chosen.slice(0, MOST) : []).flatMap((one) => readChosen(one) ?? []),
  }
}

const readPair = (value: unknown): Point | undefined => {
  if (!Array.isArray(value)) return undefined
  const [x, y] = [0, 1].map((i) => readNumber(value[i], FARTHEST))
  return x === undefined || y === undefined ? undefined : { x, y }
}

const readChosen = (value: unknown): Chosen | undefined => {
  const { kind, id } = readFields(value)
  const known = MAP_DRAWN.find(({ name }) => name === kind)?.name
  return known && typeof id === 'string' ? { kind: known, id } : undefined
}
