import type { Counts } from '../sync/counts.ts'

export type OwnershipCounts = ReturnType<typeof countOwnership>

/** What becomes of the initiatives that servers share. */
export const countOwnership = ({ counter, gauge }: Pick<Counts, 'counter' | 'gauge'>) => ({
  owned: (read: () => number) => gauge('owned', 'Initiatives that this server has.', read),
  taken: counter('taken', 'Initiatives that nobody had, or a server that was shut out, and this one took.'),
  letGo: counter('let_go', 'Initiatives that this server let go of.'),
  shutOut: counter('servers_shut_out', 'Times that this server took over from one whose lease was over.'),
  lost: counter('lost', 'Times that this server lost all that it had, for its lease was over.'),
})
