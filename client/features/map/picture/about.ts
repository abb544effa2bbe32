import type { Connection } from '../../../../shared/model/kinds.ts'
import type { Label } from '../layout/label.ts'
import type { Layout } from '../layout/lay-out.ts'
import { sidesOf } from '../layout/names.ts'
import type { Box } from '../place.ts'

/** Somebody, and who is connected with them. */
export const nearTo = (person: string, connections: readonly Connection[]): ReadonlySet<string> =>
  new Set([
    person,
    ...connections.flatMap(({ from, to }) => (from === person ? [to] : to === person ? [from] : [])),
  ])

/**
 * Where names stand when it is about somebody: if those of all who have to do with them find room, as they do else; if not, they
 * alone have names, over those who step back.
 */
export const sidesAround = (
  near: ReadonlySet<string>,
  { layout, label, within }: { layout: Layout; label: (id: string) => Label; within: Box },
): Layout['sides'] => {
  const all = [...near].flatMap((id) => {
    const spot = layout.spots.get(id)
    return spot ? [{ id, x: spot.x, y: spot.y, label: label(id) }] : []
  })
  return all.every(({ id }) => layout.sides.has(id)) ? layout.sides : sidesOf(all, { within, words: [] })
}
