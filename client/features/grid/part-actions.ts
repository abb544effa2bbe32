import { deleteItem } from '../../../shared/model/collection.ts'
import { byOrder } from '../../../shared/model/order.ts'
import {
  addComponent,
  addPhase,
  components,
  moveInOrder,
  phases,
  setComponent,
  setPhase,
} from '../../../shared/model/structure.ts'
import { structure as words } from '../../messages/en/grid.ts'
import { toast } from '../../ui/toast.tsx'
import type { Grid } from './grid-view.ts'

/** A phase (column) or a component (row), where both are treated alike. */
export type PartKind = 'phases' | 'components'
export type Part = { id: string; name: string; hidden: boolean }

const idsOf = ({ live }: Grid, kind: PartKind): string[] => {
  const parts: readonly { id: string; order: string }[] = live[kind].list()
  return parts.toSorted(byOrder).map(({ id }) => id)
}

/** Adds a phase or a component at the end and opens its name. */
export const addPart = ({ live, view }: Grid, kind: PartKind): void => {
  const count = live[kind].list().length + 1
  const id = live.plan.act((doc) =>
    kind === 'phases' ? addPhase(doc, words.newPhase(count)) : addComponent(doc, words.newComponent(count)),
  )
  if (kind === 'phases') view.phase.set(id)
  view.editing.set(`${kind}/${id}/name`)
}

/** The part shown before (−1) or after (1) another, hidden ones passed over unless they are shown. */
const neighbor = (grid: Grid, kind: PartKind, id: string, by: 1 | -1): string | undefined => {
  const { live, view } = grid
  const shown = idsOf(grid, kind).filter(
    (one) => one === id || view.showsHidden.get() || !live[kind].get(one)?.hidden,
  )
  return shown[shown.indexOf(id) + by]
}

export const canMovePart = (grid: Grid, kind: PartKind, id: string, by: 1 | -1): boolean =>
  neighbor(grid, kind, id, by) !== undefined

export const movePart = (grid: Grid, kind: PartKind, id: string, by: 1 | -1): void => {
  const beside = neighbor(grid, kind, id, by)
  if (beside === undefined) return
  const others = idsOf(grid, kind).filter((other) => other !== id)
  const index = others.indexOf(beside) + (by > 0 ? 1 : 0)
  grid.live.plan.act((doc) =>
    kind === 'phases' ? moveInOrder(doc, phases, id, index) : moveInOrder(doc, components, id, index),
  )
}

export const hidePart = ({ live }: Grid, kind: PartKind, part: Part, hidden: boolean): void => {
  const step = live.plan.step((doc) =>
    kind === 'phases' ? setPhase(doc, part.id, { hidden }) : setComponent(doc, part.id, { hidden }),
  )
  if (hidden) toast(words.hid(part.name || words.noName), step)
}

/** Deletes a phase or a component. Its activities stay, without a place, until it or they get one again. */
export const deletePart = ({ live }: Grid, kind: PartKind, part: Part): void => {
  const key = kind === 'phases' ? 'phase' : 'component'
  const left = live.activities.list().filter(({ place }) => place[key] === part.id).length
  const step = live.plan.step((doc) => deleteItem(doc, kind, part.id, live.initiative.get().name))
  toast(words.deleted(part.name || words.noName, left), step)
}
