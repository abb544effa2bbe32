import { type Finding, findMissing } from '../../../../shared/model/findings.ts'
import type { Live } from '../../../live/live.ts'
import { FoundStore } from '../../../parts/findings/found-store.ts'
import { today } from '../../../live/today.ts'

/** Days end without a change: looked again so often, in milliseconds, since what is overdue depends on the day. */
const AT_LEAST = 600_000

const stores = new WeakMap<Live, FoundStore<Finding>>()

/** What is missing in the plan of an open initiative. */
export const missingIn = (live: Live): FoundStore<Finding> => {
  const known = stores.get(live)
  if (known) return known
  const { phases, components, activities, partners } = live
  const read = () =>
    findMissing(
      {
        phases: phases.list(),
        components: components.list(),
        activities: activities.list(),
        partners: partners.list(),
      },
      today(),
    )
  const store = new FoundStore(read, [phases, components, activities, partners], AT_LEAST)
  stores.set(live, store)
  return store
}
