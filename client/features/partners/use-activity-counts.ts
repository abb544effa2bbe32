import { useLive, useSelected } from '../../live/use-live.ts'

export type ActivityCount = { leads: number; supports: number }

/** How many activities each partner leads and supports, by the partner's id; who does neither is not in it. */
export const useActivityCounts = (): Record<string, ActivityCount | undefined> =>
  useSelected(useLive().activities.besideWords, (all) => {
    const counts: Record<string, ActivityCount> = {}
    const of = (id: string) => (counts[id] ??= { leads: 0, supports: 0 })
    for (const { lead, supporting } of all) {
      if (lead !== undefined) of(lead).leads += 1
      for (const id of supporting) of(id).supports += 1
    }
    return counts
  })
