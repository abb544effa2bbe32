import type { ConnectionKind } from '../../../shared/words/choices.ts'
import { connectionsMutual, connectionsThere } from '../../../shared/words/choices-said.ts'

export { activityStatuses, certainties, isNew } from '../../../shared/words/choices-said.ts'

/** A connection told from its beginning, from its other end, and where it goes both ways. */
export const connectionWords = {
  there: connectionsThere,
  back: {
    influences: 'is influenced by',
    funds: 'is funded by',
    allied: 'is allied with',
    conflict: 'is in conflict with',
    regulates: 'follows the rules of',
    informs: 'is informed by',
  },
  mutual: connectionsMutual,
} satisfies Record<string, Record<ConnectionKind, string>>
