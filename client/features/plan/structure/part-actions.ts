import { deleteItems, setFields } from '../../../../shared/model/collection.ts'
import { byOrder } from '../../../../shared/model/order.ts'
import { addComponent, addPhase, moveInOrder } from '../../../../shared/model/structure.ts'
import { activities, partKind, type PartName } from '../../../../shared/model/kinds.ts'
import { structure as words } from '../../../messages/en/grid.ts'
import { announce } from '../../../ui/announce.tsx'
import { toast } from '../../../ui/toast.tsx'
import type { Grid } from '../grid-view.ts'

/** Above so many things it is asked before they are deleted. */
export const UNASKED = 5

/** `hue`: of a row. */
export type Part = { id: string; name: string; hidden: boolean; hue?: number }

const idsOf = ({ live }: Grid, kind: PartName): string[] => {
  const parts: readonly { id: string; order: string }[] = live[kind].list()
  return parts.toSorted(byOrder).map(({ id }) => id)
}

/** Adds a phase or a component at the end and opens its name. */
export const addPart = ({ live, view }: Grid, kind: PartName): void => {
  const count = live[kind].list().length + 1
  const id = live.plan.act((doc) =>
    kind === 'phases' ? addPhase(doc, words.newPhase(count)) : addComponent(doc, words.newComponent(count)),
  )
  if (kind === 'phases') view.phase.set(id)
  view.editing.set(`${kind}/${id}/name`)
}

/** The part shown before (−1) or after (1) another, hidden ones passed over unless they are shown. */
const neighbor = (grid: Grid, kind: PartName, id: string, by: 1 | -1): string | undefined => {
  const { live, view } = grid
  const shown = idsOf(grid, kind).filter(
    (one) => one === id || view.showsHidden.get() || !live[kind].get(one)?.hidden,
  )
  return shown[shown.indexOf(id) + by]
}

export const canMovePart = (grid: Grid, kind: PartName, id: string, by: 1 | -1): boolean =>
  neighbor(grid, kind, id, by) !== undefined

const sayWhere = (grid: Grid, kind: PartName, id: string): void => {
  const all = idsOf(grid, kind)
  const name = grid.live[kind].get(id)?.name || words.noName
  announce(words.movedPart(name, all.indexOf(id) + 1, all.length))
}

/** Moves a column or row by one; one that is first or last stays, and that is said. */
export const movePart = (grid: Grid, kind: PartName, id: string, by: 1 | -1): void => {
  const beside = neighbor(grid, kind, id, by)
  if (beside === undefined) sayWhere(grid, kind, id)
  else movePartBeside(grid, kind, id, { id: beside, isAfter: by > 0 })
}

/** Puts a column or row before or behind another one, and says where it is. */
export const movePartBeside = (
  grid: Grid,
  kind: PartName,
  id: string,
  beside: { id: string; isAfter: boolean },
): void => {
  const { live } = grid
  const at = idsOf(grid, kind)
    .filter((other) => other !== id)
    .indexOf(beside.id)
  if (at < 0) return
  live.plan.act((doc) => moveInOrder(doc, partKind(kind), id, at + (beside.isAfter ? 1 : 0)))
  sayWhere(grid, kind, id)
}

export const hidePart = ({ live }: Grid, kind: PartName, part: Part, hidden: boolean): void => {
  const step = live.plan.step((doc) => setFields(doc, partKind(kind), part.id, { hidden }))
  if (hidden) toast(words.hid(part.name || words.noName), step)
}

export const activitiesOf = ({ live }: Grid, kind: PartName, id: string): string[] => {
  const key = kind === 'phases' ? 'phase' : 'component'
  return live.activities.list().flatMap((one) => (one.place[key] === id ? one.id : []))
}

/**
 * Deletes a phase or a component. Its activities stay, without a place, until it or they get one again; or they are
 * deleted with it, in one step.
 */
export const deletePart = (grid: Grid, kind: PartName, part: Part, withActivities: boolean): void => {
  const { live } = grid
  const inside = activitiesOf(grid, kind, part.id)
  const all = withActivities ? inside.map((id) => ({ kind: activities.name, id })) : []
  const by = live.initiative.get().name
  const step = live.plan.step((doc) => deleteItems(doc, [{ kind, id: part.id }, ...all], by))
  const name = part.name || words.noName
  toast(withActivities ? words.deletedWith(name, all.length) : words.deleted(name, inside.length), step)
}
