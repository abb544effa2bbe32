import { plainName } from '../../../../shared/names.ts'
import type { ByNameOrId } from '../../../../shared/model/bring-in.ts'
import type { PlanNow } from './plan-now.ts'

type Titled = { title: string; id?: string; phase?: ByNameOrId; component?: ByNameOrId }

/**
 * Which of the plan's activities each of these is already: one with its id, or with its title, in its own cell, else in
 * its row, else anywhere, since cards are moved after they are brought in. Each of the plan's is one of them at most.
 */
export const thereAlready = (all: readonly Titled[], { activities }: PlanNow): (string | undefined)[] => {
  const left = new Map<string, (typeof activities)[number][]>()
  for (const one of activities) {
    const key = plainName(one.title)
    const same = left.get(key)
    if (same) same.push(one)
    else left.set(key, [one])
  }
  const ids = new Map(activities.map(({ id, title }) => [id, title]))
  // a table of our own says which is which, whatever it is called by now
  const found: (string | undefined)[] = all.map(({ id }) =>
    id !== undefined && ids.has(id) ? id : undefined,
  )
  for (const id of found) {
    const same = left.get(plainName(ids.get(id ?? '') ?? ''))
    const at = same?.findIndex((one) => one.id === id) ?? -1
    if (at !== -1) same?.splice(at, 1)
  }
  const take = (isIt: (one: Titled, there: (typeof activities)[number]) => boolean) =>
    all.forEach((one, i) => {
      if (found[i] !== undefined) return
      const same = left.get(plainName(one.title)) ?? []
      const at = same.findIndex((there) => isIt(one, there))
      found[i] = same[at]?.id
      if (at !== -1) same.splice(at, 1)
    })
  const isIn = (part: ByNameOrId | undefined, id: string): boolean =>
    part !== undefined && 'id' in part && part.id === id
  take((one, { place }) => isIn(one.component, place.component) && isIn(one.phase, place.phase))
  take((one, { place }) => isIn(one.component, place.component))
  take(() => true)
  return found
}
