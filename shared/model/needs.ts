import type { Activity } from './kinds.ts'

type One = Pick<Activity, 'id' | 'needs'>

/** What an activity needs and what needs it, in the order of the list; `circle`: the way from it back to itself. */
export type Needs = { needs: string[]; neededBy: string[]; circle: string[] }

/** What is known of an activity's needs. What was deleted, and an activity itself, is none of them. */
export const needsOf = (all: readonly One[], id: string): Needs => {
  const byId = new Map(all.map((one) => [one.id, one]))
  const own = new Set(byId.get(id)?.needs)
  return {
    needs: all.flatMap((one) => (own.has(one.id) && one.id !== id ? one.id : [])),
    neededBy: all.flatMap((one) => (one.needs.includes(id) && one.id !== id ? one.id : [])),
    circle: circleOf(byId, id),
  }
}

/** The shortest way along needs from an activity back to it, both ends included; nothing where there is none. */
const circleOf = (byId: ReadonlyMap<string, One>, id: string): string[] => {
  const cameFrom = new Map<string, string>()
  const waiting = [id]
  for (let at = waiting.shift(); at !== undefined; at = waiting.shift())
    for (const next of byId.get(at)?.needs ?? []) {
      if (next === id && at !== id) return wayTo(cameFrom, id, at)
      if (next === id || cameFrom.has(next) || !byId.has(next)) continue
      cameFrom.set(next, at)
      waiting.push(next)
    }
  return []
}

const wayTo = (cameFrom: ReadonlyMap<string, string>, id: string, last: string): string[] => {
  const way = [id]
  for (let at: string | undefined = last; at !== undefined && at !== id; at = cameFrom.get(at))
    way.unshift(at)
  return [id, ...way]
}
